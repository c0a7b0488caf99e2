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
    """A second has passed in a pause, or in long silence."""
    TICK_OUT = "tick-out"
    """A second has passed in the first moving phase of a rep."""
    TICK_BACK = "tick-back"
    """A second has passed in a later moving phase."""
    TICK_THREE = "tick-three"
    """Three seconds of a hold are left."""
    TICK_TWO = "tick-two"
    """Two seconds of a hold are left."""
    TICK_ONE = "tick-one"
    """One second of a hold is left."""

    @property
    def length_ms(self) -> int:
        """Return how long the tone sounds."""
        return TONES[self]


TICK_MS = 48

RISING_TICKS = (ToneName.TICK_THREE, ToneName.TICK_TWO, ToneName.TICK_ONE)
"""The ticks of the last seconds of a hold, in order."""

TICKS = (ToneName.TICK, ToneName.TICK_OUT, ToneName.TICK_BACK, *RISING_TICKS)
"""The soft tones, which say that a second has passed."""

TONES: Mapping[str, int] = {
    ToneName.START: 192,
    ToneName.END: 384,
    ToneName.DONE: 576,
    ToneName.FINISH: 768,
    **dict.fromkeys(TICKS, TICK_MS),
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
    MOMENT = "moment"
    BREATHING = "breathing"
    CHEER = "cheer"
    HALFWAY = "halfway"
    SWITCH = "switch"
    POSITION = "position"
    REST = "rest"
    PAUSE = "pause"
    PREVIEW = "preview"
    DONE = "done"
    TONE = "tone"
