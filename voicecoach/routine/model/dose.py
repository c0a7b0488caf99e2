"""How much there is to do and how: in an exercise, in the defaults, in a harder variant."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from voicecoach.routine.model.amount import AmountRecord
from voicecoach.routine.model.cheers import Cheers, CheersKey
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import (
    GetReady,
    Hold,
    RestSpan,
    Sets,
)
from voicecoach.routine.values.effort import PerDay, Rpe
from voicecoach.routine.values.load import Load
from voicecoach.routine.values.moments import Moments
from voicecoach.routine.values.tempo import Tempo
from voicecoach.routine.values.text import (
    Beats,
    Calls,
    CoachingLevel,
    CountWay,
    Name,
    Sides,
    Starts,
    Template,
    YesOrNo,
)
from voicecoach.routine.values.text_lists import Labels, Names
from voicecoach.routine.values.time_calls import CountdownFrom, Remaining
from voicecoach.synonyms.rows import IN_EXERCISE


class Rest(Record):
    """Rest in ms: `after` the exercise, between its `sets`, between its `sides`."""

    after: RestSpan | None = None
    sets: RestSpan | None = None
    sides: RestSpan | None = None


def _read_rest(written: Any) -> Any:
    """Read one length as the rest after an exercise and between its sets."""
    return {"after": written, "sets": written} if isinstance(written, str) else written


class Dose(AmountRecord):
    """How much, how fast, which side, how it is coached: what exercises and defaults may say."""

    inner: ClassVar[Mapping[str, type[Record]]] = {"cheers": Cheers, "extra": Extra, "rest": Rest}
    place: ClassVar[str] = IN_EXERCISE

    unit: Name | None = None
    load: Load | None = None
    rpe: Rpe | None = None
    per_day: PerDay | None = None
    sets: Sets | None = None
    tempo: Tempo | None = None
    starts: Starts | None = None
    hold: Hold | None = None
    sides: Sides | None = None
    labels: Labels | None = None
    limb: Name | None = None
    first_side: Name | None = None
    extra: Extra | None = None
    count: CountWay | None = None
    beats: Beats | None = None
    breathing: YesOrNo | None = None
    remaining: Remaining | None = None
    at: Moments | None = None
    calls: Calls | None = None
    countdown: CountdownFrom | None = None
    coaching: CoachingLevel | None = None
    quiet: YesOrNo | None = None
    cheers: CheersKey | None = None
    get_ready: GetReady | None = None
    rest: Annotated[Rest, BeforeValidator(_read_rest)] | None = None


_KEYS_OF_EXERCISES = ("name", "position", "switch", "reminders", "why")
"""What only an exercise has, and no variant of it can change."""


class Harder(AmountRecord):
    """A harder variant: `setup` and `equipment` are added to the exercise's, the rest replaces."""

    place: ClassVar[str] = IN_EXERCISE
    refusals: ClassVar[Mapping[str, str]] = {
        key: f"harder cannot change {key}" for key in (*Dose.model_fields, *_KEYS_OF_EXERCISES)
    }

    setup: Template | None = None
    equipment: Names = ()
    hold: Hold | None = None
    tempo: Tempo | None = None
