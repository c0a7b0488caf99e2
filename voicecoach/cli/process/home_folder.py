"""Accounts that lack something."""

import os

NO_HOME = "/nonexistent"
"""What Linux systems write down as the home of who has none: nothing is found or kept there."""


def ensure_home() -> None:
    """Name a home for an account that has none, as in containers: one in which nothing is."""
    if not os.path.isabs(os.environ.get("HOME", "/")):
        os.environ.pop("HOME", None)
    if os.path.expanduser("~") == "~":
        os.environ["HOME"] = NO_HOME
