"""What a rest gives up that must not grow, or that explains nothing, once it has few words.

How far it goes depends on the least words of the rest.

The quiet to settle and the countdown go first, and the name of the next move goes last.
"""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.session.fit.shorten import Says, ShorteningStep, apply_steps, change_says
from voicecoach.session.model.countdown import LEAD_IN_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import CHANGE_POSITION_MS, SETTLE_MS, Beat, Say, Talk

_NEXT_SHORTER_SETTLING = {CHANGE_POSITION_MS: SETTLE_MS, SETTLE_MS: 0}

LEAST_GAP_MS = 48
"""The quiet that stays after words in a rest of a second or two."""


def with_less_settling(talk: Talk) -> Talk:
    """Return the talk with less quiet to find one's place in.

    A quiet that the author wrote stays as it is.
    """
    if talk.settles_as_written:
        return talk
    settle_ms = _NEXT_SHORTER_SETTLING.get(talk.settle_ms, talk.settle_ms)
    return replace(talk, settle_ms=settle_ms)


def with_usual_countdown(talk: Talk) -> Talk:
    """Return the talk with three, two, one, if the author asks for a longer countdown."""
    lead_in = tuple(
        beat
        for beat in talk.lead_in
        if beat.kind is not Kind.COUNTDOWN or beat.at_ms >= -LEAD_IN_MS
    )
    return _with_lead_in(talk, lead_in)


def without_countdown(talk: Talk) -> Talk:
    """Return the talk without three, two, one: the start tone alone."""
    lead_in = tuple(beat for beat in talk.lead_in if beat.kind is not Kind.COUNTDOWN)
    return _with_lead_in(talk, lead_in)


def _with_lead_in(talk: Talk, lead_in: tuple[Beat, ...]) -> Talk:
    lead_in_ms = max((-beat.at_ms for beat in lead_in), default=0)
    return replace(talk, lead_in=lead_in, lead_in_ms=lead_in_ms)


def with_names_alone(talk: Talk) -> Talk:
    """Return a talk that needs no doses with names alone."""
    if talk.least_words is LeastWords.DOSES:
        return talk

    def bare(says: Says) -> Says:
        return tuple(_at_worst(say) for say in says)

    return replace(talk, opening=bare(talk.opening), closing=bare(talk.closing))


def _at_worst(say: Say) -> Say:
    if not say.at_worst:
        return say
    return replace(say, wordings=say.at_worst, skipped_wordings=0, at_worst=())


def without_heading(talk: Talk) -> Talk:
    """Return a talk that needs no doses without the names and numbers of blocks and rounds.

    In rounds of one move, their number takes the place of its name, and stays.
    """
    names_move = any(say.kind is Kind.ANNOUNCE and not _is_heading(say) for say in talk.says)
    if talk.least_words is LeastWords.DOSES or not names_move:
        return talk

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if not _is_heading(say))

    return change_says(leave_out)(talk)


def _is_heading(say: Say) -> bool:
    return say.kind is Kind.ANNOUNCE and say.place.exercise is None


def with_tones_alone(talk: Talk) -> Talk:
    """Return a talk that needs no name with its tones and what the author wrote."""
    if talk.least_words is not LeastWords.NONE:
        return talk
    return with_required_words_alone(talk)


def with_required_words_alone(talk: Talk) -> Talk:
    """Return the talk with nothing but its tones and what the author wrote."""

    def leave_out(says: Says) -> Says:
        return tuple(say for say in says if say.is_required or say.kind is Kind.TONE)

    return change_says(leave_out)(talk)


def without_gaps(talk: Talk) -> Talk:
    """Return a talk that needs no doses with what is heard close together."""
    if talk.least_words is LeastWords.DOSES:
        return talk

    def close_up(says: Says) -> Says:
        return tuple(replace(say, gap_ms=min(say.gap_ms, LEAST_GAP_MS)) for say in says)

    return change_says(close_up)(talk)


HURRYING_STEPS: tuple[ShorteningStep, ...] = (
    with_less_settling,
    with_usual_countdown,
    without_countdown,
    with_names_alone,
    without_heading,
    without_gaps,
    with_tones_alone,
)
"""Steps for a rest that must not grow, or that explains nothing."""


def hurried_talks(talk: Talk) -> Iterator[Talk]:
    """Yield the talk as it is, then with ever less time to settle."""
    return apply_steps(talk, HURRYING_STEPS)
