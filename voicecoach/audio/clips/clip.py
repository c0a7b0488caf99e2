"""A clip: one utterance or tone, ready to be mixed into a session."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from voicecoach.errors import VoiceError
from voicecoach.units import steps_to_reach

if TYPE_CHECKING:
    from voicecoach.audio.clips.samples import Samples

SAMPLE_RATE = 24_000
"""The house format is 24 kHz, mono, signed 16 bit: what speech needs, and an MP3 rate."""

SAMPLES_PER_MS = SAMPLE_RATE // 1_000
MAX_CLIP_MS = 120_000

PROCESSING_VERSION = 4
"""Part of the cache key of clips: raise it when `make_clip` makes another sound."""

_HEADER_BYTES = 44
_CUE_BYTES = 36


class ClipError(VoiceError):
    """Audio that cannot be made into a clip; exit code 4, as every VoiceError."""


@dataclass(frozen=True, eq=False)
class Clip:
    """Sound in the house format.

    A clip may not hold its samples until they are needed: a build whose frames are all cached needs
    none of them, and numpy loads slowly. So `data`, `pcm` and `to_wav` raise VoiceError if the
    samples cannot be loaded any more.
    """

    samples: int
    """The length in samples."""

    digest: bytes
    """The SHA-256 of `data`."""

    load: Callable[[], bytes]
    """Returns the samples, two bytes each, little-endian."""

    anchor_ms: int = 0
    """When the clip is heard, counted from its beginning: on a beat, this moment is on the beat.
    It is 0 for a sound that is heard at once."""

    is_silent: bool = False
    """Whether all samples are zero."""

    @property
    def data(self) -> bytes:
        """The samples, two bytes each, little-endian."""
        return self.load()

    @property
    def length_ms(self) -> int:
        """The length in whole milliseconds, rounded up: the clip is never longer than this."""
        return steps_to_reach(self.samples, SAMPLES_PER_MS)

    @property
    def pcm(self) -> "Samples":
        """The samples as an array of one dimension, which must not be written to."""
        import numpy as np

        return np.frombuffer(self.data, "<i2").astype(np.int16, copy=False)

    def to_wav(self) -> bytes:
        """Return a WAV file: the header of 44 bytes, the samples, the anchor as a cue point."""
        data = self.data
        return _wav_header(len(data)) + data + _cue_chunk(self.anchor_ms)

    @classmethod
    def of(cls, pcm: "Samples", anchor_ms: int = 0) -> Self:
        """Return the clip with these samples."""
        return cls._from_data(pcm.astype("<i2", copy=False).tobytes(), anchor_ms)

    @classmethod
    def _from_data(cls, data: bytes, anchor_ms: int) -> Self:
        digest, is_silent = sha256(data).digest(), data.count(0) == len(data)
        return cls(len(data) // 2, digest, lambda: data, anchor_ms, is_silent)

    @classmethod
    def from_wav(cls, wav: bytes) -> Self:
        """Return the clip that `to_wav` wrote.

        Raises ClipError for every other WAV, and for one that is not whole or has no samples.
        """
        if not is_clip_wav(wav):
            raise ClipError("not a whole WAV file of 24 kHz, mono, 16 bit")
        return cls._from_data(wav[_HEADER_BYTES:-_CUE_BYTES], _read_anchor(wav))


def is_clip_wav(wav: bytes) -> bool:
    """Return whether it is a WAV as `Clip.to_wav` writes it, whole and with samples."""
    size = len(wav) - _HEADER_BYTES - _CUE_BYTES
    if size < 2 or size % 2 or wav[:_HEADER_BYTES] != _wav_header(size):
        return False
    anchor = _read_anchor(wav)
    is_inside = 0 <= anchor * SAMPLES_PER_MS <= size // 2
    return is_inside and wav[-_CUE_BYTES:] == _cue_chunk(anchor)


def _wav_header(data_bytes: int) -> bytes:
    """Return the RIFF header of PCM (Microsoft, Multimedia Programming Interface)."""
    size = data_bytes + 36 + _CUE_BYTES
    riff = struct.pack("<4sI4s", b"RIFF", size, b"WAVE")
    layout = struct.pack("<HHIIHH", 1, 1, SAMPLE_RATE, SAMPLE_RATE * 2, 2, 16)
    fmt = struct.pack("<4sI", b"fmt ", 16) + layout
    return riff + fmt + struct.pack("<4sI", b"data", data_bytes)


def _cue_chunk(anchor_ms: int) -> bytes:
    """Return the chunk of the same standard that marks one moment of the sound: the anchor."""
    sample = anchor_ms * SAMPLES_PER_MS
    point = struct.pack("<II4sIII", 1, sample, b"data", 0, 0, sample)
    return struct.pack("<4sII", b"cue ", _CUE_BYTES - 8, 1) + point


def _read_anchor(wav: bytes) -> int:
    """Return the anchor in the chunk at the end of a WAV, in ms."""
    sample: int = struct.unpack("<I", wav[-4:])[0]
    return sample // SAMPLES_PER_MS
