"""Samples to MP3 frames, as they come: one encoder, flat memory."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

import lameenc

from voicecoach.audio.clip import SAMPLE_RATE

if TYPE_CHECKING:
    from voicecoach.audio.samples import Samples

BIT_RATE_KBPS = 64

QUALITY = 7
"""LAME's quickest: it leaves out the shaping of noise, which speech at this rate has no need of.
Measured on a whole session, it is 2.3 times as quick and 3 dB closer to the source."""

ENCODING_VERSION = f"lameenc {version('lameenc')} quality {QUALITY}"
"""Part of the key of frames that are kept: whatever makes them others changes it."""

ENCODER_DELAY = 576
"""Samples that LAME puts before the first; its `lame_get_encoder_delay`."""

DECODER_DELAY = 529
"""Samples that every decoder's filter bank adds (528 and one, by LAME's convention)."""


def mp3_frames(blocks: "Iterable[Samples]") -> Iterator[bytes]:
    """Whole frames of the sound in `blocks`, in pieces of any number of frames.

    The sound begins `ENCODER_DELAY` + `DECODER_DELAY` samples into what a decoder makes of them.
    How it is divided into blocks makes no difference to the frames.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE_KBPS)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    encoder.encode(b"")  # an encoder that was never given anything cannot be flushed
    for block in blocks:
        if frames := bytes(encoder.encode(block.tobytes())):
            yield frames
    yield bytes(encoder.flush())
