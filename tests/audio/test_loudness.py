"""Loudness against the standard's own figures, and against an independent meter."""

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import audio_file, noise, silence, sine, word
from voicecoach.audio.loudness import integrated_lufs, k_weighting, level, true_peak_db

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
    assert integrated_lufs(sine(10_000)) == pytest.approx(-3.01, abs=0.03)


@pytest.mark.parametrize("level_db", [-23.0, -33.0])
def test_ebu_tech_3341_cases_1_and_2(level_db: float) -> None:
    # A stereo sine there; on one channel it is 3.01 LU less, so it is given that much more.
    assert integrated_lufs(sine(20_000, level_db + 3.01, 1_000)) == pytest.approx(level_db, abs=0.1)


def test_ebu_tech_3341_case_3_the_quiet_ends_are_gated() -> None:
    parts = [sine(ms, db + 3.01, 1_000) for ms, db in ((10_000, -36), (60_000, -23), (10_000, -36))]
    assert integrated_lufs(np.concatenate(parts)) == pytest.approx(-23, abs=0.1)


def test_a_pause_does_not_make_a_sentence_softer() -> None:
    talk = noise(2_000, -20)
    paused = np.concatenate((talk, silence(3_000), talk))
    assert integrated_lufs(paused) == pytest.approx(integrated_lufs(talk), abs=0.4)


def test_a_clip_too_short_to_gate_is_measured_whole() -> None:
    short = sine(399, -20)
    assert integrated_lufs(short) == pytest.approx(-23.01, abs=0.05)
    assert integrated_lufs(np.concatenate((short[: 24 * 190], silence(190)))) == pytest.approx(
        -26.02, abs=0.1
    )


def test_silence_has_no_loudness_and_no_level() -> None:
    assert integrated_lufs(silence(500)) == -np.inf
    assert true_peak_db(silence(500)) == -np.inf
    with pytest.raises(ValueError, match="silence"):
        level(silence(500))


def test_the_true_peak_is_found_between_the_samples() -> None:
    # A quarter of the rate, sampled at 45 degrees: the samples miss the peak by 3 dB.
    tone = np.sin(np.pi / 2 * np.arange(4_800) + np.pi / 4) * np.hanning(4_800)
    assert 20 * np.log10(np.abs(tone).max()) == pytest.approx(-3.01, abs=0.01)
    assert true_peak_db(tone) == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("gain", [0.001, 0.1, 1.0, 40.0])
def test_whatever_comes_is_levelled_alike(gain: float) -> None:
    assert integrated_lufs(level(gain * word())) == pytest.approx(-19, abs=0.01)


def test_a_peak_holds_the_level_down() -> None:
    clicks = 0.01 * sine(600)
    clicks[4_000:4_010] = 0.9
    levelled = level(clicks)
    assert true_peak_db(levelled) == pytest.approx(-1.01, abs=0.005)
    assert integrated_lufs(levelled) < -19.5


@needs_ffmpeg
@pytest.mark.parametrize("name", ["noise", "word", "sine", "gated"])
def test_an_independent_meter_agrees(name: str, tmp_path: Path) -> None:
    sounds = {
        "noise": noise(3_000, -24),
        "word": np.tile(np.concatenate((word(), silence(180))), 8),
        "sine": sine(3_000, -18, 3_100),
        "gated": np.concatenate((noise(2_000, -20), noise(2_000, -45), silence(1_000))),
    }
    levelled = level(sounds[name])
    file = tmp_path / "levelled.wav"
    file.write_bytes(audio_file(levelled, subtype="FLOAT"))
    command = "ffmpeg -hide_banner -nostats -i -af ebur128=peak=true -f null -".split()
    command.insert(command.index("-i") + 1, str(file))
    report = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    summary = report[report.rindex("Summary:") :]
    lufs, peak = (float(re.search(rf"{key}:\s+(-?[\d.]+)", summary)[1]) for key in ("I", "Peak"))
    assert lufs == pytest.approx(integrated_lufs(levelled), abs=0.11)  # it prints one decimal
    # The oversampling filters differ at the top of the band, which only noise is full of.
    assert peak == pytest.approx(true_peak_db(levelled), abs=0.4)
