"""Samples to MP3 frames, as they come: one encoder, flat memory.

The house MP3 is MPEG-2 Layer III at 24 kHz, mono, constant 64 kbit/s: every frame is 576 samples,
24 ms, 192 bytes, and never has a padding byte (ISO/IEC 13818-3).
"""

from collections.abc import Iterable, Iterator

import lameenc

from voicecoach.audio.clip import SAMPLE_RATE, Samples

BIT_RATE_KBPS = 64
FRAME_SAMPLES = 576
FRAME_BYTES = FRAME_SAMPLES * BIT_RATE_KBPS * 1_000 // 8 // SAMPLE_RATE

ENCODER_DELAY = 576
"""Samples that LAME puts before the first; its `lame_get_encoder_delay`."""

DECODER_DELAY = 529
"""Samples that every decoder's filter bank adds (528 and one, by LAME's convention)."""


def mp3_frames(blocks: Iterable[Samples]) -> Iterator[bytes]:
    """Whole frames of the sound in `blocks`, in pieces of any number of frames.

    The sound begins `ENCODER_DELAY` + `DECODER_DELAY` samples into what a decoder makes of them.
    How it is divided into blocks makes no difference to the frames.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE_KBPS)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.encode(b"")  # an encoder that was never given anything cannot be flushed
    for block in blocks:
        if frames := bytes(encoder.encode(block.tobytes())):
            yield frames
    yield bytes(encoder.flush())
