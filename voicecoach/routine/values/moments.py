"""The moments of timed work at which the author has something said: `20s`, `halfway`, `every 1m`.

To add a way to write a moment, put it into `_WAYS`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.routine.values.amounts import one_time
from voicecoach.routine.values.text import Template, quote_scalar, value_error
from voicecoach.units import format_duration, parse_duration

HALFWAY = "halfway"
EVERY = "every "
MOST_MOMENTS = 50
LAST_COUNTS_MS = 3_000
"""The end of timed work. It belongs to "three, two, one", so no moment comes in it."""

HOW = "write  20s,  halfway  or  every 1m"


@dataclass(frozen=True)
class Moment:
    """A moment, or several, of any timed work."""

    written: str
    """The moment as it is written, such as `every 1m`."""

    at_ms: int = 0
    """How long after the start it is. 0 for a moment that is not counted from the start."""

    every_ms: int = 0
    """How far the first of several is from the start, and each from the next."""

    def times(self, length_ms: int) -> Iterator[int]:
        """Yield when it comes in work of that length, in ms from the start."""
        end_ms = length_ms - LAST_COUNTS_MS
        if self.every_ms:
            yield from range(self.every_ms, end_ms, self.every_ms)
            return
        at_ms = self.at_ms or length_ms // 2
        if at_ms < end_ms:
            yield at_ms


MomentTexts = Mapping[Moment, str]
"""What is said at each moment."""


def _read_halfway(written: str) -> Moment | None:
    return Moment(written) if written.casefold() == HALFWAY else None


def _read_every(written: str) -> Moment | None:
    if not written.casefold().startswith(EVERY):
        return None
    return Moment(written, every_ms=one_time(written[len(EVERY) :]))


def _read_time(written: str) -> Moment | None:
    try:
        parse_duration(written)
    except ValueError:
        return None
    return Moment(written, at_ms=one_time(written))


_WAYS: tuple[Callable[[str], Moment | None], ...] = (_read_halfway, _read_every, _read_time)
"""The readers of the ways to write a moment. Each returns None for another way."""


def read_moment(written: Any) -> Moment:
    """Read one key of `at`."""
    if isinstance(written, Moment):
        return written
    text = " ".join(str(written).split())
    for read in _WAYS:
        if moment := read(text):
            return moment
    hint = did_you_mean_or(HOW, text, (HALFWAY, f"{EVERY}1m"))
    raise value_error(f"{quote_scalar(text)} is not a moment of the work", hint)


def moments_out_of_reach(moments: MomentTexts, length_ms: int) -> Iterator[Moment]:
    """Yield the moments that do not come before the countdown of work of that length."""
    for moment in moments:
        if next(moment.times(length_ms), None) is None:
            yield moment


def moments_at_once(moments: MomentTexts, length_ms: int) -> Iterator[tuple[Moment, Moment, str]]:
    """Yield two moments that come at the same time in work of that length, and that time."""
    earlier: dict[int, Moment] = {}
    for moment in moments:
        for at_ms in moment.times(length_ms):
            other = earlier.setdefault(at_ms, moment)
            if other is not moment:
                yield other, moment, format_duration(at_ms)
                break


def _refuse_other_forms(written: Any) -> Any:
    if not isinstance(written, dict):
        hint = "write it like {20s: Change your grip, halfway: Other leg in front}"
        raise value_error("this should be moments and what is said at them", hint)
    if not written:
        raise value_error("there is no moment here", "write one, or leave the key out")
    if len(written) > MOST_MOMENTS:
        raise value_error(f"there are more than {MOST_MOMENTS} moments", "leave some of them out")
    return written


Moments = Annotated[
    dict[Annotated[InstanceOf[Moment], BeforeValidator(read_moment)], Template],
    BeforeValidator(_refuse_other_forms),
]
"""What is said at moments of timed work, by the moment."""
