"""Find an engine by its name: the built-in ones, and those of other packages.

An engine is loaded when it is asked for.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import Engine, EngineError, SpeaksPhonemes, Utterance, Voice
from voicecoach.errors import UsageError, VoicecoachError
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
"""The entry-point group in which other packages name their engines."""

AUTO = ("hibari", "espeak")
"""The engines that `auto` tries, in this order. Neither sends a text anywhere."""

AUTO_ONLINE = ("hibari", "gtts", "espeak")
"""The engines that `auto` tries if the user allows the network."""

MOVED_MODULES = {
    "voicecoach.engines.wav": "voicecoach.engines.embedded.wav",
    "voicecoach.engines.deadline": "voicecoach.timeout",
    "voicecoach.engines.https": "voicecoach.https",
}
"""Modules that a plug-in may import from an earlier voicecoach, and where they are now."""


def engine_names() -> list[str]:
    """Return the names `get_engine` knows: the built-in ones, then those of other packages."""
    return [*BUILT_IN, *sorted(_plug_ins().keys() - BUILT_IN.keys())]


def get_engine(name: str) -> Engine:
    """Return a new engine of that name.

    Raises UsageError for an unknown name, EngineError for an engine that cannot be loaded.
    """
    if name in BUILT_IN:
        return _load_built_in(BUILT_IN[name])
    plug_ins = _plug_ins()
    if name in plug_ins:
        return _load_plug_in(plug_ins[name])
    names = ["auto", *engine_names()]
    meant = did_you_mean(name, names)
    raise UsageError(f'there is no engine "{name}"; {meant}write one of: {", ".join(names)}')


def command_engine(command_line: str) -> Engine:
    """Return an engine that speaks with this command. Raises UsageError if it cannot be read."""
    from voicecoach.engines.command.command_line import split_command
    from voicecoach.engines.command.engine import CommandEngine

    return CommandEngine(split_command(command_line, "--command"))


def command_setting(written: Any, place: str) -> list[str]:
    """Return the arguments of a command in a settings file. Raises UsageError at `place`."""
    from voicecoach.engines.command.command_line import parse_command

    return parse_command(written, place)


def check_command_to_set(command: Sequence[str], notice: Callable[[str], object]) -> None:
    """Raise UsageError for a command that could never speak. `notice` gets what is missing."""
    from voicecoach.engines.command.check_command import check_new_command

    check_new_command(command, notice)


def _plug_ins() -> dict[str, "EntryPoint"]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _load_built_in(place: str) -> Engine:
    module, _, class_name = place.partition(":")
    engine: Engine = getattr(import_module(module), class_name)()
    return engine


def _load_plug_in(entry: "EntryPoint") -> Engine:
    # A plug-in may read files that voicecoach does not know of, so its build cannot be traced.
    note_untraceable()
    try:
        engine = entry.load()()
    except Exception as error:  # the code of a plug-in may raise anything
        raise EngineError(_describe_failure(entry, error, "cannot be loaded")) from error
    if not isinstance(engine, Engine):
        raise EngineError(
            f'the engine "{entry.name}" ({entry.value}) lacks members that every engine has; '
            "update or uninstall the package it comes from"
        )
    if isinstance(engine, SpeaksPhonemes):
        return _PlugInWithPhonemes(engine, entry)
    return _PlugIn(engine, entry)


class _PlugIn:
    """The engine of another package: every failure of its code becomes an EngineError.

    Attributes that are not here, such as `service`, are those of the engine itself.
    """

    def __init__(self, engine: Engine, entry: "EntryPoint") -> None:
        self._engine = engine
        self._entry = entry
        # `isinstance` looks for the members of a protocol where `__getattr__` has no say.
        with self._explain_failure():
            self.name = engine.name
            self.version = engine.version
            self.workers = engine.workers
            self.rates = engine.rates

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def voices(self) -> list[Voice]:
        with self._explain_failure():
            return self._engine.voices()

    def ready(self) -> None:
        with self._explain_failure():
            self._engine.ready()

    def synthesize(self, utterance: Utterance) -> bytes:
        with self._explain_failure():
            return self._engine.synthesize(utterance)

    def close(self) -> None:
        with self._explain_failure():
            self._engine.close()

    @contextmanager
    def _explain_failure(self) -> Iterator[None]:
        try:
            yield
        except VoicecoachError:
            raise
        except Exception as error:  # the code of a plug-in may raise anything
            raise EngineError(_describe_failure(self._entry, error, "failed")) from error


class _PlugInWithPhonemes(_PlugIn):
    """The engine of another package that also says how it pronounces a text."""

    def phonemes(self, utterance: Utterance) -> str:
        with self._explain_failure():
            engine: Any = self._engine
            phonemes: str = engine.phonemes(utterance)
            return phonemes


def _describe_failure(entry: "EntryPoint", error: Exception, failure: str) -> str:
    # Errors of other kinds have a name, too, which may be anything.
    missing = (isinstance(error, ImportError) and error.name) or ""
    if missing in MOVED_MODULES:
        reason = f"imports {missing}, which is now {MOVED_MODULES[missing]}"
    elif isinstance(error, ModuleNotFoundError) and missing.startswith("voicecoach."):
        reason = f"imports {missing}, which this version of voicecoach does not have"
    else:
        reason = f"{failure}: {type(error).__name__}: {error}"
    return (
        f'the engine "{entry.name}" ({entry.value}) {reason}; '
        "update or uninstall the package it comes from"
    )
