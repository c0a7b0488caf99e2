"""What is said between bouts: getting ready, switching sides, resting."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.exercise import REST_MS
from voicecoach.routine.values.amounts import Span, low
from voicecoach.session.compile.dose_words import next_set_words
from voicecoach.session.compile.headings import headings
from voicecoach.session.compile.instructions import (
    announcement,
    change_of_side,
    instructions_before_work,
    reason,
    reminders,
    side_first,
    switch_sides,
    switch_text,
)
from voicecoach.session.compile.notes import (
    notes_before,
    pause_before,
    pause_length_ms,
    pause_place,
    pause_words,
    rest_between,
)
from voicecoach.session.compile.rest_cues import (
    LENGTH_SAID_FROM_MS,
    as_filler,
    equipment_to_fetch,
    preview_of_next,
    time_calls_in_rest,
)
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.counting import LEAD_IN_MS, countdown
from voicecoach.session.model.lengths import MOST_ANCHOR_MS
from voicecoach.session.model.passage import (
    MOVE_MS,
    SETTLE_MS,
    Beat,
    Say,
    Talk,
    WordingChoices,
    on_grid,
)
from voicecoach.session.model.timeline import GRID_MS, TONES, Kind, Place

START_TONE_MS = TONES["start"] + MOST_ANCHOR_MS + GRID_MS
"""How long before the first beat the start tone sounds: it is over before the first word begins,
however early that is. Always the same, so that the listener can move with it."""


def before_first_set(bout: Bout, book: Phrasebook) -> Talk:
    """Before the first bout of the session."""
    introduction = [*notes_before(bout), *headings(bout, book), *announcement(bout, book)]
    introduction += [*reason(bout), *instructions_before_work(bout, book)]
    return with_lead_in(Talk(closing=tuple(introduction), settle_ms=MOVE_MS), bout, book)


def between_sets(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Between two bouts: a switch of sides, a rest between sets, or a rest before a new move."""
    if not bout.first_side:
        talk = _switch(bout, book)
    elif bout.is_new:
        talk = _rest_before_move(before, bout, book)
    else:
        talk = _rest_between_sets(before, bout, book)
    tone = end_tone(before, "done" if bout.is_new else "end")
    return with_lead_in(replace(talk, opening=(tone, *talk.opening)), bout, book)


def end_tone(before: Bout, tone: str) -> Say:
    """The tone at the end of work: of a set, or of all there is of a move."""
    return Say(Kind.TONE, (tone,), replace(before.place(), line=None), gap_ms=300)


def _switch(bout: Bout, book: Phrasebook) -> Talk:
    opening = [*switch_sides(bout, book), *reminders(bout, book)]
    settle = MOVE_MS if bout.moved else SETTLE_MS
    return Talk(tuple(opening), settle_ms=settle, length_ms=_ms(bout.exercise.rests.sides))


def _rest_between_sets(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length = _ms(bout.exercise.rests.sets, REST_MS)
    closing = [next_set_words(bout, book)]
    if bout.exercise.switch and before.sides != bout.sides:
        closing.append(switch_text(bout, book))
    elif bout.moved:
        closing += change_of_side(bout, book)
    place = replace(before.place("rest"), side=None)
    fillers = (*time_calls_in_rest(length, place, book), *map(as_filler, reminders(bout, book)))
    count = book.number(before.set_count)
    words = book.say("set_done", count=count, **book.numbered(before.set_number))
    return Talk(
        tuple(_rest(before, length, words, book)),
        (*closing, *side_first(bout, book)),
        _settle_again(before, bout),
        length_ms=length,
        fillers=fillers,
    )


def _rest_before_move(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length, rest, place = rest_before(before, bout, book)
    fillers = [*time_calls_in_rest(length, place, book)]
    if length:
        fillers.append(preview_of_next(bout, book))
    return Talk(
        (*rest, *notes_before(bout), *equipment_to_fetch(bout, book)),
        (*headings(bout, book), *announcement(bout, book), *instructions_before_work(bout, book)),
        MOVE_MS if bout.moved else SETTLE_MS,
        length_ms=length,
        fillers=(*fillers, *map(as_filler, reason(bout))),
    )


def rest_before(before: Bout, bout: Bout, book: Phrasebook) -> tuple[int, list[Say], Place]:
    """The pause written before a move, else the rest after the last: length, words and place."""
    done = book.say("move_done", name=before.exercise.name)
    if pause := pause_before(bout):
        ended = Say(Kind.DONE, done, replace(before.place("name"), side=None))
        return pause_length_ms(pause), [ended, pause_words(pause, book)], pause_place(pause)
    length = _ms(rest_between(before, bout), REST_MS)
    place = replace(before.place("rest"), side=None)
    return length, list(_rest(before, length, done, book)), place


def _settle_again(before: Bout, bout: Bout) -> int:
    """Quiet before another set: where it is on another side, what the author gives to change.

    So a band that takes twenty seconds to move has them after a rest as well.
    """
    changes = before.sides != bout.sides
    given = _ms(bout.exercise.rests.sides) - LEAD_IN_MS if changes else 0
    return max(MOVE_MS if bout.moved else SETTLE_MS, given)


def _ms(span: Span | None, default: int = 0) -> int:
    return on_grid(low(span, default))


def _rest(done: Bout, length_ms: int, words: WordingChoices, book: Phrasebook) -> Iterator[Say]:
    """The rest belongs to what was done before it, and `words` tell that it is done."""

    def told(ms: int) -> tuple[str, ...]:
        return book.say("rest", length=book.duration(ms))

    place = replace(done.place("rest"), side=None)
    if length_ms >= LENGTH_SAID_FROM_MS:
        yield Say(Kind.DONE, words, place)
    if length_ms:
        yield Say(Kind.REST, (), place, told=told)


def with_lead_in(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    place: Place = bout.place()
    tone = Beat(-START_TONE_MS, Kind.TONE, ("start",), place)
    beats = (*countdown(0, place, book), tone)
    return replace(talk, lead_in=beats, lead_in_ms=LEAD_IN_MS)
