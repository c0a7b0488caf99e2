"""What one cell of a table says, seen with the heading of its column."""

import re
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import Parts
from voicecoach.drafting.words.columns import (
    BEFORE_VALUE,
    ONE_AFTER_OTHER,
    SIDES_OF_CELLS,
    WITH_WORD,
    kind_of_column,
)

_NUMBER = re.compile(r"\d+(?:\.\d+)?(?: ?(?:-|–|to) ?\d+(?:\.\d+)?)?")
LABELLED_CELL = re.compile(r"(?P<label>[A-Za-z][A-Za-z .]{1,20}): *(?=\S)")
"""A cell that says itself what it holds: "Sets: 3"."""
_A_DAY = re.compile(r"(\d{1,2}) ?[x×]? ?(?:/|per|a|each)? ?(?:day|daily)\b", re.IGNORECASE)
_RESTS = {"off": "rest.sets", "after": "rest.after"}
"""The columns of rests that say between what, and their keys."""


def kind_and_value(kind: str, cell: str) -> tuple[str, str]:
    """Return what a cell holds, by its own label if it has one, and the cell without that."""
    found = LABELLED_CELL.match(cell)
    own = kind_of_column(found["label"]) if found else ""
    if found and own:
        return (own, cell[found.end() :])
    return (kind, cell)


def cell_in_words(kind: str, cell: str) -> str:
    """Return the cell as a sheet without columns would say it."""
    if kind == "side":
        in_turn = ONE_AFTER_OTHER.search(cell)
        if in_turn:
            return "each side"
        return SIDES_OF_CELLS.get(cell.casefold(), cell)
    if kind == "load":
        cell = re.sub(r"(?i)\bbody weight\b", "bodyweight", cell)
    if kind == "frequency":
        cell = _A_DAY.sub(r"\1 times a day", cell)
    number, bracket, more = cell.partition(" (")
    if bracket and _NUMBER.fullmatch(number) and kind in ("choice", "dose", *BEFORE_VALUE):
        return f"{cell_in_words(kind if kind in BEFORE_VALUE else 'reps', number)} ({more}"
    if _NUMBER.fullmatch(cell) and kind in BEFORE_VALUE:
        return BEFORE_VALUE[kind].format(cell)
    return WITH_WORD.get(kind, "{}").format(cell)


def parts_of_column(kind: str, parts: Parts) -> Parts:
    """Return the parts that a cell gives, as its column means them."""
    if kind in _RESTS:
        return tuple(replace(part, kind=_RESTS[kind]) for part in parts)
    if kind in ("hold", "rest", "tempo", "load"):
        return tuple(
            replace(part, kind="hold") if kind == "hold" and part.kind == "length" else part
            for part in parts
        )
    return parts
