"""What instruments hear in finished sessions: on their beat, equally loud, at the right level.

Everything is measured on the decoded file, by the meter and the listener of the tests, which share
no code with the product.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import voicecoach
from tests.audio import meter
from tests.audio.onset import SAMPLES_PER_MS, Heard, decoded
from voicecoach import Changes
from voicecoach.session.model.timeline import Cue, Timeline

FULL = (
    ("get-hip", "hibari"),
    ("get-hip", "espeak"),
    ("bia-hip-strengthening", "hibari"),
    ("bia-hip-strengthening", "espeak"),
)
QUICK = (("push-up-pyramid", "espeak"),)

_COLUMNS = "{:<32}{:>8}{:>10}{:>10}{:>10}{:>12}{:>8}{:>8}"

SENTENCE_MS, WORD_MS = 1_200, 700
"""From how long on a cue is a sentence, and up to how long it is a short word."""

_HANN = np.hanning(20 * SAMPLES_PER_MS + 1)


@dataclass(frozen=True)
class SoundFigures:
    """One session: times in ms, levels in LUFS, LU and dBTP."""

    routine: str
    engine: str
    beats: int
    beat_deviation: float
    beat_farthest: float
    onset_farthest: float
    words_over_sentences: float
    loudness: float
    true_peak: float


def measure(
    routine: str, engine: str, folder: Path, changes: Changes | None = None
) -> SoundFigures:
    """Build the routine and measure what is in the file."""
    target = folder / f"{routine}-{engine}.mp3"
    built = voicecoach.build(routine, target, engine=engine, changes=changes or Changes())
    samples = decoded(built.path)
    off = beat_errors(samples, built.timeline)
    late = Heard(samples).late_ms(built.timeline.cues).values()
    return SoundFigures(
        routine,
        engine,
        len(off),
        float(np.std(off)),
        float(np.abs(off).max()),
        max(map(abs, late)),
        words_over_sentences(samples, built.timeline),
        meter.integrated(samples),
        meter.true_peak_db(samples),
    )


def beat_errors(samples: NDArray[np.float64], timeline: Timeline) -> NDArray[np.float64]:
    """How late each spoken beat is heard, in ms."""
    spoken = [cue for cue in timeline.cues if cue.beat_ms is not None and cue.phrase]
    return np.array([heard_ms(samples, cue) - (cue.beat_ms or 0) for cue in spoken])


def heard_ms(samples: NDArray[np.float64], cue: Cue) -> float:
    """Where the amplitude, smoothed by a Hann window of 20 ms, first reaches half of its peak."""
    sound = np.abs(samples[cue.start_ms * SAMPLES_PER_MS : cue.end_ms * SAMPLES_PER_MS])
    smoothed = _smooth(sound)
    return cue.start_ms + int(np.argmax(smoothed >= smoothed.max() / 2)) / SAMPLES_PER_MS


def _smooth(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    """Its mean under a moving Hann window, by spectra, which is quicker than a convolution."""
    size = 1 << (len(sound) + len(_HANN) - 1).bit_length()
    whole = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(_HANN, size), size)
    return whole[len(_HANN) // 2 :][: len(sound)]


def words_over_sentences(samples: NDArray[np.float64], timeline: Timeline) -> float:
    """How much louder short words are than sentences, by the mean of their loudest 400 ms."""
    words: list[float] = []
    sentences: list[float] = []
    for cue in {cue.phrase: cue for cue in timeline.cues if cue.phrase}.values():
        length = cue.end_ms - cue.start_ms
        loudest = words if length <= WORD_MS else sentences if length >= SENTENCE_MS else None
        if loudest is not None:
            part = samples[cue.start_ms * SAMPLES_PER_MS : cue.end_ms * SAMPLES_PER_MS]
            loudest.append(meter.momentary(part))
    return float(np.mean(words) - np.mean(sentences))


def table(*, quick: bool) -> Iterator[str]:
    """What is heard in each session, as lines; the last row says what must be."""
    yield "Heard in the decoded file: ms off the beat, ms off start_ms, words over sentences in LU"
    heads = ("beats", "deviation", "farthest", "onset", "words, LU", "LUFS", "dBTP")
    yield _COLUMNS.format("", *heads)
    with tempfile.TemporaryDirectory(prefix="voicecoach-bench-") as folder:
        os.environ["VOICECOACH_CACHE_DIR"] = str(Path(folder) / "cache")
        for routine, engine in QUICK if quick else FULL:
            yield _row(measure(routine, engine, Path(folder)))
    yield _COLUMNS.format("must be", "", "<= 10", "<= 30", "<= 4", "within 1", "-19", "<= -1")


def _row(heard: SoundFigures) -> str:
    figures = (heard.beat_deviation, heard.beat_farthest, heard.onset_farthest)
    levels = (heard.words_over_sentences, heard.loudness, heard.true_peak)
    texts = [f"{figure:.2f}" for figure in (*figures, *levels)]
    return _COLUMNS.format(f"{heard.routine}, {heard.engine}", heard.beats, *texts)


if __name__ == "__main__":
    for line in table(quick="--quick" in sys.argv):
        print(line, flush=True)
