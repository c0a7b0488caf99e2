"""The tones, by what a listener and the timeline rely on."""

import itertools
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from tests.audio.meter import momentary
from tests.audio.onset import Heard
from tests.audio.sounds import floats
from voicecoach.audio.clips import tones
from voicecoach.audio.clips.bell import make_tone
from voicecoach.audio.clips.loudness import TARGET_LUFS, true_peak_db
from voicecoach.session.model.cue_kinds import TICKS, TONES


@pytest.mark.parametrize("name", TONES)
def test_a_tone_lasts_what_the_timeline_says_to_the_sample(name: str) -> None:
    assert len(make_tone(name).pcm) == TONES[name] * 24


@pytest.mark.parametrize("name", TONES)
def test_a_tone_begins_at_once_and_ends_in_silence(name: str) -> None:
    clip = make_tone(name)
    onset_ms = Heard(floats(clip)).onset_ms(0, TONES[name])
    assert onset_ms is not None
    assert onset_ms < 2
    assert not clip.pcm[-24 * 4 :].any()
    assert clip.pcm[0] == 0
    assert abs(clip.pcm[clip.pcm.nonzero()[0][-1]]) <= 3  # it comes to rest without a click


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_sharp_enough_to_move_to(name: str) -> None:
    sound = floats(make_tone(name))
    envelope = Heard(sound).envelope(0, len(sound))
    assert envelope[24 * 5] > 0.8 * envelope[: 24 * 30].max()


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_softer_than_a_word_by_a_fixed_measure(name: str) -> None:
    below = 12.0 if name in TICKS else 3.0
    sound = floats(make_tone(name))
    assert TARGET_LUFS - momentary(sound) == pytest.approx(below, abs=0.2)
    assert true_peak_db(sound) < -6


@pytest.mark.parametrize("name", TONES)
def test_a_tone_of_another_recipe_has_another_key(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tones.describe_tone(name)
    louder = replace(tones.TONE_NOTES[name], below_voice_lu=0.0)
    monkeypatch.setitem(tones.TONE_NOTES, name, louder)
    assert tones.describe_tone(name) != before
    assert len({tones.describe_tone(each) for each in TONES}) == len(TONES)


def test_the_tones_are_told_apart_by_their_pitch() -> None:
    for one, other in itertools.combinations(TONES, 2):
        assert abs(_pitch(one) - _pitch(other)) > 40, (one, other)


def _pitch(name: str) -> float:
    """The loudest frequency of the tone, in Hz."""
    spectrum = np.abs(np.fft.rfft(floats(make_tone(name)), 24_000))
    return float(spectrum.argmax())


def test_the_end_falls_and_the_finish_rises() -> None:
    for name, direction in (("end", -1), ("finish", 1), ("start", 1)):
        sound = floats(make_tone(name))
        halves = np.array_split(sound, 2)
        first, second = (np.abs(np.fft.rfft(half, 24_000)).argmax() for half in halves)
        assert np.sign(int(second) - int(first)) == direction, name


def test_another_tone_does_not_exist() -> None:
    with pytest.raises(KeyError):
        make_tone("gong")


@pytest.mark.parametrize("path", ["", "/usr/bin"])
def test_pydub_is_loaded_without_a_warning(path: str) -> None:
    code = "from voicecoach.audio.clips.pydub_import import load_pydub; load_pydub().AudioSegment"
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
