"""The settings that count: the environment beats the folder's file, and that the user's own file.

Only the current folder is looked at, and none above it: a folder above, such as /tmp, may be
anybody's.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from voicecoach.cli.settings.setting import Setting
from voicecoach.cli.settings.table import BY_KEY, PRONOUNCE, SETTINGS
from voicecoach.errors import UsageError
from voicecoach.user_settings import folder_settings_file, read_settings_file, settings_file

if TYPE_CHECKING:
    from voicecoach.cli.settings.settings_in_file import FileValue


class Origin(IntEnum):
    """Where a value comes from. The smaller one wins."""

    OPTION, VARIABLE, FOLDER, OWN, DEFAULT = range(5)


class Chosen(NamedTuple):
    """The value of a setting, and where it comes from."""

    key: str
    """The key of a setting, or `pronounce.Bia` for a word."""

    value: Any
    origin: Origin
    place: str
    """The variable, or the file and its line."""

    @property
    def setting(self) -> Setting:
        """Return the row of the table."""
        return BY_KEY[self.key.partition(".")[0]]


class ChosenSettings:
    """The settings that somebody has said, by their keys."""

    def __init__(self, chosen: Mapping[str, Chosen], refusals: tuple[str, ...] = ()) -> None:
        self.by_key = chosen
        self.refusals = refusals
        """Sentences on what the folder's file may not say. It does not count."""

    def value(self, key: str) -> Any:
        """Return the value, or None if nobody says one."""
        chosen = self.by_key.get(key)
        return chosen.value if chosen else None

    def origin(self, key: str) -> Origin:
        """Return where the value comes from."""
        chosen = self.by_key.get(key)
        return chosen.origin if chosen else Origin.DEFAULT

    def words(self) -> dict[str, str]:
        """Return how words sound."""
        return {
            key.removeprefix(f"{PRONOUNCE}."): chosen.value
            for key, chosen in self.by_key.items()
            if key.startswith(f"{PRONOUNCE}.")
        }


def read_chosen_settings(
    notice: Callable[[str], object], unused: Collection[str] = ()
) -> ChosenSettings:
    """Return the settings that count. `notice` gets what a folder's file may not say.

    `unused` are the keys whose variables are not read, because an option beats them. Raises
    UsageError for a file or a variable that is wrong.
    """
    chosen: dict[str, Chosen] = {}
    refusals: list[str] = []
    for one in _all_in_order(unused, refusals):
        # A word is the same word with a capital.
        chosen.setdefault(one.key.casefold(), one)
    for sentence in refusals:
        notice(sentence)
    return ChosenSettings({one.key: one for one in chosen.values()}, tuple(refusals))


def _all_in_order(unused: Collection[str], refusals: list[str]) -> Iterator[Chosen]:
    """Yield every value that is said somewhere, the ones that win first."""
    for setting in SETTINGS:
        text = os.environ.get(setting.variable, "").strip()
        if text and setting.key not in unused:
            yield _value_of_variable(setting, text)
    if folder_file := folder_file_apart():
        for value in _values_of(folder_file):
            if refusal := value.setting.folder_refusal(value.value):
                refusals.append(f"{value.place}: {value.key} does not count: {refusal}")
            else:
                yield _chosen(value, Origin.FOLDER)
    for value in _values_of(settings_file()):
        yield _chosen(value, Origin.OWN)


def _values_of(path: Path) -> "Iterator[FileValue]":
    """Yield the values of the file. Most people have none, so its checks are imported late."""
    file = read_settings_file(path)
    if file.is_there:
        from voicecoach.cli.settings.settings_in_file import values_in_file

        yield from values_in_file(file)


def _chosen(value: "FileValue", origin: Origin) -> Chosen:
    return Chosen(value.key, value.value, origin, value.place)


def _value_of_variable(setting: Setting, text: str) -> Chosen:
    try:
        value = setting.read(text)
    except ValueError as error:
        raise UsageError(f"{setting.variable}: {error}") from None
    return Chosen(setting.key, value, Origin.VARIABLE, setting.variable)


def folder_file_apart() -> Path | None:
    """Return the path of the folder's file. None if the folder is that of the user's own file."""
    place = folder_settings_file()
    try:
        is_own = os.path.realpath(place) == os.path.realpath(settings_file())
    except OSError:  # the current folder was removed
        return None
    return None if is_own else place
