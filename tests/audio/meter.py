"""An independent meter of loudness, written from the text of ITU-R BS.1770-4 and EBU Tech 3341.

It shares nothing with the product. The two filters have the coefficients that the standard prints
for 48 kHz: each frequency is weighted as they weight it there. Nothing is above 12 kHz, so the
energy can be summed at 24 kHz. For true peaks, the sound is brought to four times its rate by
inserting zeros and a windowed sinc.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]
Spectrum = NDArray[np.complex128]

HEAD = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
BLOCK, HOP = 9_600, 2_400

PIECE, BEFORE, AFTER = 5 * 24_000, 12_000, 12_000
"""Five seconds at a time, which fit into a processor's cache. The filters settle in the half second
before, and ring out in the one after."""

SINC = 64
"""So many samples on either side shape one between them."""

PEAK_PIECE, MOST_RISE = 12_000, 4.0
"""True peaks are looked for in half a second at a time. The weights of the sinc add up to less than
four, so nothing between samples is higher than four times the highest of them."""


def integrated(samples: Sound) -> float:
    """The gated loudness of a mono sound at 24 kHz, in LUFS."""
    power = _block_powers(samples)
    loud = power[_lufs(power) > -70]
    gate = float(_lufs(np.array([loud.mean()]))[0]) - 10
    return float(_lufs(np.array([loud[_lufs(loud) > gate].mean()]))[0])


def momentary(samples: Sound) -> float:
    """The loudness of the loudest 400 ms; a shorter sound is followed by silence."""
    padded = np.concatenate((samples, np.zeros(max(0, 9_600 - len(samples)))))
    return float(_lufs(_block_powers(padded, hop=24)).max())


def true_peak_db(samples: Sound) -> float:
    """The highest level between the samples as well, in dBTP."""
    peak = float(np.abs(samples).max())
    for at in range(0, len(samples) + SINC, PEAK_PIECE):  # a peak may follow the last sample
        first, after = max(0, at - SINC), at + PEAK_PIECE + SINC
        piece = samples[first:after]
        if np.abs(piece).max() * MOST_RISE > peak:
            silence = np.zeros(after - first - len(piece))
            dense = _upsampled(np.concatenate((piece, silence)), 4)[4 * (at - first) :]
            peak = max(peak, float(np.abs(dense[: 4 * PEAK_PIECE]).max()))
    return float(20 * np.log10(peak))


def _block_powers(samples: Sound, hop: int = HOP) -> Sound:
    """The power of each 400 ms; one begins every `hop` samples, which divide a piece evenly."""
    pieces = (_weighted(samples, at) for at in range(0, len(samples), PIECE))
    total = np.concatenate(([0.0], np.cumsum(np.concatenate([_energies(p, hop) for p in pieces]))))
    hops = BLOCK // hop
    return (total[hops:] - total[:-hops]) / BLOCK


def _energies(weighted: Sound, hop: int) -> Sound:
    """The energy of each `hop` samples; what is left over at the end is in no whole block."""
    whole = len(weighted) // hop * hop
    energies: Sound = np.square(weighted[:whole]).reshape(-1, hop).sum(axis=1)
    return energies


def _lufs(power: Sound) -> Sound:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _upsampled(samples: Sound, factor: int) -> Sound:
    """Zeros between the samples, which repeat their spectrum, through a windowed sinc."""
    size = _quick_size(len(samples) + 2 * SINC)
    repeated = np.tile(np.fft.fft(samples, size), factor)
    size *= factor
    product = repeated[: size // 2 + 1] * _sinc(factor, size)
    return np.fft.irfft(product, size)[SINC * factor :][: len(samples) * factor]


def _weighted(samples: Sound, start: int) -> Sound:
    """One piece through both filters."""
    before = min(start, BEFORE)
    piece = samples[start - before : start + PIECE]
    size = _quick_size(len(piece) + AFTER)
    product = np.fft.rfft(piece, size) * _weighting(size)
    return np.fft.irfft(product, size)[before:][: len(piece) - before]


def _quick_size(least: int) -> int:
    """A size not below `least`, and at most a quarter above it, that transforms quickly."""
    digits = max(0, least.bit_length() - 3)
    return -(-least >> digits) << digits


@cache
def _sinc(factor: int, size: int) -> Spectrum:
    span = np.arange(-SINC * factor, SINC * factor + 1)
    return np.fft.rfft(np.sinc(span / factor) * np.kaiser(len(span), 9.0), size)


@cache
def _weighting(size: int) -> Spectrum:
    """Both filters, for each frequency of a transform at 24 kHz."""
    turn = np.exp(-1j * np.pi * np.arange(size // 2 + 1) / size)  # half a turn of 48 kHz at most
    response = np.ones(len(turn), complex)
    for above, below in (HEAD, HIGH_PASS):
        response *= _polynomial(above, turn) / _polynomial(below, turn)
    return response


def _polynomial(coefficients: Sequence[float], turn: Spectrum) -> Spectrum:
    first, second, third = coefficients
    return first + second * turn + third * turn * turn
