"""Loudness as ITU-R BS.1770-4 measures it, and the level at which the coach speaks.

A listener judges the loudness of a word or a sentence by its loudest moment. So every clip is
levelled by its momentary loudness (EBU Tech 3341), which is that of its loudest 400 ms.
"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from voicecoach.audio.clips.clip import SAMPLE_RATE
from voicecoach.audio.clips.limiter import gain_below, limiting_gain, true_peaks
from voicecoach.audio.clips.samples import FloatSamples
from voicecoach.units import round_up

TARGET_LUFS = -15.2
"""The loudness of a clip's loudest 400 ms. A whole session, with its pauses and its ticks, then
measures -19 LUFS. On one channel that sounds like -16 on two, which podcasts aim at. (LAME makes an
MP3 0.4 LU softer.)"""

CEILING_DB = -1.3
"""The highest true peak of a clip. Encoding adds some tenths of a dB, and files stay below -1."""

MOST_LIMITED_DB = 4.0
"""How far the limiter may lower a peak. More makes a voice sound flat, so the clip stays softer."""

Biquad = tuple[tuple[float, float, float], tuple[float, float, float]]

_CORRECTIONS = 2
"""How often the gain is corrected; a third time would change it by hundredths of a LU."""

_BLOCK = SAMPLE_RATE * 400 // 1_000
_RING_OUT = SAMPLE_RATE // 2  # zeros after the end, so that no tail of the filter wraps around
_EVEN_SIZE = 8_192  # transforms of a size with large prime factors are ten times slower


def normalize_loudness(samples: FloatSamples) -> FloatSamples:
    """Return `samples` at -15.2 LUFS in their loudest 400 ms, with no true peak above the ceiling.

    The limiter makes the sound softer. The gain makes up for that, as far as `MOST_LIMITED_DB`
    allows. Raises ValueError for silence.
    """
    if not samples.any():
        raise ValueError("silence has no level")
    samples = samples / np.abs(samples).max()  # a file may hold numbers too large to be squared
    loudness = momentary_lufs(samples)
    peaks, ceiling = true_peaks(samples), _amplitude(CEILING_DB)
    most_db = CEILING_DB + MOST_LIMITED_DB - _decibels(float(peaks.max()))
    gain_db = min(TARGET_LUFS - loudness, most_db)
    if float(peaks.max()) * _amplitude(gain_db) <= ceiling:
        return samples * _amplitude(gain_db)
    for _ in range(_CORRECTIONS):
        limited = _amplify_and_limit(samples, peaks, gain_db)
        gain_db = min(gain_db + TARGET_LUFS - momentary_lufs(limited), most_db)
    return gain_below(_amplify_and_limit(samples, peaks, gain_db), ceiling)


def _amplify_and_limit(samples: FloatSamples, peaks: FloatSamples, gain_db: float) -> FloatSamples:
    """Return `samples`, whose true peaks are `peaks`, made louder and limited."""
    gain = _amplitude(gain_db)
    return samples * (gain * limiting_gain(peaks * gain, _amplitude(CEILING_DB)))


def momentary_lufs(samples: FloatSamples) -> float:
    """Return the loudness of the loudest 400 ms of the sound, in LUFS; -inf for silence.

    A shorter sound is measured as if silence followed it.
    """
    power = np.square(_k_weighted(np.pad(samples, (0, max(0, _BLOCK - len(samples))))))
    energy = np.concatenate(([0.0], np.cumsum(power)))
    return _lufs(float((energy[_BLOCK:] - energy[:-_BLOCK]).max()) / _BLOCK)


def true_peak_db(samples: FloatSamples) -> float:
    """Return the true peak in dBTP, which may lie between two samples (BS.1770-4, annex 2)."""
    return _decibels(float(true_peaks(samples).max(initial=0.0)))


def k_weighting(rate: int) -> tuple[Biquad, Biquad]:
    """Return the two filters of BS.1770-4 at `rate` Hz, each as numerator and denominator.

    The standard tabulates them for 48 kHz only. These are the analogue prototypes behind the
    table (a shelf of +4 dB above 1.7 kHz, a high-pass at 38 Hz) through the bilinear transform;
    at 48 kHz they give the table's own coefficients.
    """
    k, q = math.tan(math.pi * 1681.974450955533 / rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    numerator = (high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k)
    shelf = _normalised(numerator, k, q)
    k, q = math.tan(math.pi * 38.13547087602444 / rate), 0.5003270373238773
    high_pass = ((1.0, -2.0, 1.0), _normalised(numerator, k, q)[1])
    return shelf, high_pass


def _normalised(numerator: tuple[float, float, float], k: float, q: float) -> Biquad:
    first = 1 + k / q + k * k
    b0, b1, b2 = (value / first for value in numerator)
    return (b0, b1, b2), (1.0, 2 * (k * k - 1) / first, (1 - k / q + k * k) / first)


def _k_weighted(samples: FloatSamples) -> FloatSamples:
    """Return `samples` after both filters, which are applied by multiplying spectra."""
    size = round_up(len(samples) + _RING_OUT, _EVEN_SIZE)
    weighted: FloatSamples = np.fft.irfft(np.fft.rfft(samples, size) * _response(size), size)
    return weighted[: len(samples)]


@lru_cache(maxsize=8)
def _response(size: int) -> NDArray[np.complex128]:
    """Return the response of both filters for a spectrum of `size` samples.

    It is cached, because most clips have one of a few sizes.
    """
    delay = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(delay), np.complex128)
    for numerator, denominator in k_weighting(SAMPLE_RATE):
        response *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    return response


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf


def _amplitude(db: float) -> float:
    return float(10 ** (db / 20))


def _decibels(amplitude: float) -> float:
    return 20 * math.log10(amplitude) if amplitude > 0 else -math.inf
