"""A programme as a table: what changes from week to week, and how long the sessions last."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.report import about
from voicecoach.routine.block import Block
from voicecoach.routine.fields import Span
from voicecoach.routine.model import Exercise, Routine
from voicecoach.routine.stretch import Owner, owners_of
from voicecoach.units import format_duration
from voicecoach.wiring.programme import load_weeks

if TYPE_CHECKING:
    from voicecoach.wiring.planning import Options

Row = tuple[str, ...]


def table_of_weeks(routine: str | Path, options: "Options") -> Iterator[str]:
    """A column a week, and a row for each value that changes and for the session's length.

    Raises RoutineError, and UsageError where the routine has no weeks.
    """
    sources = load_weeks(routine, None, options)
    owners = zip(*(_owners(source.routine) for source in sources), strict=True)
    changing = [row for weekly in owners for row in _rows(weekly)]
    if not changing:
        yield f"All {len(sources)} weeks are the same: no value here has a range like 10-20"
    weeks = ("week", *(str(source.week) for source in sources))
    lengths = ("length", *(f"~{about(source.routine, source.week)}" for source in sources))
    yield from _aligned([weeks, *changing, lengths])


def _owners(routine: Routine) -> list[Owner]:
    return [owner for owner, _ in owners_of(routine)]


def _rows(weekly: Sequence[Owner]) -> Iterator[Row]:
    """What changes of one exercise or block, which is given as it is in each week."""
    told = [_told(owner) for owner in weekly]
    rows = {name: tuple(values[name] for values in told) for name in told[0]}
    if rows.get("rest") == rows.get("rest between sets"):
        rows.pop("rest between sets", None)  # written as one, shown as one
    for name, values in rows.items():
        if len(set(values)) > 1:
            yield (f"{weekly[0].name} {name}", *values)


_Values = dict[str, tuple[object, Callable[[int], str]]]


def _told(owner: Owner) -> dict[str, str]:
    """What a week can move of it, as it would be written."""
    values = _of_block(owner) if isinstance(owner, Block) else _of_exercise(owner)
    spans = ((name, span, form) for name, (span, form) in values.items() if isinstance(span, Span))
    return {name: form(span.low) for name, span, form in spans}


def _of_block(block: Block) -> _Values:
    return {
        "rounds": (block.rounds, str),
        "time": (block.time, format_duration),
        "rest between rounds": (block.rest.rounds, format_duration),
        "rest": (block.rest.after, format_duration),
    }


def _of_exercise(exercise: Exercise) -> _Values:
    rests = exercise.rests
    return {
        "reps": (exercise.reps, str),
        "sets": (exercise.sets, str),
        "time": (exercise.time, format_duration),
        "hold": (exercise.hold, format_duration),
        "rest": (rests.after, format_duration),
        "rest between sets": (rests.sets, format_duration),
        "rest between sides": (rests.sides, format_duration),
    }


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Names to the left, numbers to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *values in rows:
        padded = (value.rjust(width) for value, width in zip(values, others, strict=True))
        yield "  ".join((name.ljust(first), *padded))
