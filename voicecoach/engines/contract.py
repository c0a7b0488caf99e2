"""Checks that an engine keeps the promises of `interface.py`; for the tests of whoever writes one.

    from voicecoach.engines.contract import broken_promises

    def test_my_engine() -> None:
        assert broken_promises(MyEngine()) == []

One voice and one language are enough to pass.
"""

import re
from collections.abc import Callable, Iterator

from voicecoach.engines.interface import Engine, EngineError, Utterance

_AUDIO = (b"RIFF", b"fLaC", b"OggS", b"ID3", b"\xff")
"""How a WAV, FLAC, Ogg or MP3 file begins."""

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The shape of a BCP 47 tag (RFC 5646, 2.1)."""

_WORDLESS = ("", " \n", "...", "?!")

_SPOKEN = {
    "a number": "Two.",
    "a sentence": "Lie on your right side, and breathe.",
    "markup": "<speak>one</speak> & <b>two</b>",
    "control characters": "one\x00\x01\x1b two",
    "line breaks": "one\n\n\ttwo\r\n",
    "a lone surrogate": "one \ud800 two",
    "quotes": "\"it's\" \\n 'so'",
    "a dash in front": "--one",
}
"""Texts with a word in them, as routines may have them."""

ContractCheck = Callable[[Engine], Iterator[str]]


def broken_promises(engine: Engine) -> list[str]:
    """A sentence for each promise that the engine does not keep; empty where it keeps all.

    The engine speaks about twenty phrases for it. It is closed afterwards.
    """
    if not isinstance(engine, Engine):
        return ["it lacks members that every engine has"]
    try:
        return [sentence for check in CHECKS for sentence in _complaints(check, engine)]
    finally:
        engine.close()


def _complaints(check: ContractCheck, engine: Engine) -> list[str]:
    try:
        return list(check(engine))
    except Exception as error:  # an engine under test may raise anything
        what = check.__name__.removeprefix("check_")
        raised = f"{type(error).__name__}: {error}"
        return [f"the check of its {what} ended in {raised}; only EngineError may be raised"]


def check_facts(engine: Engine) -> Iterator[str]:
    """Name, version and the number of workers."""
    if not engine.name or not engine.name.strip():
        yield "its name is empty"
    if not engine.version:
        yield "its version is empty, so old speech would be kept for ever"
    if engine.workers < 1:
        yield "it has no workers: the least is 1"


def check_voices(engine: Engine) -> Iterator[str]:
    """At least one voice, each with a name of its own and a language."""
    voices = engine.voices()
    if not any(voice.is_installed for voice in voices):
        yield "it has no voice that is installed"
    names = [voice.name.lower() for voice in voices]
    if len(names) > len(set(names)):
        yield "two of its voices have the same name"
    for voice in voices:
        if not _LANGUAGE_TAG.fullmatch(voice.language):
            yield f"the voice {voice.name} has no language tag such as en or en-GB"


def check_ready(engine: Engine) -> Iterator[str]:
    """An engine that is checked can speak."""
    try:
        engine.ready()
    except EngineError as error:
        yield f"it is not ready: {error}"


def check_speech(engine: Engine) -> Iterator[str]:
    """Any text with a word in it gives an audio file."""
    for sort, text in _SPOKEN.items():
        try:
            audio = _speak(engine, text)
        except EngineError as error:
            yield f"it does not speak {sort}: {error}"
            continue
        if not audio.startswith(_AUDIO):
            yield f"what it answers to {sort} is no WAV, MP3, FLAC or Ogg file"


def check_refusals(engine: Engine) -> Iterator[str]:
    """A text without a word is refused with EngineError."""
    for text in _WORDLESS:
        try:
            _speak(engine, text)
        except EngineError:
            continue
        yield f"it speaks {text!r}, which has no word in it, instead of raising EngineError"


def check_rate(engine: Engine) -> Iterator[str]:
    """Where it says that it obeys `rate`, brisk speech is shorter; WAV files are compared."""
    sentence = _SPOKEN["a sentence"]
    normal, brisk = (_speak(engine, sentence, rate) for rate in (100, 150))
    if engine.rates and normal.startswith(b"RIFF") and len(brisk) >= len(normal):
        yield "it says that it obeys `rate`, but 150 takes as long as 100"


def check_close(engine: Engine) -> Iterator[str]:
    """It may be closed twice, and speaks again afterwards."""
    engine.close()
    engine.close()
    if not _speak(engine, _SPOKEN["a number"]):
        yield "it does not speak after it was closed"


CHECKS: tuple[ContractCheck, ...] = (
    check_facts,
    check_voices,
    check_ready,
    check_speech,
    check_refusals,
    check_rate,
    check_close,
)


def _speak(engine: Engine, text: str, rate: int = 100) -> bytes:
    """`text` in the first voice that is installed."""
    voice = next(voice for voice in engine.voices() if voice.is_installed)
    return engine.synthesize(Utterance(text, voice.name, voice.language, rate))
