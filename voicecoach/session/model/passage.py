"""The session before it is timed: passages of talk and work, in order.

Three kinds of cue live here. A `Beat` starts exactly on its moment. A `Say` takes as long as its
words need, and the session waits. A `Filler` is placed where it fits whole, and dropped where it
does not.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.timeline import FRAME_MS, GRID_MS, Phrase, Place
from voicecoach.units import round_up

WordingChoices = tuple[str, ...]
"""What to say, the best wording first, each next one shorter. For a tone: its name."""

LONGEST_SILENCE_MS = 10_000
"""The longest silence in reps and in short work."""

SETTLE_MS = 2_000
"""Quiet before the countdown, to find one's place."""

CHANGE_POSITION_MS = 5_000
"""Quiet before the countdown after a change of position: time to roll over."""


@dataclass(frozen=True, slots=True)
class Say:
    """A cue without a fixed moment, with the quiet that follows it."""

    kind: Kind
    wordings: WordingChoices
    """The wordings. They are empty where `wordings_for` writes them."""
    place: Place
    gap_ms: int = 400
    """The quiet after the words."""
    wordings_for: Callable[[int], WordingChoices] | None = None
    """Returns the wordings for a length in ms, which is known only once the session is timed."""
    names_session_length: bool = False
    """Whether that length is the one of the whole session, and not of the passage."""
    is_required: bool = False
    """Whether the author asks for it. Such a cue is never left out."""
    skipped_wordings: int = 0
    """How many of the wordings are too long, counted from the longest."""

    def wording(self, length_ms: int, total_ms: int) -> str:
        """Return what is said in a passage of `length_ms` and a session of `total_ms`."""
        if self.names_session_length:
            length_ms = total_ms
        return self._wordings(length_ms)[self.skipped_wordings]

    def shorter(self) -> "Say":
        """Return it in its next wording, or as it is after the last one."""
        skipped = self.skipped_wordings + 1
        if skipped == len(self._wordings(0)):
            return self
        return replace(self, skipped_wordings=skipped)

    def _wordings(self, length_ms: int) -> WordingChoices:
        if self.wordings_for:
            return self.wordings_for(length_ms)
        return self.wordings


@dataclass(frozen=True, slots=True)
class Beat:
    """A cue at an exact moment."""

    at_ms: int
    """The moment, counted from the start of its work, or back from the end of its talk."""
    kind: Kind
    wordings: WordingChoices
    place: Place
    habit: Habit | None = None
    """What the whole move does without if it does not fit here."""
    others: tuple[Version, ...] = ()
    """What is heard in its place then: the first of them that the move does not do without."""


@dataclass(frozen=True, slots=True)
class Filler:
    """A cue for quiet air between two moments, which are counted like a beat's."""

    from_ms: int
    to_ms: int
    kind: Kind
    wordings: WordingChoices
    place: Place
    exact: bool = False
    """Whether it is heard at the first moment or not at all."""
    rather_from_ms: int | None = None
    """The moment from which it is heard if there is room, and before which only if not."""


@dataclass(frozen=True, slots=True)
class Work:
    """A stretch of exercise. Its length and every beat in it are fixed beforehand."""

    length_ms: int
    beats: tuple[Beat, ...]
    fillers: tuple[Filler, ...] = ()
    ticks: tuple[Beat, ...] = ()
    """Tones for the seconds in which nothing is said."""
    longest_silence_ms: int = LONGEST_SILENCE_MS
    """The silence after which a tick shows that the session goes on. 0 means that none does."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A stretch between work: an opening, quiet, a closing, time to settle, a lead-in."""

    opening: tuple[Say, ...] = ()
    closing: tuple[Say, ...] = ()
    settle_ms: int = 0
    """The quiet between the closing and the lead-in."""
    lead_in: tuple[Beat, ...] = ()
    """The countdown and the start tone, at negative moments counted back from the end."""
    lead_in_ms: int = 0
    """How long the lead-in is."""
    length_ms: int = 0
    """How long the talk is. Without a length it takes as many whole seconds as its words need.

    A talk that is too short for its words has fewer of them. It grows where the author's words
    alone need more.
    """
    fillers: tuple[Filler, ...] = ()
    """The fillers, at negative moments counted back from the end."""
    exact: bool = False
    """Whether the talk must not grow."""

    @property
    def says(self) -> tuple[Say, ...]:
        """Return the words of the opening and of the closing."""
        return self.opening + self.closing


Passage = Talk | Work


@dataclass(frozen=True, slots=True)
class Session:
    """A compiled routine: every passage in order, nothing timed yet."""

    title: str
    language: str
    chapters: tuple[str, ...]
    """The titles of the chapters, in order."""
    passages: tuple[Passage, ...]
    pronounce: Mapping[str, str] = field(default_factory=dict)
    """What the voice says in place of a word."""
    intro_title: str = ""
    """The title of what comes before the first chapter."""

    @property
    def phrases(self) -> frozenset[Phrase]:
        """Return the best wording of every cue, as far as it is known before anything is timed."""
        texts = (text for passage in self.passages for text in _best_wordings(passage))
        return frozenset(map(Phrase, texts))


def _best_wordings(passage: Passage) -> Iterator[str]:
    for cue in cues_of(passage):
        if cue.kind is Kind.TONE:
            continue
        if cue.wordings:
            yield cue.wordings[0]
        # A talk without a written length is as long as its words, which nobody knows yet.
        elif isinstance(cue, Say) and passage.length_ms and not cue.names_session_length:
            yield cue.wording(passage.length_ms, 0)


def cues_of(passage: Passage) -> Iterator[Say | Beat | Filler]:
    """Yield everything that may be heard in a passage, in about the order of time."""
    if isinstance(passage, Talk):
        yield from passage.opening
        yield from passage.closing
        yield from passage.lead_in
    else:
        yield from passage.beats
    yield from passage.fillers


def on_grid(ms: float) -> int:
    """Return the nearest moment of the grid."""
    return round(ms / GRID_MS) * GRID_MS


def up_to_grid(ms: int) -> int:
    """Return the first moment of the grid that is not before `ms`."""
    return round_up(ms, GRID_MS)


def up_to_frame(ms: int) -> int:
    """Return the first moment not before `ms` at which a frame starts."""
    return round_up(ms, FRAME_MS)
