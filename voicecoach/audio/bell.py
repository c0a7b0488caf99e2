"""Notes to sound, by pydub."""

from typing import Any

import numpy as np

from voicecoach.audio.clip import SAMPLE_RATE, Clip
from voicecoach.audio.loudness import TARGET_LUFS, integrated_lufs
from voicecoach.audio.pydub_import import load_pydub
from voicecoach.audio.samples import Samples
from voicecoach.audio.tones import Note, Tone

ATTACK_MS = 4
"""Short enough to be heard on the beat, long enough not to click."""

RELEASE_MS = 16


def ring(tone: Tone, length_ms: int) -> Clip:
    """The notes of `tone` in `length_ms`, as much over the voice's loudness as it says."""
    segment = load_pydub().AudioSegment.silent(length_ms, frame_rate=SAMPLE_RATE)
    for note in tone.notes:
        segment = segment.overlay(_strike(note), position=note.at_ms)
    gain_db = TARGET_LUFS + tone.over_voice_lu - integrated_lufs(_samples(segment) / 32_768)
    return Clip.of(_samples(segment.apply_gain(gain_db)))


def _strike(note: Note) -> Any:
    return _sine(note.hertz, note.length_ms, -9.0).overlay(
        _sine(2 * note.hertz, note.length_ms, -9.0 + note.octave_db)
    )


def _sine(hertz: float, length_ms: int, dbfs: float) -> Any:
    sine = load_pydub().generators.Sine(hertz, sample_rate=SAMPLE_RATE, bit_depth=16)
    plain = sine.to_audio_segment(duration=length_ms, volume=dbfs)
    # The long fade is the ring dying away; it goes in steps, so a short one takes it to zero.
    return plain.fade_in(ATTACK_MS).fade_out(length_ms - ATTACK_MS).fade_out(RELEASE_MS)


def _samples(segment: Any) -> Samples:
    return np.frombuffer(segment.raw_data, "<i2").astype(np.int16, copy=False)
