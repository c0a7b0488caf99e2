"""Words to speech: a folder or file for each engine, and the registry that names them.

In come texts, out come the bytes of a sound file. `interface.py` says what an engine promises, and
`contract.py` checks it. Packages of other people start from the names here. Importing this package
loads nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice
    from voicecoach.engines.registry import engine_names, get_engine
    from voicecoach.engines.voices import pick_voice

__all__ = [
    "Engine",
    "EngineError",
    "Utterance",
    "Voice",
    "engine_names",
    "get_engine",
    "pick_voice",
]

_MODULES = {
    "Engine": "interface",
    "EngineError": "interface",
    "Utterance": "interface",
    "Voice": "interface",
    "engine_names": "registry",
    "get_engine": "registry",
    "pick_voice": "voices",
}


def __getattr__(name: str) -> Any:
    """Load a name when it is first used: the child processes of engines need none of them."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
