"""The ways of counting: which rules call the reps of a move, and how it is counted if it is quick.

To add a way of counting, write its rules and put a `CountingWay` into COUNTING_WAYS.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.counting_rules import (
    DOWNWARDS,
    RULES_IN_WORDS,
    UPWARDS,
    Call,
    NumberOf,
    RepNumber,
    Rule,
    call_every,
    call_five_more,
    call_halfway,
    call_last,
    call_last_three,
    call_number,
    call_only,
    call_reps_left,
    number_before_last_three,
    number_call,
)
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.timeline import AdjustmentKind


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


def _with_words_for_reps_between(way: CountingWay) -> CountingWay:
    """Return the way with "five more", and with the number of a rep that is the only one."""
    last, halfway, *others = way.rules
    return replace(way, rules=(last, halfway, call_five_more, call_only, *others))


def _every_number(rules: tuple[Rule, ...], number_of: NumberOf) -> CountingWay:
    habit = Habit(AdjustmentKind.EVERY_FIFTH)
    otherwise = _every_fifth(number_of)
    return CountingWay(rules, habit, otherwise, number_of, calls_every_rep=True)


COUNTING_WAYS = {
    "up": _every_number((call_last, call_halfway, call_five_more, call_number), UPWARDS),
    # Its own "five" says that there are five more.
    "down": _every_number((call_last, call_halfway, call_reps_left), DOWNWARDS),
    "last-3": CountingWay(
        (call_last, call_last_three, call_halfway),
        Habit(AdjustmentKind.LAST_ALONE),
        LAST_REP,
        number_before_last_three,
    ),
    "every-5": _with_words_for_reps_between(_every_fifth(UPWARDS)),
    "none": CountingWay((), number=lambda _rep: None),
}
"""The ways of counting, by the word a routine writes."""
