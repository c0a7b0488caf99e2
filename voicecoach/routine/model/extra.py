"""More work for a weak side than for the other one."""

from typing import Annotated

from pydantic import BeforeValidator

from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import MOST_SETS, one_rep_count, read_count
from voicecoach.routine.values.text import Name

ExtraReps = Annotated[int, BeforeValidator(one_rep_count)]
ExtraSets = Annotated[int, BeforeValidator(read_count(1, MOST_SETS, "sets"))]


class Extra(Record):
    """More for one of two sides: `reps` at the end of its every set, or `sets` after the others."""

    example = "{side: left, reps: 5}"

    side: Name
    reps: ExtraReps | None = None
    sets: ExtraSets | None = None
