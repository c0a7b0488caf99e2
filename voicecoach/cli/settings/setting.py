"""One setting: its name, what it takes, and who may say it."""

from collections.abc import Callable
from typing import Any, NamedTuple


def allow(_value: Any) -> str:
    """Return "": a folder's file may say it."""
    return ""


class Setting(NamedTuple):
    """A row of the table of settings."""

    key: str
    """Its name in a settings file."""

    meaning: str
    """What it decides, in a few words."""

    read: Callable[[Any], Any]
    """Returns the value for what is written: a value of TOML, or a text that was typed. Raises
    ValueError, whose text says what is wrong and what to write instead."""

    example: str
    """What `voicecoach config set KEY` may be followed by."""

    default: Any
    """The value that counts if nobody says one."""

    variable: str = ""
    """The environment variable for it."""

    other_names: str = ""
    """What other programs call it, with blanks between."""

    folder_refusal: Callable[[Any], str] = allow
    """Returns why a folder's file may not say this value, or ""."""

    option: str = ""
    """The option that beats it."""

    shown_default: str = ""
    """What is shown for a default of None."""
