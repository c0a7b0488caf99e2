"""The length of what is not said."""

import wave
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.engines.interface import Utterance
from voicecoach.engines.silent import AMPLITUDE, SilentEngine, spoken_ms

WORDS = st.lists(st.text("abcdefgXYZ", min_size=1, max_size=9), min_size=1).map(" ".join)


@pytest.mark.parametrize(
    ("text", "length_ms"),
    [
        ("two", 352),
        ("Lie on your right side.", 1312),
        ("Hip thrusts. Ten on each side.", 1848),
        ("10 steps", 976),
        ("二", 392),
        ("one, two", 680),
        ("one two", 560),
    ],
)
def test_lengths_as_documented(text: str, length_ms: int) -> None:
    assert spoken_ms(text) == length_ms


@given(WORDS, st.integers(50, 300))
def test_a_faster_voice_never_takes_longer(text: str, rate: int) -> None:
    assert 8 <= spoken_ms(text, rate + 10) <= spoken_ms(text, rate)
    assert spoken_ms(text, rate) % 8 == 0


@given(WORDS, WORDS)
def test_more_words_take_longer(text: str, more: str) -> None:
    assert spoken_ms(f"{text} {more}") > spoken_ms(text)


def test_the_audio_is_that_long_and_barely_there() -> None:
    audio = SilentEngine().synthesize(Utterance("Left leg first.", "silent", "en", 120))
    with wave.open(BytesIO(audio)) as file:
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
        assert file.getparams()[:3] == (1, 2, 24_000)
    assert len(samples) == 24 * spoken_ms("Left leg first.", 120)
    assert max(samples) == AMPLITUDE == -min(samples)
