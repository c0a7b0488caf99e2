"""The voice that the settings name: used where the engine of this run has it."""

from collections.abc import Callable, Iterable, Sequence

from voicecoach.cli.settings.chosen import ChosenSettings, Origin, read_chosen_settings
from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import Engine
from voicecoach.engines.registry import AUTO, AUTO_ONLINE
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.pipeline.speech.voice_lookup import EngineVoices, voices_by_engine


def voice_of_settings(
    settings: ChosenSettings, engine: str | Engine, engine_origin: Origin
) -> str | None:
    """Return the voice that the settings name, or None for the engine's own.

    An engine that beats the voice, such as that of `--engine`, may not have it. Then the engine
    speaks in its own. In any other case the name is wrong, and this raises UsageError.
    """
    chosen = settings.by_key.get("voice")
    # A program that was named for this run has no voices that a setting could know.
    if chosen is None or not isinstance(engine, str):
        return None
    name = str(chosen.value)
    engines = _engines_behind(engine, is_online=bool(settings.value("online")))
    answers = [voices_by_engine(one) for one in engines]
    if any(answer and answer.takes(name) for answer in answers):
        return name
    if engine_origin < chosen.origin:
        return None
    if None in answers:  # the engine itself will say why
        return name
    raise UsageError(f"{chosen.place}: {_describe_unknown_voice(name, engines, answers)}")


def check_voice_to_set(name: str, notice: Callable[[str], object]) -> None:
    """Raise UsageError for a voice that no engine here has.

    `notice` gets a sentence if the voice must be installed before it can speak.
    """
    settings = read_chosen_settings(lambda _sentence: None, unused=["voice"])
    engine = settings.value("engine") or "auto"
    engines = list(dict.fromkeys([*_engines_behind(engine, is_online=False), *AUTO]))
    answers = [voices_by_engine(one, is_fresh=True) for one in engines]
    if not any(answer is None or answer.takes(name) for answer in answers):
        raise UsageError(_describe_unknown_voice(name, engines, answers))
    found = [answer.find(name) for answer in answers if answer]
    if any(voice and not voice.is_installed for voice in found):
        notice(f"{name} is not installed yet: `voicecoach voices install {name}` downloads it")


def _engines_behind(engine: str, *, is_online: bool) -> Sequence[str]:
    """Return the engines that may speak: those that `auto` tries, or the one."""
    if engine != "auto":
        return (engine,)
    return AUTO_ONLINE if is_online else AUTO


def _describe_unknown_voice(
    name: str, engines: Sequence[str], answers: Iterable[EngineVoices | None]
) -> str:
    known = [voice.name for answer in answers if answer for voice in answer.voices]
    meant = did_you_mean(name, known)
    return (
        f"voice: there is no {quoted(name)} in {join_with_or(engines)}: "
        f"{meant}`voicecoach voices` lists them all"
    )
