"""What a heading over a column means, with its unit, seen with the cells below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.drafting.words.column_words import (
    LONG_FORMS,
    MEANS_BY_CELLS,
    UNITS_OF_HEADINGS,
)
from voicecoach.drafting.words.columns import kind_of_column

_SIDES = {"l": "Left", "r": "Right"}
_NUMBER = re.compile(r"(?:\d+ ?[x×] ?)?\d+(?:[.,]\d+)?(?: ?(?:-|–|to) ?\d+(?:[.,]\d+)?)?")
_WITH_UNIT = re.compile(r"\d{1,3} ?(?:s|secs?|seconds|min|mins|minutes)\b.*", re.IGNORECASE)
"""Where a cell of a column of times has its unit, a bare number in that column is none."""
_UNIT = re.compile(rf"[ (\[/]*\b(?:in )?(?P<unit>{'|'.join(UNITS_OF_HEADINGS)})\b\.?[)\] ]*$", re.I)
_LONGEST_HEADING = 80
"""A longer one has no unit: it is a sentence."""


@dataclass(frozen=True, slots=True)
class ColumnHeading:
    """A heading in words that we know, or as the sheet has it."""

    text: str
    kind: str = ""
    unit: str = ""
    """What a bare number below it counts, such as "min"; "" if the column itself says it."""

    def with_unit(self, cell: str) -> str:
        """Return a cell with the unit of its column."""
        is_bare = bool(self.unit) and bool(_NUMBER.fullmatch(cell.strip()))
        if is_bare:
            return f"{cell.strip()} {self.unit}"
        return cell


def known_heading(headings: Sequence[str], index: int, cells: Sequence[str]) -> ColumnHeading:
    """Return what the heading of one column means."""
    written = headings[index]
    text = " ".join(written.split()).strip(" *_:.?")
    if text.casefold() in ("l", "r") and _are_sides(headings):
        return ColumnHeading(_SIDES[text.casefold()], _SIDES[text.casefold()].casefold())
    by_cells = MEANS_BY_CELLS.get(text.casefold())
    if by_cells and (word := next((word for word, sign in by_cells if _most(sign, cells)), "")):
        return ColumnHeading(word, kind_of_column(word))
    if text.casefold() in ("times", "repeats", "reps") and _has_work(headings):
        return ColumnHeading("Sets", "sets")
    found = _UNIT.search(text) if len(text) <= _LONGEST_HEADING else None
    bare = text[: found.start()] if found and found.start() else text
    long_form = LONG_FORMS.get(bare.casefold().strip(" ."), bare)
    kind = kind_of_column(long_form)
    if not kind:
        return ColumnHeading(written, kind_of_column(written))
    if kind == "time" and any(_WITH_UNIT.fullmatch(cell.strip()) for cell in cells):
        return ColumnHeading(long_form, kind, "reps")
    unit = UNITS_OF_HEADINGS[found["unit"].casefold()] if found and found.start() else ""
    return ColumnHeading(long_form, kind, unit)


def _are_sides(headings: Sequence[str]) -> bool:
    return {"l", "r"} <= {heading.strip(" *_:.").casefold() for heading in headings}


def _has_work(headings: Sequence[str]) -> bool:
    """Return whether a column says how long or how far, so that "times" are sets."""
    words = {heading.strip(" *_:.").casefold() for heading in headings}
    is_far = bool(words & {"distance", "metres", "meters", "dist"})
    return is_far or any(kind_of_column(heading) == "time" for heading in headings)


def _most(sign: str, cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if re.search(r"\w", cell)]
    fitting = [cell for cell in filled if re.fullmatch(sign, cell, re.IGNORECASE)]
    return bool(filled) and 2 * len(fitting) > len(filled)
