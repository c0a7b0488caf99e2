"""Counting: what takes the first beat of a rep, and the last seconds of whatever has an end."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.passage import Beat, WordingChoices
from voicecoach.session.model.timeline import Kind, Place

BEAT_MS = 1_000
COUNTDOWN = (3, 2, 1)
LEAD_IN_MS = COUNTDOWN[0] * BEAT_MS
TEN_SECONDS_FROM_MS = 30_000
"""The shortest work in which is told that ten seconds are left."""

HALFWAY_FROM_REPS = 6
FIVE_MORE_FROM_REPS = 12

Call = tuple[Kind, WordingChoices]


class Nth(NamedTuple):
    """Rep `number` of `total`."""

    number: int
    total: int

    @property
    def left(self) -> int:
        """How many reps are left, this one included."""
        return self.total - self.number + 1

    @property
    def is_last(self) -> bool:
        """Whether this is the last of several."""
        return self.left == 1 < self.total

    @property
    def next(self) -> "Nth":
        """The rep after this one."""
        return self._replace(number=self.number + 1)


Rule = Callable[[Nth, Phrasebook], Call | None]
"""What a rep calls; None where it is silent."""


def spoken_count(value: int, book: Phrasebook) -> Call:
    """A number by itself."""
    return Kind.COUNT, book.say("number", number=book.number(value))


def _last(rep: Nth, book: Phrasebook) -> Call | None:
    return (Kind.COUNT, book.say("last")) if rep.is_last else None


def _halfway(rep: Nth, book: Phrasebook) -> Call | None:
    is_half = rep.total >= HALFWAY_FROM_REPS and rep.number == rep.total // 2 + 1
    return (Kind.HALFWAY, book.say("halfway")) if is_half else None


def _five_more(rep: Nth, book: Phrasebook) -> Call | None:
    if rep.total < FIVE_MORE_FROM_REPS or rep.left != 5:
        return None
    kind, number = spoken_count(rep.number, book)
    return kind, book.say("five_more") + number


def _up(rep: Nth, book: Phrasebook) -> Call | None:
    return spoken_count(rep.number, book)


def _down(rep: Nth, book: Phrasebook) -> Call | None:
    return spoken_count(rep.left, book)


def _last_three(rep: Nth, book: Phrasebook) -> Call | None:
    return spoken_count(rep.left, book) if rep.left <= COUNTDOWN[0] else None


def _fifth(rep: Nth, book: Phrasebook) -> Call | None:
    return None if rep.number % 5 else spoken_count(rep.number, book)


def _seconds_up(seconds: int) -> Iterable[int]:
    return range(2, seconds + 1)


def _seconds_down(seconds: int) -> Iterable[int]:
    return range(seconds - 1, 0, -1)


IN_WORDS = (_last, _halfway, _five_more)
"""The rules that call something else than a number."""


@dataclass(frozen=True, slots=True)
class CountingWay:
    """A way of counting reps.

    `rules` in their order: the first that has something to call takes the rep's first beat. While
    a move is taught, `number` tells a rep's number and `seconds` what is counted inside a phase
    of so many seconds, a second apart, from one second into it.
    """

    rules: tuple[Rule, ...]
    number: Callable[[Nth], int | None] = attrgetter("number")
    seconds: Callable[[int], Iterable[int]] = _seconds_up

    def call(self, rep: Nth, book: Phrasebook, *, bare: bool = False) -> Call | None:
        """What a rep calls once the move is known; where `bare`, only a number."""
        rules = [rule for rule in self.rules if not (bare and rule in IN_WORDS)]
        calls = (rule(rep, book) for rule in rules)
        return next((call for call in calls if call), None)


COUNTING_WAYS = {
    "up": CountingWay((_last, _halfway, _five_more, _up)),
    # Its own "five" says that there are five more.
    "down": CountingWay((_last, _halfway, _down), attrgetter("left"), _seconds_down),
    "last-3": CountingWay((_last, _last_three, _halfway)),
    "every-5": CountingWay((_last, _halfway, _fifth)),
    "none": CountingWay((), lambda _rep: None, lambda _seconds: ()),
}
"""By the word a routine writes."""


def countdown(end_ms: int, place: Place, book: Phrasebook) -> Iterator[Beat]:
    """ "Three, two, one" on the last beats before `end_ms`."""
    for count in COUNTDOWN:
        yield Beat(end_ms - count * BEAT_MS, Kind.COUNTDOWN, spoken_count(count, book)[1], place)
