"""Counting: the call on the first beat of a rep, and the last seconds of work.

To add a way of counting, write its rules and put a `CountingWay` into COUNTING_WAYS.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.countdown import COUNTDOWN
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import WordingChoices

TEN_SECONDS_MS = 10_000
TEN_SECONDS_FROM_MS = 30_000
"""The shortest work with a call that ten seconds are left."""

HALFWAY_FROM_REPS = 6
FIVE_MORE_FROM_REPS = 12

Call = tuple[Kind, WordingChoices]


class RepNumber(NamedTuple):
    """Rep `number` of `total`."""

    number: int
    total: int

    @property
    def left(self) -> int:
        """Return how many reps are left, this one included."""
        return self.total - self.number + 1

    @property
    def is_last(self) -> bool:
        """Return whether this is the last of several."""
        return self.left == 1 < self.total

    @property
    def next(self) -> "RepNumber":
        """Return the rep after this one."""
        return self._replace(number=self.number + 1)


Rule = Callable[[RepNumber, Phrasebook], Call | None]
"""Returns the call of a rep, or None to leave it to the next rule."""


def number_call(value: int, book: Phrasebook) -> Call:
    """Return the call of a number by itself."""
    number = book.number(value)
    return Kind.COUNT, book.say("number", number=number)


def call_last(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return "last one" on the last of several reps."""
    if not rep.is_last:
        return None
    return Kind.COUNT, book.say("last")


def call_halfway(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return "halfway" on the first rep of the second half."""
    if rep.total < HALFWAY_FROM_REPS:
        return None
    first_half = rep.total // 2
    if rep.number != first_half + 1:
        return None
    return Kind.HALFWAY, book.say("halfway")


def call_five_more(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return "five more" on the fifth rep from the end, or its number where time is short."""
    if rep.total < FIVE_MORE_FROM_REPS or rep.left != 5:
        return None
    kind, number = number_call(rep.number, book)
    words = book.say("five_more")
    return kind, words + number


def call_number(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return the number of the rep."""
    return number_call(rep.number, book)


def call_reps_left(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return how many reps are left."""
    return number_call(rep.left, book)


def call_last_three(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return how many reps are left on the last three."""
    if rep.left > COUNTDOWN[0]:
        return None
    return number_call(rep.left, book)


def call_every_fifth(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return the number of every fifth rep."""
    if rep.number % 5:
        return None
    return number_call(rep.number, book)


def _seconds_up(seconds: int) -> Iterable[int]:
    return range(2, seconds + 1)


def _seconds_down(seconds: int) -> Iterable[int]:
    return range(seconds - 1, 0, -1)


RULES_IN_WORDS = (call_last, call_halfway, call_five_more)
"""The rules that call words. Bare coaching leaves them out."""


@dataclass(frozen=True, slots=True)
class CountingWay:
    """A way of counting reps."""

    rules: tuple[Rule, ...]
    """The rules in their order. The first one with a call takes the first beat of the rep."""
    number: Callable[[RepNumber], int | None] = attrgetter("number")
    """Returns the number that goes with a rep while its move is taught."""
    seconds: Callable[[int], Iterable[int]] = _seconds_up
    """Returns the counts inside a phase of so many seconds, each a second after the one before.

    The first of them comes one second into the phase.
    """

    def call(self, rep: RepNumber, book: Phrasebook, *, bare: bool = False) -> Call | None:
        """Return the call of a rep once the move is known; where `bare`, only a number."""
        for rule in self.rules:
            if bare and rule in RULES_IN_WORDS:
                continue
            if call := rule(rep, book):
                return call
        return None


COUNTING_WAYS = {
    "up": CountingWay((call_last, call_halfway, call_five_more, call_number)),
    # Its own "five" says that there are five more.
    "down": CountingWay(
        (call_last, call_halfway, call_reps_left), attrgetter("left"), _seconds_down
    ),
    "last-3": CountingWay((call_last, call_last_three, call_halfway)),
    "every-5": CountingWay((call_last, call_halfway, call_every_fifth)),
    "none": CountingWay((), lambda _rep: None, lambda _seconds: ()),
}
"""The ways of counting, by the word a routine writes."""
