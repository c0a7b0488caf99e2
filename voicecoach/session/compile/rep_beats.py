"""The calls of a rep: what is heard on its beats.

A number is the rep's, and a verb says that a phase begins. The first reps of a move say both in one
breath. From then on the number takes the first beat, or what the exercise has in the number's
place. A rep without a call shows that it starts by the verb of its first phase.
"""

from collections.abc import Iterator

from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.flow_words import (
    fits_first_beat,
    flow_wordings,
    flow_wordings_with_phase,
)
from voicecoach.session.compile.pair_calls import call_of_last_pair, number_with_side
from voicecoach.session.compile.rep import Rep
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import AdjustmentKind, Place

NUMBER_AND_VERB = Habit(AdjustmentKind.VERB_ALONE, may_hurry=False)
"""Rushed, it would sound unlike the number and the verb that follow it."""


def rep_beat(rep: Rep, index: int, at_ms: int, place: Place) -> Beat | None:
    """Return the beat of a phase, or None where nothing is heard on it."""
    versions = _first_versions(rep) if index == 0 else _phase_versions(rep, index)
    choices = list(versions)
    if not choices:
        return None
    best, *others = choices
    return Beat(at_ms, best.kind, best.wordings, place, best.habit, tuple(others))


def _phase_versions(rep: Rep, index: int) -> Iterator[Version]:
    """Yield the verb of a phase, or a tick where it has none."""
    verb = _verb(rep, index)
    if verb:
        yield verb
    else:
        yield from _sign(rep, index)


def _sign(rep: Rep, index: int) -> Iterator[Version]:
    if rep.pattern.has_ticks:
        yield Version(Kind.TONE, (rep.pattern.signs[index],))


def _first_versions(rep: Rep) -> Iterator[Version]:
    """Yield what may be heard on the first beat, the best first."""
    verb = _verb(rep, 0)
    if rep.rep_number.number == 1 and not rep.is_second_side:
        yield from _name_in_flow(rep)
    if verb and (rep.names_both or rep.pattern.is_breath):
        yield from _number_and_verb(rep)
        # Without its number, rep 1 has its verb, and the numbers begin with rep 2.
        if rep.rep_number.number == 1 or rep.pattern.is_breath:
            yield verb
    yield from _calls(rep)
    if verb:
        yield verb
    # A rep in which nothing can be said has a sign of its own.
    yield from _sign(rep, 0)


def _name_in_flow(rep: Rep) -> Iterator[Version]:
    """Yield the name of a move that follows another one without a break."""
    words = flow_wordings(rep.bout, rep.book)
    if not words or not fits_first_beat(rep.bout, rep.book):
        return
    habit = Habit(AdjustmentKind.UNSAID, words[0])
    verb = _verb(rep, 0)
    if verb and rep.pattern.is_breath:
        phase = rep.pattern.phases[0]
        name = rep.book.phase(phase.name)
        words = flow_wordings_with_phase(rep.bout, name, rep.book)
    yield Version(Kind.PHASE, words, habit)


def _calls(rep: Rep) -> Iterator[Version]:
    """Yield what is called once the move is known: the number, or the side."""
    last = None
    if rep.swaps_sides:
        last = call_of_last_pair(rep.pattern, rep.rep_number, rep.is_second_side)
    if last:
        yield last
    # A pair of reps, one on each side, has one number.
    elif not rep.is_second_side:
        way, is_bare = rep.pattern.counting_way, rep.pattern.is_bare
        for version in way.versions(rep.rep_number, rep.book, bare=is_bare):
            yield _with_side(rep, version)
    if rep.swaps_sides and not rep.pattern.is_bare:
        side = rep.side_name
        habit = Habit(AdjustmentKind.UNSAID, side)
        yield Version(Kind.COUNT, rep.book.say("word", word=side), habit)


def _with_side(rep: Rep, version: Version) -> Version:
    """Return the number with its side, where no verb shows which side it is."""
    if not rep.swaps_sides or _verb(rep, 0):
        return version
    return number_with_side(version, rep.pattern, rep.rep_number, rep.side_name)


def _number_and_verb(rep: Rep) -> Iterator[Version]:
    """Yield the number, or the side, with the verb, in one breath."""
    first = _first_word(rep)
    if first is None:
        return
    cue, fact, word = first
    phase = rep.pattern.phases[0]
    verbs = [rep.book.phase(phase.name)]
    if _names_hold_length(rep, phase):
        verbs.insert(0, rep.book.part("hold_for", **_hold_facts(rep, phase)))
    words: list[str] = []
    for verb in verbs:
        facts = {fact: word, "phase": verb}
        words += rep.book.say(cue, **facts)
    yield Version(Kind.PHASE, tuple(words), NUMBER_AND_VERB)


def _first_word(rep: Rep) -> tuple[str, str, str] | None:
    """Return the cue for the rep's number or side with a verb, and its placeholder and word."""
    if rep.swaps_sides:
        return "first_rep_side", "side", rep.side_name
    way = rep.pattern.counting_way
    number = way.number(rep.rep_number)
    # Only a number goes with a verb. "Halfway" and "last one" take the place of none here.
    is_counted = rep.names_both or way.call(rep.rep_number, rep.book, bare=True)
    if number is None or not is_counted:
        return None
    return "first_rep", "number", rep.book.number(number)


def _verb(rep: Rep, index: int) -> Version | None:
    """Return the verb of a phase; in the very first rep a hold says its length."""
    phase = rep.pattern.phases[index]
    if _names_hold_length(rep, phase):
        words = rep.book.say("hold_for", **_hold_facts(rep, phase))
        return Version(Kind.PHASE, words, rep.pattern.verb_habit(phase))
    return rep.pattern.verbs[index]


def _names_hold_length(rep: Rep, phase: Phase) -> bool:
    return phase.is_hold and rep.is_first_of_move and rep.pattern.is_full


def _hold_facts(rep: Rep, phase: Phase) -> dict[str, str]:
    return {"phase": rep.book.phase(phase.name), "length": rep.book.duration(phase.ms)}
