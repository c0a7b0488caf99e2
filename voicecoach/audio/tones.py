"""The sounds that are not words: the start, the end, the last end, and the tick of a beat."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from voicecoach.audio.clip import SAMPLE_RATE, Clip
from voicecoach.audio.loudness import TARGET_LUFS, integrated_lufs
from voicecoach.audio.pydub_import import load_pydub
from voicecoach.session.timeline import TONES

ATTACK_MS = 4
"""Short enough to be heard on the beat, long enough not to click."""

RELEASE_MS = 16


@dataclass(frozen=True)
class _Note:
    """A sine of `hertz` with some octave in it, dying away, as a struck bar does."""

    hertz: float
    at_ms: int
    length_ms: int
    octave_db: float = -14.0


@dataclass(frozen=True)
class _Tone:
    """Notes, and how much louder than the voice they are together."""

    notes: tuple[_Note, ...]
    over_voice_lu: float


_TONES = {
    # A leap up to a bright note: go.
    "start": _Tone((_Note(880.00, 0, 72), _Note(1318.51, 64, 112, -9.0)), -2.0),
    # Two notes falling by a fourth, softer: relax.
    "end": _Tone((_Note(783.99, 0, 184), _Note(587.33, 160, 208)), -5.0),
    # A major chord going up, the last note ringing: all done.
    "finish": _Tone(
        (_Note(523.25, 0, 200), _Note(659.26, 160, 200), _Note(783.99, 320, 432)), -3.0
    ),
    # A dry, soft knock.
    "tick": _Tone((_Note(1046.50, 0, 40, -20.0),), -8.0),
}


@cache
def make_tone(name: str) -> Clip:
    """The tone called `name` in `TONES`, exactly as long as it says there.

    Its loudness, measured like the voice's, is fixed relative to it: 2 LU below for "start",
    3 for "finish", 5 for "end", 8 for "tick". Raises KeyError for another name.
    """
    tone = _TONES[name]
    segment = load_pydub().AudioSegment.silent(TONES[name], frame_rate=SAMPLE_RATE)
    for note in tone.notes:
        segment = segment.overlay(_play(note), position=note.at_ms)
    gain_db = TARGET_LUFS + tone.over_voice_lu - integrated_lufs(_samples(segment) / 32_768)
    return Clip(_samples(segment.apply_gain(gain_db)))


def _play(note: _Note) -> Any:
    return _sine(note.hertz, note.length_ms, -9.0).overlay(
        _sine(2 * note.hertz, note.length_ms, -9.0 + note.octave_db)
    )


def _sine(hertz: float, length_ms: int, dbfs: float) -> Any:
    sine = load_pydub().generators.Sine(hertz, sample_rate=SAMPLE_RATE, bit_depth=16)
    plain = sine.to_audio_segment(duration=length_ms, volume=dbfs)
    # The long fade is the ring dying away; it goes in steps, so a short one takes it to zero.
    return plain.fade_in(ATTACK_MS).fade_out(length_ms - ATTACK_MS).fade_out(RELEASE_MS)


def _samples(segment: Any) -> np.ndarray[Any, np.dtype[np.int16]]:
    return np.frombuffer(segment.raw_data, "<i2").astype(np.int16, copy=False)
