"""A home folder for accounts that have none."""

import os

NO_HOME = "/nonexistent"
"""The home that Linux systems note for an account without one. No file can be there."""


def ensure_home() -> None:
    """Set HOME to a folder that does not exist, for an account without a home, as in containers."""
    if not os.path.isabs(os.environ.get("HOME", "/")):
        os.environ.pop("HOME", None)
    if os.path.expanduser("~") == "~":
        os.environ["HOME"] = NO_HOME
