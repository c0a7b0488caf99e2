"""Quantities as an author writes them: `20 kg`, `20-25 kg`, `2 x 12 kg`, `[60 kg, 50 kg]`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.routine.values.amounts import MOST_SETS
from voicecoach.routine.values.quantities import (
    THOUSAND,
    Quantities,
    Quantity,
    QuantityLadder,
    QuantitySpan,
    QuantityUnit,
)
from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.text import quote_scalar, value_error

MOST = 100_000
"""The most of any unit."""

_NUMBER = r"[0-9]{1,7}(?:[.,][0-9]{1,3})?"
_QUANTITY = re.compile(
    rf"(?:(?P<times>[1-9])\s*[xX\u00d7*]\s*)?(?P<number>{_NUMBER})\s*(?P<unit>[^\d\s].*)?"
)
_ROW = re.compile(
    r"(?P<values>[0-9]+(?:[.][0-9]+)?"
    r"(?:(?:,(?= )| ?[a-z%]+ ?,| ?[a-z%]* ?[/;]) ?[0-9]+(?:[.][0-9]+)?)+)"
    r"\s*(?P<unit>[a-z%]+)",
    re.I,
)
"""One value for each set: `60/65/70 kg`. A comma without a blank is part of a number: `22,5 kg`."""

_TWICE = re.compile(r"(kg|lb|lbs|g|st)\s*[x\u00d7*]\s*([1-9])")
_NAMED = re.compile(r"(kg|lbs?|g|st)\s+[a-z][a-z ]+")
_IN_EACH_HAND = re.compile(
    r"(kg|lb|lbs|g|st)\s*(?:/|per|each|in each|in both)\s*(?:hand|arm|side)?s?"
)
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""A dot before three digits: in some countries, it parts thousands."""

_DASH = re.compile(r"(?<=[\w%])\s*-\s*(?=[0-9])")


