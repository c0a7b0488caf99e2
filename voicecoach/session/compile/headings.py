"""What is said as a block begins, and as each of its rounds does."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.block import Block, exercises_in
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Say
from voicecoach.session.model.rounds import Round, innermost_number
from voicecoach.session.model.timeline import Kind, Place
from voicecoach.units import MINUTE_MS


def headings(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """The blocks and rounds that begin with this bout, the outermost first."""
    for one in bout.begun:
        words = _heading(one, bout, book) if one.is_first else _round(one, book)
        around = bout.rounds[: bout.rounds.index(one) + 1]
        place = Place(
            round=innermost_number(around), line=one.block.line_of(), chapter=bout.chapter
        )
        yield Say(Kind.ANNOUNCE, words, place)


def _heading(one: Round, bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """The block's name; for the first time, with what it is."""
    facts = _description(one, book) if bout.is_new else ""
    name = one.block.name
    return (
        book.say("heading_of", name=name, what=facts) if facts else book.say("heading", name=name)
    )


def _round(one: Round, book: Phrasebook) -> tuple[str, ...]:
    if one.number == one.count:
        return book.say("last_round")
    return book.say("next_round", count=book.number(one.count), **book.numbered(one.number))


def _description(one: Round, book: Phrasebook) -> str:
    """Return what is said of a block after its name."""
    kind = one.block.kind
    if kind.is_heading:
        return ""
    if kind.has_slots:
        return _emom(one, book)
    return _amrap(one, book) if kind.fills_time else _rounds(one, book)


def _rounds(one: Round, book: Phrasebook) -> str:
    """ "three rounds of four moves"; of one alone its own name tells."""
    count, moves = book.number(one.count), _moves(one.block, book)
    if len(list(exercises_in(one.block.entries))) == 1:
        return book.part("rounds_of_one", count=count) if one.count > 1 else ""
    return book.part("rounds", count=count, moves=moves) if one.count > 1 else moves


def _emom(one: Round, book: Phrasebook) -> str:
    """ "two moves in turn, every minute, for ten minutes"."""
    block = one.block
    count = len(block.entries)
    every = book.part("every_minute")
    if block.every_ms != MINUTE_MS:
        every = book.part("every", length=book.duration(block.every_ms))
    facts = {"every": every, "length": book.duration(one.count * count * block.every_ms)}
    if count == 1:
        return book.part("emom_of_one", **facts)
    return book.part("emom", moves=_moves(block, book), **facts)


def _amrap(one: Round, book: Phrasebook) -> str:
    time = one.block.time
    return book.part("amrap", length=book.duration(time.low)) if time else ""


def _moves(block: Block, book: Phrasebook) -> str:
    count = len(list(exercises_in(block.entries)))
    return book.part("moves", count=book.number(count)) if count > 1 else book.part("one_move")
