"""So much of a unit: one quantity, a range of it, or one for each set."""

from dataclasses import dataclass, field, replace

THOUSAND = 1_000
"""Numbers are whole thousandths of their unit, so that they can be moved along a range exactly."""


@dataclass(frozen=True)
class QuantityUnit:
    """A unit of weight or of distance."""

    name: str
    """How it is printed, and what phrasebooks call it."""

    spellings: tuple[str, ...]
    """How else authors write it, in small letters."""

    step: int = THOUSAND
    """The thousandths that a week rounds it to."""


@dataclass(frozen=True)
class Quantity:
    """So much of a unit, such as `20 kg` or `2 x 12 kg`."""

    thousandths: int
    """How much of the unit, in thousandths; 0 for a unit that is not counted."""

    unit: QuantityUnit

    times: int = 1
    """How often: 2 in `2 x 12 kg`."""

    def __str__(self) -> str:
        """Return it as an author writes it."""
        if not self.thousandths:
            return self.unit.name
        whole, part = divmod(self.thousandths, THOUSAND)
        number = f"{whole}.{part:03}".rstrip("0").rstrip(".")
        times = "" if self.times == 1 else f"{self.times} x "
        return f"{times}{number} {self.unit.name}"


@dataclass(frozen=True)
class QuantitySpan:
    """A quantity to start with and one to work up to; the same twice if just one is written."""

    low: Quantity
    high: Quantity

    pinned: bool = field(default=False, compare=False)
    """The user set it by a flag, so nothing else changes it."""

    def only(self, _number: int) -> "QuantitySpan":
        """Return the quantity of any set, which is the same in all of them."""
        return self

    def with_thousandths(self, thousandths: int) -> "QuantitySpan":
        """Return the span of just so much of its unit."""
        only = replace(self.low, thousandths=thousandths)
        return QuantitySpan(only, only)


@dataclass(frozen=True)
class QuantityLadder:
    """The quantity of each set in order."""

    steps: tuple[Quantity, ...]

    def first(self, count: int) -> "QuantityLadder":
        """Return the ladder of the first sets."""
        return QuantityLadder(self.steps[:count])

    def only(self, number: int) -> QuantitySpan:
        """Return the quantity of set `number`, counted from 1."""
        step = self.steps[number - 1]
        return QuantitySpan(step, step)


Quantities = QuantitySpan | QuantityLadder


def quantity_of_set(quantities: Quantities | None, index: int) -> Quantity | None:
    """Return the quantity of a set, counted from 0. After a ladder, it stays at its last step."""
    if isinstance(quantities, QuantityLadder):
        return quantities.steps[min(index, len(quantities.steps) - 1)]
    return quantities.low if quantities else None


def quantity_ladder(quantities: Quantities | None) -> QuantityLadder | None:
    """Return the quantities of all sets, if these differ."""
    return quantities if isinstance(quantities, QuantityLadder) else None
