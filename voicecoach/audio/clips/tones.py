"""The sounds that are not words: the start, the ends, and the ticks of the seconds."""

from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.session.model.cue_kinds import TONES, ToneName

BELL_VERSION = 2
"""Raise it when `bell.py` makes another sound of the same notes."""


@dataclass(frozen=True)
class Note:
    """A sine with some of the octave above, dying away like a bar that is struck."""

    hertz: float

    at_ms: int
    """When it begins, in ms after the beginning of the tone."""

    length_ms: int

    octave_db: float = -14.0
    """The level of the octave, relative to the sine."""


@dataclass(frozen=True)
class Tone:
    """A sound of one or more notes."""

    notes: tuple[Note, ...]

    below_voice_lu: float = 3.0
    """How much softer than a word it is, in LU of momentary loudness."""


def _tick(hertz: float) -> Tone:
    """Return a dry knock, soft enough not to be counted as a word."""
    return Tone((Note(hertz, 0, 40, -20.0),), 12.0)


TONE_NOTES: Mapping[str, Tone] = {
    # A leap up to a bright note: go.
    ToneName.START: Tone((Note(880.00, 0, 72), Note(1318.51, 64, 112, -9.0))),
    # Two notes falling by a fourth: relax.
    ToneName.END: Tone((Note(783.99, 0, 184), Note(587.33, 160, 208))),
    # Three notes falling through a chord: that move is done.
    ToneName.DONE: Tone((Note(783.99, 0, 184), Note(659.26, 160, 184), Note(523.25, 320, 240))),
    # A major chord going up, the last note ringing: all done.
    ToneName.FINISH: Tone((Note(523.25, 0, 200), Note(659.26, 160, 200), Note(783.99, 320, 432))),
    # On the way out the knock is higher than in a pause, and lower on the way back.
    ToneName.TICK: _tick(1046.50),
    ToneName.TICK_OUT: _tick(1567.98),
    ToneName.TICK_BACK: _tick(698.46),
    # A major chord, rising: the hold is about to end.
    ToneName.TICK_THREE: _tick(1174.66),
    ToneName.TICK_TWO: _tick(1479.98),
    ToneName.TICK_ONE: _tick(1760.00),
}


def describe_tone(name: str) -> str:
    """Return everything that decides how the tone sounds, for its key in the cache."""
    return f"{BELL_VERSION} {TONES[name]} {TONE_NOTES[name]}"
