"""Clips: their WAV, and what `make_clip` makes of any audio that has speech in it."""

import struct
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio.sounds import Sound, audio_file, floats, noise, silence, sine, word
from tests.examples import examples
from voicecoach.audio.clips.clip import Clip, ClipError
from voicecoach.audio.clips.loudness import TARGET_LUFS, momentary_lufs, true_peak_db
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.errors import VoiceError

QUIET = silence(400)


@examples(15)
@given(st.binary(min_size=2, max_size=400).filter(lambda data: len(data) % 2 == 0))
def test_a_clip_survives_its_wav(data: bytes) -> None:
    clip = Clip.of(np.frombuffer(data, np.int16))
    read = Clip.from_wav(clip.to_wav())
    assert (read.pcm == clip.pcm).all()
    assert read.pcm.dtype == np.int16
    assert not read.pcm.flags.writeable


def test_the_wav_of_a_clip_is_one_that_others_read() -> None:
    clip = make_clip(audio_file(word()))
    again = make_clip(clip.to_wav())
    assert abs(again.length_ms - clip.length_ms) <= 12


ONE_SAMPLE = Clip.of(np.ones(1, np.int16)).to_wav()
HALF_A_SAMPLE_MORE = ONE_SAMPLE[:4] + b"\x27" + ONE_SAMPLE[5:40] + b"\x03" + ONE_SAMPLE[41:] + b"!"


@pytest.mark.parametrize(
    "wav",
    [
        HALF_A_SAMPLE_MORE,
        b"",
        b"RIFF",
        Clip.of(np.ones(9, np.int16)).to_wav()[:-1],
        Clip.of(np.ones(9, np.int16)).to_wav()[:-2],
        Clip.of(np.ones(9, np.int16)).to_wav() + b"\0\0",
        Clip.of(np.ones(0, np.int16)).to_wav(),
        audio_file(word(48_000), 48_000),
        audio_file(np.column_stack((word(), word()))),
        audio_file(word(), subtype="PCM_U8"),
        audio_file(word(), form="FLAC"),
    ],
    ids="half empty head cut_byte cut_sample longer no_samples rate stereo 8_bit flac".split(),
)
def test_only_a_whole_wav_in_the_house_format_is_read_as_a_clip(wav: bytes) -> None:
    with pytest.raises(ClipError, match="24 kHz"):
        Clip.from_wav(wav)


@pytest.mark.parametrize(("samples", "length_ms"), [(24, 1), (25, 2), (47, 2), (48, 2), (0, 0)])
def test_a_length_is_never_less_than_the_sound(samples: int, length_ms: int) -> None:
    assert Clip.of(np.zeros(samples, np.int16)).length_ms == length_ms


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("form", ["WAV", "FLAC", "OGG", "MP3"])
def test_any_rate_and_format_gives_the_same_word(rate: int, form: str) -> None:
    clip = make_clip(audio_file(word(rate), rate, form))
    assert clip.length_ms == pytest.approx(320, abs=25)
    assert momentary_lufs(floats(clip)) == pytest.approx(TARGET_LUFS, abs=0.1)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW"])
def test_any_depth_gives_the_same_word(subtype: str) -> None:
    # 8 bit makes a soft consonant of one step of noise, so the length is not asked of it.
    clip = make_clip(audio_file(word(), subtype=subtype))
    assert momentary_lufs(floats(clip)) == pytest.approx(TARGET_LUFS, abs=0.1)


def test_two_channels_are_mixed() -> None:
    left, right = np.concatenate((word(), QUIET)), np.concatenate((QUIET, word()))
    both = make_clip(audio_file(np.column_stack((left, right))))
    assert both.length_ms == pytest.approx(400 + 320, abs=8)


def test_silence_around_a_word_is_cut_but_nothing_of_the_word() -> None:
    bare = make_clip(audio_file(word()))
    padded = make_clip(audio_file(np.concatenate((QUIET, word(), QUIET))))
    assert bare.length_ms == 320
    assert padded.length_ms == pytest.approx(320 + 3 + 12, abs=2)
    # All of the soft consonant, beside the vowel: its fade takes only the pre-roll's 2 ms.
    heard, said = floats(padded)[3 * 24 :], word()
    assert _rms(heard[: 60 * 24]) / _rms(heard[: 260 * 24]) == pytest.approx(
        _rms(said[: 60 * 24]) / _rms(said[: 260 * 24]), rel=0.02
    )


def _rms(samples: Sound) -> float:
    return float(np.sqrt(np.mean(samples**2)))


def test_a_pause_inside_a_sentence_is_kept() -> None:
    sentence = np.concatenate((QUIET, word(), QUIET, word(), QUIET))
    assert make_clip(audio_file(sentence)).length_ms == pytest.approx(320 + 400 + 320, abs=20)


