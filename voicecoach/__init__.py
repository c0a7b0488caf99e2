"""voicecoach turns a workout routine written in YAML into one MP3 with a spoken coach.

import voicecoach

built = voicecoach.build("get-hip", "session.mp3", engine="espeak")
print(built.path, built.timeline.duration_ms)
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Changes", "VoicecoachError", "__version__", "build", "plan"]

if TYPE_CHECKING:
    from voicecoach.errors import VoicecoachError
    from voicecoach.pipeline.build import build
    from voicecoach.pipeline.plan import plan
    from voicecoach.routine.change.customise import Changes

_PLACES = {
    "Changes": "voicecoach.routine.change.customise",
    "VoicecoachError": "voicecoach.errors",
    "build": "voicecoach.pipeline.build",
    "plan": "voicecoach.pipeline.plan",
}


def __getattr__(name: str) -> Any:
    """Loads what is asked for when it is asked for: `voicecoach --help` should be quick."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)
