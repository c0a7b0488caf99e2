"""Sounds made for the tests, and timelines to lay them on."""

from collections.abc import Sequence
from io import BytesIO

import lameenc
import numpy as np
import soundfile
from numpy.typing import NDArray

from voicecoach.audio.clips.clip import SAMPLE_RATE, Clip
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Chapter, Cue, Place, Timeline

Sound = NDArray[np.float64]


def sine(length_ms: float, peak_db: float = 0.0, hertz: float = 997.0, rate: int = 24_000) -> Sound:
    time = np.arange(round(rate * length_ms / 1_000)) / rate
    return 10 ** (peak_db / 20) * np.sin(2 * np.pi * hertz * time)


def noise(length_ms: float, rms_db: float, rate: int = 24_000) -> Sound:
    generator = np.random.default_rng(1)
    return generator.normal(0.0, 10 ** (rms_db / 20), round(rate * length_ms / 1_000))


def silence(length_ms: float, rate: int = 24_000) -> Sound:
    return np.zeros(round(rate * length_ms / 1_000))


def word(rate: int = 24_000) -> Sound:
    """Like "half": a soft consonant of 60 ms, a vowel of 200, and a dying consonant of 60."""
    vowel = sine(200, -6, 180, rate) * np.hanning(round(rate * 0.2)) ** 0.25
    return np.concatenate((noise(60, -40, rate), vowel, noise(60, -45, rate)))


def audio_file(samples: Sound, rate: int = 24_000, form: str = "WAV", subtype: str = "") -> bytes:
    file = BytesIO()
    soundfile.write(file, samples, rate, format=form, subtype=subtype or None)
    return file.getvalue()


def noise_mp3(sample_rate: int, bit_rate: int, channels: int = 1) -> bytes:
    """A second of noise as an MP3."""
    encoder = lameenc.Encoder()
    encoder.set_channels(channels)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_out_sample_rate(sample_rate)
    encoder.set_bit_rate(bit_rate)
    encoder.silence()
    noise = bytes(range(256)) * (sample_rate // 256) * channels
    return bytes(encoder.encode(noise)) + bytes(encoder.flush())


def floats(clip: Clip) -> Sound:
    return clip.pcm / 32_768


def spoken(length_ms: float = 320) -> Clip:
    """A levelled clip of some length, with a soft beginning."""
    return make_clip(audio_file(np.concatenate((word(), sine(length_ms, -9, 210)))))


def timeline(clips: Sequence[tuple[int, Clip]], duration_ms: int, title: str = "Hips") -> Timeline:
    """A timeline on which the clips start at the given milliseconds."""
    cues = tuple(
        Cue(Kind.COUNT, f"cue {number}", start_ms, start_ms + clip.length_ms, Place())
        for number, (start_ms, clip) in enumerate(clips)
    )
    return Timeline(title, "en", duration_ms, cues, (Chapter("All", 0, duration_ms),))


def samples_of(length_ms: float) -> int:
    return round(length_ms * SAMPLE_RATE / 1_000)
