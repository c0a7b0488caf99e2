"""voicecoach turns a workout routine written in YAML into one MP3 with a spoken coach.

>>> import voicecoach
>>> voicecoach.check("get-hip")
[]
>>> built = voicecoach.build("get-hip", "session.mp3", engine="silent")
>>> built.path.name
'session.mp3'

Every name of `__all__` is described in docs/reference/python.md.
"""

# Type checkers take this for true. If `typing` were imported here, `python -m voicecoach` would run
# a `typing.py` of the current folder: `__main__.py` cleans the path only after this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from voicecoach.engines.interface import Engine as Engine
    from voicecoach.engines.interface import EngineError as EngineError
    from voicecoach.engines.interface import Utterance as Utterance
    from voicecoach.engines.interface import Voice as Voice
    from voicecoach.errors import Diagnostic as Diagnostic
    from voicecoach.errors import OutputError as OutputError
    from voicecoach.errors import RoutineError as RoutineError
    from voicecoach.errors import UsageError as UsageError
    from voicecoach.errors import VoicecoachError as VoicecoachError
    from voicecoach.errors import VoiceError as VoiceError
    from voicecoach.pipeline.build import Built as Built
    from voicecoach.pipeline.build import build as build
    from voicecoach.pipeline.check import check as check
    from voicecoach.pipeline.options import Options as Options
    from voicecoach.pipeline.plan import Plan as Plan
    from voicecoach.pipeline.plan import plan as plan
    from voicecoach.routine.change.customise import Changes as Changes
    from voicecoach.routine.change.preferences import Preferences as Preferences
    from voicecoach.session.model.cue_kinds import Kind as Kind
    from voicecoach.session.model.timeline import Adjustment as Adjustment
    from voicecoach.session.model.timeline import Chapter as Chapter
    from voicecoach.session.model.timeline import Cue as Cue
    from voicecoach.session.model.timeline import Place as Place
    from voicecoach.session.model.timeline import Timeline as Timeline

__version__ = "0.1.0"

_HOMES = {
    "Adjustment": "voicecoach.session.model.timeline",
    "Built": "voicecoach.pipeline.build",
    "Changes": "voicecoach.routine.change.customise",
    "Chapter": "voicecoach.session.model.timeline",
    "Cue": "voicecoach.session.model.timeline",
    "Diagnostic": "voicecoach.errors",
    "Engine": "voicecoach.engines.interface",
    "EngineError": "voicecoach.engines.interface",
    "Kind": "voicecoach.session.model.cue_kinds",
    "Options": "voicecoach.pipeline.options",
    "OutputError": "voicecoach.errors",
    "Place": "voicecoach.session.model.timeline",
    "Plan": "voicecoach.pipeline.plan",
    "Preferences": "voicecoach.routine.change.preferences",
    "RoutineError": "voicecoach.errors",
    "Timeline": "voicecoach.session.model.timeline",
    "UsageError": "voicecoach.errors",
    "Utterance": "voicecoach.engines.interface",
    "Voice": "voicecoach.engines.interface",
    "VoiceError": "voicecoach.errors",
    "VoicecoachError": "voicecoach.errors",
    "build": "voicecoach.pipeline.build",
    "check": "voicecoach.pipeline.check",
    "plan": "voicecoach.pipeline.plan",
}
"""The module that defines each public name."""

__all__ = [
    "Adjustment",
    "Built",
    "Changes",
    "Chapter",
    "Cue",
    "Diagnostic",
    "Engine",
    "EngineError",
    "Kind",
    "Options",
    "OutputError",
    "Place",
    "Plan",
    "Preferences",
    "RoutineError",
    "Timeline",
    "UsageError",
    "Utterance",
    "Voice",
    "VoiceError",
    "VoicecoachError",
    "__version__",
    "build",
    "check",
    "plan",
]


if not TYPE_CHECKING:  # or type checkers would take any name for a public one

    def __getattr__(name: str) -> "Any":
        """Import a public name when it is first used, so that `voicecoach --help` stays quick."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names, also those that nobody has used yet."""
    return sorted({*globals(), *__all__})
