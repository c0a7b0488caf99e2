"""Which value of each range a session takes: the first one, an end, or that of a week."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.model.values import Choice, choose_count, choose_load, choose_ms

End = Literal["low", "high"]
REST_STEP_MS = 5_000
SECOND_MS = 1_000


@dataclass(frozen=True)
class Choices:
    """The week, how many weeks there are, and an end of the range for some keys."""

    week: int | None = None
    weeks: int = 1
    ends: dict[str, End] = field(default_factory=dict)

    def of(self, key: str) -> Choice:
        return self.ends.get(key) or self.week or "low"

    def count(self, key: str, value: Any) -> int:
        """Reps, sets or rounds."""
        return choose_count(value, self.of(key), self.weeks)

    def block_ms(self, value: Any) -> int:
        """The time of a block: an option for exercises leaves it as it is."""
        return choose_ms(value, self.week or "low", self.weeks, SECOND_MS)

    def ms(self, key: str, value: Any) -> int:
        """A time, a hold, or what a distance takes."""
        return choose_ms(value, self.of(key), self.weeks, SECOND_MS)

    def rest_ms(self, value: Any, *, option: bool = True) -> int:
        """A rest. Those between sides, between rounds and after blocks have no option."""
        choice = self.of("rest") if option else self.week or "low"
        return choose_ms(value, choice, self.weeks, REST_STEP_MS)

    def load(self, value: Any) -> str:
        return choose_load(value, self.of("load"), self.weeks)
