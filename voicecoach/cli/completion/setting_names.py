"""Completers of `config`: the settings, and the values of each."""

from typing import Any

from voicecoach.cli.completion.completer import CompletionValue
from voicecoach.cli.completion.file_names import complete_folder
from voicecoach.cli.completion.fixed_values import complete_languages, complete_words
from voicecoach.cli.completion.voice_names import complete_engine, complete_voice


def complete_setting(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the settings, each with what it is."""
    from voicecoach.cli.settings.table import SETTINGS

    return [
        (setting.key, setting.meaning) for setting in SETTINGS if setting.key.startswith(incomplete)
    ]


def complete_setting_value(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return values of the setting on the line."""
    from voicecoach.routine.values.text import COACHING_LEVELS

    completers = {
        "voice": complete_voice,
        "engine": complete_engine,
        "language": complete_languages,
        "coaching": complete_words(*COACHING_LEVELS),
        "online": complete_words("true", "false"),
        "output": complete_folder,
    }
    completer = completers.get(str(context.params.get("key")))
    return completer(context, incomplete) if completer else []
