"""How many and how long, as an author writes it: one value, or a range between two."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf

from voicecoach.routine.values.answers import (
    NO_REST_WORDS,
    NO_TIME_WORDS,
    OPEN_REST_WORDS,
    with_answers,
)
from voicecoach.routine.values.length_notation import length_in_own_way
from voicecoach.routine.values.ranges import ends_of_range, share_unit
from voicecoach.routine.values.sheet_notation import in_keys
from voicecoach.routine.values.text import quote_scalar, value_error
from voicecoach.units import HOUR_MS, HOW_TO_WRITE, format_duration, parse_duration

MOST_SETS = 50
MOST_ROUNDS = 100
LONGEST_GET_READY_MS = 600_000
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")


EvenEnds = Callable[[str, str], tuple[str, str]]
"""Returns both ends of a range as they are to be read."""


@dataclass(frozen=True)
class Span:
    """A number to start with and one to work up to; the same twice if just one is written."""

    low: int
    high: int

    pinned: bool = field(default=False, compare=False)
    """The user set it by a flag, so nothing else changes it."""


@dataclass(frozen=True)
class CountReader:
    """Reads a whole number of something, from `low` to `high`."""

    low: int
    high: int
    of: str
    """What is counted."""

    def __call__(self, written: Any) -> int:
        """Return the number."""
        if not isinstance(written, str) or not _WHOLE.fullmatch(written.strip()):
            hint = f"write {self.of} as digits, like {self.low + 9}"
            raise value_error(f"{quote_scalar(written)} is not a whole number", hint)
        number = int(written)
        if not self.low <= number <= self.high:
            hint = f"write {self.low} to {self.high:,}"
            raise value_error(f"{number} {self.of} is out of range", hint)
        return number


def read_count(low: int, high: int, of: str) -> CountReader:
    """Return a reader of a whole number of `of`, from `low` to `high`."""
    return CountReader(low, high, of)


@dataclass(frozen=True)
class LengthReader:
    """Reads a duration, in ms, from `low_ms` to `high_ms`."""

    low_ms: int
    high_ms: int

    def __call__(self, written: Any) -> int:
        """Return the duration in ms."""
        if not isinstance(written, str):
            raise value_error("this should be a duration", HOW_TO_WRITE)
        try:
            ms = parse_duration(written)
        except ValueError as error:
            meant = length_in_own_way(written)
            raise value_error(str(error), f"write {meant}" if meant else HOW_TO_WRITE) from None
        if not self.low_ms <= ms <= self.high_ms:
            limits = f"{format_duration(self.low_ms)} to {format_duration(self.high_ms)}"
            raise value_error(f"{format_duration(ms)} is out of range here", f"write {limits}")
        return ms


def read_length(low_ms: int, high_ms: int) -> LengthReader:
    """Return a reader of a duration, in ms, from `low_ms` to `high_ms`."""
    return LengthReader(low_ms, high_ms)


def _as_written(first: str, last: str) -> tuple[str, str]:
    return first, last


@dataclass(frozen=True)
class SpanReader:
    """Reads one value or a range, `15-25`."""

    read: Callable[[Any], int]
    """The reader of one value."""

    even_ends: EvenEnds = _as_written
    """Completes the two ends."""

    downwards: bool = False

    def __call__(self, written: Any) -> Span:
        """Return the range, or one value as both its ends."""
        if isinstance(written, Span):
            return written
        if not isinstance(written, str):
            raise value_error("this should be one value or a range", "write it like 10 or 15-25")
        ends = ends_of_range(written)
        if ends is None:
            only = self.read(written)
            return Span(only, only)
        first, last = self.even_ends(*ends)
        span = Span(self.read(first), self.read(last))
        if span.high < span.low and not self.downwards:
            raise value_error(f"the range {written} runs backwards", f"write {last}-{first}")
        return span


def span_of(
    read: Callable[[Any], int], *, even_ends: EvenEnds = _as_written, downwards: bool = False
) -> SpanReader:
    """Return a reader of one value or a range, `15-25`. Only rests may run `downwards`."""
    return SpanReader(read, even_ends, downwards)


def span_of_lengths(read: Callable[[Any], int], *, downwards: bool = False) -> SpanReader:
    """Return a reader of one length or a range of them. A unit after a range is for both ends."""
    return span_of(read, even_ends=share_unit, downwards=downwards)


one_rep_count = read_count(1, 1_000, "reps")
one_time = read_length(1_000, 6 * HOUR_MS)
_sets = in_keys("sets", span_of(read_count(1, MOST_SETS, "sets")))
read_rounds = read_count(1, MOST_ROUNDS, "rounds")
_rounds = in_keys("rounds", span_of(read_rounds))
_hold = in_keys("hold", span_of_lengths(read_length(500, 600_000)))
_rest_span = span_of_lengths(read_length(0, HOUR_MS), downwards=True)
_rest = with_answers(_rest_span, NO_REST_WORDS, OPEN_REST_WORDS)
_weeks = in_keys("weeks", read_count(1, 52, "weeks"))
read_get_ready = with_answers(read_length(0, LONGEST_GET_READY_MS), NO_TIME_WORDS)

Sets = Annotated[InstanceOf[Span], BeforeValidator(_sets)]
RoundCount = Annotated[InstanceOf[Span], BeforeValidator(_rounds)]
Hold = Annotated[InstanceOf[Span], BeforeValidator(_hold)]
RestSpan = Annotated[InstanceOf[Span], BeforeValidator(_rest)]
GetReady = Annotated[int, BeforeValidator(read_get_ready)]
Weeks = Annotated[int, BeforeValidator(_weeks)]


def low(span: Span | None, default: int = 0) -> int:
    """Return the first end of a range, or `default` if there is none."""
    return default if span is None else span.low
