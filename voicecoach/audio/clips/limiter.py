"""A look-ahead limiter: it turns the sound down before a peak, and up again after it.

The gain is the smallest that any sample within half a window needs, smoothed over the same window.
So it never lets a peak through, and it changes too slowly to be heard as a click.
"""

import numpy as np
import soxr

from voicecoach.audio.clips.clip import SAMPLE_RATE, SAMPLES_PER_MS
from voicecoach.audio.clips.samples import FloatSamples

OVERSAMPLING = 4
"""The rate at which BS.1770-4, annex 2, looks for peaks between the samples."""

_WINDOW = 20 * SAMPLES_PER_MS + 1
"""20 ms: some periods of a deep voice, so that the limiter does not follow each of them."""

_EDGE = 64


def limit_peaks(samples: FloatSamples, ceiling: float) -> FloatSamples:
    """Return `samples` without true peaks above `ceiling`, an amplitude: 1.0 is full scale."""
    return gain_below(samples * limiting_gain(true_peaks(samples), ceiling), ceiling)


def limiting_gain(peaks: FloatSamples, ceiling: float) -> FloatSamples:
    """Return a factor for each sample with which the `peaks` of the sound stay below `ceiling`."""
    if peaks.max(initial=0.0) <= ceiling:
        return np.ones(len(peaks))
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    return _smooth(_sliding_minimum(needed, _WINDOW), _WINDOW)


def gain_below(samples: FloatSamples, ceiling: float) -> FloatSamples:
    """Return `samples`, made softer if their true peak is above `ceiling`.

    This is needed after `limiting_gain`: a gain that changes lets a peak between two samples
    exceed the ceiling by some hundredths of a dB.
    """
    excess = float(true_peaks(samples).max(initial=0.0)) / ceiling
    return samples / max(1.0, excess)


def true_peaks(samples: FloatSamples) -> FloatSamples:
    """Return the largest amplitude from each sample up to the next one."""
    # In 32 bits, because two minutes at four times the rate are large.
    padded = np.pad(samples.astype(np.float32), _EDGE)
    dense = soxr.resample(padded, SAMPLE_RATE, OVERSAMPLING * SAMPLE_RATE)
    between = dense[OVERSAMPLING * _EDGE :][: OVERSAMPLING * len(samples)]
    np.abs(between, out=between)
    peaks: FloatSamples = np.abs(samples)
    # Several times as fast as `max(axis=1)` over rows as short as these.
    for phase in range(OVERSAMPLING):
        peaks = np.maximum(peaks, between[phase::OVERSAMPLING])
    return peaks


def _sliding_minimum(values: FloatSamples, width: int) -> FloatSamples:
    """Return the smallest of the `width` values around each value, with 1 beyond the ends.

    Each round combines two overlapping minima into a wider one, so the work grows with the
    logarithm of `width`.
    """
    minima = np.pad(values, width // 2, constant_values=1.0)
    covered = 1
    while covered < width:
        step = min(covered, width - covered)
        minima = np.minimum(minima[:-step], minima[step:])
        covered += step
    return minima


def _smooth(values: FloatSamples, width: int) -> FloatSamples:
    """Return the weighted mean around each value: two moving means weigh the nearest most."""
    once = width // 2 + 1
    return _moving_mean(_moving_mean(np.pad(values, width // 2, mode="edge"), once), once)


def _moving_mean(values: FloatSamples, width: int) -> FloatSamples:
    total = np.concatenate(([0.0], np.cumsum(values)))
    mean: FloatSamples = (total[width:] - total[:-width]) / width
    return mean
