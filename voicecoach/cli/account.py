"""Accounts that lack something."""

import os
from pathlib import Path

NO_HOME = "/nonexistent"
"""What Linux systems write down as the home of who has none: nothing is found or kept there."""


def settle_home() -> None:
    """Name a home for an account that has none, as in containers: one in which nothing is."""
    if not Path(os.environ.get("HOME", "/")).is_absolute():
        os.environ.pop("HOME", None)
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = NO_HOME
