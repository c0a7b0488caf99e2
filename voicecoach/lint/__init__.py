"""What a good trainer would look at twice in a valid routine.

In comes a `Routine`, out come findings. Pure, like `session/`.
"""
