"""Encode samples as MP3 frames, block by block, in little memory."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

import lameenc

from voicecoach.audio.clips.clip import SAMPLE_RATE, SAMPLES_PER_MS
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.frames import FRAME_SAMPLES

if TYPE_CHECKING:
    from voicecoach.audio.clips.samples import Samples

BIT_RATE_KBPS = 64

QUALITY = 7
"""LAME's quickest. It leaves out noise shaping, which speech at this bit rate does not need.
Measured on a whole session, it is 2.3 times as fast and 3 dB closer to the source."""

ENCODING_VERSION = f"lameenc {version('lameenc')} quality {QUALITY}"
"""Part of the key of cached frames: everything that changes the frames changes it."""

ENCODER_DELAY = 576
"""Samples that LAME puts before the first; its `lame_get_encoder_delay`."""

DECODER_DELAY = 529
"""Samples that every decoder's filter bank adds (528 and one, by LAME's convention)."""


def mp3_frames(blocks: "Iterable[Samples]") -> Iterator[bytes]:
    """Yield whole frames of the sound in `blocks`, in pieces of any number of frames.

    A decoder returns `ENCODER_DELAY` + `DECODER_DELAY` samples before the sound begins. How the
    sound is divided into blocks makes no difference to the frames.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE_KBPS)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    encoder.encode(b"")  # lameenc cannot flush an encoder that never encoded anything
    for block in blocks:
        if frames := bytes(encoder.encode(block.tobytes())):
            yield frames
    yield bytes(encoder.flush())


def skipped_samples(mix: Mix) -> int:
    """Return how many samples of the first silence are left out, for the encoder's delay.

    That is one frame if the session begins with that much silence, and none otherwise. The file
    is then a frame shorter. So programs that count frames and do not subtract the delay (ffprobe
    is one) are off by one frame at most, if the session is a whole number of frames long.
    """
    cues = mix.timeline.cues
    silence_ms = cues[0].start_ms if cues else mix.timeline.duration_ms
    if silence_ms * SAMPLES_PER_MS < FRAME_SAMPLES:
        return 0
    return FRAME_SAMPLES
