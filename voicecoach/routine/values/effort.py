"""How hard work should feel, from 1 to 10, and how often a day it is done."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf

from voicecoach.routine.values.amounts import Span, read_count, span_of
from voicecoach.routine.values.sheet_notation import in_keys
from voicecoach.routine.values.text import quote_scalar, value_error

HALF = 500
"""Half a step, in thousandths."""

MOST_A_DAY = 24
_EFFORT = re.compile(r"([0-9]{1,2})(?:[.,]([05]))?(?:\s*/\s*10)?")


def _read_effort(written: Any) -> int:
    """Read an effort in thousandths: 8.5 is 8,500."""
    parts = _EFFORT.fullmatch(written.strip()) if isinstance(written, str) else None
    if not parts:
        message = f"{quote_scalar(written)} is not an effort"
        raise value_error(message, "write 1 to 10, in halves at most, like 8 or 8.5")
    effort = int(parts[1]) * 1_000 + (HALF if parts[2] == "5" else 0)
    if not 1_000 <= effort <= 10_000:
        raise value_error(f"an effort of {written} is out of range", "write 1 to 10")
    return effort


Rpe = Annotated[InstanceOf[Span], BeforeValidator(span_of(_read_effort))]
_per_day = in_keys("per_day", span_of(read_count(1, MOST_A_DAY, "times a day")))
PerDay = Annotated[InstanceOf[Span], BeforeValidator(_per_day)]
