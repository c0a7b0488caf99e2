"""An independent meter of loudness, written from the text of ITU-R BS.1770-4 and EBU Tech 3341.

It shares nothing with the product: the sound is brought to 48 kHz by inserting zeros and a windowed
sinc, and the two filters have the coefficients that the standard prints for that rate.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]

HEAD = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
BLOCK, HOP = 19_200, 4_800

PIECE, BEFORE = 20 * 24_000, 12_000
"""Twenty seconds at a time, with half a second before in which the filters settle."""


def integrated(samples: Sound) -> float:
    """The gated loudness of a mono sound at 24 kHz, in LUFS."""
    power = _block_powers(samples)
    loud = power[_lufs(power) > -70]
    gate = float(_lufs(np.array([loud.mean()]))[0]) - 10
    return float(_lufs(np.array([loud[_lufs(loud) > gate].mean()]))[0])


def momentary(samples: Sound) -> float:
    """The loudness of the loudest 400 ms; a shorter sound is followed by silence."""
    padded = np.concatenate((samples, np.zeros(max(0, 9_600 - len(samples)))))
    return float(_lufs(_block_powers(padded, hop=48)).max())


def true_peak_db(samples: Sound) -> float:
    """The highest level between the samples as well, in dBTP."""
    dense = _upsampled(np.concatenate((samples, np.zeros(64))), 4)
    return float(20 * np.log10(np.abs(dense).max()))


def _block_powers(samples: Sound, hop: int = HOP) -> Sound:
    weighted = np.concatenate([_weighted(samples, at) for at in range(0, len(samples), PIECE)])
    squares = np.concatenate(([0.0], np.cumsum(weighted**2)))
    starts = np.arange(0, len(weighted) - BLOCK + 1, hop)
    return (squares[starts + BLOCK] - squares[starts]) / BLOCK


def _lufs(power: Sound) -> Sound:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _upsampled(samples: Sound, factor: int) -> Sound:
    """Zeros between the samples, through a windowed sinc of 64 samples on either side."""
    sparse = np.zeros(len(samples) * factor)
    sparse[::factor] = samples
    span = np.arange(-64 * factor, 64 * factor + 1)
    kernel = np.sinc(span / factor) * np.kaiser(len(span), 9.0)
    size = 1 << (len(sparse) + len(kernel)).bit_length()  # which transforms quickly
    product = np.fft.rfft(sparse, size) * np.fft.rfft(kernel, size)
    return np.fft.irfft(product, size)[64 * factor :][: len(sparse)]


def _weighted(samples: Sound, start: int) -> Sound:
    """One piece at 48 kHz, through both filters."""
    before = min(start, BEFORE)
    dense = _upsampled(samples[start - before : start + PIECE], 2)
    size = len(dense) + 24_000
    turn = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(turn), complex)
    for above, below in (HEAD, HIGH_PASS):
        response *= _polynomial(above, turn) / _polynomial(below, turn)
    return np.fft.irfft(np.fft.rfft(dense, size) * response, size)[2 * before : len(dense)]


def _polynomial(coefficients: Sequence[float], turn: NDArray[np.complex128]) -> Any:
    first, second, third = coefficients
    return first + second * turn + third * turn * turn
