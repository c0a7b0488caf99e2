"""The quiet bed: soft noise under a whole session.

Headphones and speakers switch off in digital silence, and they swallow the next word while they
switch on again. White noise 44 dB below the voice keeps them on, and nobody notices it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from voicecoach.audio.clips.clip import SAMPLE_RATE

if TYPE_CHECKING:
    from voicecoach.audio.clips.samples import Samples

BED_DBFS = -63
SOFTEST_DBFS, LOUDEST_DBFS = -80, -40
"""Softer noise is less than one step of 16 bits. Louder noise gets in the way of the words."""

BED_VERSION = 1
"""Part of the key of cached frames: raise it when the noise changes."""

_LOOP_S = 12


def mix_with_bed(blocks: "Iterable[Samples]", dbfs: int | None) -> "Iterator[Samples]":
    """Yield `blocks` with the bed under them, or unchanged if `dbfs` is None.

    The voice stays 1 dB below full scale, and the loudest bed fits into that.
    """
    if dbfs is None:
        yield from blocks
        return
    noise, position = _noise(dbfs), 0
    for block in blocks:
        yield block + _loop(noise, position, len(block))
        position = (position + len(block)) % len(noise)


def _loop(noise: "Samples", start: int, length: int) -> "Samples":
    """Return `length` samples of the noise from `start` on, repeated without end."""
    import numpy as np

    if start + length <= len(noise):
        return noise[start : start + length]
    return np.take(noise, np.arange(start, start + length), mode="wrap")


@lru_cache(1)
def _noise(dbfs: int) -> "Samples":
    """Return white noise of that RMS level; the same every time."""
    import numpy as np

    # The legacy generator, because numpy promises that its numbers stay the same.
    noise = np.random.RandomState(63).standard_normal(_LOOP_S * SAMPLE_RATE)
    scale: float = 10 ** (dbfs / 20) * 32_768
    return np.round(noise * scale).astype(np.int16)
