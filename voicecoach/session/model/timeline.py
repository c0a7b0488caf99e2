"""The records of what happens and when: places, cues, chapters and the timeline they lie on.

All times are whole milliseconds from the start of the file, on a grid of 8 ms: three steps of
it are one frame of the house MP3 format, and a whole second is 125 of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from voicecoach.session.model.cue_kinds import Kind

GRID_MS = 8
"""The grid on which cues start. Beats may start on any step, and so may their words."""

FRAME_MS = 3 * GRID_MS
"""The coarser grid of cues without a beat, one MP3 frame a step. A phrase that always starts with a
frame needs to be encoded only once."""


class Phrase(NamedTuple):
    """Words to be spoken; `quick` asks for the faster delivery, to fit a short beat."""

    text: str
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the routine a cue belongs. A field that does not apply is None.

    >>> import voicecoach
    >>> cues = voicecoach.plan("get-hip", engine="silent").timeline.cues
    >>> next(cue.place.side for cue in cues if cue.kind is voicecoach.Kind.COUNT)
    'left'
    """

    exercise: str | None = None
    """The exercise's id."""
    exercise_number: int | None = None
    """The number of the exercise in the routine, from 1."""
    round: int | None = None
    """The number of the innermost round, from 1."""
    set: int | None = None
    """The number of the set, from 1."""
    side: str | None = None
    """The side, as the routine names it."""
    rep: int | None = None
    """The number of the rep on its side, from 1."""
    phase: str | None = None
    """The name of the phase of the rep."""
    line: int | None = None
    """The line of the routine file that asks for the cue."""
    chapter: int | None = None
    """The chapter, from 0. The cue sheet leaves it out."""
    load: str | None = None
    """What is lifted in the set, as a routine writes it. The cue sheet leaves it out if None."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound: a spoken phrase or a tone.

    >>> import voicecoach
    >>> cue = voicecoach.plan("get-hip", engine="silent").timeline.cues[0]
    >>> cue.kind.value, cue.text, cue.start_ms
    ('intro', 'Get hip. Five moves.', 2016)
    """

    kind: Kind
    text: str
    """The words, or the name of the tone."""
    start_ms: int
    end_ms: int
    place: Place
    quick: bool = False
    """Whether the voice speaks faster than usual."""
    beat_ms: int | None = None
    """The beat on which the cue is heard, if it has one. A word starts before its beat."""

    @property
    def sign_ms(self) -> int:
        """Return when the listener hears something: on the beat, or where the sound starts."""
        return self.start_ms if self.beat_ms is None else self.beat_ms

    @property
    def phrase(self) -> Phrase | None:
        """Return what the voice must say for this cue, None for a tone."""
        return None if self.kind is Kind.TONE else Phrase(self.text, self.quick)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch of the session.

    >>> import voicecoach
    >>> chapter = voicecoach.plan("get-hip", engine="silent").timeline.chapters[1]
    >>> chapter.title, chapter.start_ms
    ('Hip thrusts', 9624)
    """

    title: str
    start_ms: int
    end_ms: int


class AdjustmentKind(StrEnum):
    """What was done to make words fit their time."""

    SHORTER = "shorter wording"
    QUICKER = "faster voice"
    VERB_ALONE = "word without its number"
    EVERY_FIFTH = "every fifth number"
    EVERY_TENTH = "every tenth number"
    LAST_ALONE = "last rep alone"
    UNCOUNTED = "no number"
    UNSAID = "word not said"
    LEFT_OUT = "left out"
    BRIEFER = "briefer talk"
    LONGER = "longer rest"
    TOO_LONG = "too long"
    """The words do not fit: the author demands them, in a time that the routine makes exact."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One change that made words fit their time.

    >>> import voicecoach
    >>> adjustment = voicecoach.plan("hiit-30-15", engine="silent").timeline.adjustments[0]
    >>> adjustment.kind.value, adjustment.text, adjustment.needs_ms, adjustment.has_ms
    ('briefer talk', 'Keep your heels down.', 15464, 15000)
    """

    kind: AdjustmentKind
    place: Place
    text: str
    """The words that did not fit."""
    needs_ms: int
    """How long the words take."""
    has_ms: int
    """How much time there is."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The session as it will be heard.

    >>> import voicecoach
    >>> timeline = voicecoach.plan("get-hip", engine="silent").timeline
    >>> timeline.title, timeline.language, timeline.duration_ms, len(timeline.cues)
    ('Get hip', 'en', 573000, 459)
    """

    title: str
    language: str
    duration_ms: int
    cues: tuple[Cue, ...]
    """The cues in order of time. Two cues never overlap."""
    chapters: tuple[Chapter, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    """What it took to put the cues on time, in the same order."""

    @property
    def phrases(self) -> frozenset[Phrase]:
        """Return everything the voice must say."""
        return frozenset(cue.phrase for cue in self.cues if cue.phrase)
