"""Read a settings file: the user's own one, and the one of the current folder.

What belongs to a person or a place is a setting: the engine, the voice, the output folder. What the
settings are, and which file may hold which, is a table of the command line. The library reads only
`command` and `pronounce`, and only from the user's own file.
"""

import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

import platformdirs

from voicecoach.errors import UsageError
from voicecoach.file_trace import note_absent, note_read

FILE_NAME = "voicecoach.toml"

MOST_SETTINGS_BYTES = 64 * 1024
"""A larger file is no settings file. Two hundred words with their sounds take a tenth of it."""


LONGEST_SETTINGS_LINE = 4_000
"""Characters. The reader of TOML takes seconds for a key of ten thousand parts."""


class SettingsFile(NamedTuple):
    """A settings file that was read: its text, and its values by their keys."""

    path: Path
    text: str = ""
    values: Mapping[str, Any] = MappingProxyType({})
    is_there: bool = True

    def place(self, *keys: str) -> str:
        """Return `FILE:LINE` for a key, or for a key within a table, as an editor can jump to."""
        return f"{self.path}:{line_of_key(self.text, keys)}"

    def refuse(self, keys: Sequence[str], sentence: str) -> NoReturn:
        """Raise UsageError: the place of the key, and the sentence."""
        raise UsageError(f"{self.place(*keys)}: {sentence}")


def settings_file() -> Path:
    """Return the path of the user's own settings file, which need not exist."""
    return platformdirs.user_config_path("voicecoach", appauthor=False) / FILE_NAME


def folder_settings_file() -> Path:
    """Return the path of the current folder's settings file, which need not exist."""
    return Path(FILE_NAME)


def read_settings() -> SettingsFile:
    """Return the user's own settings. Raises UsageError as `read_settings_file` does."""
    return read_settings_file(settings_file())


def read_settings_file(path: Path) -> SettingsFile:
    """Return what the file holds. Raises UsageError if it cannot be read or is not TOML."""
    content = _read_bytes(path)
    if content is None:
        return SettingsFile(path, is_there=False)
    note_read(path, content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: this is not UTF-8: save the settings as UTF-8") from None
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_SETTINGS_LINE:
            most = f"more than {LONGEST_SETTINGS_LINE:,} characters"
            raise UsageError(f"{path}:{number}: this line has {most}: write a shorter one")
    return SettingsFile(path, text, _parse_toml(path, text))


def _read_bytes(path: Path) -> bytes | None:
    """Return the content, or None if there is no file. Raises UsageError."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # to open a pipe could wait for ever
            raise UsageError(f"{path}: this is not a file: settings are a file of text")
        if facts.st_size > MOST_SETTINGS_BYTES:
            raise UsageError(
                f"{path}: this is larger than {MOST_SETTINGS_BYTES // 1024} KiB: "
                "leave out what is not a setting"
            )
        return path.read_bytes()
    except FileNotFoundError:
        note_absent(path)
        return None
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(
            f"{path}: this cannot be read ({reason}): make it readable, or remove it"
        ) from None


def _parse_toml(path: Path, text: str) -> dict[str, Any]:
    import tomllib  # most people have no such file, and every build asks for it

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise UsageError(f"{path}: this is not TOML (too many brackets): correct it") from None
    except tomllib.TOMLDecodeError as error:
        problem, line = _problem_of_toml(str(error), text)
        raise UsageError(
            f'{path}:{line}: this is not TOML ({problem}): write it like  voice = "fenrir"'
        ) from None


def _problem_of_toml(message: str, text: str) -> tuple[str, int]:
    """Return what the parser says, and the line. The end of a half written file is its last."""
    if found := re.fullmatch(r"(.+) \(at line ([0-9]+), column [0-9]+\)", message, re.DOTALL):
        return found[1], int(found[2])
    problem = message.removesuffix(" (at end of document)")
    return problem, max(1, len(text.splitlines()))


def line_of_key(text: str, keys: Sequence[str]) -> int:
    """Return the line on which a key stands, counted from 1; that of its table if it is inside."""
    best, best_length = 1, 0
    for number, path in _written_keys(text):
        length = len(path)
        if length > best_length and path == list(keys[:length]):
            best, best_length = number, length
    return best


_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_WRITTEN_KEY = rf"[ \t]*(\[)?[ \t]*({_KEY}(?:[ \t]*\.[ \t]*{_KEY})*)[ \t]*(?(1)\]|=)"
"""A key, or the heading of a table. Most people have no settings, so it is not compiled at once."""


def _written_keys(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the path of each key and each heading of a table."""
    table: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.match(_WRITTEN_KEY, line):
            path = [key.strip("\"'") for key in re.findall(_KEY, found[2])]
            if found[1]:
                table = path
                yield number, path
            else:
                yield number, [*table, *path]
