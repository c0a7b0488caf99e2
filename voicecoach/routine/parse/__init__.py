"""Routine text to a `Routine`, with its includes, its defaults and every check.

Only `library.py` and `load.py` know where files are.
"""
