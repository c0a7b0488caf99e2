"""The settings as lines and as JSON, each with where it comes from."""

import shlex
from collections.abc import Iterator
from typing import Any

from voicecoach.cli.printing.columns import align_columns
from voicecoach.cli.printing.json_answer import JsonObject
from voicecoach.cli.settings.chosen import Chosen, ChosenSettings, Origin
from voicecoach.cli.settings.setting import Setting
from voicecoach.cli.settings.table import SETTINGS
from voicecoach.user_settings import folder_settings_file, settings_file


def settings_lines(settings: ChosenSettings, *, with_origin: bool) -> Iterator[str]:
    """Yield a line for each setting: its key, its value, and its origin."""
    rows = [
        (one.key, _shown_value(one), *([one.place] if with_origin else []))
        for one in _all_settings(settings)
    ]
    return align_columns(rows)


def settings_answer(settings: ChosenSettings) -> JsonObject:
    """Return the settings for programs."""
    return {
        "settings": [
            {
                "key": one.key,
                "value": one.value,
                "origin": one.origin.name.casefold(),
                "place": one.place,
            }
            for one in _all_settings(settings)
        ],
        "own_file": str(settings_file()),
        "folder_file": str(folder_settings_file().absolute()),
        "refusals": list(settings.refusals),
    }


def _all_settings(settings: ChosenSettings) -> Iterator[Chosen]:
    """Yield every setting in the order of the table. A default counts where nobody says one."""
    for setting in SETTINGS:
        said = [one for one in settings.by_key.values() if one.setting is setting]
        yield from said or [_default_of(setting)]


def _default_of(setting: Setting) -> Chosen:
    return Chosen(setting.key, setting.default, Origin.DEFAULT, "default")


def _shown_value(one: Chosen) -> str:
    if one.value is None:
        return one.setting.shown_default
    return show_setting(one.value)


def show_setting(value: Any) -> str:
    """Return a value as a person writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return shlex.join(value) if isinstance(value, list) else str(value)
