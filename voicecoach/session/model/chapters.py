"""The chapters of a session: where each exercise lies."""

from collections.abc import Iterable

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.rounds import RoundPath, counted_rounds
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Chapter, Cue

BEFOREHAND = {Kind.REST, Kind.PAUSE, Kind.PREVIEW, Kind.EQUIPMENT, Kind.WHY}
"""Cues of a rest. They start no chapter."""


def chapters_of(cues: Iterable[Cue], session: Session, duration_ms: int) -> tuple[Chapter, ...]:
    """Return the chapters of the session, each from its first announcement to the next one's.

    The intro is a chapter from the beginning, and the last chapter lasts to the end, because
    players show nothing between chapters.
    """
    starts: dict[int, int] = {}
    for cue in cues:
        number = cue.place.chapter
        if number is None or cue.kind in BEFOREHAND:
            continue
        starts.setdefault(number, cue.start_ms)
    chapters: list[Chapter] = []
    title = session.intro_title
    start = 0
    for number in sorted(starts):
        end = starts[number]
        chapters.append(Chapter(title, start, end))
        title = session.chapters[number]
        start = end
    chapters.append(Chapter(title, start, duration_ms))
    return tuple(chapters)


def chapter_key(bout: Bout) -> object:
    """Return a value that the bouts of one chapter share.

    An exercise is a chapter, or one chapter a round. A whole EMOM or AMRAP is one chapter, and so
    is each round of a flow.
    """
    rounds = _rounds_of_chapter(bout.rounds)
    if rounds and rounds[-1].block.flow:
        return rounds
    if rounds:
        *outer, clocked = rounds
        return tuple(outer), id(clocked.block)
    name = bout.exercise.id
    if bout.innermost_block:
        return name, bout.set_number
    return name, None


def titles_of(bouts: Iterable[Bout], book: Phrasebook) -> tuple[str, ...]:
    """Return the titles of the chapters, in order."""
    first_bouts: dict[int, Bout] = {}
    for bout in bouts:
        first_bouts.setdefault(bout.context.chapter, bout)
    numbers = sorted(first_bouts)
    return tuple(_title(first_bouts[number], book) for number in numbers)


def _title(bout: Bout, book: Phrasebook) -> str:
    """Return the name of the exercise or block, with its round where it has several."""
    name = bout.exercise.name
    around = bout.rounds
    if rounds := _rounds_of_chapter(bout.rounds):
        *outer, innermost = rounds
        name = innermost.block.name
        around = rounds if innermost.block.flow else tuple(outer)
    numbers: list[str] = []
    for one in counted_rounds(around):
        # The only round of a block needs no number.
        if one.count > 1:
            numbers.append(str(one.number))
    if not numbers:
        return name
    path = ".".join(numbers)
    return book.part("chapter", name=name, round=path)


def _rounds_of_chapter(rounds: RoundPath) -> RoundPath:
    """Return the rounds down to a flow, or to a block with a clock of its own.

    There are none if exercises are chapters by themselves.
    """
    for number, one in enumerate(rounds, 1):
        if one.block.kind.has_clock or one.block.flow:
            return rounds[:number]
    return ()
