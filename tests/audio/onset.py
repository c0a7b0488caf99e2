"""Where sound begins in a decoded session, and whether it is quiet: the listener of the tests.

The envelope is the RMS of the 3 ms around each sample: short enough to place an onset, long
enough to see a level and not a wave. Sound begins where it first exceeds -42 dB of the loudest
moment of the cue, or -58 dBFS if that is higher. A soft "h" or "f" is above that. What an MP3
encoder spreads over the frame before a sharp attack (its pre-echo) is below: measured over 800
words and tones at the house bit rate, at most -48 dB of the cue and -54 dBFS.

Times are whole milliseconds of the decoded sound, samples are floats at 24 kHz.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from voicecoach.session.model.timeline import Cue

SAMPLES_PER_MS = 24
WINDOW = 3 * SAMPLES_PER_MS
BELOW_LOUDEST = 10 ** (-42 / 20)
FLOOR = 10 ** (-58 / 20)
QUIET = 10 ** (-48 / 20)

EARLY_MS = 24
"""How long before a cue its sound is looked for: a frame, and half of the air between cues."""


def decoded(mp3: Path | bytes) -> NDArray[np.float64]:
    """The samples of an MP3, by libsndfile, which obeys the delays of the Info frame."""
    samples: NDArray[np.float64]
    samples, rate = soundfile.read(BytesIO(mp3) if isinstance(mp3, bytes) else mp3)
    assert (rate, samples.ndim) == (24_000, 1)
    return samples


class Heard:
    """A decoded session to ask questions about."""

    def __init__(self, samples: NDArray[np.float64]) -> None:
        self.samples = samples

    def envelope(self, start: int, end: int) -> NDArray[np.float64]:
        """The level around each sample from `start` up to `end`; beyond the session it is 0."""
        end = min(end, len(self.samples))
        first, after = start - WINDOW // 2, end + WINDOW - 1 - WINDOW // 2
        power = np.zeros(max(0, after - first))
        inside = self.samples[max(0, first) : after]
        power[max(0, -first) :][: len(inside)] = np.square(inside)
        total = np.concatenate(([0.0], np.cumsum(power)))
        mean: NDArray[np.float64] = np.maximum(total[WINDOW:] - total[:-WINDOW], 0.0) / WINDOW
        return np.sqrt(mean)

    def onset_ms(self, start_ms: float, end_ms: float) -> float | None:
        """When the sound between the two begins, from a frame before `start_ms`; None if never."""
        first, start, end = (
            round(max(0.0, ms) * SAMPLES_PER_MS) for ms in (start_ms - EARLY_MS, start_ms, end_ms)
        )
        envelope = self.envelope(first, end)
        loudest = envelope[start - first :].max(initial=0.0)
        above = envelope > max(FLOOR, loudest * BELOW_LOUDEST)
        return (first + int(above.argmax())) / SAMPLES_PER_MS if above.any() else None

    def is_quiet(self, start_ms: float, end_ms: float) -> bool:
        """Whether nothing between the two exceeds -48 dBFS, 30 dB below a word."""
        part = self.envelope(round(start_ms * SAMPLES_PER_MS), round(end_ms * SAMPLES_PER_MS))
        return bool(part.max(initial=0.0) < QUIET)

    def is_quiet_before(self, cue: Cue) -> bool:
        """Whether the last sound is over in the 12 ms before `cue` (less the envelope's reach)."""
        return self.is_quiet(max(0, cue.start_ms - 15), max(0, cue.start_ms - 3))

    def late_ms(self, cues: Iterable[Cue]) -> dict[Cue, float]:
        """How late each cue is heard (negative: early); infinite where nothing is."""
        onsets = ((cue, self.onset_ms(cue.start_ms, cue.end_ms)) for cue in cues)
        return {cue: np.inf if at is None else at - cue.start_ms for cue, at in onsets}
