"""A look-ahead limiter: what would be too loud is turned down, before it comes and after it went.

The gain is the least that any sample within half a window needs, smoothed over the same window.
So it is never more than a peak allows, and it changes too slowly to be heard as a click.
"""

import numpy as np
import soxr

from voicecoach.audio.clips.clip import SAMPLE_RATE, SAMPLES_PER_MS
from voicecoach.audio.clips.samples import FloatSamples

OVERSAMPLING = 4
"""The rate at which BS.1770-4, annex 2, looks for peaks between the samples."""

_WINDOW = 20 * SAMPLES_PER_MS + 1
"""20 ms: some turns of a deep voice, so that the limiter does not follow each of them."""

_EDGE = 64


def limit_peaks(samples: FloatSamples, ceiling: float) -> FloatSamples:
    """`samples` with no true peak above `ceiling`, which is an amplitude: 1.0 is full scale."""
    return gain_below(samples * limiting_gain(true_peaks(samples), ceiling), ceiling)


def limiting_gain(peaks: FloatSamples, ceiling: float) -> FloatSamples:
    """What to multiply each sample by, so that the `peaks` of the sound stay below `ceiling`."""
    if peaks.max(initial=0.0) <= ceiling:
        return np.ones(len(peaks))
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    return _smoothed(_sliding_minimum(needed, _WINDOW), _WINDOW)


def gain_below(samples: FloatSamples, ceiling: float) -> FloatSamples:
    """`samples`, or softer by what their true peak is above `ceiling`.

    A gain that changes lets a peak between two samples through by some hundredths of a dB.
    """
    excess = float(true_peaks(samples).max(initial=0.0)) / ceiling
    return samples / max(1.0, excess)


def true_peaks(samples: FloatSamples) -> FloatSamples:
    """The largest amplitude at or right after each sample, also between it and the next."""
    # In 32 bits, because two minutes at four times the rate are large.
    padded = np.pad(samples.astype(np.float32), _EDGE)
    dense = soxr.resample(padded, SAMPLE_RATE, OVERSAMPLING * SAMPLE_RATE)
    between = dense[OVERSAMPLING * _EDGE :][: OVERSAMPLING * len(samples)]
    np.abs(between, out=between)
    peaks: FloatSamples = between.reshape(len(samples), OVERSAMPLING).max(axis=1)
    return np.maximum(peaks, np.abs(samples))


def _sliding_minimum(values: FloatSamples, width: int) -> FloatSamples:
    """The least of the `width` values around each; beyond the ends lies 1.

    Ever wider minima are made of two that overlap, so the work grows with the logarithm.
    """
    half = width // 2
    least = np.pad(values, half, constant_values=1.0)
    covered = 1
    while covered < width:
        step = min(covered, width - covered)
        least = np.minimum(least[:-step], least[step:])
        covered += step
    return least


def _smoothed(values: FloatSamples, width: int) -> FloatSamples:
    """The mean of the values around each, those nearby counting most: two plain means in turn."""
    once = width // 2 + 1
    return _moving_mean(_moving_mean(np.pad(values, width // 2, mode="edge"), once), once)


def _moving_mean(values: FloatSamples, width: int) -> FloatSamples:
    total = np.concatenate(([0.0], np.cumsum(values)))
    mean: FloatSamples = (total[width:] - total[:-width]) / width
    return mean
