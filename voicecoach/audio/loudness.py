"""Loudness as ITU-R BS.1770-4 measures it, and the level at which the coach speaks."""

import math

import numpy as np
import soxr

from voicecoach.audio.clip import SAMPLE_RATE
from voicecoach.audio.trim import Sound

TARGET_LUFS = -19.0
"""Mono speech: -16 LUFS on two channels, which podcasts aim at, is -19 on one."""

MAX_TRUE_PEAK_DB = -1.0
_ROUNDING_DB = 0.01  # left for what rounding to 16 bit adds

Biquad = tuple[tuple[float, float, float], tuple[float, float, float]]

_BLOCK = SAMPLE_RATE * 400 // 1_000
_STEP = _BLOCK // 4  # blocks overlap by 75 %
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = -10.0
_RING_OUT = SAMPLE_RATE // 2  # zeros after the end, so that no tail of the filter wraps around
_EVEN_SIZE = 8_192  # transforms of a size with large prime factors are ten times slower


def level(samples: Sound) -> Sound:
    """`samples` at -19 LUFS, or softer if their true peak would exceed -1 dBTP.

    The gain is one factor for all of them; there is no limiter. Raises ValueError for silence.
    """
    loudness = integrated_lufs(samples)
    if loudness == -math.inf:
        raise ValueError("silence has no level")
    most_db = MAX_TRUE_PEAK_DB - _ROUNDING_DB - true_peak_db(samples)
    gain_db = min(TARGET_LUFS - loudness, most_db)
    return samples * 10 ** (gain_db / 20)


def integrated_lufs(samples: Sound) -> float:
    """The integrated loudness of a mono sound at 24 kHz, in LUFS; -inf for silence.

    Gated over blocks of 400 ms as BS.1770-4 says. A sound shorter than one block, or one that
    the gates leave nothing of, is measured over its whole length, ungated.
    """
    power = np.square(_k_weighted(samples))
    energy = np.concatenate(([0.0], np.cumsum(power)))
    starts = np.arange(0, len(power) - _BLOCK + 1, _STEP)
    blocks = (energy[starts + _BLOCK] - energy[starts]) / _BLOCK
    audible = blocks[blocks > _power(_ABSOLUTE_GATE_LUFS)]
    if len(audible):
        gate = _power(_lufs(float(audible.mean())) + _RELATIVE_GATE_LU)
        return _lufs(float(audible[audible > gate].mean()))
    return _lufs(float(power.mean()))


def true_peak_db(samples: Sound) -> float:
    """The peak between the samples too, in dBTP: four times oversampled (BS.1770-4, annex 2)."""
    edge = np.zeros(64)
    dense = soxr.resample(np.concatenate((edge, samples, edge)), SAMPLE_RATE, 4 * SAMPLE_RATE)
    peak = float(max(np.abs(dense).max(), np.abs(samples).max()))
    return 20 * math.log10(peak) if peak > 0 else -math.inf


def k_weighting(rate: int) -> tuple[Biquad, Biquad]:
    """The two filters of BS.1770-4 at `rate` Hz, each as numerator and denominator.

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


def _k_weighted(samples: Sound) -> Sound:
    """`samples` through both filters, by multiplying spectra."""
    size = -(-(len(samples) + _RING_OUT) // _EVEN_SIZE) * _EVEN_SIZE
    spectrum = np.fft.rfft(samples, size)
    delay = np.exp(-2j * np.pi * np.arange(len(spectrum)) / size)
    for numerator, denominator in k_weighting(SAMPLE_RATE):
        spectrum *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    return np.fft.irfft(spectrum, size)[: len(samples)]


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))
