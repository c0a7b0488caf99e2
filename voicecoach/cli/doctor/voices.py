"""Checks of the engines and their voices. The voices of this computer speak a word."""

from collections.abc import Iterator
from contextlib import closing

from voicecoach.cli.doctor.finding import Ability, DoctorFinding, Grade
from voicecoach.engines.interface import Engine, Utterance, Voice, service_of
from voicecoach.engines.registry import AUTO, engine_names, get_engine
from voicecoach.errors import UsageError, VoiceError

_WORD = "Ready."
_LANGUAGE = "en"
_SILENT = "silent"

MOST_SPEAKING = 10
"""An engine with more voices than these has one engine behind them all, and one voice speaks."""


def check_speakers(*, is_online: bool) -> Iterator[DoctorFinding]:
    """Yield what each engine can do here. A service is asked only if `is_online`."""
    for name in engine_names():
        try:
            with closing(get_engine(name)) as engine:
                yield from _findings_of(name, engine, is_online=is_online)
        except (UsageError, VoiceError) as error:
            yield _unusable(name, error)


def _findings_of(name: str, engine: Engine, *, is_online: bool) -> Iterator[DoctorFinding]:
    if name == _SILENT:
        yield DoctorFinding(name, "says nothing, and takes the time of speech")
    elif (service := service_of(engine)) and not is_online:
        text = f"sends texts to {service}, so it was not asked: --online asks it"
        yield DoctorFinding(name, text, Grade.NOTE)
    elif name in AUTO:
        yield from _speaking_voices(name, engine)
    else:
        engine.ready()
        yield DoctorFinding(name, "can be used", shows=Ability.SPEAK)


def _speaking_voices(name: str, engine: Engine) -> Iterator[DoctorFinding]:
    """Yield a finding for each voice, or for all of them if one engine is behind them."""
    voices = engine.voices()
    if len(voices) > MOST_SPEAKING:
        english = [voice for voice in voices if voice.language.startswith(_LANGUAGE)]
        yield _speak(name, engine, english[0], f"{len(voices)} voices")
        return
    for voice in voices:
        subject = f"{name} {voice.name}"
        if voice.is_installed:
            yield _speak(subject, engine, voice, voice.description)
        else:
            text = f"not installed: `voicecoach voices install {voice.name}` downloads it"
            yield DoctorFinding(subject, text, Grade.NOTE)


def _speak(subject: str, engine: Engine, voice: Voice, description: str) -> DoctorFinding:
    try:
        engine.synthesize(Utterance(_WORD, voice.name, voice.language))
    except VoiceError as error:
        return _unusable(subject, error)
    return DoctorFinding(subject, f"speaks: {description}", shows=Ability.SPEAK)


def _unusable(subject: str, error: Exception) -> DoctorFinding:
    # Nobody needs a program of their own, or the package of somebody else.
    grade = Grade.PROBLEM if subject.split()[0] in AUTO else Grade.NOTE
    return DoctorFinding(subject, f"cannot be used here: {error}", grade)
