"""What is said between bouts: getting ready, switching sides, resting."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.routine.model import REST_MS, low
from voicecoach.session.bouts import Bout, mirrored, position_of
from voicecoach.session.passage import Beat, Filler, Say, Talk
from voicecoach.session.phrasebook import Phrasebook, capital, sentence
from voicecoach.session.timeline import Kind, Place
from voicecoach.session.work import COUNTDOWN, countdown, has_long_hold

LEAD_IN_MS = COUNTDOWN[0] * 1_000
START_TONE_MS = 240
"""How long before the first beat the start tone sounds: it ends as the beat's word begins."""

SETTLE_MS = 2_000
MOVE_MS = 5_000
"""Quiet before the countdown, to find one's place: after a change of position, to roll over."""


def ready(bout: Bout, book: Phrasebook) -> Talk:
    """Before the first bout of the session."""
    why = [_why(bout)] if bout.exercise.why else []
    introduction = [*_announce(bout, book), *why, *_set_up(bout, book)]
    return _led_in(Talk(closing=tuple(introduction), settle_ms=MOVE_MS), bout, book)


def between(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Between two bouts: a switch of sides, a rest between sets, or a rest before a new move."""
    if not bout.first_side:
        talk = _switch(bout, book)
    elif bout.is_new:
        talk = _rest_before_move(before, bout, book)
    else:
        talk = _rest_between_sets(bout, book)
    ended = Say(Kind.TONE, ("end",), replace(before.place(), line=None), gap_ms=300)
    return _led_in(replace(talk, opening=(ended, *talk.opening)), bout, book)


def _switch(bout: Bout, book: Phrasebook) -> Talk:
    said = mirrored(bout.exercise.switch, bout, book.side)
    words = (sentence(said),) if said else _by_side("switch", bout, book)
    switch = Say(Kind.SWITCH, words, bout.place("switch"))
    # To lie on the other side is to set up anew; on all fours, another leg needs no more words.
    again = bout.set_number == 1 and bout.moved and not said and bout.exercise.setup
    placed = [] if said else [*(_setup(bout, book) if again else _position(bout, book))]
    settle = MOVE_MS if bout.moved else SETTLE_MS
    rest = bout.exercise.rest
    opening = (switch, *placed, *_reminder(bout, turn=1))
    return Talk(opening, settle_ms=settle, length_ms=low(rest.sides if rest else None))


def _rest_between_sets(bout: Bout, book: Phrasebook) -> Talk:
    rest = bout.exercise.rest
    length = low(rest.sets if rest else None, REST_MS)
    number, count = book.number(bout.set_number), book.number(bout.set_count)
    words = book.say("next_set", number=number, count=count)
    next_set = Say(Kind.ANNOUNCE, words, bout.place("sets"))
    closing = (next_set, *_position(bout, book), *_side(bout, book))
    settle = MOVE_MS if bout.moved else SETTLE_MS
    fillers = [
        *map(_as_filler, _reminder(bout, turn=bout.set_number - 1)),
        Filler(-10_000, 0, Kind.REST, book.say("ten_seconds"), bout.place("rest"), exact=True),
    ]
    return Talk(
        tuple(_rest(bout, length, book)), closing, settle, length_ms=length, fillers=tuple(fillers)
    )


def _rest_before_move(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    rest = before.exercise.rest
    length = low(rest.after if rest else None, REST_MS)
    opening = [*_rest(before, length, book)]
    if length:
        opening.append(Say(Kind.PREVIEW, book.say("next", name=bout.exercise.name), bout.place()))
    if bout.fresh:
        words = book.say("fetch", things=book.join(bout.fresh))
        opening.append(Say(Kind.EQUIPMENT, words, bout.place("equipment")))
    closing = (*_announce(bout, book), *_set_up(bout, book))
    why = (_as_filler(_why(bout)),) if bout.exercise.why else ()
    settle = MOVE_MS if bout.moved else SETTLE_MS
    return Talk(tuple(opening), closing, settle, length_ms=length, fillers=why)


def _rest(bout: Bout, length_ms: int, book: Phrasebook) -> Iterator[Say]:
    if length_ms:
        place = replace(bout.place("rest"), side=None)
        yield Say(Kind.REST, (), place, told=lambda ms: book.say("rest", length=book.duration(ms)))


def _announce(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    facts = {"name": bout.exercise.name, "dose": capital(dose(bout, book))}
    if bout.count == 1:
        words = book.say("announce_only", **facts)
    else:
        number, count = book.number(bout.number), book.number(bout.count)
        words = book.say("announce", number=number, count=count, **facts)
    yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))


def _set_up(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Everything between the announcement of a new move and its countdown."""
    yield from _setup(bout, book) if bout.exercise.setup else _position(bout, book)
    yield from _reminder(bout, turn=0)
    yield from _side(bout, book)


def _setup(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    text = mirrored(bout.exercise.setup, bout, book.side)
    if text:
        yield Say(Kind.SETUP, (sentence(text),), bout.place("setup"), gap_ms=600)


def _reminder(bout: Bout, *, turn: int) -> Iterator[Say]:
    """A form point, where the work itself has no long hold to hear it in."""
    points = bout.exercise.reminders
    if points and not has_long_hold(bout):
        text = sentence(points[turn % len(points)])
        yield Say(Kind.REMINDER, (text,), bout.place("reminders"))


def _position(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    position = position_of(bout)
    if position and bout.moved:
        yield Say(Kind.POSITION, book.say("position", position=position), bout.place("position"))


def _side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    if bout.sides:
        cue = "side_alternate" if len(bout.sides) > 1 else "side"
        yield Say(Kind.SIDE, _by_side(cue, bout, book), bout.place("sides", side=bout.sides[0]))


def _by_side(cue: str, bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """Wordings that name a side of the body with its limb, or a label just as it is."""
    side = book.side(bout.sides[0])
    if bout.exercise.labels:
        return book.say(f"{cue}_label", side=side)
    return book.say(cue, side=side, limb=bout.exercise.limb or "side")


def _why(bout: Bout) -> Say:
    place = replace(bout.place("why"), side=None)
    return Say(Kind.WHY, (sentence(bout.exercise.why or ""),), place)


def _as_filler(say: Say) -> Filler:
    """Something worth hearing while resting, but never worth resting longer for."""
    return Filler(-10_000_000, 0, say.kind, say.wordings, say.place)


def _led_in(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    place: Place = bout.place()
    tone = Beat(-START_TONE_MS, Kind.TONE, ("start",), place)
    beats = (*countdown(0, place, book), tone)
    return replace(talk, lead_in=beats, lead_in_ms=LEAD_IN_MS)


def dose(bout: Bout, book: Phrasebook) -> str:
    """How much: "ten on each side", "two sets of ten steps each way", "thirty seconds"."""
    exercise = bout.exercise
    if exercise.reps:
        unit = exercise.unit or ("" if bout.sides else book.part("unit"))
        said = book.count(low(exercise.reps), unit) if unit else book.number(low(exercise.reps))
    else:
        said = book.duration(low(exercise.time))
    if exercise.sides == "alternate":
        said = book.part("dose_alternate", dose=said)
    elif bout.sides:
        said = book.part("dose_ways" if exercise.labels else "dose_each", dose=said)
    if bout.set_count > 1:
        said = book.part("dose_sets", count=book.number(bout.set_count), dose=said)
    return said
