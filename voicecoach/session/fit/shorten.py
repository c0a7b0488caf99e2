"""What a short rest gives up, and in which order.

What the author wrote is never given up: set-ups, notes, pauses, what to fetch. Among the coach's
own words the name of the next move goes last, after the countdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import CHANGE_POSITION_MS, SETTLE_MS, Say, Talk

_NEXT_SHORTER_SETTLING = {CHANGE_POSITION_MS: SETTLE_MS, SETTLE_MS: 0}

LEAST_GAP_MS = 48
"""The quiet that stays after words in a rest of a second or two."""

Says = tuple[Say, ...]

ShorteningStep = Callable[[Talk], Talk]
"""Returns a talk with less to say, or the same talk where there is nothing to take away."""


def without(kind: Kind) -> ShorteningStep:
    """Return the step that leaves out everything of that kind."""

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if say.kind is not kind)

    return _change_says(leave_out)


def with_shorter(kind: Kind) -> ShorteningStep:
    """Return the step to the next shorter wording of everything of that kind."""

    def shorten(says: Says) -> Says:
        changed: list[Say] = []
        for say in says:
            if say.kind is kind:
                changed.append(say.shorter())
            else:
                changed.append(say)
        return tuple(changed)

    return _change_says(shorten)


def _change_says(change: Callable[[Says], Says]) -> ShorteningStep:
    """Return the step that changes the opening and the closing alike."""

    def step(talk: Talk) -> Talk:
        opening = change(talk.opening)
        closing = change(talk.closing)
        return replace(talk, opening=opening, closing=closing)

    return step


def with_less_settling(talk: Talk) -> Talk:
    """Return the talk with less quiet to find one's place in.

    A quiet that the author wrote stays as it is.
    """
    if talk.settles_as_written:
        return talk
    settle_ms = _NEXT_SHORTER_SETTLING.get(talk.settle_ms, talk.settle_ms)
    return replace(talk, settle_ms=settle_ms)


def without_countdown(talk: Talk) -> Talk:
    """Return the talk without three, two, one: the start tone alone."""
    lead_in = tuple(beat for beat in talk.lead_in if beat.kind is not Kind.COUNTDOWN)
    lead_in_ms = max((-beat.at_ms for beat in lead_in), default=0)
    return replace(talk, lead_in=lead_in, lead_in_ms=lead_in_ms)


def without_preview(talk: Talk) -> Talk:
    """Return the talk without a preview of what will be named in a moment."""
    fillers = tuple(filler for filler in talk.fillers if filler.kind is not Kind.PREVIEW)
    return replace(talk, fillers=fillers)


def without_ten_seconds(talk: Talk) -> Talk:
    """Return the talk without the call that ten seconds are left."""
    fillers = tuple(filler for filler in talk.fillers if not filler.numbers_apart_ms)
    return replace(talk, fillers=fillers)


def _at_natural_pace(says: Says) -> Says:
    return tuple(replace(say, pace_ms=0) for say in says)


without_pauses = _change_says(_at_natural_pace)
"""The step that leaves out the pauses between the sentences of a set-up."""

SHORTENING_STEPS: tuple[ShorteningStep, ...] = (
    without_preview,
    without(Kind.DONE),
    without(Kind.REST),
    without(Kind.HALFWAY),
    without(Kind.REMINDER),
    without_ten_seconds,
    without(Kind.WHY),
    with_shorter(Kind.PAUSE),
    with_shorter(Kind.EQUIPMENT),
    with_shorter(Kind.POSITION),
    with_shorter(Kind.SIDE),
    with_shorter(Kind.SWITCH),
    with_shorter(Kind.ANNOUNCE),
)
"""Steps for any rest. Each is repeated while it changes something."""


def with_names_alone(talk: Talk) -> Talk:
    """Return a talk that must not grow with names where their doses have no room."""
    if not talk.exact:
        return talk

    def bare(says: Says) -> Says:
        return tuple(_at_worst(say) for say in says)

    return replace(talk, opening=bare(talk.opening), closing=bare(talk.closing))


def _at_worst(say: Say) -> Say:
    if not say.at_worst:
        return say
    return replace(say, wordings=say.at_worst, skipped_wordings=0, at_worst=())


def without_heading(talk: Talk) -> Talk:
    """Return a talk that must not grow without the names and numbers of blocks and rounds."""
    if not talk.exact:
        return talk

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if not _is_heading(say))

    return _change_says(leave_out)(talk)


def _is_heading(say: Say) -> bool:
    return say.kind is Kind.ANNOUNCE and say.place.exercise is None


def with_tones_alone(talk: Talk) -> Talk:
    """Return a talk that must not grow with nothing but its tones and what the author wrote."""
    if not talk.exact:
        return talk

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if say.is_required or say.kind is Kind.TONE)

    return _change_says(leave_out)(talk)


def without_gaps(talk: Talk) -> Talk:
    """Return a talk that must not grow with what is heard close together."""
    if not talk.exact:
        return talk

    def close_up(says: Says) -> Says:
        return tuple(replace(say, gap_ms=min(say.gap_ms, LEAST_GAP_MS)) for say in says)

    return _change_says(close_up)(talk)


HURRYING_STEPS: tuple[ShorteningStep, ...] = (
    with_less_settling,
    without_countdown,
    with_names_alone,
    without_heading,
    without_gaps,
    with_tones_alone,
)
"""Steps for a rest that must not grow, or that explains nothing."""


def shortened_talks(talk: Talk) -> Iterator[Talk]:
    """Yield the talk as it is, then with ever less of what the coach says by itself."""
    return _apply_steps(talk, SHORTENING_STEPS)


def hurried_talks(talk: Talk) -> Iterator[Talk]:
    """Yield the talk as it is, then with ever less time to settle."""
    return _apply_steps(talk, HURRYING_STEPS)


def _apply_steps(talk: Talk, steps: tuple[ShorteningStep, ...]) -> Iterator[Talk]:
    yield talk
    for step in steps:
        while (shorter := step(talk)) != talk:
            talk = shorter
            yield talk
