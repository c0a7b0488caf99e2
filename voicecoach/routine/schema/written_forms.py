"""How an amount may be written: as a number of YAML, and as a text."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from voicecoach.routine.schema.regex_parts import (
    BETWEEN_ENDS,
    any_of,
    duration_pattern,
    in_any_case,
    whole_number,
    whole_text,
    words_in_any_case,
)
from voicecoach.routine.values.amounts import CountReader, LengthReader
from voicecoach.routine.values.read_quantities import QuantityReader

Schema = dict[str, Any]
"""A part of a JSON Schema."""


@dataclass(frozen=True)
class WrittenForm:
    """How one amount may be written."""

    pattern: str
    """The pattern of the text."""

    like: str
    """What to write."""

    numbers: Schema | None = None
    """The schema of a bare number, if one may stand there."""

    range_pattern: str = ""
    """The pattern of one amount or a range, if its ends do not look like single amounts."""

    @property
    def one(self) -> Schema:
        """Return the schema of one amount."""
        return self._schema(self.pattern)

    @property
    def one_or_range(self) -> Schema:
        """Return the schema of one amount, or of a range such as `15-25`."""
        two_alike = rf"(?:{self.pattern})(?:{BETWEEN_ENDS}(?:{self.pattern}))?"
        return self._schema(self.range_pattern or two_alike)

    def or_word(self, word: str) -> "WrittenForm":
        """Return the form of something that may also be that word."""
        like = f"{self.like}, or {word}"
        return WrittenForm(any_of([self.pattern, word]), like, self.numbers)

    def _schema(self, pattern: str) -> Schema:
        numbers = self.numbers or {}
        types = [numbers["type"]] if numbers else []
        return {
            **numbers,
            "type": [*types, "string"],
            "pattern": whole_text(pattern),
            "patternErrorMessage": f"write it like {self.like}",
        }


@singledispatch
def form_of(reader: Any) -> WrittenForm:
    """Return what a reader of one amount reads. Raise TypeError if that is not known."""
    raise TypeError(f"the schema does not know what {reader!r} reads")


@form_of.register
def _form_of_count(reader: CountReader) -> WrittenForm:
    numbers = {"type": "integer", "minimum": reader.low, "maximum": reader.high}
    return WrittenForm(whole_number(reader.high), "10 or 15-25", numbers)


@form_of.register
def _form_of_length(reader: LengthReader) -> WrittenForm:
    low, high = (ms / 1_000 for ms in (reader.low_ms, reader.high_ms))
    numbers = {"type": "number", "minimum": low, "maximum": high}
    return WrittenForm(duration_pattern(), "45s, 1m30s, 1:30 or 90 (seconds)", numbers)


@form_of.register
def _form_of_quantity(reader: QuantityReader) -> WrittenForm:
    spellings = [word for unit in reader.units for word in (unit.name, *unit.spellings)]
    unit = words_in_any_case(spellings)
    times = r"(?:[1-9]\s*[xX\u00d7*]\s*)?" if reader.takes_times else ""
    number = rf"{times}[0-9]{{1,7}}(?:[.,][0-9]{{1,3}})?"
    one, first = rf"{number}\s*{unit}\.*", rf"{number}(?:\s*{unit}\.*)?"
    words = [_in_pieces(word) for word in reader.words or ()]
    return WrittenForm(
        any_of([one, *words]),
        reader.like + reader.otherwise,
        # A unit after a range is that of both ends.
        range_pattern=any_of([rf"(?:{first}{BETWEEN_ENDS})?{one}", *words]),
    )


def _in_pieces(word: str) -> str:
    """Return a pattern for a word that may have blanks and dashes in it."""
    return r"[\s-]*".join(map(in_any_case, word))
