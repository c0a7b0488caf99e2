"""What belongs to a person and not to a routine: the user's own settings file.

A routine and its folder may come from a stranger. So nothing here is ever read from them, and
least of all the name of a program to run.
"""

import tomllib
from pathlib import Path
from typing import Any

import platformdirs

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.file_trace import note_absent, note_read

KEYS = ("command",)
"""What the file may say."""


def settings_file() -> Path:
    """Where the user's settings are, whether there are any or not."""
    return platformdirs.user_config_path("voicecoach", appauthor=False) / "voicecoach.toml"


def read_settings() -> dict[str, Any]:
    """The user's settings; none where there is no file.

    Raises UsageError, in one sentence, for a file that cannot be read or says something else.
    """
    file = settings_file()
    try:
        written = file.read_bytes()
        note_read(file, written)
        settings = tomllib.loads(written.decode("utf-8"))
    except FileNotFoundError:
        note_absent(file)
        return {}
    except OSError as error:
        raise UsageError(f'"{file}" cannot be read: {error.strerror}') from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f'"{file}" is not TOML: {error}') from None
    for key in settings:
        if key not in KEYS:
            hint = did_you_mean_or(f"write one of: {', '.join(KEYS)}", key, KEYS)
            raise UsageError(f'"{file}" has no setting {quoted(key)}: {hint}')
    return settings
