"""What holds for every engine in the registry; a new one is tested by being named there."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pytest
import soundfile

from tests.engines.speech_service import SpeechService
from voicecoach.engines import Engine, EngineError, Utterance, engine_names, get_engine, pick_voice

ODD_TEXTS = {
    "markup": "<speak>one</speak> & <b>two</b>",
    "phonemes": "[[h@'loU]]",
    "controls": "one\x00\x01\x1b two",
    "emoji": "Well done 💪🏽!",
    "right to left": "שתיים",
    "line breaks": "one\n\n\ttwo\r\n",
    "lone surrogate": "one \ud800 two",
    "quotes": "\"it's\" \\n 'so'",
    "long": "Keep your hips stacked, one above the other, and breathe. " * 6,
    "one letter": "a",
}


@pytest.fixture(params=engine_names())
def engine(
    request: pytest.FixtureRequest,
    speech_service: SpeechService,  # noqa: ARG001  it is in the environment
) -> Iterator[Engine]:
    """Every engine, with no network but the stand-in."""
    engine = get_engine(request.param)
    assert engine.name == request.param
    yield engine
    engine.close()


def say(engine: Engine, text: str, rate: int = 100) -> bytes:
    voice = pick_voice(engine, None, "en")
    return engine.synthesize(Utterance(text, voice.name, "en", rate))


def seconds(audio: bytes) -> float:
    samples, sample_rate = soundfile.read(BytesIO(audio))
    assert np.any(samples), "there must be something to hear"
    return len(samples) / sample_rate


def test_it_is_an_engine(engine: Engine) -> None:
    assert isinstance(engine, Engine)
    assert engine.version
    assert engine.workers >= 1


def test_it_is_ready(engine: Engine) -> None:
    engine.ready()


def test_its_voices_have_names_of_their_own(engine: Engine) -> None:
    names = [voice.name.lower() for voice in engine.voices()]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", ["en", "en-GB", "en-AU", "de", "fr", "pt-BR", "zh"])
def test_common_languages_have_a_voice(engine: Engine, language: str) -> None:
    assert pick_voice(engine, None, language) in engine.voices()


def test_it_speaks_about_as_long_as_a_coach(engine: Engine) -> None:
    assert 0.2 < seconds(say(engine, "two")) < 0.7
    assert 0.9 < seconds(say(engine, "Lie on your right side.")) < 2.0


def test_the_same_utterance_sounds_the_same(engine: Engine) -> None:
    first = say(engine, "two")
    say(engine, "Something else in between.", rate=130)
    assert say(engine, "two") == first


def test_the_rate_is_obeyed_or_denied(engine: Engine) -> None:
    normal = seconds(say(engine, "Lie on your right side."))
    brisk = seconds(say(engine, "Lie on your right side.", rate=130))
    assert brisk == pytest.approx(normal / 1.3 if engine.rates else normal, rel=0.1)


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())
def test_any_text_with_a_word_is_spoken(engine: Engine, text: str) -> None:
    assert seconds(say(engine, text)) > 0.1


@pytest.mark.parametrize("text", ["", " \n", "...", "?!", "💪"])
def test_a_text_without_words_is_refused_by_name(engine: Engine, text: str) -> None:
    with pytest.raises(EngineError, match="nothing to say") as refusal:
        say(engine, text)
    assert f'"{text.strip()}"' in str(refusal.value)


def test_it_may_be_used_after_close_and_closed_twice(engine: Engine) -> None:
    first = say(engine, "two")
    engine.close()
    engine.close()
    assert say(engine, "two") == first
