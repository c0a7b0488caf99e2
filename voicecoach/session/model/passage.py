"""The passages of a session before it is timed: talk and work.

Three kinds of cue live here. A `Beat` starts exactly on its moment. A `Say` takes as long as its
words need, and the session waits. A `Filler` is placed where it fits whole, and dropped where it
does not.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS
from voicecoach.session.model.timeline import Place

WordingChoices = tuple[str, ...]
"""What to say, the best wording first, each next one shorter. For a tone: its name."""

LONGEST_SILENCE_MS = 10_000
"""The longest silence in reps and in short work."""

SETTLE_MS = 2_000
"""Quiet before the countdown, to find one's place."""

CHANGE_POSITION_MS = 5_000
"""Quiet before the countdown after a change of position: time to roll over."""

BETWEEN_WORDS_MS = 400
"""The usual quiet after words."""


@dataclass(frozen=True, slots=True)
class Say:
    """A cue without a fixed moment, with the quiet that follows it."""

    kind: Kind
    wordings: WordingChoices
    """The wordings. They are empty where `wordings_for` writes them."""
    place: Place
    gap_ms: int = BETWEEN_WORDS_MS
    """The quiet after the words."""
    pace_ms: int = 0
    """The time for the words and the quiet after them, if there is room for so much."""
    lists_form_points: bool = False
    """Whether the wordings are form points, and one of them is chosen once lengths are known."""
    at_worst: WordingChoices = ()
    """What is said in a rest that must not grow, if no other wording fits."""
    names_number: bool = False
    """Whether a number is heard in it, which must not stand beside another one."""
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
    lists_form_points: bool = False
    """Whether the wordings are form points, and one of them is chosen once lengths are known."""
    before_closing_ms: int = 0
    """How long before the closing of its talk it must be over."""
    numbers_apart_ms: int = 0
    """How far from it other numbers must be. The words of a talk make room for such a filler."""
    lines: tuple[str, ...] = ()
    """The lines that take turns, one for each wording, before the move is filled in."""
    words_apart_ms: int = 0
    """How far from it the other words must be, all but the numbers and verbs of reps."""


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
    is_followed: bool = False
    """Whether other work follows at once. Its first word may start before its own beat."""

    @property
    def cues_end_ms(self) -> int:
        """Return when every cue in it must be over."""
        if self.is_followed:
            return self.length_ms - MOST_ANCHOR_MS
        return self.length_ms


@dataclass(frozen=True, slots=True)
class Talk:
    """A stretch between work: an opening, quiet, a closing, time to settle, a lead-in."""

    opening: tuple[Say, ...] = ()
    closing: tuple[Say, ...] = ()
    settle_ms: int = 0
    """The quiet between the closing and the lead-in."""
    settles_as_written: bool = False
    """Whether the author wrote that quiet. It is never shortened then."""
    least_settle_ms: int = 0
    """What that quiet may shrink to if its words need the time, or 0 if it may not."""
    lead_in: tuple[Beat, ...] = ()
    """The countdown and the start tone, at negative moments counted back from the end."""
    lead_in_ms: int = 0
    """How long the lead-in is."""
    length_ms: int = 0
    """How long the talk is, unless its least words need more.

    Without a length it takes as many whole seconds as all its words need.
    """
    fillers: tuple[Filler, ...] = ()
    """The fillers, at negative moments counted back from the end."""
    exact: bool = False
    """Whether the talk must not grow for the author's words."""
    least_words: LeastWords = LeastWords.DOSES
    """What the coach still says if the talk is too short for anything else."""
    is_shortest: bool = False
    """Whether the author asks for no rest at all. The talk has as few words as may be then."""
    most_words_percent: int = 100
    """How much of its length words may take, the countdown left out."""

    @property
    def says(self) -> tuple[Say, ...]:
        """Return the words of the opening and of the closing."""
        return self.opening + self.closing


Passage = Talk | Work
