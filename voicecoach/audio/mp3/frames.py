"""The house MP3 format: what a frame is, and which frames may be spliced in any order.

MPEG-2 Layer III, 24 kHz, mono, constant 64 kbit/s: a frame is 576 samples, 24 ms, 192 bytes, and
never has a padding byte. Source: ISO/IEC 13818-3 2.4.1 (low sampling frequencies), which builds on
ISO/IEC 11172-3 2.4.1: a header of 4 bytes, 9 bytes of side information, then main data. A frame's
own main data may begin in the frames before it, `main_data_begin` bytes back (the bit reservoir).
"""

from collections.abc import Iterable

FRAME_SAMPLES = 576
FRAME_BYTES = 192
HEADER = bytes((0xFF, 0xF3, 0x84, 0xC4))
"""Sync, MPEG-2, Layer III, no CRC; 64 kbit/s, 24 kHz, no padding; mono, original."""

SIDE_BYTES = 9
MAIN_BYTES = FRAME_BYTES - len(HEADER) - SIDE_BYTES

_SIDE_STARTS = range(len(HEADER), len(HEADER) + 3)

SILENT_FRAME = HEADER + bytes(FRAME_BYTES - len(HEADER))
"""A frame without main data: a decoder that reaches it forgets the reservoir and gives silence."""


class FrameError(ValueError):
    """Bytes that are no frames of the house format, or need frames that are not there."""


def check_frames(stream: bytes) -> None:
    """Raise FrameError unless `stream` is whole house frames that need no frames before them.

    Such frames, and any number of them from the first on, may be spliced after any others.
    """
    if len(stream) % FRAME_BYTES:
        raise FrameError(f"{len(stream)} bytes are not whole frames of {FRAME_BYTES} bytes")
    # Each byte of the header in all frames at once: a warm build checks thousands of frames.
    for offset, byte in enumerate(HEADER):
        column = stream[offset::FRAME_BYTES]
        if rest := column.lstrip(bytes((byte,))):
            number = len(column) - len(rest)
            header = stream[number * FRAME_BYTES :][: len(HEADER)].hex()
            raise FrameError(f"frame {number} has the header {header} instead of {HEADER.hex()}")
    _check_sides(zip(*(stream[offset::FRAME_BYTES] for offset in _SIDE_STARTS), strict=True))


def _check_sides(sides: Iterable[tuple[int, int, int]]) -> None:
    """Check the first three bytes of the side information of each frame.

    They hold `main_data_begin` (8 bits: how many bytes before this frame's own main data its sound
    begins) and, after one bit more, `part2_3_length` (12 bits: how many bits it takes).
    """
    for number, (begin, high, low) in enumerate(sides):
        if begin > number * MAIN_BYTES:
            raise FrameError(f"frame {number} needs data of frames before the first")
        length_bits = (high << 8 | low) >> 3 & 0xFFF
        if length_bits > (begin + MAIN_BYTES) * 8:
            raise FrameError(f"frame {number} has more data than fits into it")
