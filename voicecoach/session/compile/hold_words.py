"""What is said in the middle of a long hold: a form point, or to keep breathing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.rep import Rep
from voicecoach.session.model.author_texts import form_point_sentences
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import BEAT_MS, LEAD_IN_MS
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, WordingChoices
from voicecoach.session.model.timeline import Place

WORDS_IN_HOLD_FROM_MS = 8_000
"""The shortest hold with time for words in its middle."""


def hold_with_words(bout: Bout) -> Phase | None:
    """Return the first hold of a rep that is long enough for words, or None."""
    if not bout.exercise.is_in_reps:
        return None
    return first_long_hold(bout.exercise.phases)


def first_long_hold(phases: Iterable[Phase]) -> Phase | None:
    """Return the first of the phases that is a hold with time for words, or None."""
    for phase in phases:
        if phase.is_hold and phase.ms >= WORDS_IN_HOLD_FROM_MS:
            return phase
    return None


def words_in_hold(rep: Rep, start_ms: int) -> Iterator[Filler]:
    """Yield what is said in the long hold of a rep that starts at `start_ms`."""
    phases = rep.pattern.phases
    hold = first_long_hold(phases)
    if hold is None:
        return
    index = phases.index(hold)
    hold_start = start_ms + rep.pattern.starts[index]
    if rep.bout.exercise.reminders and _has_turn(rep.rep_number):
        bout = rep.bout
        if rep.is_second_side:
            bout = _swap_sides(bout)
        points = form_point_sentences(bout, rep.book)
        place = rep.place_for("reminders", hold)
        moment = _in_the_middle(hold_start, hold, Kind.REMINDER, points, place)
        yield replace(moment, lists_form_points=True)
    elif _is_told_to_breathe(rep):
        words = rep.book.say("keep_breathing")
        place = rep.place_for("breathing", hold)
        yield _in_the_middle(hold_start, hold, Kind.BREATHING, words, place)


def _swap_sides(bout: Bout) -> Bout:
    """Return a bout of two alternating sides as it is for the second of them."""
    return replace(bout, sides=bout.sides[::-1], other=bout.sides[0])


def _in_the_middle(
    start_ms: int, hold: Phase, kind: Kind, words: WordingChoices, place: Place
) -> Filler:
    """Return words for the middle of a hold. Words that are too long for that begin earlier."""
    # The end of the hold is left to its countdown.
    until = start_ms + hold.ms - LEAD_IN_MS
    middle = (start_ms + until) // 2
    from_ms, rather_from_ms = start_ms + BEAT_MS, middle - BEAT_MS // 2
    return Filler(from_ms, until, kind, words, place, rather_from_ms=rather_from_ms)


def _has_turn(rep_number: RepNumber) -> bool:
    """Return whether the rep has a form point: every second rep has one, and an only rep."""
    is_only_rep = rep_number.total == 1
    return is_only_rep or rep_number.number % 2 == 0


def _is_told_to_breathe(rep: Rep) -> bool:
    """Return whether it is the first hold of a set, in a move that has no breath of its own."""
    is_first_of_set = rep.rep_number.number == 1 and not rep.is_second_side
    wanted = rep.bout.exercise.breathing is not False
    return wanted and is_first_of_set and rep.bout.is_first_side and not rep.pattern.is_breath
