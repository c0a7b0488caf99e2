"""Who speaks, and how, as it is typed. The settings say what is not typed."""

import re

from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.settings.chosen import ChosenSettings, Origin, read_chosen_settings
from voicecoach.engines.interface import Engine
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.pipeline.callbacks import SessionNotice
from voicecoach.pipeline.options import Options
from voicecoach.pipeline.speech.delivery import NORMAL_RATE
from voicecoach.routine.change.preferences import Preferences


def settings_behind(status: StatusDisplay, **typed: object) -> ChosenSettings:
    """Return the settings. `typed` are the options that beat them, by their keys.

    The variable of an option that is typed is not looked at. Raises UsageError.
    """
    unused = {key for key, value in typed.items() if value}
    # The engine `command` reads its variable itself, if it speaks.
    unused.add("command")
    return read_chosen_settings(lambda text: status.show_notice(SessionNotice(text)), unused)


def speaker_options(
    settings: ChosenSettings,
    engine: str | None,
    command: str | None,
    voice: str | None,
    online: bool,
) -> Options:
    """Return the options `engine`, `voice` and `online` of the library. Raises UsageError."""
    speaker = choose_engine(engine, command, settings)
    is_typed = engine is not None or command is not None
    origin = Origin.OPTION if is_typed else settings.origin("engine")
    return {
        "engine": speaker,
        "voice": voice or _voice_of(settings, speaker, origin),
        "online": online or bool(settings.value("online")),
    }


def _voice_of(settings: ChosenSettings, engine: str | Engine, origin: Origin) -> str | None:
    if settings.value("voice") is None:
        return None
    from voicecoach.cli.options.voice_setting import voice_of_settings

    return voice_of_settings(settings, engine, origin)


def rate_option(typed: str | None, settings: ChosenSettings) -> int:
    """Return the rate that was typed, or that of the settings, or 100. Raises UsageError."""
    if typed is None:
        return settings.value("rate") or NORMAL_RATE
    if not re.fullmatch("[0-9]{1,4}%?", typed):
        raise UsageError(f"--rate: {quoted(typed)} is not a percentage: write 50 to 200")
    return int(typed.rstrip("%"))


def preferences_of(settings: ChosenSettings) -> Preferences:
    """Return what the settings say about the things that a routine may say itself."""
    return Preferences(settings.value("language"), settings.value("coaching"), settings.words())


def choose_engine(name: str | None, command: str | None, settings: ChosenSettings) -> str | Engine:
    """Return the engine for what --engine, --command and the settings say. Raises UsageError."""
    if command is None:
        return name or settings.value("engine") or "auto"
    from voicecoach.engines.registry import command_engine

    if name not in (None, "command"):
        raise UsageError(f"--command works with --engine command, and not with {name}")
    return command_engine(command)
