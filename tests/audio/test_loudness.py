"""Loudness against the standard's own figures, and against an independent meter."""

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio import meter
from tests.audio.sounds import Sound, audio_file, noise, silence, sine, word
from voicecoach.audio.clips.limiter import limit_peaks, true_peaks
from voicecoach.audio.clips.loudness import (
    CEILING_DB,
    TARGET_LUFS,
    k_weighting,
    momentary_lufs,
    normalize_loudness,
    true_peak_db,
)

needs_ffmpeg = pytest.mark.skipif(
    not shutil.which("ffmpeg"), reason="ffmpeg, the independent meter, is not installed"
)


def test_the_filters_are_the_ones_of_the_standard_at_48_khz() -> None:
    shelf, high_pass = k_weighting(48_000)  # BS.1770-4, tables 1 and 2
    assert shelf[0] == pytest.approx((1.53512485958697, -2.69169618940638, 1.19839281085285))
    assert shelf[1] == pytest.approx((1.0, -1.69065929318241, 0.73248077421585))
    assert high_pass[0] == (1.0, -2.0, 1.0)
    assert high_pass[1] == pytest.approx((1.0, -1.99004745483398, 0.99007225036621))


def test_a_full_scale_sine_measures_as_the_standard_says() -> None:
    # At 24 kHz the bilinear transform bends the shelf a little: -2.98.
    assert momentary_lufs(sine(2_000)) == pytest.approx(-3.01, abs=0.03)


def test_the_loudest_400_ms_count() -> None:
    quiet, loud = noise(2_000, -40), noise(400, -20)
    alone = momentary_lufs(loud)
    assert momentary_lufs(np.concatenate((quiet, loud, quiet))) == pytest.approx(alone, abs=0.1)


def test_a_short_sound_is_measured_with_silence_after_it() -> None:
    # A tenth of the time is a tenth of the energy.
    whole, part = sine(400, -20), sine(40, -20)
    assert momentary_lufs(whole) - momentary_lufs(part) == pytest.approx(10, abs=0.2)


def test_the_meter_of_the_tests_measures_as_ebu_tech_3341_says() -> None:
    """Cases 1 and 3; a stereo sine there: on one channel it is given 3.01 LU more."""
    assert meter.integrated(sine(20_000, -23 + 3.01, 1_000)) == pytest.approx(-23, abs=0.1)
    parts = [sine(ms, db + 3.01, 1_000) for ms, db in ((10_000, -36), (60_000, -23), (10_000, -36))]
    assert meter.integrated(np.concatenate(parts)) == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize("sound", [word(), noise(3_000, -24), sine(90, -6), np.tile(word(), 5)])
def test_the_meter_of_the_tests_agrees(sound: Sound) -> None:
    assert momentary_lufs(sound) == pytest.approx(meter.momentary(sound), abs=0.15)
    assert true_peak_db(sound) == pytest.approx(meter.true_peak_db(sound), abs=0.4)


def test_silence_has_no_loudness_and_no_level() -> None:
    assert momentary_lufs(silence(500)) == -np.inf
    assert true_peak_db(silence(500)) == -np.inf
    with pytest.raises(ValueError, match="silence"):
        normalize_loudness(silence(500))


def test_the_true_peak_is_found_between_the_samples() -> None:
    # A quarter of the rate, sampled at 45 degrees: the samples miss the peak by 3 dB.
    tone = np.sin(np.pi / 2 * np.arange(4_800) + np.pi / 4) * np.hanning(4_800)
    assert 20 * np.log10(np.abs(tone).max()) == pytest.approx(-3.01, abs=0.01)
    assert true_peak_db(tone) == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("gain", [0.001, 0.1, 1.0, 40.0])
def test_whatever_comes_is_levelled_alike(gain: float) -> None:
    assert momentary_lufs(normalize_loudness(gain * word())) == pytest.approx(-15.2, abs=0.05)


def test_the_limiter_takes_what_is_too_loud_and_the_word_keeps_its_level() -> None:
    peaky = 0.2 * word()
    peaky[4_000:4_024] *= 1.9
    levelled = normalize_loudness(peaky)
    assert true_peak_db(levelled) <= -1.29
    assert momentary_lufs(levelled) == pytest.approx(TARGET_LUFS, abs=0.1)


def test_the_limiter_takes_at_most_4_db_and_the_rest_holds_the_level_down() -> None:
    clicks = 0.01 * sine(600)
    clicks[4_000:4_010] = 0.9
    levelled = normalize_loudness(clicks)
    assert true_peak_db(levelled) == pytest.approx(CEILING_DB, abs=0.05)
    assert momentary_lufs(levelled) < TARGET_LUFS - 3
    # Far from the peak, what is left is only the gain: 4 dB more than the peak would allow.
    gain_db = 20 * np.log10(np.abs(levelled[10_000:12_000]).max() / 0.01)
    assert gain_db == pytest.approx(CEILING_DB + 4 - true_peak_db(clicks), abs=0.1)


@given(st.integers(0, 2**32), st.floats(0.2, 1.0))
def test_no_sound_gets_above_the_ceiling_and_none_gets_louder(seed: int, ceiling: float) -> None:
    generator = np.random.default_rng(seed)
    sound = generator.normal(0, 0.3, generator.integers(1, 4_000))
    limited = limit_peaks(sound, ceiling)
    assert len(limited) == len(sound)
    assert true_peaks(limited).max() <= ceiling * 1.0001
    assert (np.abs(limited) <= np.abs(sound) + 1e-12).all()
    assert (limited * sound >= 0).all(), "the gain is never negative"


def test_the_gain_changes_too_slowly_to_click() -> None:
    steady = sine(1_000, -20)
    steady[12_000] = 0.9
    gain = np.abs(limit_peaks(steady, 0.3)[1::24] / steady[1::24])
    assert np.abs(np.diff(gain)).max() < 0.15
    assert gain[[0, -1]] == pytest.approx(1.0)


@needs_ffmpeg
@pytest.mark.parametrize("name", ["noise", "word", "sine", "gated"])
def test_an_independent_meter_agrees(name: str, tmp_path: Path) -> None:
    sounds = {
        "noise": noise(3_000, -24),
        "word": np.tile(np.concatenate((word(), silence(180))), 8),
        "sine": sine(3_000, -18, 3_100),
        "gated": np.concatenate((noise(2_000, -20), noise(2_000, -45), silence(1_000))),
    }
    levelled = normalize_loudness(sounds[name])
    file = tmp_path / "levelled.wav"
    file.write_bytes(audio_file(levelled, subtype="FLOAT"))
    command = "ffmpeg -hide_banner -nostats -i -af ebur128=peak=true -f null -".split()
    command.insert(command.index("-i") + 1, str(file))
    report = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    summary = report[report.rindex("Summary:") :]
    loudest, peak = (float(found) for found in re.findall(r"\b(?:I|Peak):\s+(-?[\d.]+)", summary))
    assert loudest == pytest.approx(meter.integrated(levelled), abs=0.11)  # it prints one decimal
    # The oversampling filters differ at the top of the band, which only noise is full of.
    assert peak == pytest.approx(true_peak_db(levelled), abs=0.4)
