"""How much there is to do in a set: reps to count, a time to fill, or a distance to cover."""

from dataclasses import dataclass

from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.distance import Distance
from voicecoach.routine.values.ladder import Ladder, Reps, Takes, Time


@dataclass(frozen=True)
class Amount:
    """The reps or the time of an exercise, whichever is written.

    The time of a distance is what it takes.
    """

    key: str
    """The key it is written under: `reps`, `time` or `takes`."""

    value: Span | Ladder | None
    """The same for every set, or one for each; None if neither is written."""

    @property
    def is_written(self) -> bool:
        """Whether there is any amount."""
        return self.value is not None

    @property
    def counts_reps(self) -> bool:
        """Whether reps are counted. If not, it is a time in ms."""
        return self.key == "reps"

    @property
    def ladder(self) -> Ladder | None:
        """The amounts of all sets, if these differ."""
        return self.value if isinstance(self.value, Ladder) else None

    def of_sets(self, count: int) -> tuple[int, ...]:
        """Return the amount of each set. A ladder says itself how many there are."""
        if isinstance(self.value, Ladder):
            return self.value.steps
        each = self.value.low if self.value else 0
        return (each,) * count


class AmountRecord(Record):
    """The keys that say how much there is to do: reps, a time, or a distance and what it takes.

    Only one of the three may be written.
    """

    reps: Reps | None = None
    time: Time | None = None
    distance: Distance | None = None
    takes: Takes | None = None

    @property
    def amount(self) -> Amount:
        """The one of the three that is written."""
        if self.reps is not None:
            return Amount("reps", self.reps)
        if self.distance is not None or self.takes is not None:
            return Amount("takes", self.takes)
        return Amount("time", self.time)
