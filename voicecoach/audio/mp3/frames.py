"""The grammar of the house MP3: what a frame is, and which frames may be laid in any order.

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
"""No main data at all: a decoder that reaches it forgets the reservoir and gives silence."""


class FrameError(ValueError):
    """Bytes that are not frames of the house format, or lean on frames that are not there."""


def check_frames(stream: bytes) -> None:
    """Raises FrameError unless `stream` is whole house frames that need no others before them.

    Such frames, and any number of them from the first on, may be laid after any others.
    """
    if len(stream) % FRAME_BYTES:
        raise FrameError(f"{len(stream)} bytes are not whole frames of {FRAME_BYTES}")
    # Byte by byte of all frames at once: a warm build checks thousands.
    for at, byte in enumerate(HEADER):
        column = stream[at::FRAME_BYTES]
        if others := column.lstrip(bytes((byte,))):
            number = len(column) - len(others)
            found = stream[number * FRAME_BYTES :][: len(HEADER)].hex()
            raise FrameError(f"frame {number} has the header {found}, not the house's")
    _check_sides(zip(*(stream[at::FRAME_BYTES] for at in _SIDE_STARTS), strict=True))


def _check_sides(sides: Iterable[tuple[int, int, int]]) -> None:
    """The first three bytes of the side information of each frame.

    They hold `main_data_begin` (8 bits: how many bytes before this frame's own main data its sound
    begins) and, after one bit more, `part2_3_length` (12 bits: how many bits it takes).
    """
    for number, (begin, high, low) in enumerate(sides):
        if begin > number * MAIN_BYTES:
            raise FrameError(f"frame {number} leans on frames before the first")
        if (high << 8 | low) >> 3 & 0xFFF > (begin + MAIN_BYTES) * 8:
            raise FrameError(f"frame {number} has more data than room for it")
