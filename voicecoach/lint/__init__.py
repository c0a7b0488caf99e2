"""What is valid but unusual in a routine, as a good trainer would point it out.

In comes a `Routine`, out come findings. Pure, like `session/`.
"""
