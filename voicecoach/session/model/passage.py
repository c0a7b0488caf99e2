"""The session before it is timed: passages of talk and work, in order.

Three kinds of cue live here. A `Beat` starts exactly on its moment, whatever is said around it.
A `Say` takes the time it takes, and the session waits. A `Filler` is placed where it fits whole,
and dropped where it does not.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from voicecoach.session.model.timeline import FRAME_MS, GRID_MS, Kind, Phrase, Place
from voicecoach.units import round_up

WordingChoices = tuple[str, ...]
"""What to say, the best wording first, each next one shorter. For a tone: its name."""

SETTLE_MS = 2_000
"""Quiet before the countdown, to find one's place."""

MOVE_MS = 5_000
"""The same after a change of position: time to roll over."""


@dataclass(frozen=True, slots=True)
class Say:
    """A free cue, with the quiet that follows it.

    `told` writes the wordings from a length that only timing knows: of the whole session where
    `of_session`, else of the passage. Such a cue has no `wordings` of its own. `is_owed` says that
    the author asks for it: it is always heard. `cut` is how many of the wordings are left out, the
    longest first.
    """

    kind: Kind
    wordings: WordingChoices
    place: Place
    gap_ms: int = 400
    told: Callable[[int], WordingChoices] | None = None
    of_session: bool = False
    is_owed: bool = False
    cut: int = 0

    def wording(self, length_ms: int, total_ms: int) -> str:
        """What is said where the passage and the whole session are so long."""
        return self._written(total_ms if self.of_session else length_ms)[self.cut]

    def shorter(self) -> "Say":
        """It in its next wording, or as it is where there is none."""
        is_last = self.cut + 1 == len(self._written(0))
        return self if is_last else replace(self, cut=self.cut + 1)

    def _written(self, length_ms: int) -> WordingChoices:
        return self.told(length_ms) if self.told else self.wordings


@dataclass(frozen=True, slots=True)
class Beat:
    """A cue at an exact moment, in ms from the start of its work, or to the end of its talk."""

    at_ms: int
    kind: Kind
    wordings: WordingChoices
    place: Place


@dataclass(frozen=True, slots=True)
class Filler:
    """A cue for quiet air between two moments, counted like a beat's; `exact`: at the first."""

    from_ms: int
    to_ms: int
    kind: Kind
    wordings: WordingChoices
    place: Place
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A stretch of exercise: its length and every beat in it are fixed beforehand.

    It ticks where nothing is heard for long, unless it is to be `quiet`.
    """

    length_ms: int
    beats: tuple[Beat, ...]
    fillers: tuple[Filler, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """A stretch between work: an opening, quiet, a closing, time to settle, a lead-in.

    It lasts `length_ms`. Where its words need more it is told in fewer, and where those of the
    author alone need more it grows, unless it is `exact`; without a length, it lasts as many whole
    seconds as its words need. The moments of its `lead_in` (3-2-1 and the start tone) and
    `fillers` are counted back from its end, so they are negative; the lead-in takes the last
    `lead_in_ms`.
    """

    opening: tuple[Say, ...] = ()
    closing: tuple[Say, ...] = ()
    settle_ms: int = 0
    lead_in: tuple[Beat, ...] = ()
    lead_in_ms: int = 0
    length_ms: int = 0
    fillers: tuple[Filler, ...] = ()
    exact: bool = False


Passage = Talk | Work


@dataclass(frozen=True, slots=True)
class Session:
    """A routine resolved: every passage in order, nothing timed yet.

    `chapters` are their titles, in order, and `intro_title` that of what comes before the first.
    `pronounce` says what the voice is given in place of a word.
    """

    title: str
    language: str
    chapters: tuple[str, ...]
    passages: tuple[Passage, ...]
    pronounce: Mapping[str, str] = field(default_factory=dict)
    intro_title: str = ""

    @property
    def phrases(self) -> frozenset[Phrase]:
        """The best wording of every cue, as far as it is known before anything is timed.

        A rest that is written tells its length; whether there is time for that, only its own
        length shows.
        """
        texts = (text for passage in self.passages for text in _best(passage))
        return frozenset(map(Phrase, texts))


def _best(passage: Passage) -> Iterator[str]:
    length = passage.length_ms
    for cue in cues_of(passage):
        if cue.wordings and cue.kind is not Kind.TONE:
            yield cue.wordings[0]
        elif length and isinstance(cue, Say) and cue.told and not cue.of_session:
            yield cue.told(length)[0]


def cues_of(passage: Passage) -> Iterator[Say | Beat | Filler]:
    """Everything that may be heard in it, in about the order in which it is."""
    if isinstance(passage, Talk):
        yield from passage.opening
        yield from passage.closing
    yield from passage.lead_in if isinstance(passage, Talk) else passage.beats
    yield from passage.fillers


def on_grid(ms: float) -> int:
    """The nearest moment of the grid."""
    return round(ms / GRID_MS) * GRID_MS


def up_to_grid(ms: int) -> int:
    """The first moment of the grid that is not before `ms`."""
    return round_up(ms, GRID_MS)


def up_to_frame(ms: int) -> int:
    """The first moment not before `ms` at which a frame begins."""
    return round_up(ms, FRAME_MS)
