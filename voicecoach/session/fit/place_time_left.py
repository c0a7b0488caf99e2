"""How much of a long session is left, said once in the rest nearest its half, if one is near."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from voicecoach.session.fit.resolve_talk import has_room
from voicecoach.session.fit.shorten import without_pauses
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Passage, Say, Talk, Work
from voicecoach.session.model.session import Session
from voicecoach.units import MINUTE_MS

LONG_SESSION_MS = 15 * MINUTE_MS
"""A longer session says once how much of it is left."""

LEAST_REST_MS = 20_000
"""The shortest rest that says so, where the rests have lengths."""

FARTHEST_PART = 10
"""The part of the session that such a rest may at most be away from its half: a tenth."""

SAID_BEFORE = (Kind.TONE, Kind.DONE, Kind.REST, Kind.PAUSE)
"""What is heard of a rest before it: that the work is done, and how long the rest is."""


def with_time_left(
    session: Session, length_of: Callable[[Passage], int], ruler: TalkRuler
) -> Session:
    """Return the session with the words, if it is long; `length_of` returns that of a passage."""
    total_ms = ruler.total_ms
    if session.time_left is None or total_ms <= LONG_SESSION_MS:
        return session
    starts = list(accumulate(map(length_of, session.passages), initial=0))

    def distance_to_half(index: int) -> int:
        """Return twice the distance of a passage, so that it is a whole number."""
        return abs(starts[index] * 2 - total_ms)

    most = total_ms * 2 // FARTHEST_PART
    near = [index for index in _rests(session.passages) if distance_to_half(index) <= most]
    for index in sorted(near, key=distance_to_half):
        left_ms = total_ms - starts[index]
        passage = _telling(session.passages[index], left_ms, session.time_left, ruler)
        if passage:
            passages = list(session.passages)
            passages[index] = passage
            return replace(session, passages=tuple(passages))
    return session


def _rests(passages: Sequence[Passage]) -> list[int]:
    """Return the indexes of the rests between work, without short ones if there are longer ones."""
    long: list[int] = []
    without_length: list[int] = []
    last = len(passages) - 1
    for index in range(1, last):
        before, rest = passages[index - 1], passages[index]
        if not isinstance(before, Work):
            continue
        if rest.length_ms >= LEAST_REST_MS:
            long.append(index)
        elif not rest.length_ms and not _is_shortest(rest):
            without_length.append(index)
    return long or without_length


def _is_shortest(passage: Passage) -> bool:
    """Return whether the passage has as few words as may be."""
    return isinstance(passage, Talk) and passage.is_shortest


def _telling(
    passage: Passage, left_ms: int, words_for: Callable[[int], Say], ruler: TalkRuler
) -> Talk | None:
    """Return the rest with the words for the time that is left, or None without room for them.

    `left_ms` is the time that is left when the rest begins.
    """
    if not isinstance(passage, Talk):
        return None
    before = tuple(takewhile(lambda say: say.kind in SAID_BEFORE, passage.opening))
    after = passage.opening[len(before) :]
    words = words_for(left_ms - ruler.says_length(before, passage.length_ms))
    telling = replace(passage, opening=(*before, words, *after))
    if telling.length_ms and not has_room(without_pauses(telling), ruler):
        return None
    return telling
