"""The words at the start of a block, and of each of its rounds."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.block import Block, exercises_in
from voicecoach.session.compile.dose_words import count_moves
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, WordingChoices
from voicecoach.session.model.rounds import Round, innermost_number
from voicecoach.session.model.timeline import Place
from voicecoach.units import MINUTE_MS


def headings(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the blocks and rounds that start with this bout, the outermost first.

    A heading that only repeats the name of its move is left to the announcement.
    """
    for one in bout.context.starting_rounds:
        words = _heading(one, bout, book)
        if words == book.say("heading", name=bout.exercise.name) and not bout.is_open:
            continue
        down_to_this = bout.rounds[: bout.rounds.index(one) + 1]
        place = Place(
            round=innermost_number(down_to_this),
            line=one.block.line_of(),
            chapter=bout.context.chapter,
        )
        yield Say(Kind.ANNOUNCE, words, place)


def is_named_by_heading(bout: Bout) -> bool:
    """Return whether a block that starts with the bout says the name of its move already."""
    if not bout.is_new:
        return False
    blocks = [one.block for one in bout.context.starting_rounds if one.is_first]
    same = [block for block in blocks if block.name.casefold() == bout.exercise.name.casefold()]
    return any(not block.is_heading for block in same)


def _heading(one: Round, bout: Bout, book: Phrasebook) -> WordingChoices:
    if one.is_first:
        return _block_heading(one, bout, book)
    return _round_heading(one, book)


def _block_heading(one: Round, bout: Bout, book: Phrasebook) -> WordingChoices:
    """Return the block's name, and what it is when it comes for the first time."""
    name = one.block.name
    what = ""
    if bout.is_new:
        what = _describe_block(one, book)
    if not what:
        return book.say("heading", name=name)
    return book.say("heading_of", name=name, what=what)


def _round_heading(one: Round, book: Phrasebook) -> WordingChoices:
    if one.number == one.count:
        return book.say("last_round")
    return book.say("next_round", count=book.number(one.count), **book.numbered(one.number))


def _describe_block(one: Round, book: Phrasebook) -> str:
    """Return what is said of a block after its name; nothing of a heading."""
    kind = one.block.kind
    if kind.is_heading:
        return ""
    if kind.has_slots:
        return _describe_emom(one, book)
    if kind.fills_time:
        return _describe_amrap(one, book)
    return _describe_rounds(one, book)


def _describe_rounds(one: Round, book: Phrasebook) -> str:
    """Return "three rounds of four moves"."""
    count = book.number(one.count)
    is_repeated = one.count > 1
    # The name of a single move follows at once, so its number says nothing.
    if has_one_move(one.block):
        return book.part("rounds_of_one", count=count) if is_repeated else ""
    moves = count_moves(_move_count(one.block), book)
    if not is_repeated:
        return moves
    return book.part("rounds", count=count, moves=moves)


def _describe_emom(one: Round, book: Phrasebook) -> str:
    """Return "two moves in turn, every minute, for ten minutes"."""
    block = one.block
    every = book.part("every_minute")
    if block.every_ms != MINUTE_MS:
        every = book.part("every", length=book.duration(block.every_ms))
    slots = one.count * len(block.entries)
    length = book.duration(slots * block.every_ms)
    if len(block.entries) == 1:
        return book.part("emom_of_one", every=every, length=length)
    moves = count_moves(_move_count(block), book)
    return book.part("emom", moves=moves, every=every, length=length)


def _describe_amrap(one: Round, book: Phrasebook) -> str:
    if one.block.time is None:
        return ""
    return book.part("amrap", length=book.duration(one.block.time.low))


def has_one_move(block: Block) -> bool:
    """Return whether a block is rounds of a single move, whose name says nothing new."""
    return _move_count(block) == 1


def _move_count(block: Block) -> int:
    return len(list(exercises_in(block.entries)))
