"""Values of routines as texts: the same text for the same value, however it was written."""

from collections.abc import Callable, Iterable

from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.phases import Phase
from voicecoach.routine.values.quantities import Quantities, QuantityLadder
from voicecoach.units import format_duration

THOUSAND = 1_000


def phases_text(phases: Iterable[Phase]) -> str:
    """Return the seconds of each phase, in order."""
    return " + ".join(f"{phase.ms / THOUSAND:g}s" for phase in phases)


def span_text(span: Span | None) -> str:
    """Return a number or a range of numbers, or "" for none."""
    return each_text(span, str) if span else ""


def lengths_text(span: Span | None) -> str:
    """Return a length in ms or a range of them, or "" for none."""
    return each_text(span, ms_text) if span else ""


def each_text(value: Span | Ladder, write: Callable[[int], str]) -> str:
    """Return one value, a range, or a ladder if its steps differ."""
    if isinstance(value, Ladder):
        steps = [write(step) for step in value.steps]
        return "[" + ", ".join(steps) + "]" if len(set(steps)) > 1 else steps[0]
    ends = [write(value.low), write(value.high)]
    return "-".join(dict.fromkeys(ends))


def ms_text(ms: int) -> str:
    """Return a length in ms as an author writes it."""
    return format_duration(ms)


def quantities_text(quantities: Quantities | None) -> str:
    """Return a load or a distance, a range, or one for each set."""
    if quantities is None:
        return ""
    if isinstance(quantities, QuantityLadder):
        return "[" + ", ".join(map(str, quantities.steps)) + "]"
    return "-".join(dict.fromkeys((str(quantities.low), str(quantities.high))))


def effort_text(span: Span | None) -> str:
    """Return an effort in thousandths as it is written, or "" for none."""
    return each_text(span, lambda effort: f"{effort / THOUSAND:g}") if span else ""
