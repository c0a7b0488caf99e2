"""The lines of a sheet, whatever kind of document it came in."""

from dataclasses import dataclass
from enum import Enum


class LineKind(Enum):
    """What the document itself says about a line."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    """One item of a list, with a bullet, a number or a letter."""
    ROW = "row"
    """One row of a table."""
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a sheet, without markup."""

    number: int
    """From 1. In a text file it is the line of the file, else the line of the readable text."""
    text: str
    """Without its bullet, its marks for bold and italic, and the space around it."""
    kind: LineKind = LineKind.TEXT
    level: int = 0
    """Of a heading 1 to 6, 1 the highest. Of an item how deep it is nested, from 0."""
    marker: str = ""
    """What stood before an item: "1.", "a)", "A1" or "-"."""
    cells: tuple[str, ...] = ()
    """The cells of a row. `text` joins them with " | "."""
