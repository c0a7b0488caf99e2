"""Change one value of a settings file. Its comments, its order and its other values stay."""

import tomllib
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from voicecoach.atomic_files import atomic_open
from voicecoach.errors import OutputError, UsageError
from voicecoach.user_settings import SettingsFile, read_settings_file

Values = MutableMapping[str, Any]


def set_in_file(path: Path, keys: tuple[str, ...], value: Any) -> None:
    """Set the value under the keys: one, or the table and its word.

    Raises UsageError for a file that is not TOML, and OutputError if it cannot be written.
    """

    def change(values: Values) -> None:
        table = values
        for key in keys[:-1]:
            table = table.setdefault(key, {})
        table[keys[-1]] = value

    _change_file(read_settings_file(path), change)


def unset_in_file(path: Path, keys: tuple[str, ...]) -> bool:
    """Remove the value under the keys. Return False if there is none.

    A table that is empty by then is removed as well. Raises as `set_in_file` does.
    """
    file = read_settings_file(path)
    if not _is_in(file.values, keys):
        return False

    def change(values: Values) -> None:
        table = values if len(keys) == 1 else values[keys[0]]
        del table[keys[-1]]
        if not table and table is not values:
            del values[keys[0]]

    _change_file(file, change)
    return True


def _is_in(values: Any, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if not isinstance(values, dict) or key not in values:
            return False
        values = values[key]
    return True


def _change_file(file: SettingsFile, change: Any) -> None:
    import tomlkit

    document = tomlkit.parse(file.text)
    change(document)
    text = tomlkit.dumps(document)
    wanted = tomllib.loads(file.text)
    change(wanted)
    # The file is the user's own work, so nothing is written that would say something else.
    if tomllib.loads(text) != wanted:
        raise UsageError(f"{file.path}: this is written in an unusual way: change it in an editor")
    _make_folder_of(file.path)
    with atomic_open(file.path) as target:
        target.write(text.encode())


def _make_folder_of(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(f'the folder "{path.parent}" cannot be made: {reason}') from None
