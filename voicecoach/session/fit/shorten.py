"""Talk in less time than its words take: what a short rest gives up, and in which order.

What the author wrote is never given up: set-ups, notes, pauses, what to fetch. Of the coach's own
words the name of the next move is kept to the last, longer than the countdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voicecoach.session.model.passage import MOVE_MS, SETTLE_MS, Say, Talk
from voicecoach.session.model.timeline import Kind

_SOONER = {MOVE_MS: SETTLE_MS, SETTLE_MS: 0}

ShorteningStep = Callable[[Talk], Talk]


def without(kind: Kind) -> ShorteningStep:
    """The step that leaves out what is said of that kind."""

    def left(says: tuple[Say, ...]) -> tuple[Say, ...]:
        return tuple(say for say in says if say.kind is not kind)

    return lambda talk: replace(talk, opening=left(talk.opening), closing=left(talk.closing))


def with_shorter(kind: Kind) -> ShorteningStep:
    """The step to the next shorter wording of what is said of that kind."""

    def cut(says: tuple[Say, ...]) -> tuple[Say, ...]:
        return tuple(say.shorter() if say.kind is kind else say for say in says)

    return lambda talk: replace(talk, opening=cut(talk.opening), closing=cut(talk.closing))


def with_less_settling(talk: Talk) -> Talk:
    """Less quiet to find one's place in; what the author gives is left alone."""
    return replace(talk, settle_ms=_SOONER.get(talk.settle_ms, talk.settle_ms))


def without_countdown(talk: Talk) -> Talk:
    """Without three, two, one: the start tone alone."""
    lead_in = tuple(beat for beat in talk.lead_in if beat.kind is not Kind.COUNTDOWN)
    return replace(talk, lead_in=lead_in, lead_in_ms=max((-b.at_ms for b in lead_in), default=0))


def without_preview(talk: Talk) -> Talk:
    """Without a preview of what will be named in a moment."""
    return replace(talk, fillers=tuple(f for f in talk.fillers if f.kind is not Kind.PREVIEW))


SHORTENING_STEPS: tuple[ShorteningStep, ...] = (
    without_preview,
    without(Kind.DONE),
    without(Kind.REMINDER),
    with_shorter(Kind.REST),
    with_shorter(Kind.PAUSE),
    with_shorter(Kind.EQUIPMENT),
    with_shorter(Kind.POSITION),
    with_shorter(Kind.SIDE),
    with_shorter(Kind.SWITCH),
    with_shorter(Kind.ANNOUNCE),
)
"""Each is taken as often as it makes a difference: until the last wording, say."""

HURRYING_STEPS: tuple[ShorteningStep, ...] = (
    without(Kind.REST),
    with_less_settling,
    without_countdown,
)


def shortened_talks(talk: Talk) -> Iterator[Talk]:
    """The talk as it is, then with ever less of what the coach says by itself."""
    return _stepped(talk, SHORTENING_STEPS)


def hurried_talks(talk: Talk) -> Iterator[Talk]:
    """The talk as it is, then without telling the rest, and with ever less time to get ready."""
    return _stepped(talk, HURRYING_STEPS)


def _stepped(talk: Talk, steps: tuple[ShorteningStep, ...]) -> Iterator[Talk]:
    yield talk
    for step in steps:
        while (less := step(talk)) != talk:
            talk = less
            yield talk
