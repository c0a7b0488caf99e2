"""Check by the frame headers alone whether bytes are whole MP3 frames.

Layer III headers and frame lengths are those of ISO/IEC 11172-3 2.4.2.3 (MPEG-1) and 13818-3
2.4.2.3 (MPEG-2, lower sampling frequencies); MPEG-2.5 halves the latter's frequencies.
"""

_KBITS_MPEG_1 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBITS_MPEG_2 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_HERTZ_MPEG_1 = (44_100, 48_000, 32_000)
_MPEG_2_5, _RESERVED, _MPEG_1 = 0, 1, 3
_LAYER_III = 1
_MONO = 3


def mp3_problem(data: bytes) -> str | None:
    """Return what is wrong with `data` as an MP3, to be read after "it"; None if nothing is.

    An ID3v2 tag at the beginning and an ID3v1 tag at the end are skipped.
    """
    end = len(data)
    if data[-128:-125] == b"TAG":
        end -= 128
    start = position = _after_id3v2(data)
    while position < end:
        length = _frame_length(data[position : position + 4])
        if length is None:
            return "is not MP3" if position == start else "is damaged"
        if _sound_format(data, position) != _sound_format(data, start):
            return "changes its format midway"
        position += length
    if position == start:
        return "holds no sound"
    return None if position == end else "ends in the middle of a frame"


def _after_id3v2(data: bytes) -> int:
    """Return where the audio starts; a tag has its size in four bytes of 7 bits (ID3v2.3, 3.1)."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _sound_format(data: bytes, position: int) -> tuple[int, int, bool]:
    """Return the version, frequency and channels of a frame: if they change, decoders stop."""
    version_and_layer, frequency = data[position + 1] & 0xFE, data[position + 2] & 0x0C
    return version_and_layer, frequency, data[position + 3] >> 6 == _MONO


def _frame_length(header: bytes) -> int | None:
    """Return the length in bytes of the frame with that header; None if it is no header."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return None
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    bit_rate, frequency, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == _RESERVED or layer != _LAYER_III or bit_rate in (0, 15) or frequency == 3:
        return None
    hertz = _HERTZ_MPEG_1[frequency]
    if version == _MPEG_1:
        return 144_000 * _KBITS_MPEG_1[bit_rate - 1] // hertz + padding
    hertz //= 4 if version == _MPEG_2_5 else 2
    return 72_000 * _KBITS_MPEG_2[bit_rate - 1] // hertz + padding