def test_a_clip_begins_and_ends_at_zero() -> None:
    sudden = np.sign(sine(300, -6, 200) + 1e-9)
    clip = make_clip(audio_file(sudden))
    assert (clip.pcm[0], clip.pcm[-1]) == (0, 0)
    assert np.abs(np.diff(clip.pcm[:10])).max() < 300
    assert np.abs(np.diff(clip.pcm[-10:])).max() < 300


def test_an_offset_is_not_taken_for_sound() -> None:
    clip = make_clip(audio_file(0.1 + np.concatenate((QUIET, word(), QUIET))))
    assert clip.length_ms == pytest.approx(335, abs=3)


def test_samples_beyond_full_scale_are_brought_down_not_clipped() -> None:
    clip = make_clip(audio_file(8.0 * word(), subtype="FLOAT"))
    assert true_peak_db(floats(clip)) <= -1
    quiet = make_clip(audio_file(0.5 * word(), subtype="FLOAT"))
    assert np.abs(floats(clip) - floats(quiet)).max() < 0.001


@pytest.mark.parametrize("peak_db", [-61.0, -66.2, -75.0])
def test_silence_on_purpose_keeps_its_length_and_level(peak_db: float) -> None:
    rest = sine(1_312, peak_db, 200)
    clip = make_clip(audio_file(rest))
    assert clip.length_ms == 1_312
    assert np.abs(floats(clip) - rest).max() <= 1 / 32_768


def test_what_is_just_louder_is_speech() -> None:
    assert np.abs(make_clip(audio_file(sine(300, -58))).pcm).max() > 1_000


def test_a_clip_is_always_the_same() -> None:
    audio = audio_file(word(22_050), 22_050)
    assert make_clip(audio).to_wav() == make_clip(audio).to_wav()


def _wav_with_size(size: int) -> bytes:
    wav = bytearray(audio_file(word()))
    struct.pack_into("<I", wav, 4, size)
    return bytes(wav)


BAD = {
    "nothing": (b"", "decoded"),
    "garbage": (noise(300, -10).tobytes(), "decoded"),
    "a web page": (b"<!doctype html><html><title>Before you continue</title></html>", "decoded"),
    "a playlist": (b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n", "decoded"),
    "no samples": (audio_file(np.zeros(0)), "no samples"),
    "digital silence": (audio_file(QUIET), "no sound"),
    "dither": (audio_file(np.tile([0.0, 1 / 32_768], 4_000)), "no sound"),
    "an offset": (audio_file(np.full(9_600, 0.25)), "no sound"),
    "not a number": (audio_file(np.append(word(), np.nan), subtype="FLOAT"), "not numbers"),
    "infinite": (audio_file(np.append(word(), -np.inf), subtype="DOUBLE"), "not numbers"),
    "both infinities": (audio_file(np.array([[np.inf, -np.inf]]), subtype="FLOAT"), "not numbers"),
    "cut short": (audio_file(word())[:5_000], "cut short"),
    "head only": (audio_file(word())[:30], "cut short"),
    "says it is longer": (_wav_with_size(2_000_000), "cut short"),
    "too long": (audio_file(sine(120_100, -9), form="FLAC"), "longer than 120 s"),
    "nine channels": (audio_file(np.column_stack([word()] * 9)), "9 channels"),
    "2 kHz": (audio_file(word(2_000), 2_000), "2000 Hz"),
    "MP3, damaged": (b"\xff\xf3\x84\xc4" + bytes(3_000), "no sound|decoded|no samples"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_audio_is_refused_in_a_sentence(name: str) -> None:
    audio, reason = BAD[name]
    with pytest.raises(ClipError, match=reason) as refused:
        make_clip(audio)
    assert isinstance(refused.value, VoiceError)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("size", [0, 0x7FFFF024, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_streamed_wav_may_not_know_its_length(size: int) -> None:
    assert make_clip(_wav_with_size(size)).length_ms == 320


def test_a_damaged_mp3_never_ends_in_another_error() -> None:
    mp3 = audio_file(word(), form="MP3")
    for end in range(0, len(mp3), 97):
        try:
            assert make_clip(mp3[:end]).length_ms <= 340
        except ClipError:
            continue


def test_the_package_itself_loads_no_library() -> None:
    heavy = "pydub soundfile soxr numpy lameenc mutagen".split()
    code = f"import sys, voicecoach.audio; assert not set({heavy}) & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_reading_a_clip_loads_no_decoder() -> None:
    heavy = "pydub soundfile soxr lameenc mutagen".split()
    code = f"import sys, voicecoach.audio.clips.clip; assert not set({heavy}) & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
