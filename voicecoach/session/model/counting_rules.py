"""The rules of counting: each calls a rep by its number, or by words in its place."""

from collections.abc import Callable
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
FIVE_MORE_FROM_REPS = 15
"""The fewest reps with "five more". In fewer, it is within two reps of "halfway"."""

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


def number_before_last_three(rep: RepNumber) -> int | None:
    """Return how many reps are left on the last three, and the number of the rep before them.

    So few reps that "one, two" would run into "three, two" have no number before them.
    """
    if rep.left <= COUNTDOWN[0]:
        return rep.left
    if rep.total < HALFWAY_FROM_REPS:
        return None
    return rep.number


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


def call_only(rep: RepNumber, book: Phrasebook) -> Call | None:
    """Return the number of a rep that is the only one."""
    return call_number(rep, book) if rep.total == 1 else None


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
