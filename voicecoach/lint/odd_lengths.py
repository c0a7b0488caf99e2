"""Lengths of time that nobody means: minutes written with a dot, and distances in no time."""

from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.block import blocks_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.quantities import Quantities, QuantitySpan
from voicecoach.units import SECOND_MS, format_duration

FEW_SECONDS_MS = 10_000
"""From here on, half a second more or less may be meant."""

HIGHEST_SPEED = 25
"""In metres a second, or mm a ms. A cyclist can sprint at 20, and a runner at 12."""

METRES = {"m": 1.0, "km": 1_000.0, "mi": 1_609.344, "yd": 0.9144, "ft": 0.3048}


def work_of_decimal_minutes(exercise: Exercise) -> Iterator[Finding]:
    """Yield work of a few seconds with a fraction. `1.30` is 1.3 s, and 1:30 was meant."""
    for step in _steps(exercise.time):
        yield from _decimal_minutes(exercise, "time", step)


def rests_of_decimal_minutes(exercise: Exercise) -> Iterator[Finding]:
    """Yield such a rest."""
    if exercise.home and not exercise.wrote("rest"):
        return  # it has the rests of its block, which is looked at by itself
    for _, span in exercise.rests:
        for step in _steps(span):
            yield from _decimal_minutes(exercise, "rest", step)


def block_rests_of_decimal_minutes(routine: Routine) -> Iterator[Finding]:
    """Yield such a rest of a block."""
    for block in blocks_in(routine.entries):
        for _, span in block.rest:
            for step in _steps(span):
                yield from _decimal_minutes(block.written, "rest", step)


def _steps(value: Span | Ladder | None) -> tuple[int, ...]:
    """Return the first value, or the value of each set."""
    if isinstance(value, Ladder):
        return value.steps
    return (value.low,) if value else ()


def _decimal_minutes(record: Record, key: str, length_ms: int) -> Iterator[Finding]:
    if SECOND_MS < length_ms < FEW_SECONDS_MS and length_ms % SECOND_MS:
        name = {"rest": "rest"}.get(key, "work")
        message = f"this {name} lasts {format_duration(length_ms)}"
        yield Finding(record, key, message, "write minutes as 1m30s or 1:30")


def too_quick_distance(exercise: Exercise) -> Iterator[Finding]:
    """Yield a distance in less time than anybody needs. Minutes were meant, or another unit."""
    distances, times = _metres(exercise.distance), _steps(exercise.takes)
    if not times:
        return  # an amrap times no distance
    for number in range(max(len(distances), len(times))):
        metres = distances[min(number, len(distances) - 1)]
        takes_ms = times[min(number, len(times) - 1)]
        if metres * SECOND_MS > HIGHEST_SPEED * takes_ms:
            message = f"nobody goes so far in {format_duration(takes_ms)}"
            hint = "write the unit: 8m is eight minutes, and a bare number is seconds"
            yield Finding(exercise, "takes", message, hint)
            return


def _metres(distance: Quantities | None) -> list[float]:
    """Return the distance of each set; 0 for what has no length, such as laps."""
    if distance is None:
        return [0]
    steps = (distance.low,) if isinstance(distance, QuantitySpan) else distance.steps
    return [METRES.get(step.unit.name, 0) * step.thousandths / SECOND_MS for step in steps]
