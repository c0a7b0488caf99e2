"""Words to speech: a folder or file for each engine, and the registry that names them.

In come texts, out come the bytes of a sound file. `interface.py` says what an engine promises, and
`contract.py` checks it. Packages of other people start from the names here. Importing this package
loads nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice
    from voicecoach.engines.registry import (
        AUTO,
        AUTO_ONLINE,
        BUILT_IN,
        GROUP,
        engine_names,
        get_engine,
    )
    from voicecoach.engines.registry import command_engine as engine_of_command
    from voicecoach.engines.voices import pick_voice

__all__ = [
    "AUTO",
    "AUTO_ONLINE",
    "BUILT_IN",
    "GROUP",
    "Engine",
    "EngineError",
    "Utterance",
    "Voice",
    "engine_names",
    "engine_of_command",
    "get_engine",
    "pick_voice",
]

_PLACES = {
    "AUTO": "registry:AUTO",
    "AUTO_ONLINE": "registry:AUTO_ONLINE",
    "BUILT_IN": "registry:BUILT_IN",
    "GROUP": "registry:GROUP",
    "Engine": "interface:Engine",
    "EngineError": "interface:EngineError",
    "Utterance": "interface:Utterance",
    "Voice": "interface:Voice",
    "engine_names": "registry:engine_names",
    # Its name in an earlier voicecoach, which packages of other people may still use.
    "engine_of_command": "registry:command_engine",
    "get_engine": "registry:get_engine",
    "pick_voice": "voices:pick_voice",
}
"""The module that defines each name, and the name there."""


def __getattr__(name: str) -> Any:
    """Load a name when it is first used: the child processes of engines need none of them."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, _, name_there = _PLACES[name].partition(":")
    return getattr(import_module(f"{__name__}.{module}"), name_there)
