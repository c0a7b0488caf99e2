"""A programme as a table: what changes from week to week, and how long the sessions last."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.printing.report import estimated_length
from voicecoach.pipeline.weeks import load_weeks
from voicecoach.routine.change.rests import Owner, RestSource, owners_of, rests_of, span_of_rest
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span
from voicecoach.units import format_duration

if TYPE_CHECKING:
    from voicecoach.pipeline.plan import Options

Row = tuple[str, ...]
RESTS = {"after": "rest"} | {key: f"rest between {key}" for key in ("sets", "sides", "rounds")}
"""By the key of a rest, what its row is called."""


def table_of_weeks(routine: str | Path, options: "Options") -> Iterator[str]:
    """A column a week, and a row for each value that changes and for the session's length.

    Raises RoutineError, and UsageError where the routine has no weeks.
    """
    sources = load_weeks(routine, None, options)
    changing = list(_changing([source.routine for source in sources]))
    if not changing:
        yield f"All {len(sources)} weeks are the same: no value here has a range like 10-20"
    weeks = ("week", *(str(source.week) for source in sources))
    lengths = (
        "length",
        *(f"~{estimated_length(source.routine, source.week)}" for source in sources),
    )
    yield from _aligned([weeks, *changing, lengths])


def _changing(weeks: Sequence[Routine]) -> Iterator[Row]:
    had = {rest for routine in weeks for rest in rests_of(routine)}
    for index, weekly in enumerate(zip(*map(owners_of, weeks), strict=True)):
        rests = {name: key for key, name in RESTS.items() if RestSource(index, key) in had}
        yield from _rows(weekly, rests)


def _rows(weekly: Sequence[Owner], rests: dict[str, str]) -> Iterator[Row]:
    """What changes of one exercise or block, given as it is in each week; `rests` it has."""
    told = [_values(owner, rests) for owner in weekly]
    rows = {name: tuple(values[name] for values in told) for name in told[0]}
    if rows.get("rest") == rows.get("rest between sets"):
        rows.pop("rest between sets", None)  # written as one, shown as one
    for name, values in rows.items():
        if len(set(values)) > 1:
            yield (f"{weekly[0].name} {name}", *values)


FORMS: dict[str, Callable[[int], str]] = {
    "reps": str, "sets": str, "rounds": str, "time": format_duration, "hold": format_duration
}  # fmt: skip
"""What a week can move besides rests, and how it is written."""


def _values(owner: Owner, rests: dict[str, str]) -> dict[str, str]:
    """What a week can move of it, as it would be written."""
    spans = {key: (getattr(owner, key, None), form) for key, form in FORMS.items()}
    spans |= {name: (span_of_rest(owner, key), format_duration) for name, key in rests.items()}
    return {name: form(span.low) for name, (span, form) in spans.items() if isinstance(span, Span)}


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Names to the left, numbers to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *values in rows:
        padded = (value.rjust(width) for value, width in zip(values, others, strict=True))
        yield "  ".join((name.ljust(first), *padded))
