"""Where a word is heard, against vowels that were labelled by hand, and on the decoded file."""

import numpy as np
import pytest

from tests.audio.sounds import noise, silence, sine
from voicecoach.audio.clips.anchor import anchor_ms
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance

# When the vowel begins, in ms from the beginning of the clip: read off the waveform and the
# spectrogram of eSpeak's American voice by eye. A glide ("w", "r") before it is not the vowel.
VOWELS = {
    "One.": 50, "Three.": 110, "Four.": 85, "Five.": 82, "Six.": 82, "Seven.": 85, "Eight.": 5,
    "Ten.": 48, "Twelve.": 100, "Thirteen.": 92, "Hold.": 60, "Halfway.": 72, "Step.": 118,
    "Open.": 3, "Close.": 90, "Lift.": 90, "Squeeze.": 180, "Stretch.": 155, "Switch.": 175,
    "Push.": 40, "Kick.": 62,
}  # fmt: skip


@pytest.fixture(scope="module")
def clips() -> dict[str, Clip]:
    engine = EspeakEngine()
    try:
        said = {word: engine.synthesize(Utterance(word, "en-us", "en")) for word in VOWELS}
    finally:
        engine.close()
    return {word: make_clip(audio) for word, audio in said.items()}


def test_the_anchor_is_where_the_vowel_begins(clips: dict[str, Clip]) -> None:
    off = np.array([clips[word].anchor_ms - labelled for word, labelled in VOWELS.items()])
    assert len(off) > 20
    assert np.std(off) <= 15
    # "Seven" hisses almost as loud as its vowel. There, the hiss is taken for its beginning.
    assert np.sort(np.abs(off))[:-1].max() <= 30
    assert np.abs(off).max() <= 45
    assert np.std(list(VOWELS.values())) > 45, "which is how far apart first sounds would put them"


def test_a_hiss_before_the_vowel_is_waited_for() -> None:
    word = np.concatenate((noise(100, -30), sine(200, -6, 200)))
    assert anchor_ms(word) == pytest.approx(100, abs=5)


def test_a_sound_that_begins_at_once_is_heard_at_once() -> None:
    assert anchor_ms(sine(200, -6, 200)) <= 2


def test_a_pause_and_a_second_word_make_no_difference() -> None:
    word = np.concatenate((noise(100, -30), sine(200, -6, 200)))
    assert anchor_ms(np.concatenate((word, silence(300), word))) == anchor_ms(word)


@pytest.mark.parametrize("anchor", [0, 1, 150])
def test_the_anchor_survives_the_wav(anchor: int) -> None:
    clip = Clip.of(np.ones(150 * 24, np.int16), anchor)
    assert Clip.from_wav(clip.to_wav()).anchor_ms == anchor
