"""The reasons that wait for a rest: the first one that has room for them.

The reason for a whole routine would be long in the intro, where people wait to begin. So it is
heard while they rest.
"""

from collections.abc import Callable
from dataclasses import replace

from voicecoach.session.fit.resolve_talk import has_room, resolve_talk
from voicecoach.session.fit.shorten import without_pauses
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Passage, Say, Talk
from voicecoach.session.model.session import Session

RestWithReason = Callable[[Talk, Say, TalkRuler], Talk | None]
"""Returns a rest with the reason in it, or None where the rest has no room for it."""


def with_reasons(session: Session, ruler: TalkRuler) -> Session:
    """Return the session with each waiting reason in a rest, as far as there is room."""
    passages = list(session.passages)
    for reason in session.reasons:
        _place(reason, passages, ruler)
    return replace(session, passages=tuple(passages), reasons=())


def _place(reason: Say, passages: list[Passage], ruler: TalkRuler) -> None:
    """Put the reason into the first rest that takes it, by the first way that finds one."""
    # Only the reason for the whole routine may take the place of another.
    ways = WAYS
    if reason.place.exercise is not None:
        ways = WAYS_OF_A_MOVE
    for way in ways:
        for index, passage in enumerate(passages):
            if not isinstance(passage, Talk):
                continue
            changed = way(passage, reason, ruler)
            if changed:
                passages[index] = changed
                return


def _beside_all_else(talk: Talk, reason: Say, ruler: TalkRuler) -> Talk | None:
    """Return a rest with time for the reason and for everything else."""
    if not talk.length_ms:
        return None
    longer = replace(talk, opening=(*talk.opening, reason))
    if has_room(without_pauses(longer), ruler):
        return longer
    return None


def _before_lesser_words(talk: Talk, reason: Say, ruler: TalkRuler) -> Talk | None:
    """Return a rest that gives up other words before the reason."""
    if not talk.length_ms:
        return None
    longer = replace(talk, opening=(*talk.opening, reason))
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
    return replace(talk, opening=(*talk.opening, reason))


WAYS_OF_A_MOVE: tuple[RestWithReason, ...] = (_beside_all_else, _before_lesser_words)
"""The ways for the reason of a move, the best first."""

WAYS: tuple[RestWithReason, ...] = (*WAYS_OF_A_MOVE, _in_place_of_another, _in_the_intro)
"""The ways for the reason of the routine, the best first."""
