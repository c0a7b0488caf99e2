"""One exercise: its sides, its sets, and how much there is to do in each of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.model.choices import Choices
from tests.model.defaults import with_defaults
from tests.model.tempo import Phase, has_own_hold, is_breath, phases


@dataclass(frozen=True)
class Move:
    """An exercise of a routine with all its values, as data."""

    id: str
    number: int
    own: dict[str, Any]
    defaults: dict[str, Any]
    choices: Choices

    @cached_property
    def data(self) -> dict[str, Any]:
        return with_defaults(self.own, self.defaults)

    @property
    def kind(self) -> str:
        if "time" in self.data and "tempo" in self.data:
            return "reps for a time"
        return next((key for key in ("reps", "time", "distance") if key in self.data), "amrap")

    @property
    def counts_reps(self) -> bool:
        return self.kind in ("reps", "reps for a time")

    @property
    def alternates(self) -> bool:
        return self.data.get("sides") == "alternate"

    @cached_property
    def sides(self) -> list[str | None]:
        """The sides that work, the first one first."""
        value = self.data.get("sides", "none")
        if value == "none":
            return [None]
        if value not in ("each", "alternate"):
            return [value]
        both = list(self.data.get("labels", ["left", "right"]))
        return both[::-1] if self.data.get("first_side") == both[1] else both

    @cached_property
    def phases(self) -> list[Phase]:
        hold = self.data.get("hold")
        if "hold" not in self.own and has_own_hold(self.data.get("tempo")):
            hold = None
        hold_ms = None if hold is None else self.choices.ms("hold", hold)
        return phases(self.data.get("tempo"), hold_ms, self.data.get("starts", "eccentric"))

    @property
    def rep_ms(self) -> int:
        return sum(phase.ms for phase in self.phases)

    @property
    def is_breath(self) -> bool:
        return is_breath(self.phases)

    @property
    def count(self) -> str:
        """How its reps are counted. Breath is counted only if somebody wrote so."""
        if self.is_breath:
            return str(self.data.get("count", "none"))
        return str(self.data.get("count", "up"))

    @property
    def steps(self) -> int:
        """How many sets there are in a flat list, without extra ones."""
        for key in ("reps", "time", "distance", "load"):
            if isinstance(self.data.get(key), list):
                return len(self.data[key])
        return self.choices.count("sets", self.data.get("sets", 1))

    def _step(self, key: str, index: int) -> Any:
        value = self.data.get(key)
        return value[index] if isinstance(value, list) else value

    def load(self, index: int) -> str | None:
        value = self._step("load", index)
        return None if value is None else self.choices.load(value)

    def work_ms(self, index: int) -> int:
        """The length of timed work, or what a distance takes."""
        key = "takes" if self.kind == "distance" else "time"
        return self.choices.ms("time", self._step(key, index))

    def reps(self, index: int, side: str | None) -> list[tuple[str | None, int]]:
        """Side and number of each rep of one work. Alternating sides take turns."""
        count = self._count(index)
        if self.alternates:
            return [(turn, rep) for rep in range(1, count + 1) for turn in self.sides]
        extra = self.data.get("extra", {})
        if extra.get("side") == side:
            count += extra.get("reps", 0)
        return [(side, rep) for rep in range(1, count + 1)]

    def _count(self, index: int) -> int:
        if self.kind == "reps":
            return self.choices.count("reps", self._step("reps", index))
        turn_ms = self.rep_ms * len(self.sides) if self.alternates else self.rep_ms
        return max(1, self.work_ms(index) // turn_ms)
