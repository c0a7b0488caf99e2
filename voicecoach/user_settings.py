"""Read the user's own settings file, which belongs to a person and not to a routine.

A routine and its folder may come from a stranger. So no setting is ever read from them, least of
all the name of a program to run.
"""

from pathlib import Path
from typing import Any

import platformdirs

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.file_trace import note_absent, note_read

KEYS = ("command", "pronounce")
"""The settings that the file may have."""


def settings_file() -> Path:
    """Return the path of the user's settings file, which need not exist."""
    return platformdirs.user_config_path("voicecoach", appauthor=False) / "voicecoach.toml"


def read_settings() -> dict[str, Any]:
    """Return the user's settings; empty if there is no file.

    Raises UsageError for a file that cannot be read, is not TOML, or has an unknown setting.
    """
    file = settings_file()
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        note_absent(file)
        return {}
    except OSError as error:
        raise UsageError(
            f'"{file}" cannot be read ({error.strerror}): make it readable, or remove it'
        ) from None
    note_read(file, content)
    settings = _parse_settings(file, content)
    _refuse_unknown_keys(file, settings)
    return settings


def _parse_settings(file: Path, content: bytes) -> dict[str, Any]:
    import tomllib  # most people have no such file, and every build asks for it

    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f'"{file}" is not TOML ({error}): correct or remove it') from None


def _refuse_unknown_keys(file: Path, settings: dict[str, Any]) -> None:
    for key in settings:
        if key not in KEYS:
            hint = did_you_mean_or(f"write one of: {', '.join(KEYS)}", key, KEYS)
            raise UsageError(f'"{file}" has no setting {quoted(key)}: {hint}')
