"""The frame in front of an MP3 that says how long the sound is, and where it begins.

It decodes to silence, so a player that does not know it loses nothing. Sources: the header and
side information are ISO/IEC 13818-3; the `Info` header with its counts and table is Xing's; the 36
bytes after it are LAME's ("Mp3 Info Tag rev 0", and `VbrTag.c` of LAME 3.100).
"""

import struct

from voicecoach.audio.mp3.encode import BIT_RATE_KBPS, DECODER_DELAY
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES, HEADER, SIDE_BYTES

_SIDE_INFORMATION = bytes(SIDE_BYTES)  # all zero: no main data, hence silence
_FRAMES, _BYTES, _TOC, _QUALITY = 1, 2, 4, 8
_ENCODER = b"LAME3.100"  # decoders ignore the delays unless the encoder is one that they know
_CBR = 1


def info_frame(sample_count: int, frame_count: int, delay: int) -> bytes:
    """Return the frame that goes before the `frame_count` frames of `sample_count` samples.

    The sound begins after `delay` samples and the decoder's own delay. Decoders that know this
    frame leave out both delays and the padding after the sound, and return exactly
    `sample_count` samples. Raises ValueError if the frames cannot hold the samples.
    """
    padding = frame_count * FRAME_SAMPLES - delay - sample_count
    if not (0 <= delay < 4_096 and DECODER_DELAY <= padding < 4_096):
        raise ValueError(f"{frame_count} frames cannot be the frames of {sample_count} samples")
    size = (frame_count + 1) * FRAME_BYTES
    frame = HEADER + _SIDE_INFORMATION
    frame += _xing_header(frame_count, size) + _lame_extension(delay, padding, size)
    frame += struct.pack(">H", crc16(frame))
    return frame.ljust(FRAME_BYTES, b"\0")


def _xing_header(frame_count: int, size: int) -> bytes:
    """Return the counts (the bytes include this frame, the frames do not) and the seek table."""
    flags = _FRAMES | _BYTES | _TOC | _QUALITY
    toc = bytes(round(256 * percent / 100) for percent in range(100))  # CBR: a straight line
    return struct.pack(">4sIII", b"Info", flags, frame_count, size) + toc + struct.pack(">I", 0)


def _lame_extension(delay: int, padding: int, size: int) -> bytes:
    """Return LAME's fields up to its own CRC; those that only describe settings are zero."""
    encoder = struct.pack(">9sBB9xB", _ENCODER, _CBR, 0, BIT_RATE_KBPS)
    delays = (delay << 12 | padding).to_bytes(3, "big")
    # Then: source, gain and preset; the size of the music; its CRC, which nobody checks.
    return encoder + delays + struct.pack(">4xI2x", size)


def crc16(data: bytes) -> int:
    """Return the CRC-16/ARC of LAME's tag: polynomial x^16 + x^15 + x^2 + 1, lowest bit first."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            lowest_bit = crc & 1
            crc >>= 1
            if lowest_bit:
                crc ^= 0xA001
    return crc
