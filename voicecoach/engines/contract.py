"""Check that an engine keeps the promises of `interface.py`, for the tests of its author.

    from voicecoach.engines.contract import broken_promises

    def test_my_engine() -> None:
        assert broken_promises(MyEngine()) == []

There is one check for each promise of `interface.py`, in the same order.
"""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from voicecoach.engines.interface import (
    READY_LIMIT_S,
    Engine,
    EngineError,
    SpeaksPhonemes,
    Utterance,
)

_AUDIO_STARTS = (b"RIFF", b"fLaC", b"OggS", b"ID3", b"\xff")
"""How a WAV, FLAC, Ogg or MP3 file begins."""

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The form of a BCP 47 tag (RFC 5646, 2.1)."""

_WORDLESS_TEXTS = ("", " \n", "...", "?!")

_TEXTS = {
    "a number": "Two.",
    "a sentence": "Lie on your right side, and breathe.",
    "markup": "<speak>one</speak> & <b>two</b>",
    "control characters": "one\x00\x01\x1b two",
    "line breaks": "one\n\n\ttwo\r\n",
    "a lone surrogate": "one \ud800 two",
    "quotes": "\"it's\" \\n 'so'",
    "a dash in front": "--one",
}
"""Texts with a word in them, such as routines may have, by what is special about them."""

ContractCheck = Callable[[Engine], Iterator[str]]


def broken_promises(engine: Engine) -> list[str]:
    """Return a sentence for each promise that the engine breaks; an empty list if it keeps all.

    The engine speaks about twenty phrases for it, and is closed afterwards.
    """
    if not isinstance(engine, Engine):
        return ["it lacks members that every engine has"]
    try:
        return [sentence for check in CHECKS for sentence in _run_check(check, engine)]
    finally:
        engine.close()


def _run_check(check: ContractCheck, engine: Engine) -> list[str]:
    topic = check.__name__.removeprefix("check_")
    try:
        return list(check(engine))
    except EngineError as error:
        return [f"the check of its {topic} ended, because it cannot speak: {error}"]
    except Exception as error:  # the code of the engine may raise anything
        raised = f"{type(error).__name__}: {error}"
        return [f"the check of its {topic} ended in {raised}; only raise EngineError"]


def check_facts(engine: Engine) -> Iterator[str]:
    """Facts: name and version are not empty, and there is at least one worker."""
    if not engine.name.strip():
        yield "its name is empty"
    if not engine.version:
        yield "its version is empty, so speech of an old version would be used for ever"
    if engine.workers < 1:
        yield "it has no workers; the least is 1"


def check_voices(engine: Engine) -> Iterator[str]:
    """Voices: at least one is installed, each has a name of its own and a language tag."""
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
    """Readiness: the engine under test can speak, and says so in time."""
    start = time.monotonic()
    try:
        engine.ready()
    except EngineError as error:
        yield f"it is not ready: {error}"
    seconds = time.monotonic() - start
    if seconds > READY_LIMIT_S:
        yield f"`ready` took {seconds:.1f} s; {READY_LIMIT_S:g} s is the limit"


def check_speech(engine: Engine) -> Iterator[str]:
    """Speech: every text with a word in it gives an audio file."""
    for kind, text in _TEXTS.items():
        try:
            audio = _speak(engine, text)
        except EngineError as error:
            yield f"it does not speak {kind}: {error}"
            continue
        if not audio.startswith(_AUDIO_STARTS):
            yield f"what it returns for {kind} is no WAV, MP3, FLAC or Ogg file"


def check_refusals(engine: Engine) -> Iterator[str]:
    """Refusals: a text without a word raises EngineError."""
    for text in _WORDLESS_TEXTS:
        try:
            _speak(engine, text)
        except EngineError:
            continue
        yield f"it speaks {text!r}, which has no word in it, instead of raising EngineError"


def check_rate(engine: Engine) -> Iterator[str]:
    """Rate: an engine that says it obeys the rate speaks faster at 150 than at 100."""
    if not engine.rates:
        return
    sentence = _TEXTS["a sentence"]
    normal, brisk = (_speak(engine, sentence, rate) for rate in (100, 150))
    # The size of an MP3, FLAC or Ogg file does not show how long it lasts.
    if normal.startswith(b"RIFF") and len(brisk) >= len(normal):
        yield "it says that it obeys `rate`, but 150 takes as long as 100"


def check_workers(engine: Engine) -> Iterator[str]:
    """Workers: the engine speaks that many utterances at once."""
    texts = [f"number {number}" for number in range(engine.workers)]
    with ThreadPoolExecutor(max(engine.workers, 1)) as threads:
        sounds = list(threads.map(lambda text: _speak(engine, text), texts))
    if not all(sound.startswith(_AUDIO_STARTS) for sound in sounds):
        yield f"it has {engine.workers} workers, but does not speak as many texts at once"


def check_phonemes(engine: Engine) -> Iterator[str]:
    """Phonemes: an engine that has the method returns a text."""
    if not isinstance(engine, SpeaksPhonemes):
        return
    phonemes = engine.phonemes(_utterance(engine, _TEXTS["a sentence"]))
    if not isinstance(phonemes, str) or not phonemes.strip():
        yield "`phonemes` returns no text"


def check_close(engine: Engine) -> Iterator[str]:
    """Closing: it may be closed twice, and speaks again afterwards."""
    engine.close()
    engine.close()
    if not _speak(engine, _TEXTS["a number"]):
        yield "it does not speak after it was closed"


CHECKS: tuple[ContractCheck, ...] = (
    check_facts,
    check_voices,
    check_ready,
    check_speech,
    check_refusals,
    check_rate,
    check_workers,
    check_phonemes,
    check_close,
)


def _speak(engine: Engine, text: str, rate: int = 100) -> bytes:
    return engine.synthesize(_utterance(engine, text, rate))


def _utterance(engine: Engine, text: str, rate: int = 100) -> Utterance:
    """Return `text` for the first voice that is installed."""
    voice = next(voice for voice in engine.voices() if voice.is_installed)
    return Utterance(text, voice.name, voice.language, rate)
