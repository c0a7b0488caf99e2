"""What a short rest gives up, and in which order.

What the author wrote is never given up: set-ups, notes, pauses, what to fetch. Among the coach's
own words the name of the next move goes last, after the countdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, Talk

Says = tuple[Say, ...]

ShorteningStep = Callable[[Talk], Talk]
"""Returns a talk with less to say, or the same talk where there is nothing to take away."""


def without(kind: Kind) -> ShorteningStep:
    """Return the step that leaves out everything of that kind."""

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if say.kind is not kind)

    return change_says(leave_out)


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

    return change_says(shorten)


def change_says(change: Callable[[Says], Says]) -> ShorteningStep:
    """Return the step that changes the opening and the closing alike."""

    def step(talk: Talk) -> Talk:
        opening = change(talk.opening)
        closing = change(talk.closing)
        # Most steps find nothing to change, and a copy takes longer than a look.
        if opening == talk.opening and closing == talk.closing:
            return talk
        return replace(talk, opening=opening, closing=closing)

    return step


def without_preview(talk: Talk) -> Talk:
    """Return the talk without a preview of what will be named in a moment."""
    fillers = tuple(filler for filler in talk.fillers if filler.kind is not Kind.PREVIEW)
    return replace(talk, fillers=fillers)


def without_ten_seconds(talk: Talk) -> Talk:
    """Return the talk without the call that ten seconds are left."""
    fillers = tuple(filler for filler in talk.fillers if not filler.numbers_apart_ms)
    return replace(talk, fillers=fillers)


def _at_natural_pace(says: Says) -> Says:
    changed: list[Say] = []
    for say in says:
        if say.pace_ms:
            say = replace(say, pace_ms=0)
        changed.append(say)
    return tuple(changed)


without_pauses = change_says(_at_natural_pace)
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


def shortened_talks(talk: Talk) -> Iterator[Talk]:
    """Yield the talk as it is, then with ever less of what the coach says by itself."""
    return apply_steps(talk, SHORTENING_STEPS)


def apply_steps(talk: Talk, steps: tuple[ShorteningStep, ...]) -> Iterator[Talk]:
    """Yield the talk as it is, then after each step that changes something."""
    yield talk
    for step in steps:
        while (shorter := step(talk)) != talk:
            talk = shorter
            yield talk
