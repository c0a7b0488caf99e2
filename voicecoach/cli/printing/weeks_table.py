"""The weeks of a routine as a table: what changes, and how long the sessions last."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.printing.columns import align_numbers
from voicecoach.pipeline.check import estimate_length
from voicecoach.pipeline.compile_source import compile_source
from voicecoach.pipeline.load_source import Source
from voicecoach.pipeline.options import resolve_options
from voicecoach.pipeline.plan_weeks import load_weeks
from voicecoach.routine.change.rests import Owner, RestSource, owners_of, rests_of, span_of_rest
from voicecoach.routine.change.weeks import QUANTITIES
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.quantities import QuantitySpan
from voicecoach.units import format_duration, format_total

if TYPE_CHECKING:
    from voicecoach.pipeline.options import Options

WeekRow = tuple[str, ...]
REST_ROWS = {"after": "rest"} | {key: f"rest between {key}" for key in ("sets", "sides", "rounds")}
"""The key of a rest in the routine file, and the name of its row."""

VALUE_FORMATS: dict[str, Callable[[int], str]] = {
    "reps": str, "sets": str, "rounds": str, "time": format_duration, "hold": format_duration,
    "takes": format_duration
}  # fmt: skip
"""The values besides rests that can change from week to week, and how they are written."""


def weeks_table(routine: str | Path, options: "Options") -> Iterator[str]:
    """Yield a column for each week, and a row for each value that changes and for the length.

    Raises RoutineError, and UsageError if the routine has no weeks.
    """
    sources = load_weeks(routine, None, resolve_options(options))
    lengths = ("length", *map(_estimated_length, sources))
    changes = list(_changing_rows([source.routine for source in sources]))
    if not changes:
        yield f"All {len(sources)} weeks are the same: no value here has a range like 10-20"
    weeks = ("week", *(str(source.week) for source in sources))
    yield from align_numbers([weeks, *changes, lengths])


def _estimated_length(source: Source) -> str:
    return f"~{format_total(estimate_length(compile_source(source)))}"


def _changing_rows(weeks: Sequence[Routine]) -> Iterator[WeekRow]:
    """Yield the rows of every exercise and block whose values change."""
    all_rests = {rest for routine in weeks for rest in rests_of(routine)}
    for index, owner_by_week in enumerate(zip(*map(owners_of, weeks), strict=True)):
        rests = {
            name: key for key, name in REST_ROWS.items() if RestSource(index, key) in all_rests
        }
        yield from _owner_rows(owner_by_week, rests)


def _owner_rows(owner_by_week: Sequence[Owner], rests: dict[str, str]) -> Iterator[WeekRow]:
    """Yield the rows of one exercise or block. `rests` has the keys of its rests by row name."""
    values_by_week = [_values(owner, rests) for owner in owner_by_week]
    rows = {name: tuple(values[name] for values in values_by_week) for name in values_by_week[0]}
    # A rest that the file has once, for after and between sets, is shown once.
    if rows.get("rest") == rows.get("rest between sets"):
        rows.pop("rest between sets", None)
    for name, values in rows.items():
        if len(set(values)) > 1:
            yield (f"{_row_owner(owner_by_week[0])} {name}", *values)


def _row_owner(owner: Owner) -> str:
    """Return its name, with the id where another exercise of that name came before."""
    if isinstance(owner, Exercise) and owner.id != owner.move:
        return f"{owner.name} ({owner.id})"
    return owner.name


def _values(owner: Owner, rests: dict[str, str]) -> dict[str, str]:
    """Return the values of one week by row name, as the routine file would have them."""
    spans = {key: (getattr(owner, key, None), form) for key, form in VALUE_FORMATS.items()}
    spans |= {name: (span_of_rest(owner, key), format_duration) for name, key in rests.items()}
    values = {
        name: form(span.low) for name, (span, form) in spans.items() if isinstance(span, Span)
    }
    for key in QUANTITIES:
        quantities = getattr(owner, key, None)
        if isinstance(quantities, QuantitySpan):
            values[key] = str(quantities.low)
    return values
