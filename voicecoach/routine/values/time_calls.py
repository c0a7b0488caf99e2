"""How time is called: how often what is left is said, and from which number on is counted down.

`none` turns each of them off.
"""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.routine.values.amounts import read_count, read_length
from voicecoach.routine.values.text import quote_scalar, value_error
from voicecoach.units import HOUR_MS

_DIGIT = re.compile(r"[0-9]")

NEVER = 0
read_remaining_time = read_length(10_000, HOUR_MS)


def _read_remaining(written: Any) -> int:
    """Read how often the time left is said, in ms; `none` is 0."""
    if written == "none":
        return NEVER
    if isinstance(written, str) and not _DIGIT.search(written):
        hint = did_you_mean_or("write it like 2m, or none", written, ("none",))
        raise value_error(f"{quote_scalar(written)} is neither a duration nor none", hint)
    return read_remaining_time(written)


MOST_COUNTED_DOWN = 10
read_counted_down = read_count(1, MOST_COUNTED_DOWN, "seconds")


def _read_countdown(written: Any) -> int:
    """Read from which number on is counted before work; `none` is 0."""
    if written in ("none", "0"):
        return NEVER
    if isinstance(written, str) and not _DIGIT.search(written):
        hint = did_you_mean_or("write it like 5, or none", written, ("none",))
        raise value_error(f"{quote_scalar(written)} is neither a number nor none", hint)
    number = written.strip().removesuffix("s").rstrip() if isinstance(written, str) else written
    return read_counted_down(number)


CountdownFrom = Annotated[int, BeforeValidator(_read_countdown)]
Remaining = Annotated[int, BeforeValidator(_read_remaining)]
