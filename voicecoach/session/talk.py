"""What is said between bouts: getting ready, switching sides, resting."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.routine.fields import Span
from voicecoach.routine.model import REST_MS, low
from voicecoach.session.asides import notes, pause_before, pause_ms, pause_place, told_pause
from voicecoach.session.bouts import Bout
from voicecoach.session.counting import COUNTDOWN, countdown
from voicecoach.session.dose import next_set
from voicecoach.session.passage import Beat, Filler, Say, Talk, on_grid
from voicecoach.session.phrasebook import Phrasebook
from voicecoach.session.says import (
    announce,
    placed,
    reminders,
    set_up,
    side_first,
    switch_text,
    turn,
    why,
)
from voicecoach.session.timeline import Kind, Place

LEAD_IN_MS = COUNTDOWN[0] * 1_000
START_TONE_MS = 240
"""How long before the first beat the start tone sounds: it ends as the beat's word begins."""

SETTLE_MS = 2_000
MOVE_MS = 5_000
"""Quiet before the countdown, to find one's place: after a change of position, to roll over."""


def ready(bout: Bout, book: Phrasebook) -> Talk:
    """Before the first bout of the session."""
    introduction = [*notes(bout), *announce(bout, book), *why(bout), *set_up(bout, book)]
    return _led_in(Talk(closing=tuple(introduction), settle_ms=MOVE_MS), bout, book)


def between(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Between two bouts: a switch of sides, a rest between sets, or a rest before a new move."""
    if not bout.first_side:
        talk = _switch(bout, book)
    elif bout.is_new:
        talk = _rest_before_move(before, bout, book)
    else:
        talk = _rest_between_sets(before, bout, book)
    ended = Say(Kind.TONE, ("end",), replace(before.place(), line=None), gap_ms=300)
    return _led_in(replace(talk, opening=(ended, *talk.opening)), bout, book)


def _switch(bout: Bout, book: Phrasebook) -> Talk:
    opening = [*turn(bout, book), *reminders(bout, book)]
    settle = MOVE_MS if bout.moved else SETTLE_MS
    return Talk(tuple(opening), settle_ms=settle, length_ms=_ms(bout.exercise.rests.sides))


def _rest_between_sets(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length = _ms(bout.exercise.rests.sets, REST_MS)
    closing = [next_set(bout, book)]
    if bout.exercise.switch and before.sides != bout.sides:
        closing.append(switch_text(bout, book))
    elif bout.moved:
        closing += placed(bout, book)
    fillers = (*map(_as_filler, reminders(bout, book)), _ten_seconds(before, book))
    return Talk(
        tuple(_rest(before, length, book)),
        (*closing, *side_first(bout, book)),
        _settle_again(before, bout),
        length_ms=length,
        fillers=fillers,
    )


def _rest_before_move(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length, rest, ten_seconds = _break(before, bout, book)
    opening = [*rest, *notes(bout)]
    if length:
        words = book.say("next", name=bout.exercise.name)
        opening.append(Say(Kind.PREVIEW, words, replace(bout.place("name"), side=None)))
    if bout.fresh:
        words = book.say("fetch", things=book.join(bout.fresh))
        place = replace(bout.place("equipment"), side=None)
        opening.append(Say(Kind.EQUIPMENT, words, place))
    return Talk(
        tuple(opening),
        (*announce(bout, book), *set_up(bout, book)),
        MOVE_MS if bout.moved else SETTLE_MS,
        length_ms=length,
        fillers=(*map(_as_filler, why(bout)), ten_seconds),
    )


def _break(before: Bout, bout: Bout, book: Phrasebook) -> tuple[int, list[Say], Filler]:
    """The pause written before a move, else the rest after the last: its length and its words."""
    ten_seconds = _ten_seconds(before, book)
    if pause := pause_before(bout):
        told = replace(ten_seconds, place=pause_place(pause))
        return pause_ms(pause), [told_pause(pause, book)], told
    length = _ms(before.exercise.rests.after, REST_MS)
    return length, list(_rest(before, length, book)), ten_seconds


def _settle_again(before: Bout, bout: Bout) -> int:
    """Quiet before another set: where it is on another side, what the author gives to change.

    So a band that takes twenty seconds to move has them after a rest as well.
    """
    changes = before.sides != bout.sides
    given = _ms(bout.exercise.rests.sides) - LEAD_IN_MS if changes else 0
    return max(MOVE_MS if bout.moved else SETTLE_MS, given)


def _ms(span: Span | None, default: int = 0) -> int:
    return on_grid(low(span, default))


def _rest(done: Bout, length_ms: int, book: Phrasebook) -> Iterator[Say]:
    """The rest belongs to what was done before it."""

    def told(ms: int) -> tuple[str, ...]:
        return book.say("rest", length=book.duration(ms))

    if length_ms:
        yield Say(Kind.REST, (), replace(done.place("rest"), side=None), told=told)


def _ten_seconds(done: Bout, book: Phrasebook) -> Filler:
    place = replace(done.place("rest"), side=None)
    return Filler(-10_000, 0, Kind.REST, book.say("ten_seconds"), place, exact=True)


def _as_filler(say: Say) -> Filler:
    """Something worth hearing while resting, but never worth resting longer for."""
    return Filler(-10_000_000, 0, say.kind, say.wordings, say.place)


def _led_in(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    place: Place = bout.place()
    tone = Beat(-START_TONE_MS, Kind.TONE, ("start",), place)
    beats = (*countdown(0, place, book), tone)
    return replace(talk, lead_in=beats, lead_in_ms=LEAD_IN_MS)
