"""What is said in the middle of a long hold: a form point, or to keep breathing."""

from collections.abc import Iterable, Iterator, Sequence

from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.rep_beats import TAUGHT_REPS, Rep
from voicecoach.session.model.bouts import Bout, author_sentence, swap_sides
from voicecoach.session.model.countdown import BEAT_MS, LEAD_IN_MS
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, WordingChoices
from voicecoach.session.model.timeline import Place

WORDS_IN_HOLD_FROM_MS = 8_000
"""The shortest hold with time for words in its middle."""


def hold_with_words(bout: Bout) -> Phase | None:
    """Return the first hold of a rep that is long enough for words, or None."""
    if not bout.exercise.amount.counts_reps:
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
    hold_start = start_ms + rep.pattern.starts[phases.index(hold)]
    if _has_form_point(rep):
        yield _in_the_middle(hold_start, hold, _form_point(rep), rep.place_for("reminders", hold))
    elif _is_told_to_breathe(rep):
        words = rep.book.say("keep_breathing")
        yield _in_the_middle(hold_start, hold, words, rep.place_for("breathing", hold))


def _in_the_middle(start_ms: int, hold: Phase, words: WordingChoices, place: Place) -> Filler:
    """Return words for the middle of a hold. Words that are too long for that begin earlier."""
    # The end of the hold is left to its countdown.
    until = start_ms + hold.ms - LEAD_IN_MS
    middle = (start_ms + until) // 2
    return Filler(
        start_ms + BEAT_MS, until, Kind.REMINDER, words, place, rather_from_ms=middle - BEAT_MS // 2
    )


def _is_told_to_breathe(rep: Rep) -> bool:
    """Return whether it is the first hold of a set, in a move that has no breath of its own."""
    is_first_of_set = rep.rep_number.number == 1 and not rep.is_second_side
    wanted = rep.bout.exercise.breathing is not False
    return wanted and is_first_of_set and rep.bout.is_first_side and not rep.pattern.is_breath


def _has_form_point(rep: Rep) -> bool:
    """Return whether the rep has a form point: every second rep has one, and an only rep."""
    points = rep.bout.exercise.reminders
    return bool(points) and _has_turn(rep.rep_number, points)


def _has_turn(rep_number: RepNumber, points: Sequence[str]) -> bool:
    # The same point twice in a row is nagging.
    if len(points) == 1 and rep_number.number > TAUGHT_REPS:
        return False
    is_only_rep = rep_number.total == 1
    return is_only_rep or rep_number.number % 2 == 0


def _form_point(rep: Rep) -> WordingChoices:
    bout = rep.bout
    points = bout.exercise.reminders
    index = _earlier_points(rep) % len(points)
    if rep.is_second_side:
        bout = swap_sides(bout)
    return (author_sentence(points[index], bout, rep.book),)


def _earlier_points(rep: Rep) -> int:
    """Return how many form points came in the reps before this one, earlier bouts included."""
    number, total = rep.rep_number
    each_bout = max(total // 2, 1)
    in_this_bout = max(number // 2 - 1, 0)
    return rep.bout.turn * each_bout + in_this_bout
