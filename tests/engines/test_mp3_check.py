"""Whole MP3s told from broken ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio.sounds import noise_mp3
from tests.engines.answers import spoken_mp3
from voicecoach.engines.gtts.mp3_check import mp3_problem

SPOKEN = spoken_mp3("two")
FRAME_BYTES = 192


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(
    ("sample_rate", "bit_rate"),
    [
        (44_100, 128),
        (48_000, 320),
        (32_000, 40),
        (24_000, 64),
        (22_050, 32),
        (16_000, 8),
        (8_000, 16),
    ],
)
def test_every_kind_of_layer_iii_is_walked(sample_rate: int, bit_rate: int, channels: int) -> None:
    assert mp3_problem(noise_mp3(sample_rate, bit_rate, channels)) is None


def test_tags_are_passed_over() -> None:
    id3v2 = b"ID3\x03\0\0" + bytes([0, 0, 1, 2]) + b"x" * 130
    id3v1 = b"TAG" + b"y" * 125
    assert mp3_problem(id3v2 + SPOKEN + id3v1) is None


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "holds no sound"),
        (b"ID3\x03\0\0\0\0\0\0", "holds no sound"),
        (b"<html>", "is not MP3"),
        (b"RIFF\0\0\0\0WAVEfmt ", "is not MP3"),
        (SPOKEN[1:], "is not MP3"),
        (SPOKEN[:-1], "ends in the middle of a frame"),
        (SPOKEN + SPOKEN[:2], "is damaged"),
        (SPOKEN[:FRAME_BYTES] + b"?" + SPOKEN[FRAME_BYTES:], "is damaged"),
    ],
)
def test_what_is_wrong_is_told(data: bytes, problem: str) -> None:
    assert mp3_problem(data) == problem


@given(st.integers(0, len(SPOKEN)))
def test_a_cut_is_noticed_unless_it_is_between_frames(length: int) -> None:
    whole = length > 0 and length % FRAME_BYTES == 0
    assert (mp3_problem(SPOKEN[:length]) is None) == whole


@given(st.binary(max_size=2_000))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    mp3_problem(data)
