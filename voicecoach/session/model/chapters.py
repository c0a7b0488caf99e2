"""The chapters of a session: where each exercise lies."""

from collections.abc import Iterable
from itertools import pairwise

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.block import WITHOUT_BREAKS
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Session
from voicecoach.session.model.rounds import RoundPath, counted_rounds
from voicecoach.session.model.timeline import Chapter, Cue, Kind

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
        if number is not None and cue.kind not in BEFOREHAND:
            starts.setdefault(number, cue.start_ms)
    numbers = sorted(starts)
    titles = [session.intro_title, *(session.chapters[number] for number in numbers)]
    moments = [0, *(starts[number] for number in numbers), duration_ms]
    spans = zip(titles, pairwise(moments), strict=True)
    return tuple(Chapter(title, start, end) for title, (start, end) in spans)


def chapter_key(bout: Bout) -> object:
    """Return a value that the bouts of one chapter share.

    An exercise is a chapter, or one chapter a round. A whole EMOM or AMRAP is one chapter.
    """
    rounds = _rounds_to_clock(bout.rounds)
    if rounds:
        *outer, clocked = rounds
        return tuple(outer), id(clocked.block)
    if bout.innermost_block:
        return bout.exercise.id, bout.set_number
    return bout.exercise.id, None


def titles_of(bouts: Iterable[Bout], book: Phrasebook) -> tuple[str, ...]:
    """Return the titles of the chapters, in order."""
    first_bouts = {bout.context.chapter: bout for bout in reversed(list(bouts))}
    return tuple(_title(first_bouts[number], book) for number in sorted(first_bouts))


def _title(bout: Bout, book: Phrasebook) -> str:
    """Return the name of the exercise or clocked block, with its round where it has several."""
    name, around = bout.exercise.name, bout.rounds
    if rounds := _rounds_to_clock(bout.rounds):
        name, around = rounds[-1].block.name, rounds[:-1]
    numbers = [str(one.number) for one in counted_rounds(around) if one.count > 1]
    if not numbers:
        return name
    return book.part("chapter", name=name, round=".".join(numbers))


def _rounds_to_clock(rounds: RoundPath) -> RoundPath:
    """Return the rounds down to the block with a clock of its own, or nothing without one."""
    for number, one in enumerate(rounds, 1):
        if one.block.kind in WITHOUT_BREAKS:
            return rounds[:number]
    return ()
