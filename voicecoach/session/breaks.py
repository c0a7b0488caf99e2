"""Between the bouts of circuits, supersets, EMOMs and AMRAPs.

In its first round a move is new: it is announced with its dose, and set up. From then on its name
will do, and is told as soon as the rest begins where that is short, since there is no time to
lose. Where all moves are explained before the first round, none is new in it.
"""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.session import talk
from voicecoach.session.asides import notes
from voicecoach.session.bouts import Bout
from voicecoach.session.dose import dose
from voicecoach.session.headings import headings
from voicecoach.session.passage import Filler, Say, Talk, on_grid
from voicecoach.session.phrasebook import Phrasebook, bare, capital
from voicecoach.session.says import announce, reminders, set_up, side_first, told_position, why
from voicecoach.session.timeline import Kind
from voicecoach.session.work import length_of

SHORT_REST_MS = 20_000
"""A shorter rest has no room to be told twice what comes."""

RANKS = {Kind.REMINDER: 4, Kind.PREVIEW: 3, Kind.REST: 2, Kind.SIDE: 1, Kind.POSITION: 1}
"""What an exact rest can do without; of announcements, see `_again`."""


def ready(bout: Bout, book: Phrasebook) -> Talk:
    """Before the first bout of the session."""
    if bout.home is None:
        return talk.ready(bout, book)
    reasons = [reason for one in bout.ahead or (bout,) for reason in why(one)]
    says = (*notes(bout), *reasons, *_introduction(bout, book))
    return talk.led_in(Talk(closing=says, settle_ms=talk.MOVE_MS), bout, book)


def between(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Between two bouts: a slot's rest, a rest in or before rounds, or one as anywhere."""
    if bout.home is None or not bout.first_side:
        return talk.between(before, bout, book)
    made = _slot_rest(before, bout, book) if _is_slot(bout) else _rest(before, bout, book)
    made = replace(made, opening=(talk.ended(before), *made.opening))
    return talk.led_in(_ranked(made) if made.exact else made, bout, book)


def _is_slot(bout: Bout) -> bool:
    """Whether a slot of an emom ends as this bout begins."""
    begins = any(one.is_first and one.block is bout.home for one in bout.begun)
    return bout.home is not None and bout.home.kind == "emom" and not begins


def _slot_rest(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """What is left of the slot, to the moment: slots are counted from onset to onset."""
    every = on_grid(bout.home.every_ms if bout.home else 0)
    opening = (*headings(bout, book), *_next(bout, book))
    fillers = (*_pointed(bout, book), talk.ten_seconds(before, book))
    length = every - length_of(before)
    return Talk(opening, length_ms=length, fillers=fillers, exact=True)


def _rest(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    length, rest, ten_seconds = talk.rest_before(before, bout, book)
    is_short = 0 < length < SHORT_REST_MS
    opening = [*rest, *notes(bout), *talk.fetch(bout, book)]
    closing: tuple[Say, ...] = ()
    if bout.is_told and not bout.ahead and is_short:
        opening += [*headings(bout, book), *_next(bout, book)]
    else:
        opening += [] if is_short or not length else [talk.preview(bout, book)]
        closing = tuple(_introduction(bout, book))
    reasons = [reason for one in bout.ahead or (bout,) for reason in why(one) if bout.is_new]
    return Talk(
        tuple(opening),
        closing,
        _settle(bout, length, closing),
        length_ms=length,
        fillers=(*map(talk.as_filler, reasons), *_pointed(bout, book), ten_seconds),
        exact=bool(length) and bout.is_told and not bout.ahead and _is_inside(before, bout),
    )


def _is_inside(before: Bout, bout: Bout) -> bool:
    """Whether the rest is one of the block that both are in."""
    pairs = zip(before.rounds, bout.rounds, strict=False)
    return any(a.block is b.block and not a.block.is_heading for a, b in pairs)


def _settle(bout: Bout, length_ms: int, closing: tuple[Say, ...]) -> int:
    """Quiet before the countdown: to get into place, where there was none to do it in."""
    if not bout.is_told or bout.ahead:
        return talk.MOVE_MS if bout.moved or bout.ahead else talk.SETTLE_MS
    return talk.SETTLE_MS if length_ms and closing else 0


def _introduction(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Just before the countdown: what begins, and what is new of it."""
    yield from headings(bout, book)
    for cue, member in zip(_cues(len(bout.ahead)), bout.ahead, strict=True):
        yield from _explained(replace(member, chapter=bout.chapter), cue, book)
    if bout.is_open:
        return
    if len(bout.ahead) > 1:
        words = book.say("begin_with", name=bare(bout.exercise.name))
        yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))
    if bout.ahead:
        yield from _sided(bout, book)
    elif bout.is_told:
        yield from _again(bout, book)
    else:
        yield from (*announce(bout, book), *set_up(bout, book))


def _cues(count: int) -> list[str]:
    """How each of so many moves is introduced; one alone just by its name."""
    return (
        ["announce_only"]
        if count == 1
        else ["explain_first", *["explain_next"] * (count - 1)][:count]
    )


def _explained(bout: Bout, cue: str, book: Phrasebook) -> Iterator[Say]:
    """A move before the round in which it comes: "Then, squats. Ten reps."."""
    facts = {"name": bare(bout.exercise.name), "dose": capital(dose(bout, book))}
    yield Say(Kind.ANNOUNCE, book.say(cue, **facts), replace(bout.place(), side=None))
    yield from (say for say in set_up(bout, book) if say.kind is Kind.SETUP)


def _next(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """As `_again`, while there is still rest."""
    yield from _named(book.say("next", name=bare(bout.exercise.name)), bout, book)


def _again(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """A move that is known: its name, its reps where it counts any, its first side."""
    yield from _named(book.say("word", word=bare(bout.exercise.name)), bout, book)


def _named(words: tuple[str, ...], bout: Bout, book: Phrasebook) -> Iterator[Say]:
    place = replace(bout.place(), side=None)
    yield Say(Kind.ANNOUNCE, words, place, gap_ms=250)
    if bout.exercise.reps:
        told = book.say("word", word=dose(bout, book))
        yield Say(Kind.ANNOUNCE, told, replace(place, line=bout.exercise.line_of("reps")), rank=1)
    yield from _sided(bout, book)


def _sided(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """How to lie or stand now, and the side to begin with."""
    if bout.exercise.position and bout.moved:
        yield told_position(bout, book)
    yield from side_first(bout, book)


def _pointed(bout: Bout, book: Phrasebook) -> Iterator[Filler]:
    """A form point of a move that is known, while resting before it."""
    if bout.is_told:
        yield from map(talk.as_filler, reminders(bout, book))


def _ranked(made: Talk) -> Talk:
    """What the rest can do without may be dropped."""
    opening = tuple(replace(s, rank=RANKS.get(s.kind, s.rank)) for s in made.opening)
    closing = tuple(replace(s, rank=RANKS.get(s.kind, s.rank)) for s in made.closing)
    return replace(made, opening=opening, closing=closing)
