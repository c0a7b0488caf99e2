"""Sounds that mean harm: they become a clip within its limits, or are refused in a sentence."""

import struct
from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from tests.audio.decoding import outcome
from tests.audio.sounds import audio_file, silence, sine, word
from tests.engines.answers import mp3
from tests.mutations import mutations_of
from voicecoach.audio.mp3.encode import ENCODER_DELAY
from voicecoach.audio.mp3.frames import FRAME_BYTES
from voicecoach.audio.mp3.info_frame import info_frame

SAID = np.concatenate((word(), silence(60), word()))
MP3 = mp3(SAID * 30_000)
FRONT = info_frame(len(SAID), len(MP3) // FRAME_BYTES, ENCODER_DELAY)

TRUE_FILES = (
    audio_file(SAID),
    audio_file(np.column_stack((SAID, SAID)), 44_100),
    audio_file(SAID, subtype="FLOAT"),
    audio_file(SAID, subtype="DOUBLE"),
    audio_file(SAID, subtype="IMA_ADPCM"),
    audio_file(SAID, form="FLAC"),
    audio_file(SAID, form="OGG"),
    MP3,
    FRONT + MP3,
    b"ID3\x03\0\0\0\0\1\0" + bytes(128) + MP3,
)


@given(mutations_of(*TRUE_FILES), st.booleans())
def test_any_bytes_become_a_clip_or_are_refused(audio: bytes, must_speak: bool) -> None:
    told = outcome(audio, must_speak=must_speak)
    assert "\n" not in told
    assert " object at 0x" not in told


@pytest.mark.parametrize("audio", TRUE_FILES)
def test_what_is_mutated_is_sound_before(audio: bytes) -> None:
    assert outcome(audio, must_speak=True) == ""


SAMPLES = np.round(SAID * 32_767).astype("<i2").tobytes()


def wav(
    rate: int = 24_000,
    channels: int = 1,
    bits: int = 16,
    size: int = len(SAMPLES),
    more: bytes = b"",
) -> bytes:
    """A WAV that says so, whatever it holds; `more` are chunks in front."""
    layout = struct.pack("<HHIIHH", 1, channels, rate, 0, 2, bits)
    form = b"WAVE" + more + struct.pack("<4sI", b"fmt ", 16) + layout
    body = form + struct.pack("<4sI", b"data", size) + SAMPLES
    return b"RIFF" + struct.pack("<I", len(body)) + body


def lying_mp3(name: bytes, frames: int, size: int) -> bytes:
    """An MP3 in front of which a Xing or Info frame promises so many frames and bytes."""
    return FRONT[:13] + name + struct.pack(">III", 3, frames, size) + bytes(163) + MP3


LIES = {
    "0 Hz": (wav(rate=0), "decoded"),
    "1 Hz": (wav(rate=1), "1 Hz is not one of speech"),
    "4 GHz": (wav(rate=0xFFFF_FFFF), "decoded"),
    "2 GHz": (wav(rate=0x7FFF_FFFF), "2147483647 Hz is not one of speech"),
    "no channels": (wav(channels=0), "decoded"),
    "65,535 channels": (wav(channels=0xFFFF), "decoded"),
    "no bits": (wav(bits=0), "decoded"),
    "4 GB of data": (wav(size=0xFFFF_FFFF), ""),
    "no data": (wav(size=0), "no samples"),
    "a chunk without end": (wav(more=b"LIST\xf0\xff\xff\xff"), "decoded"),
    "half a million chunks": (wav(more=b"JUNK\0\0\0\0" * 500_000), "decoded"),
    "an Info frame of 4 billion": (lying_mp3(b"Info", 0xFFFF_FFFF, 0xFFFF_FFFF), ""),
    "a Xing frame of 4 billion": (lying_mp3(b"Xing", 0xFFFF_FFFF, 0xFFFF_FFFF), ""),
    "a tag of 256 MB": (b"ID3\x03\0\0\x7f\x7f\x7f\x7f" + MP3, "decoded"),
    "one sample": (audio_file(np.array([0.5])), "no sound"),
    "half a sample": (audio_file(np.array([0.5, -0.5]), 96_000), "noise|shorter than one sample"),
    "denormal": (audio_file(np.full(9_600, 1e-40), subtype="FLOAT"), "no sound"),
    "as loud as can be": (audio_file(np.sign(sine(400)) * 3e38, subtype="FLOAT"), ""),
    "too loud for a float": (audio_file(sine(400) * 1e300, subtype="DOUBLE"), "not numbers"),
    "below hearing": (audio_file(sine(20_000, -6, 0.05)), ""),
}


@pytest.mark.parametrize("name", LIES)
def test_a_header_that_lies(name: str) -> None:
    audio, reason = LIES[name]
    told = outcome(audio, must_speak=True)
    assert any(part in told for part in reason.split("|")), told
    assert bool(told) == bool(reason)


@pytest.mark.parametrize("form", ["AIFF", "AU", "CAF", "W64", "RF64", "VOC", "XI", "SDS", "MAT5"])
def test_a_format_that_no_engine_was_asked_for(form: str) -> None:
    """soundfile would read them; the less of its parsers are within reach, the better."""
    assert "begins like no format of speech" in outcome(audio_file(SAID, form=form))


def long(form: str, rate: int, channels: int, seconds: int, subtype: str | None = None) -> bytes:
    """A click a second: hardly any bytes, where the format can tell silence in few."""
    file, second = BytesIO(), np.zeros((rate, channels), np.float32)
    second[: rate // 100] = 0.5
    with soundfile.SoundFile(file, "w", rate, channels, subtype, format=form) as writer:
        for _ in range(seconds):
            writer.write(second)
    return file.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    "FLAC, 90 s of eight channels": lambda: long("FLAC", 96_000, 8, 90),
    "FLAC, an hour": lambda: long("FLAC", 16_000, 1, 3_600),
    "OGG, ten minutes": lambda: long("OGG", 8_000, 1, 600),
    "MP3, an hour in frames of 24 bytes": lambda: (
        bytes((0xFF, 0xF3, 0x14, 0xC4, *[0] * 20)) * 150_000
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_small_file_that_unpacks_to_much(name: str) -> None:
    audio = BOMBS[name]()
    assert len(audio) < 6_000_000
    assert outcome(audio, must_speak=True) or "90 s" in name


def test_a_rate_that_is_not_needed_is_refused_before_it_costs_anything() -> None:
    assert "192000 Hz is not one of speech" in outcome(long("FLAC", 192_000, 8, 1))
