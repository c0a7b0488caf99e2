"""Where in the session each exercise lies."""

from collections.abc import Iterable
from itertools import pairwise

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Session
from voicecoach.session.model.rounds import RoundPath, counted_rounds
from voicecoach.session.model.timeline import Chapter, Cue, Kind

BEFOREHAND = {Kind.REST, Kind.PAUSE, Kind.PREVIEW, Kind.EQUIPMENT, Kind.WHY}
"""Cues heard while resting, which belong to no chapter."""


def chapters_of(cues: Iterable[Cue], session: Session, duration_ms: int) -> tuple[Chapter, ...]:
    """The chapters of the session, each from its first announcement to that of the next.

    The intro is a chapter from the beginning, and the last chapter lasts to the end: players show
    nothing where no chapter is.
    """
    starts: dict[int, int] = {}
    for cue in cues:
        number = cue.place.chapter
        if number is not None and cue.kind not in BEFOREHAND:
            starts.setdefault(number, cue.start_ms)
    titles = [session.intro_title, *(session.chapters[number] for number in sorted(starts))]
    moments = [0, *(starts[number] for number in sorted(starts)), duration_ms]
    spans = pairwise(moments)
    return tuple(Chapter(title, *span) for title, span in zip(titles, spans, strict=True))


def chapter_key(bout: Bout) -> object:
    """What bouts of one chapter have in common.

    An exercise is a chapter, in rounds one each time; an emom or amrap is one as a whole.
    """
    if clocked := _clocked(bout.rounds):
        *around, last = clocked
        return tuple(around), id(last.block)
    return bout.exercise.id, bout.set_number if bout.home else None


def titles_of(bouts: Iterable[Bout], book: Phrasebook) -> tuple[str, ...]:
    """The titles of the chapters, in order."""
    first = {bout.chapter: bout for bout in reversed(list(bouts))}
    return tuple(_title(first[number], book) for number in sorted(first))


def _title(bout: Bout, book: Phrasebook) -> str:
    clocked = _clocked(bout.rounds)
    name = clocked[-1].block.name if clocked else bout.exercise.name
    around = clocked[:-1] if clocked else bout.rounds
    numbers = [str(one.number) for one in counted_rounds(around) if one.count > 1]
    return book.part("chapter", name=name, round=".".join(numbers)) if numbers else name


def _clocked(rounds: RoundPath) -> RoundPath:
    """The rounds down to the block that has a clock of its own, if there is one."""
    ends = [number for number, one in enumerate(rounds, 1) if one.block.kind.has_clock]
    return rounds[: ends[0]] if ends else ()
