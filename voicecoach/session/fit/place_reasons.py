"""The reasons that wait for a rest: the first one that has room for them.

The reason for a move waits for a rest right after that move, and is left out without one.

The reason for a whole routine would be long in the intro, where people wait to begin. So it is
heard while they rest.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from voicecoach.session.fit.dropped_habits import exercise_of
from voicecoach.session.fit.resolve_talk import has_room, resolve_talk
from voicecoach.session.fit.shorten import without_pauses
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Passage, Say, Talk, Work
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind

RestWithReason = Callable[[Talk, Say, TalkRuler], Talk | None]
"""Returns a rest with the reason in it, or None where the rest has no room for it."""


def with_reasons(session: Session, ruler: TalkRuler) -> tuple[Session, list[Adjustment]]:
    """Return the session with each waiting reason in a rest, as far as there is room.

    There is an adjustment for each reason without room.
    """
    passages = list(session.passages)
    adjustments: list[Adjustment] = []
    # The reason for the whole routine may go anywhere, so it takes what the others leave.
    for reason in sorted(session.reasons, key=_is_of_routine):
        if not _place(reason, passages, ruler):
            adjustment = _left_out(reason, ruler)
            adjustments.append(adjustment)
    changed = replace(session, passages=tuple(passages), reasons=())
    return changed, adjustments


def _left_out(reason: Say, ruler: TalkRuler) -> Adjustment:
    needs_ms = ruler.say_length(reason, 0)
    text = ruler.text(reason, 0)
    return Adjustment(AdjustmentKind.LEFT_OUT, reason.place, text, needs_ms, 0)


def _place(reason: Say, passages: list[Passage], ruler: TalkRuler) -> bool:
    """Put the reason into the first rest that takes it, by the first way that finds one.

    Return whether there is such a rest.
    """
    # Only the reason for the whole routine may wait for long, or take the place of another.
    ways = WAYS
    indexes = list(range(len(passages)))
    if reason.place.exercise:
        ways = WAYS_OF_A_MOVE
        indexes = _rests_after(reason.place.exercise, passages)
    for way in ways:
        for index in indexes:
            passage = passages[index]
            if not isinstance(passage, Talk):
                continue
            changed = way(passage, reason, ruler)
            if changed:
                passages[index] = changed
                return True
    return False


def _rests_after(exercise: str, passages: list[Passage]) -> list[int]:
    """Return the indexes of the passages right after the work of an exercise."""
    found: list[int] = []
    for index, before in enumerate(passages[:-1], 1):
        if isinstance(before, Work) and exercise_of(before) == exercise:
            found.append(index)
    return found


def _is_of_routine(reason: Say) -> bool:
    return reason.place.exercise is None


def _with(talk: Talk, reason: Say) -> Talk:
    """Return the talk with the reason in its opening, where the routine's comes before a move's."""
    before = talk.opening
    if _is_of_routine(reason):
        before = tuple(takewhile(lambda say: say.kind is not Kind.WHY, talk.opening))
    after = talk.opening[len(before) :]
    return replace(talk, opening=(*before, reason, *after))


def _beside_all_else(talk: Talk, reason: Say, ruler: TalkRuler) -> Talk | None:
    """Return a rest with time for the reason and for everything else."""
    if not talk.length_ms:
        return None
    longer = _with(talk, reason)
    if has_room(without_pauses(longer), ruler):
        return longer
    return None


def _before_lesser_words(talk: Talk, reason: Say, ruler: TalkRuler) -> Talk | None:
    """Return a rest that gives up other words before the reason."""
    if not talk.length_ms:
        return None
    longer = _with(talk, reason)
    resolved = resolve_talk(longer, ruler)
    is_kept = reason in resolved.talk.says
    if not is_kept or resolved.length_ms != talk.length_ms:
        return None
    if _loses_a_reason(longer, resolved.talk):
        return None
    return longer


def _loses_a_reason(talk: Talk, resolved: Talk) -> bool:
    return any(say not in resolved.says for say in talk.says if say.kind is Kind.WHY)


def _in_place_of_another(talk: Talk, reason: Say, ruler: TalkRuler) -> Talk | None:
    """Return a rest with the reason in place of that of a move."""
    closing = tuple(say for say in talk.closing if say.kind is not Kind.WHY)
    if closing == talk.closing or not talk.length_ms:
        return None
    return _before_lesser_words(replace(talk, closing=closing), reason, ruler)


def _in_the_intro(talk: Talk, reason: Say, _ruler: TalkRuler) -> Talk | None:
    """Return the intro with the reason, which has found no rest."""
    return _with(talk, reason)


WAYS_OF_A_MOVE: tuple[RestWithReason, ...] = (_beside_all_else, _before_lesser_words)
"""The ways for the reason of a move, the best first."""

WAYS: tuple[RestWithReason, ...] = (*WAYS_OF_A_MOVE, _in_place_of_another, _in_the_intro)
"""The ways for the reason of the routine, the best first."""
