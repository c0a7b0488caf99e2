"""Counting: the call on the first beat of a rep.

To add a way of counting, write its rules and put a `CountingWay` into COUNTING_WAYS.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.countdown import COUNTDOWN
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.passage import WordingChoices
from voicecoach.session.model.timeline import AdjustmentKind

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

NumberOf = Callable[[RepNumber], int | None]
"""Returns the number that goes with a rep, if any does."""

UPWARDS: NumberOf = attrgetter("number")
DOWNWARDS: NumberOf = attrgetter("left")


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
    """Return "five more" on the fifth rep from the end."""
    if rep.total < FIVE_MORE_FROM_REPS or rep.left != 5:
        return None
    return Kind.COUNT, book.say("five_more")


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


def call_every(step: int, number_of: NumberOf) -> Rule:
    """Return the rule that calls each number that is a multiple of `step`."""

    def call(rep: RepNumber, book: Phrasebook) -> Call | None:
        number = number_of(rep)
        if number is None or number % step:
            return None
        return number_call(number, book)

    return call


RULES_IN_WORDS = (call_last, call_halfway, call_five_more)
"""The rules that call words. Bare coaching leaves them out."""


@dataclass(frozen=True, slots=True)
class CountingWay:
    """A way of counting reps."""

    rules: tuple[Rule, ...]
    """The rules in their order. The first one with a call takes the first beat of the rep."""
    habit: Habit | None = None
    """The habit of its calls: every one of them fits its beat, or the move counts otherwise."""
    otherwise: "CountingWay | None" = None
    """How the move is counted otherwise."""
    number: NumberOf = UPWARDS
    """Returns the number that goes with a rep while its move is taught."""
    calls_every_rep: bool = False
    """Whether a number may take the place of words that are too long."""

    def call(self, rep: RepNumber, book: Phrasebook, *, bare: bool = False) -> Call | None:
        """Return the call of a rep once the move is known; where `bare`, only a number."""
        for rule in self.rules:
            if bare and rule in RULES_IN_WORDS:
                continue
            if call := rule(rep, book):
                return self._with_number(call, rep, book)
        return None

    def versions(self, rep: RepNumber, book: Phrasebook, *, bare: bool) -> Iterator[Version]:
        """Yield the call of a rep, and what is called if the move has to count otherwise."""
        way: CountingWay | None = self
        while way:
            if call := way.call(rep, book, bare=bare):
                yield Version(*call, way.habit)
            way = way.otherwise

    def _with_number(self, call: Call, rep: RepNumber, book: Phrasebook) -> Call:
        """Return the call with its number as the last choice of words."""
        number = self.number(rep)
        if not self.calls_every_rep or number is None:
            return call
        kind, words = call
        _kind, number_words = number_call(number, book)
        if words == number_words:
            return call
        return kind, words + number_words


LAST_REP = CountingWay((call_last,), Habit(AdjustmentKind.UNCOUNTED))


def _every_tenth(number_of: NumberOf) -> CountingWay:
    rules = (call_last, call_every(10, number_of))
    return CountingWay(rules, Habit(AdjustmentKind.LAST_ALONE), LAST_REP, number_of)


def _every_fifth(number_of: NumberOf) -> CountingWay:
    rules = (call_last, call_halfway, call_every(5, number_of))
    otherwise = _every_tenth(number_of)
    return CountingWay(rules, Habit(AdjustmentKind.EVERY_TENTH), otherwise, number_of)


def _every_number(rules: tuple[Rule, ...], number_of: NumberOf) -> CountingWay:
    habit = Habit(AdjustmentKind.EVERY_FIFTH)
    otherwise = _every_fifth(number_of)
    return CountingWay(rules, habit, otherwise, number_of, calls_every_rep=True)


COUNTING_WAYS = {
    "up": _every_number((call_last, call_halfway, call_five_more, call_number), UPWARDS),
    # Its own "five" says that there are five more.
    "down": _every_number((call_last, call_halfway, call_reps_left), DOWNWARDS),
    "last-3": CountingWay(
        (call_last, call_last_three, call_halfway), Habit(AdjustmentKind.LAST_ALONE), LAST_REP
    ),
    "every-5": _every_fifth(UPWARDS),
    "none": CountingWay((), number=lambda _rep: None),
}
"""The ways of counting, by the word a routine writes."""
