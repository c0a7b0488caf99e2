"""The sounds that are not words: the start, the end, the last end, and the tick of a beat."""

from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.session.model.timeline import TONES, ToneName

BELL_VERSION = 2
"""Raise it whenever `bell` makes another sound of the same notes."""


@dataclass(frozen=True)
class Note:
    """A sine of `hertz` with some octave in it, dying away, as a struck bar does."""

    hertz: float
    at_ms: int
    length_ms: int
    octave_db: float = -14.0


@dataclass(frozen=True)
class Tone:
    """Notes, and how much softer than a word they are together, in LU of momentary loudness."""

    notes: tuple[Note, ...]
    below_voice_lu: float = 3.0


TONE_NOTES: Mapping[str, Tone] = {
    # A leap up to a bright note: go.
    ToneName.START: Tone((Note(880.00, 0, 72), Note(1318.51, 64, 112, -9.0))),
    # Two notes falling by a fourth: relax.
    ToneName.END: Tone((Note(783.99, 0, 184), Note(587.33, 160, 208))),
    # Three notes falling through a chord: that move is done.
    ToneName.DONE: Tone((Note(783.99, 0, 184), Note(659.26, 160, 184), Note(523.25, 320, 240))),
    # A major chord going up, the last note ringing: all done.
    ToneName.FINISH: Tone((Note(523.25, 0, 200), Note(659.26, 160, 200), Note(783.99, 320, 432))),
    # A dry knock, soft enough not to be counted as a word.
    ToneName.TICK: Tone((Note(1046.50, 0, 40, -20.0),), 12.0),
}


def describe_tone(name: str) -> str:
    """All that makes the tone sound as it does, for the key under which it is kept."""
    return f"{BELL_VERSION} {TONES[name]} {TONE_NOTES[name]}"
