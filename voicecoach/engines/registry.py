"""The engines by their names: the built-in ones, and those of other packages.

Each is loaded when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import Engine, EngineError
from voicecoach.errors import UsageError
from voicecoach.file_trace import note_untraceable

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

BUILT_IN = {
    "hibari": "voicecoach.engines.hibari.engine:HibariEngine",
    "silent": "voicecoach.engines.silent:SilentEngine",
    "espeak": "voicecoach.engines.espeak.engine:EspeakEngine",
    "gtts": "voicecoach.engines.gtts.engine:GttsEngine",
    "command": "voicecoach.engines.command.engine:CommandEngine",
}

GROUP = "voicecoach.engines"
"""The entry-point group in which other packages name engines of theirs."""

AUTO = ("hibari", "espeak")
"""What `auto` tries, in this order. Neither sends a text anywhere."""

AUTO_ONLINE = ("hibari", "gtts", "espeak")
"""What `auto` tries where the user allows the network."""


def engine_names() -> list[str]:
    """The names `get_engine` knows: the built-in ones, then those of other packages."""
    return [*BUILT_IN, *sorted(_strangers().keys() - BUILT_IN.keys())]


def get_engine(name: str) -> Engine:
    """A new engine of that name.

    Raises UsageError for an unknown name, EngineError for an engine that cannot be loaded.
    """
    if name in BUILT_IN:
        return _load_built_in(BUILT_IN[name])
    strangers = _strangers()
    if name in strangers:
        return _load_stranger(strangers[name])
    names = ["auto", *engine_names()]
    meant = did_you_mean(name, names)
    raise UsageError(f'there is no engine "{name}"; {meant}write one of: {", ".join(names)}')


def command_engine(written: str) -> Engine:
    """An engine that speaks with this command. Raises UsageError for what is none."""
    from voicecoach.engines.command.command_line import split_command
    from voicecoach.engines.command.engine import CommandEngine

    return CommandEngine(split_command(written, "--command"))


def _strangers() -> dict[str, "EntryPoint"]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _load_built_in(place: str) -> Engine:
    module, _, class_name = place.partition(":")
    engine: Engine = getattr(import_module(module), class_name)()
    return engine


def _load_stranger(entry: "EntryPoint") -> Engine:
    note_untraceable()  # its version may follow what voicecoach knows nothing of
    try:
        engine = entry.load()()
    except Exception as error:  # any line of a stranger's code may have failed
        raise EngineError(
            f'the engine "{entry.name}" ({entry.value}) cannot be loaded: '
            f"{type(error).__name__}: {error}; update or uninstall the package it comes from"
        ) from error
    if not isinstance(engine, Engine):
        raise EngineError(
            f'the engine "{entry.name}" ({entry.value}) lacks members that every engine has; '
            "update or uninstall the package it comes from"
        )
    return engine
