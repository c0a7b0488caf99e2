"""A routine changed by flags, by a week, or to last a given time.

In comes a `Routine`, out comes another one. Nothing here reads a file.
"""
