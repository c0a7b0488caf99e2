"""The kinds of cue, and the tones."""

from collections.abc import Mapping
from enum import StrEnum


class ToneName(StrEnum):
    """The sounds that are not words; the text of a tone's cue is its name."""

    START = "start"
    """Work starts."""
    END = "end"
    """A set ends, and the same move goes on."""
    DONE = "done"
    """A move is done."""
    FINISH = "finish"
    """The session is done."""
    TICK = "tick"
    """A beat without a word, or a sign of life in long silence."""

    @property
    def length_ms(self) -> int:
        """Return how long the tone sounds."""
        return TONES[self]


TONES: Mapping[str, int] = {
    ToneName.START: 192,
    ToneName.END: 384,
    ToneName.DONE: 576,
    ToneName.FINISH: 768,
    ToneName.TICK: 48,
}
"""The lengths of the tones in ms; `audio` makes the sound of each."""


class Kind(StrEnum):
    """The purposes of a cue, as the `kind` of the cue sheet names them.

    >>> import voicecoach
    >>> cues = voicecoach.plan("get-hip", engine="silent").timeline.cues
    >>> [cue.text for cue in cues if cue.kind is voicecoach.Kind.HALFWAY][:1]
    ['Halfway.']
    """

    INTRO = "intro"
    EQUIPMENT = "equipment"
    NOTE = "note"
    ANNOUNCE = "announce"
    WHY = "why"
    SETUP = "setup"
    SIDE = "side"
    COUNTDOWN = "countdown"
    PHASE = "phase"
    COUNT = "count"
    REMINDER = "reminder"
    CHEER = "cheer"
    HALFWAY = "halfway"
    SWITCH = "switch"
    POSITION = "position"
    REST = "rest"
    PAUSE = "pause"
    PREVIEW = "preview"
    DONE = "done"
    TONE = "tone"
