"""The settings that one file holds, each checked, with its place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from voicecoach.cli.settings.read_value import NoTextError
from voicecoach.cli.settings.setting import Setting
from voicecoach.cli.settings.table import BY_KEY, PRONOUNCE, describe_unknown_setting
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.user_settings import SettingsFile


class FileValue(NamedTuple):
    """A value of a settings file."""

    key: str
    """The key of a setting, or `pronounce.Bia` for a word."""

    value: Any
    setting: Setting
    place: str


def values_in_file(file: SettingsFile) -> Iterator[FileValue]:
    """Yield the values that the file holds. Raises UsageError for the first mistake in it."""
    for key, written in file.values.items():
        yield from _values_of_key(file, key, written)


def mistakes_in_file(file: SettingsFile) -> Iterator[str]:
    """Yield a sentence for each mistake in the file."""
    for key, written in file.values.items():
        try:
            list(_values_of_key(file, key, written))
        except UsageError as error:
            yield str(error)


def _values_of_key(file: SettingsFile, key: str, written: Any) -> Iterator[FileValue]:
    setting = BY_KEY.get(key)
    if setting is None:
        file.refuse([key], f"there is no setting {quoted(key)}: {describe_unknown_setting(key)}")
    value = read_value_of(setting, written, file, key)
    if key != PRONOUNCE:
        yield FileValue(key, value, setting, file.place(key))
        return
    for word, sound in value.items():
        yield FileValue(f"{key}.{word}", sound, setting, file.place(key, word))


def read_value_of(setting: Setting, written: Any, file: SettingsFile, *keys: str) -> Any:
    """Return the value for what the file has under the keys. Raises UsageError."""
    try:
        return setting.read(written)
    except NoTextError as error:
        file.refuse(keys, f'{setting.key}: {error}: write  {setting.key} = "{setting.example}"')
    except ValueError as error:
        file.refuse(keys, f"{setting.key}: {error}")
