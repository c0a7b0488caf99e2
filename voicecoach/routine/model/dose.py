"""How much there is to do, as it is written: of an exercise, of all, of a harder variant."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from voicecoach.routine.model.extra import Extra
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Hold, RestSpan, Sets
from voicecoach.routine.values.ladder import Reps, Time
from voicecoach.routine.values.tempo import Tempo
from voicecoach.routine.values.text import (
    CoachingLevel,
    CountWay,
    Name,
    Names,
    Quiet,
    Sides,
    Starts,
    Template,
)


class Rest(Record):
    """Rest in ms: `after` the exercise, between its `sets`, between its `sides`."""

    after: RestSpan | None = None
    sets: RestSpan | None = None
    sides: RestSpan | None = None


def _one_rest_for_all(written: Any) -> Any:
    return {"after": written, "sets": written} if isinstance(written, str) else written


class Dose(Record):
    """How much, how fast, which side, how it is told: what exercises and the defaults may say."""

    reps: Reps | None = None
    time: Time | None = None
    unit: Name | None = None
    sets: Sets | None = None
    tempo: Tempo | None = None
    starts: Starts | None = None
    hold: Hold | None = None
    sides: Sides | None = None
    labels: Annotated[tuple[Name, ...], Field(min_length=2, max_length=2)] | None = None
    limb: Name | None = None
    first_side: Name | None = None
    extra: Extra | None = None
    count: CountWay | None = None
    coaching: CoachingLevel | None = None
    quiet: Quiet | None = None
    rest: Annotated[Rest, BeforeValidator(_one_rest_for_all)] | None = None


class Harder(Record):
    """A harder variant: `setup` and `equipment` are added to the exercise's, the rest replaces."""

    setup: Template | None = None
    equipment: Names = ()
    reps: Reps | None = None
    time: Time | None = None
    hold: Hold | None = None
    tempo: Tempo | None = None
