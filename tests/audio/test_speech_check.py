"""What decodes, and is no speech all the same."""

import numpy as np
import pytest

from tests.audio.sounds import audio_file, noise, silence, sine, word
from voicecoach.audio.clips.clip import ClipError
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.audio.clips.speech_check import FLATTEST, flatness

SENTENCE = np.concatenate((word(), silence(200), word(), silence(60)))

NO_SPEECH = {
    "white noise": (noise(600, -30), "nothing but noise"),
    "a burst of noise": (noise(100, -20), "nothing but noise"),
    "too soft": (sine(600, -61), "too soft to be heard"),
    "nothing": (silence(600), "no sound in it"),
}


@pytest.mark.parametrize("form", ["WAV", "MP3"])
@pytest.mark.parametrize("name", NO_SPEECH)
def test_it_is_refused_where_words_are_wanted(name: str, form: str) -> None:
    samples, why = NO_SPEECH[name]
    with pytest.raises(ClipError, match=why):
        make_clip(_file(samples, form), must_speak=True)


def test_an_mp3_that_is_cut_is_refused() -> None:
    """A WAV says how long it is, so one may end as it likes."""
    cut = sine(600, -9, 210)
    with pytest.raises(ClipError, match="breaks off in the middle of a sound"):
        make_clip(_file(cut, "MP3"), must_speak=True)
    assert make_clip(_file(cut, "WAV"), must_speak=True).length_ms == 600


@pytest.mark.parametrize("form", ["WAV", "MP3"])
def test_words_are_taken(form: str) -> None:
    wanted = make_clip(_file(SENTENCE, form)).digest
    assert make_clip(_file(SENTENCE, form), must_speak=True).digest == wanted


@pytest.mark.parametrize("hertz", [100, 440, 3_000])
def test_a_tone_is_as_far_from_flat_as_can_be(hertz: float) -> None:
    assert flatness(sine(500, -6, hertz)) < 0.01


@pytest.mark.parametrize("length_ms", [80, 300, 3_000])
def test_noise_is_flat_at_any_length(length_ms: int) -> None:
    assert flatness(noise(length_ms, -20)) > FLATTEST


def _file(samples: np.ndarray, form: str) -> bytes:
    """As a speech service makes it, without a frame that tells its length."""
    if form == "WAV":
        return audio_file(samples)
    from tests.engines.answers import mp3

    return mp3(32_767 * samples)
