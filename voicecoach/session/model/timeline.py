"""The records of what happens and when: places, cues, chapters and the timeline they lie on.

All times are whole milliseconds from the start of the file, on a grid of 8 ms: three steps of
it are one frame of the house MP3 format, and a whole second is 125 of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

GRID_MS = 8
"""Where cues may start: what is said on a beat starts on any step, since beats do."""

FRAME_MS = 3 * GRID_MS
"""Where cues start that belong to no beat. What always meets the frames of an MP3 alike is to be
encoded once, and most of what is said at length is free to."""

TONES = {"start": 192, "end": 384, "done": 576, "finish": 768, "tick": 48}
"""The tones by name, with their lengths in ms; `audio` makes the sound of each."""


class Kind(StrEnum):
    """What a cue is for; the `kind` of the cue sheet."""

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
    HALFWAY = "halfway"
    SWITCH = "switch"
    POSITION = "position"
    REST = "rest"
    PAUSE = "pause"
    PREVIEW = "preview"
    DONE = "done"
    TONE = "tone"


class Phrase(NamedTuple):
    """Words to be spoken; `quick` asks for the faster delivery, to fit a short beat."""

    text: str
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the routine a cue belongs; what does not apply is None.

    `exercise` is the exercise's id, numbers count from 1, `line` is a line of the routine file;
    `chapter` is the place of its chapter among all of them, from 0, and no part of the cue sheet.
    """

    exercise: str | None = None
    exercise_number: int | None = None
    round: int | None = None
    set: int | None = None
    side: str | None = None
    rep: int | None = None
    phase: str | None = None
    line: int | None = None
    chapter: int | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound: a phrase spoken, or a tone named by `text`, from `start_ms` to `end_ms`.

    `stands_in` marks a tick in the place of words that were too long for their beat. `beat_ms` is
    the beat on which the cue is heard, None where it belongs to no beat: a word begins before it.

    >>> import voicecoach
    >>> cue = voicecoach.plan("get-hip", engine="silent").timeline.cues[0]
    >>> cue.kind.value, cue.text, cue.start_ms
    ('intro', 'Get hip. Five moves.', 2016)
    """

    kind: Kind
    text: str
    start_ms: int
    end_ms: int
    place: Place
    quick: bool = False
    stands_in: bool = False
    beat_ms: int | None = None

    @property
    def sign_ms(self) -> int:
        """When the listener hears something: on the beat, or where the sound begins."""
        return self.start_ms if self.beat_ms is None else self.beat_ms

    @property
    def phrase(self) -> Phrase | None:
        """What the voice must say for this cue, None for a tone."""
        return None if self.kind is Kind.TONE else Phrase(self.text, self.quick)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch of the session.

    >>> import voicecoach
    >>> chapter = voicecoach.plan("get-hip", engine="silent").timeline.chapters[1]
    >>> chapter.title, chapter.start_ms
    ('Hip thrusts', 17304)
    """

    title: str
    start_ms: int
    end_ms: int


class How(StrEnum):
    """How a conflict between words and the time for them was settled."""

    SHORTER = "shorter wording"
    QUICKER = "faster voice"
    TICK = "tick"
    LEFT_OUT = "left out"
    BRIEFER = "briefer talk"
    LONGER = "longer rest"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One conflict: the words it was about, the ms they need and the ms there are.

    `TOO_LONG` is one that is not settled: words the author demands, in time made exact.
    """

    how: How
    place: Place
    text: str
    needs_ms: int
    has_ms: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The session as it will be heard: cues in order of time, never two at once.

    `adjustments` are what it took to put them there, in the same order.

    >>> import voicecoach
    >>> timeline = voicecoach.plan("get-hip", engine="silent").timeline
    >>> timeline.title, timeline.language, timeline.duration_ms, len(timeline.cues)
    ('Get hip', 'en', 579000, 308)
    """

    title: str
    language: str
    duration_ms: int
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()

    @property
    def phrases(self) -> frozenset[Phrase]:
        """Everything the voice must say."""
        return frozenset(cue.phrase for cue in self.cues if cue.phrase)