@dataclass(frozen=True)
class QuantityReader:
    """Reads what a key may hold."""

    kind: str
    """What a quantity is called, such as `a load`."""

    units: tuple[QuantityUnit, ...]

    like: str
    """An example of a quantity."""

    more: str
    """An example of more."""

    takes_times: bool = False
    """Whether it may be so much several times, as in `2 x 12 kg`."""

    otherwise: str = ""
    """What else may be meant, at the end of a hint."""

    words: Mapping[str, QuantityUnit] | None = None
    """What may stand there without a number."""

    def read(self, written: Any) -> Quantities:
        """Return a quantity, a range, or a ladder."""
        if isinstance(written, QuantitySpan | QuantityLadder):
            return written
        if isinstance(written, list):
            return self._read_ladder(written)
        if row := self._row_of(written):
            message = f"{quote_scalar(written)} is several values"
            raise value_error(message, f"write a list, one for each set: {row}")
        return self._read_span(written)

    def _read_ladder(self, written: list[Any]) -> QuantityLadder:
        if not 0 < len(written) <= MOST_SETS:
            message = f"this list needs 1 to {MOST_SETS} values, one for each set"
            raise value_error(message, f"write it like [{self.like}, {self.more}]")
        reader: TypeAdapter[list[Quantity]] = TypeAdapter(
            list[Annotated[Any, BeforeValidator(self._read_step)]]
        )
        return QuantityLadder(tuple(reader.validate_python(written)))  # its mistakes name entries

    def _row_of(self, written: Any) -> str:
        """Return a list of the values in a text such as `60/65/70 kg`, or ""."""
        row = _ROW.fullmatch(" ".join(written.split())) if isinstance(written, str) else None
        if not row:
            return ""
        values = re.findall("[0-9]+(?:[.][0-9]+)?", row["values"])
        return "[" + ", ".join(f"{value} {row['unit']}" for value in values) + "]"

    def _read_step(self, written: Any) -> Quantity:
        if isinstance(written, str) and _DASH.search(with_plain_dashes(written)):
            message = f"{quote_scalar(written)} is a range, and a list has one value for each set"
            raise value_error(message, f"write it like [{self.like}, {self.more}]")
        return self.read_one(written)

    def _read_span(self, written: Any) -> QuantitySpan:
        ends = (
            _DASH.split(with_plain_dashes(written), maxsplit=1) if isinstance(written, str) else []
        )
        if len(ends) < 2:
            only = self.read_one(written)
            return QuantitySpan(only, only)
        first, last = (end.strip() for end in ends)
        high = self.read_one(last)
        # A unit after a range applies to both ends.
        has_unit = re.search(r"[^\d.,]$", first)
        low = self.read_one(first if has_unit else f"{first} {high.unit.name}")
        if low.times > high.times == 1:
            high = replace(high, times=low.times)  # so does "2 x" before it
        if (low.unit, low.times) != (high.unit, high.times):
            raise value_error(
                "the ends of this range differ in their unit", "write the same one for both"
            )
        if high.thousandths < low.thousandths:
            raise value_error(f"the range {written} runs backwards", f"write {high} to {low}")
        return QuantitySpan(low, high)

    def read_one(self, written: Any) -> Quantity:
        """Return one quantity."""
        if not isinstance(written, str):
            raise value_error(f"this should be {self.kind}", f"write it like {self.like}")
        text = " ".join(written.split())
        unit = (self.words or {}).get(text.casefold().replace(" ", "").replace("-", ""))
        if unit:
            return Quantity(0, unit)
        parts = _QUANTITY.fullmatch(text)
        if not parts or (parts["times"] and not self.takes_times):
            hint = did_you_mean_or(
                f"write it like {self.like}{self.otherwise}", text, self.words or ()
            )
            raise value_error(f"{quote_scalar(written)} is not {self.kind}", hint)
        if _TWO_WAYS.fullmatch(parts["number"]):
            whole, part = parts["number"].split(".")
            message = f"{quote_scalar(written)} can be read in two ways"
            hint = f"write {whole}{part} for thousands, or fewer digits after the dot"
            raise value_error(message, hint)
        thousandths = _thousandths(parts["number"])
        if not 0 < thousandths <= MOST * THOUSAND:
            raise value_error(f"{quote_scalar(written)} is out of range", f"write 1 to {MOST:,}")
        return Quantity(thousandths, self._unit(parts), int(parts["times"] or 1))

    def _unit(self, parts: re.Match[str]) -> QuantityUnit:
        written = parts["unit"]
        names = [unit.name for unit in self.units]
        if not written:
            message = f"{quote_scalar(parts[0])} is {self.kind} without a unit"
            raise value_error(message, f"write {parts[0]} {names[0]}, or another unit")
        word = written.casefold().rstrip(".")
        for unit in self.units:
            if word in (unit.name, *unit.spellings):
                return unit
        known = [spelling for unit in self.units for spelling in (unit.name, *unit.spellings)]
        otherwise = f"the units here are: {', '.join(names)}"
        if self.takes_times and (times := _TWICE.fullmatch(word)):
            otherwise = f"write {times[2]} x {parts['number']} {times[1]}"
        if self.takes_times and (named := _NAMED.fullmatch(word)):
            otherwise = f"write {parts['number']} {named[1]}, and the rest under  equipment"
        if self.takes_times and (unit_of_hand := _IN_EACH_HAND.fullmatch(word)):
            otherwise = f"write 2 x {parts['number'].replace(',', '.')} {unit_of_hand[1]}"
        raise value_error(
            f"there is no unit {quote_scalar(written)} for {self.kind}",
            did_you_mean_or(otherwise, word, known),
        )


def _thousandths(number: str) -> int:
    """Return a number in thousandths. Three digits after a comma are thousands."""
    whole, comma, part = number.partition(",")
    if len(part) == 3:
        return int(whole + part) * THOUSAND
    if not comma:
        whole, _dot, part = number.partition(".")
    return int(whole) * THOUSAND + int(part.ljust(3, "0"))
