"""Random values of one key, as people write them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Dice:
    """Random choices. The same seed makes the same ones."""

    random: Random

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def one_of(self, values: Sequence[T]) -> T:
        return self.random.choice(values)

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def duration(self, seconds: float) -> Any:
        """A duration in one of its spellings."""
        minutes, rest = divmod(int(seconds), 60)
        ways: list[Any] = [f"{seconds:g}s", f"{round(seconds * 1_000)}ms"]
        if seconds == int(seconds):
            ways += [int(seconds), f"{minutes}:{rest:02}", f"{int(seconds)} sec"]
            ways += [f"{minutes}m{rest}s", f"{minutes} min {rest} sec"] if minutes and rest else []
        return self.one_of(ways)

    def range_of(self, low: int, high: int, unit: str = "") -> str:
        """A range in one of its spellings. The unit may stand at both values or after both."""
        sign = self.one_of(["-", "–", " to ", ".."])  # noqa: RUF001
        first = f"{low}{self.one_of([unit, ''])}"
        return f"{first}{sign}{high}{unit}"

    def count(self, low: int, high: int) -> Any:
        """A whole number or a range of them."""
        value = self.number(low, high)
        if self.chance(0.25) and value < high:
            return self.range_of(value, self.number(value + 1, high))
        return value

    def seconds(self, values: Sequence[float], *, may_fall: bool = False) -> Any:
        """A duration or a range of durations. Only rests may run downwards."""
        value = self.one_of(values)
        if self.chance(0.2) and value == int(value):
            other = int(value) + 5 * self.number(1, 4)
            low, high = int(value), other
            if may_fall and self.chance(0.4):
                low, high = high, low
            return self.range_of(low, high, "s")
        return self.duration(value)
