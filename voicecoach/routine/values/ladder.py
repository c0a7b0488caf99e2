"""Ladders and pyramids: one number for each set, written as a list, which says how many sets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, TypeAdapter

from voicecoach.routine.values.amounts import (
    MOST_SETS,
    Span,
    one_rep_count,
    one_time,
    span_of,
    span_of_lengths,
)
from voicecoach.routine.values.answers import MOST_REPS, MOST_TIME, with_answers
from voicecoach.routine.values.ranges import ends_of_range
from voicecoach.routine.values.sheet_notation import in_keys
from voicecoach.routine.values.text import quote_scalar, value_error


@dataclass(frozen=True)
class Ladder:
    """The reps, or the ms, of each set in order."""

    steps: tuple[int, ...]

    def first(self, count: int) -> "Ladder":
        """Return the ladder of the first sets."""
        return Ladder(self.steps[:count])

    def only(self, number: int) -> Span:
        """Return the value of set `number`, counted from 1."""
        step = self.steps[number - 1]
        return Span(step, step)


@dataclass(frozen=True)
class LadderReader:
    """Reads one value, a range or a ladder."""

    read: Callable[[Any], int]
    """The reader of a step."""

    read_one: Callable[[Any], Span]
    """The reader of a value or a range."""

    like: str
    """An example of a ladder."""

    def __call__(self, written: Any) -> Span | Ladder:
        """Return the range or the ladder."""
        if isinstance(written, Ladder):
            return written
        if not isinstance(written, list):
            return self.read_one(written)
        if not written:
            hint = f"write one value for each set, like {self.like}"
            raise value_error("this ladder has no sets", hint)
        if len(written) > MOST_SETS:
            message = f"this ladder has {len(written)} sets, and there are at most {MOST_SETS}"
            raise value_error(message, "leave some of them out")
        step = Annotated[int, BeforeValidator(self._read_step)]
        steps: TypeAdapter[list[int]] = TypeAdapter(list[step])
        return Ladder(tuple(steps.validate_python(written)))  # its mistakes name their entries

    def _read_step(self, written: Any) -> int:
        if isinstance(written, str) and ends_of_range(written):
            message = f"{quote_scalar(written)} is a range, and a ladder has one value for each set"
            raise value_error(message, f"write it like {self.like}")
        return self.read(written)


def ladder_reader(
    read: Callable[[Any], int], read_one: Callable[[Any], Span], like: str
) -> LadderReader:
    """Return a reader of one value, a range or a ladder, such as `like`."""
    return LadderReader(read, read_one, like)


_reps_ladder = ladder_reader(one_rep_count, span_of(one_rep_count), "[10, 8, 6]")
_reps = in_keys("reps", with_answers(_reps_ladder, MOST_REPS))
_time_span = span_of_lengths(one_time)
_time_ladder = ladder_reader(one_time, _time_span, "[20s, 30s, 40s]")
_takes_span = span_of_lengths(one_time, downwards=True)
_takes_ladder = ladder_reader(one_time, _takes_span, "[20s, 30s, 40s]")
_takes = in_keys("takes", with_answers(_takes_ladder, MOST_TIME))
_time = in_keys("time", with_answers(_time_ladder, MOST_TIME))

Reps = Annotated[InstanceOf[Span] | InstanceOf[Ladder], BeforeValidator(_reps)]
Time = Annotated[InstanceOf[Span] | InstanceOf[Ladder], BeforeValidator(_time)]
Takes = Annotated[InstanceOf[Span] | InstanceOf[Ladder], BeforeValidator(_takes)]
"""What a distance takes. Who gets fitter needs less, so a range may run downwards."""

TimeSpan = Annotated[InstanceOf[Span], BeforeValidator(_time_span)]
"""A time or a range of them, where no ladder may stand."""
