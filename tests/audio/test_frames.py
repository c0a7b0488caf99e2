"""The stream of frames, and the frame in front of it."""

import subprocess
import sys

import numpy as np
import pytest

from tests.audio.onset import decoded
from tests.audio.sounds import floats, noise, silence, spoken
from voicecoach.audio.clips.samples import Samples
from voicecoach.audio.mp3.encode import (
    DECODER_DELAY,
    ENCODER_DELAY,
    mp3_frames,
)
from voicecoach.audio.mp3.frames import (
    FRAME_BYTES,
    FRAME_SAMPLES,
    HEADER,
    SILENT_FRAME,
    FrameError,
    check_frames,
)
from voicecoach.audio.mp3.info_frame import crc16, info_frame


def _pcm(*sounds: np.ndarray) -> Samples:
    return np.round(np.concatenate(sounds) * 32_767).astype(np.int16)


TALK = _pcm(silence(300), noise(700, -20), floats(spoken()), silence(500))


def _encode(*blocks: Samples) -> bytes:
    return b"".join(mp3_frames(blocks))


@pytest.mark.parametrize("samples", [0, 1, 575, 576, 577, 24_000])
def test_the_stream_is_whole_frames_of_the_house_format(samples: int) -> None:
    stream = _encode(TALK[:samples])
    assert len(stream) % FRAME_BYTES == 0
    starts = range(0, len(stream), FRAME_BYTES)
    assert {stream[at : at + 4] for at in starts} <= {HEADER}
    frames = len(starts)
    assert frames * FRAME_SAMPLES >= samples + ENCODER_DELAY + DECODER_DELAY


def test_blocks_make_no_difference() -> None:
    generator = np.random.default_rng(2)
    cuts = np.sort(generator.integers(0, len(TALK), 40))
    assert _encode(*np.split(TALK, cuts)) == _encode(TALK)


def test_the_encoder_prints_nothing() -> None:
    # In a child, because what C prints comes out when the program ends.
    code = (
        "import numpy as n, voicecoach.audio.mp3.encode as e;[*e.mp3_frames([n.zeros(9, n.int16)])]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_the_delays_are_what_the_decoder_shows() -> None:
    heard = decoded(_encode(TALK))[: len(TALK) + 2_000]
    size = 2 * len(heard)
    lags = np.fft.irfft(np.fft.rfft(heard, size) * np.fft.rfft(TALK / 32_768, size).conj())
    assert lags.argmax() == ENCODER_DELAY + DECODER_DELAY


@pytest.mark.parametrize("samples", [1, 24_000, 24_001, 24_479, len(TALK)])
def test_the_info_frame_makes_the_length_exact(samples: int) -> None:
    stream = _encode(TALK[:samples])
    front = info_frame(samples, len(stream) // FRAME_BYTES, ENCODER_DELAY)
    assert len(front) == FRAME_BYTES
    assert len(decoded(front + stream)) == samples


def test_the_info_frame_is_laid_out_as_the_sources_say() -> None:
    front = info_frame(100_000, 180, 576)
    assert front[:4] == HEADER
    assert front[4:13] == bytes(9)  # the side information of one channel
    assert front[13:17] == b"Info"
    assert front[17:29] == bytes.fromhex("0000000f 000000b4") + (181 * 192).to_bytes(4, "big")
    toc = front[29:129]
    assert (toc[0], toc[50], list(toc)) == (0, 128, sorted(toc))
    assert front[133:137] == b"LAME"
    assert front[153] == 64
    assert int.from_bytes(front[154:157], "big") == 576 << 12 | 180 * 576 - 576 - 100_000
    assert int.from_bytes(front[161:165], "big") == 181 * 192
    assert int.from_bytes(front[167:169], "big") == crc16(front[:167])
    assert front[169:] == bytes(23)


def test_the_crc_is_the_known_one() -> None:
    assert crc16(b"123456789") == 0xBB3D


@pytest.mark.parametrize("frames", [0, 40, 42, 60])
def test_frames_that_cannot_be_those_of_the_sound_are_refused(frames: int) -> None:
    with pytest.raises(ValueError, match="cannot be the frames"):
        info_frame(24_000, frames, ENCODER_DELAY)


def test_what_an_encoder_makes_from_its_start_leans_on_nothing_before() -> None:
    stream = _encode(TALK)
    check_frames(stream)
    begins = stream[len(HEADER) :: FRAME_BYTES]
    assert begins[0] == 0
    assert max(begins) > 0, "without a reservoir this test would say nothing"


def test_any_number_of_them_from_the_first_on_may_be_spliced() -> None:
    stream = _encode(TALK)
    for count in range(0, len(stream) // FRAME_BYTES, 7):
        check_frames(stream[: count * FRAME_BYTES])


def test_frames_from_the_middle_are_refused() -> None:
    stream = _encode(TALK)
    dependent = next(at for at in range(0, len(stream), FRAME_BYTES) if stream[at + len(HEADER)])
    with pytest.raises(FrameError, match="needs data of frames before"):
        check_frames(stream[dependent:])


@pytest.mark.parametrize(
    ("stream", "told"),
    [
        (SILENT_FRAME[:-1], "not whole frames"),
        (b"\xff\xfb\x90\x00" + SILENT_FRAME[4:], "instead of fff384c4"),
        (HEADER + b"\x00\x7f\xff" + SILENT_FRAME[7:], "more data than fits"),
    ],
)
def test_what_is_no_house_frame_is_refused(stream: bytes, told: str) -> None:
    with pytest.raises(FrameError, match=told):
        check_frames(stream)


def test_a_silent_frame_is_silent() -> None:
    heard = decoded(_encode(TALK) + SILENT_FRAME * 20)
    assert not heard[-16 * FRAME_SAMPLES :].any()
