"""What an engine answers becomes a clip only if it can be these words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting_engine import CountingEngine
from voicecoach.audio.clips.clip import Clip
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.silent import SilentEngine, spoken_ms
from voicecoach.pipeline.speech.clip_check import checked_clip, plausible_ms


def said(text: str, rate: int = 100) -> Utterance:
    return Utterance(text, "silent", "en", rate)


def audio_of(text: str) -> bytes:
    return SilentEngine().synthesize(said(text))


def test_a_clip_in_the_house_format() -> None:
    clip = Clip.from_wav(
        checked_clip(said("Lie on your right side."), audio_of("Lie on your right side."))
    )
    assert clip.length_ms == spoken_ms("Lie on your right side.")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Two.", "Two and then a great many other words that nobody asked for at all. " * 3),
        ("Lie on your back with both feet on the floor, and raise your hips slowly.", "Lie."),
    ],
)
def test_a_length_that_cannot_be_right(text: str, spoken: str) -> None:
    with pytest.raises(EngineError, match="which cannot be right"):
        checked_clip(said(text), audio_of(spoken))


def test_audio_that_is_none() -> None:
    with pytest.raises(EngineError, match=r'the speech for "Two\." cannot be used'):
        checked_clip(said("Two."), b"<html>sign in</html>")


@given(st.text("abcdefghijklmnopqrstuvwxyz ,.", min_size=1, max_size=400), st.integers(50, 200))
def test_whatever_a_coach_says_is_plausible(text: str, rate: int) -> None:
    shortest, longest = plausible_ms(said(text, rate))
    assert shortest <= spoken_ms(text, rate) <= longest


def test_the_counting_engine_counts() -> None:
    engine = CountingEngine()
    engine.synthesize(said("Two."))
    assert engine.asked == ["Two."]
