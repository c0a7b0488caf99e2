"""Between the bouts of circuits, supersets, EMOMs and AMRAPs.

In its first round a move is new: it is announced with its dose, and set up. From then on its name
will do, and is told as soon as the rest begins where that is short, since there is no time to
lose. Where all moves are explained before the first round, none is new in it.
"""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.headings import headings
from voicecoach.session.compile.instructions import (
    announcement,
    instructions_before_work,
    position_text,
    reason,
    reminders,
    side_first,
)
from voicecoach.session.compile.notes import notes_ahead, notes_before
from voicecoach.session.compile.rest_cues import (
    as_filler,
    equipment_to_fetch,
    preview_of_next,
    time_calls_in_rest,
)
from voicecoach.session.compile.transitions import sets as talk
from voicecoach.session.compile.work import length_of
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import MOVE_MS, SETTLE_MS, Filler, Say, Talk, on_grid
from voicecoach.session.model.timeline import Kind

SHORT_REST_MS = 20_000
"""A shorter rest has no room to be told twice what comes."""


def before_first_bout(bout: Bout, book: Phrasebook) -> Talk:
    """Before the first bout of the session."""
    if bout.home is None:
        return talk.before_first_set(bout, book)
    says = (*notes_before(bout), *_reasons(bout), *_introduction(bout, book))
    return talk.with_lead_in(Talk(closing=says, settle_ms=MOVE_MS), bout, book)


def between_bouts(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Between two bouts: a slot's rest, a rest in or before rounds, or one as anywhere."""
    if bout.home is None or not bout.first_side:
        return talk.between_sets(before, bout, book)
    made = _slot_rest(before, bout, book) if _is_slot(bout) else _rest(before, bout, book)
    tone = talk.end_tone(before, "end" if _is_inside(before, bout) else "done")
    return talk.with_lead_in(replace(made, opening=(tone, *made.opening)), bout, book)


def _is_slot(bout: Bout) -> bool:
    """Whether a slot of an emom ends as this bout begins."""
    begins = any(one.is_first and one.block is bout.home for one in bout.begun)
    return bout.home is not None and bout.home.kind.has_slots and not begins


def _is_inside(before: Bout, bout: Bout) -> bool:
    """Whether the rest is one of a block that both are in."""
    pairs = zip(before.rounds, bout.rounds, strict=False)
    return any(a.block is b.block and not a.block.is_heading for a, b in pairs)


def _slot_rest(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """What is left of the slot, to the moment: slots are counted from onset to onset."""
    length = on_grid(bout.home.every_ms if bout.home else 0) - length_of(before)
    opening = (*headings(bout, book), *_again("next_again", bout, book))
    place = replace(before.place("rest"), side=None)
    fillers = (*time_calls_in_rest(length, place, book), *_pointed(bout, book))
    return Talk(opening, length_ms=length, fillers=fillers, exact=True)


def _rest(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length, rest, place = talk.rest_before(before, bout, book)
    if _is_inside(before, bout):
        rest = [say for say in rest if say.kind is not Kind.DONE]  # nothing is, yet
    opening = [*rest, *notes_before(bout), *equipment_to_fetch(bout, book)]
    fillers = [*time_calls_in_rest(length, place, book)]
    closing: tuple[Say, ...] = ()
    if _is_known(bout) and 0 < length < SHORT_REST_MS:
        opening += [*headings(bout, book), *_again("next_again", bout, book)]
    else:
        fillers += [preview_of_next(bout, book)] if length >= SHORT_REST_MS else []
        closing = tuple(_introduction(bout, book))
    return Talk(
        tuple(opening),
        closing,
        _settle(bout, length, closing),
        length_ms=length,
        fillers=(*fillers, *map(as_filler, _reasons(bout)), *_pointed(bout, book)),
        exact=bool(length) and _is_known(bout) and _is_inside(before, bout),
    )


def _is_known(bout: Bout) -> bool:
    """Whether there is nothing left to explain before the bout."""
    return bout.is_told and not bout.explained


def _settle(bout: Bout, length_ms: int, closing: tuple[Say, ...]) -> int:
    """Quiet before the countdown: to get into place, where there was none to do it in."""
    if not _is_known(bout):
        return MOVE_MS if bout.moved or bout.explained else SETTLE_MS
    return SETTLE_MS if length_ms and closing else 0


def _introduction(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Just before the countdown: what begins, and what is new of it."""
    yield from headings(bout, book)
    for cue, member in zip(_cues(len(bout.explained)), bout.explained, strict=True):
        yield from _explained(replace(member, chapter=bout.chapter), cue, book)
    if bout.is_open:
        return
    if len(bout.explained) > 1:
        words = book.say("begin_with", name=bout.exercise.name)
        yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))
    if bout.explained:
        yield from _sided(bout, book)
    elif bout.is_told:
        yield from _again("again", bout, book)
    else:
        yield from (*announcement(bout, book), *instructions_before_work(bout, book))


def _cues(count: int) -> list[str]:
    """How each of so many moves is explained; one alone just by its name."""
    cues = ["explain_first", *["explain_next"] * (count - 1)]
    return ["announce_only"] if count == 1 else cues[:count]


def _explained(bout: Bout, cue: str, book: Phrasebook) -> Iterator[Say]:
    """A move before the round in which it comes: "Then, squats. Ten reps."."""
    yield from notes_ahead(bout)
    words = book.say(cue, name=bout.exercise.name, dose=dose_words(bout, book))
    yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))
    yield from (say for say in instructions_before_work(bout, book) if say.kind is Kind.SETUP)


def _again(cue: str, bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """A move that is known: its name, its reps where it counts any, its first side."""
    facts = {"name": bout.exercise.name}
    words = book.say(cue, **facts)
    if bout.exercise.reps:
        words = (*book.say(f"{cue}_dose", dose=dose_words(bout, book), **facts), *words)
    yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))
    yield from _sided(bout, book)


def _sided(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """How to lie or stand now, and the side to begin with."""
    if bout.exercise.position and bout.moved:
        yield position_text(bout, book)
    yield from side_first(bout, book)


def _reasons(bout: Bout) -> Iterator[Say]:
    """Why what is new in the bout is done."""
    for one in bout.explained or (bout,):
        yield from reason(one) if bout.is_new else ()


def _pointed(bout: Bout, book: Phrasebook) -> Iterator[Filler]:
    """A form point of a move that is known, while resting before it."""
    if bout.is_told:
        yield from map(as_filler, reminders(bout, book))
