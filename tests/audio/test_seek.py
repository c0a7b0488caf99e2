"""Seeking in the shipped sessions: a player that jumps to a cue's time is at that cue's sample."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.audio import players
from voicecoach.audio.mp3.encode import DECODER_DELAY
from voicecoach.audio.mp3.frames import FRAME_SAMPLES
from voicecoach.pipeline.build import Built
from voicecoach.session.model.timeline import Cue

pytestmark = [
    pytest.mark.slow,
    # The frames are alike in every session, and a long one takes long to decode.
    pytest.mark.parametrize("built", ["get-hip"], indirect=True),
]

SETTLED = 4 * FRAME_SAMPLES
"""A decoder that starts in the middle lacks the two frames before that the first ones lean on,
and the overlap with them."""

CUES = 25
BEFORE_MS = 200


def spread(built: Built) -> list[Cue]:
    """Cues all over the session, the first and the last among them."""
    cues = built.timeline.cues
    return [cues[index] for index in np.linspace(0, len(cues) - 1, CUES).astype(int)]


def offset(whole: NDArray[np.float64], part: NDArray[np.float64], at: int) -> int:
    """How many samples after `at` the part begins in the whole, as far as two frames off."""
    reach = 2 * FRAME_SAMPLES
    part = part[SETTLED:]
    around = whole[max(0, at + SETTLED - reach) :][: len(part) + 2 * reach]
    size = 1 << (len(around) + len(part)).bit_length()  # which transforms quickly
    spectrum = np.fft.rfft(around, size) * np.fft.rfft(part, size).conj()
    return int(np.fft.irfft(spectrum, size)[: 2 * reach].argmax()) - reach


def test_ffmpeg_lands_on_the_very_sample(
    built: Built, built_samples: NDArray[np.float64], tmp_path: Path
) -> None:
    for early_ms in (0, BEFORE_MS):
        cues = spread(built)
        starts = [cue.start_ms - early_ms for cue in cues]
        parts = players.parts_by_ffmpeg(built.path, starts, tmp_path)
        for cue, at_ms, part in zip(cues, starts, parts, strict=True):
            assert len(part) == min(36_000, len(built_samples) - at_ms * 24)
            assert offset(built_samples, part, at_ms * 24) == 0, cue
            differences = np.abs(part - built_samples[at_ms * 24 :][: len(part)])
            assert differences[SETTLED:].max() < 16 / 32_768, cue


def test_a_player_that_reckons_the_place_is_a_frame_off_at_most(
    built: Built, built_samples: NDArray[np.float64], tmp_path: Path
) -> None:
    """ffmpeg's fast seeking, which browsers use, takes the bytes of the Info frame for sound.

    That number counts the frame itself too, as LAME's does, and other players rely on it.
    """
    cues = spread(built)[::2]
    starts = [cue.start_ms - BEFORE_MS for cue in cues]
    parts = players.parts_by_ffmpeg(built.path, starts, tmp_path, "-fflags", "+fastseek")
    for cue, at_ms, part in zip(cues, starts, parts, strict=True):
        assert offset(built_samples, part, at_ms * 24) in range(FRAME_SAMPLES + 1), cue


def test_mpg123_starts_at_the_frame_it_is_told_to(built: Built) -> None:
    whole = players.by_mpg123(built.path)
    for frame in np.linspace(10, len(whole) // FRAME_SAMPLES - 100, 10).astype(int):
        part = players.by_mpg123(built.path, "-k", str(frame), "-n", "60")
        at = frame * FRAME_SAMPLES - DECODER_DELAY  # the encoder's is a frame that was left out
        assert len(part) == 60 * FRAME_SAMPLES
        assert np.abs(part - whole[at:][: len(part)]).max() < 16 / 32_768, frame
