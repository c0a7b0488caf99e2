"""The calls of pairs: two reps with one number, one on each of two alternating sides.

"One left. Right. Two left. Right. Three. Right." and, in the end, "Last two. Last one."
"""

from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.model.counting_rules import (
    DOWNWARDS,
    RepNumber,
    call_last,
    number_call,
)
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.timeline import AdjustmentKind

TAUGHT_REPS = 2
"""How many reps of a new move have their number and their verb, or their number and their side."""


def number_with_side(
    version: Version, pattern: RepPattern, rep_number: RepNumber, side: str
) -> Version:
    """Return the number of one of the first pairs with its side. Other calls stay as they are."""
    number = pattern.counting_way.number(rep_number)
    if rep_number.number > TAUGHT_REPS or pattern.is_bare or number is None:
        return version
    _kind, alone = number_call(number, pattern.book)
    if version.wordings != alone:
        return version
    words = pattern.book.say("first_pair", number=pattern.book.number(number), side=side)
    return version._replace(wordings=(*words, *alone))


def call_of_last_pair(
    pattern: RepPattern, rep_number: RepNumber, is_second_side: bool
) -> Version | None:
    """Return "last two" and "last one" for the last reps of alternating sides."""
    way = pattern.counting_way
    if not rep_number.is_last or pattern.is_bare:
        return None
    # Counted down by pairs, "last two" after "two" would be two pairs.
    if call_last not in way.rules or way.number is DOWNWARDS:
        return None
    cue = "last" if is_second_side else "last_two"
    words = pattern.book.say(cue)
    return Version(Kind.COUNT, words, Habit(AdjustmentKind.UNSAID, words[0]))
