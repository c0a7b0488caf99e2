"""The quiet bed: soft noise under a whole session.

Headphones and speakers fall asleep in digital silence, and waking up they swallow the next word.
White noise 44 dB below the voice keeps them awake and is not noticed.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from voicecoach.audio.clips.clip import SAMPLE_RATE

if TYPE_CHECKING:
    from voicecoach.audio.clips.samples import Samples

BED_DBFS = -63
SOFTEST_DBFS, LOUDEST_DBFS = -80, -40
"""Below, 16 bit have hardly a step for it; above, it is in the way of the words."""

BED_VERSION = 1
"""Part of the key of frames that are kept: raise it whenever the noise is another."""

_LOOP_S = 12


def mix_with_bed(blocks: "Iterable[Samples]", dbfs: int | None) -> "Iterator[Samples]":
    """`blocks` with the bed under them, from its beginning; unchanged where `dbfs` is None.

    The voice stays 1 dB below full scale, and the loudest bed fits into that.
    """
    if dbfs is None:
        yield from blocks
        return
    noise, position = _noise(dbfs), 0
    for block in blocks:
        yield block + _under(noise, position, len(block))
        position = (position + len(block)) % len(noise)


def _under(noise: "Samples", start: int, length: int) -> "Samples":
    """`length` samples of the endless noise, from `start` on."""
    import numpy as np

    if start + length <= len(noise):
        return noise[start : start + length]
    return np.take(noise, np.arange(start, start + length), mode="wrap")


@lru_cache(1)
def _noise(dbfs: int) -> "Samples":
    """White noise with that RMS level; the same every time."""
    import numpy as np

    # The old generator, because numpy promises that its numbers stay the same.
    noise = np.random.RandomState(63).standard_normal(_LOOP_S * SAMPLE_RATE)
    scale: float = 10 ** (dbfs / 20) * 32_768
    return np.round(noise * scale).astype(np.int16)
