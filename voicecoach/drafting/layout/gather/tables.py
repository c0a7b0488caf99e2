"""The rows of a table: its header, and each move with the dose in its cells."""

import re
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import parts_on_line
from voicecoach.drafting.draft import Fate
from voicecoach.drafting.layout.gather.name_cells import first_words, is_name_with_comma
from voicecoach.drafting.layout.gather.table_cells import (
    LABELLED_CELL,
    cell_in_words,
    kind_and_value,
    parts_of_column,
)
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.moves import BodyText, Fates, Move, SectionStart
from voicecoach.drafting.layout.lines.name_shape import has_move, has_shape, is_name, tidy_name
from voicecoach.drafting.layout.lines.split_head import split_head
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.column_words import NUMBER_IN_NAME
from voicecoach.drafting.words.columns import kind_of_column

_EMPTY = {"", "-", "–", "—", "n/a", "none", "/", "."}
_PAIR_MARKER = re.compile(r"([A-Z]\d)[.):]?\s+(?=\w)")
_SINGLE_MARKER = re.compile(r"([A-H]\d?|[Q-Z]\d)[.):]?\s+(?=\w)")
_MARKER = re.compile(r"[A-Z]\d?|\d{1,2}[a-d]", re.IGNORECASE)
"""What a column of the order may hold besides numbers: "A1", "C", "2b"."""
_NUMBER_BEFORE = re.compile(r"^\(?\d{1,2}[.)]\s+")
_TEXTS = {"why", "reminders", "setup", "equipment", "harder"}


class TableReader:
    """Reads the rows of one table, from its header on."""

    def __init__(self, fates: Fates) -> None:
        self._fates = fates
        self._kinds: tuple[str, ...] = ()
        self._choice = ""
        self._has_markers = False

    def read(self, row: SourceLine) -> Move | SectionStart | None:
        """Return the move or the heading of a row, or None for a header or an empty row."""
        kinds = tuple(kind_of_column(cell) for cell in row.cells)
        if self._is_header(row, kinds):
            return self._read_header(row, kinds)
        filled = [cell for cell in row.cells if not _is_empty(cell)]
        if len(filled) == 1 and len(row.cells) > 1:
            self._fates.add(row, Fate.STRUCTURE)
            return SectionStart(tidy_name(filled[0]), row)
        return self._read_move(row)

    def _is_header(self, row: SourceLine, kinds: tuple[str, ...]) -> bool:
        known = [kind for kind, cell in zip(kinds, row.cells, strict=True) if kind and cell.strip()]
        if len(row.cells) > 1 and sum(bool(cell.strip()) for cell in row.cells) < 2:
            return False
        is_half = len(known) >= max(1, (len(row.cells) - 1 + 1) // 2)
        return is_half and not _has_digit(row) and not any(map(LABELLED_CELL.match, row.cells))

    def _read_header(self, row: SourceLine, kinds: tuple[str, ...]) -> SectionStart | None:
        self._fates.add(row, Fate.HEADING)
        is_new = not self._kinds
        self._kinds = kinds
        self._choice = _choice_of(row)
        if "name" in kinds:
            return None
        place = 1 if kinds[0] == "number" and len(kinds) > 1 else 0
        self._kinds = (*kinds[:place], "name", *kinds[place + 1 :])
        name = row.cells[place].strip()
        if is_new and name and not kinds[place]:
            return SectionStart(tidy_name(name), row)
        return None

    def _read_move(self, row: SourceLine) -> Move | None:
        cells = dict.fromkeys(range(len(row.cells)))
        kinds = [self._kind(index) for index in cells]
        place = kinds.index("name") if "name" in kinds else first_words(row)
        move = self._named(row, row.cells[place])
        if move is None:
            self._fates.add(row, Fate.NOT_UNDERSTOOD)
            return None
        for index, cell in enumerate(row.cells):
            if index != place and not _is_empty(cell):
                self._take_cell(move, *kind_and_value(kinds[index], cell.strip()))
        self._fates.add(row, Fate.EXERCISE, move.name)
        self._fates.add(row, Fate.DOSE, move.name)
        return move

    def _kind(self, index: int) -> str:
        if index < len(self._kinds):
            return self._kinds[index]
        return ""

    def _without_marker(self, cell: str) -> tuple[str, str]:
        """Return the cell and its marker apart: "A1 Squat", and below it "C Carry"."""
        cell = _NUMBER_BEFORE.sub("", cell)
        found = (_SINGLE_MARKER if self._has_markers else _PAIR_MARKER).match(cell)
        if found is None:
            return cell, ""
        self._has_markers = True
        return cell[found.end() :], found[1]

    def _named(self, row: SourceLine, cell: str) -> Move | None:
        cell, marker = self._without_marker(cell)
        label, _, move_text = cell.partition(": ")
        cell = move_text if has_move(move_text) and not has_move(label) else cell
        head = None if NUMBER_IN_NAME.search(cell) else split_head(cell)
        if head is None or not head.name or is_name_with_comma(cell, head):
            name = tidy_name(cell)
            is_known = "name" in self._kinds and has_shape(name)
            is_move = is_known or is_name(name.rstrip(".")) or (head and head.name)
            if is_move:
                return Move(name, row, marker=marker)
            return None
        move = Move(head.name, row, parts_on_line(head.parts, row.number), marker=marker)
        if head.text:
            move.body.append(BodyText(row, head.text))
        return move

    def _take_cell(self, move: Move, kind: str, cell: str) -> None:
        if kind == "number" and not move.marker and _MARKER.fullmatch(cell.strip(" .):")):
            move.marker = cell.strip(" .):").upper()
        if kind in ("number", "section"):
            return
        if kind in _TEXTS or not kind:
            reading = dose_of(cell)
            label = "" if reading.parts and not reading.rest else kind
            move.body.append(BodyText(move.line, cell, label))
            return
        reading = dose_of(cell_in_words(kind, cell), move.name)
        parts = parts_of_column(kind, parts_on_line(reading.parts, move.line.number))
        if kind == "choice":
            parts = tuple(replace(part, doubt=part.doubt or self._choice) for part in parts)
        move.parts += parts
        if reading.rest and kind in ("dose", "reps", "load", "time", "choice"):
            move.body.append(BodyText(move.line, reading.rest))


def _choice_of(header: SourceLine) -> str:
    """Return what is doubtful about a value if the table has several columns for it."""
    chosen = next((cell for cell in header.cells if kind_of_column(cell) == "choice"), "")
    if chosen:
        return f"the sheet has columns for {chosen.partition('(')[2].rstrip(')')}"
    return ""


def _is_empty(cell: str) -> bool:
    return cell.strip().casefold() in _EMPTY or not re.search(r"\w", cell.replace("_", ""))


def _has_digit(row: SourceLine) -> bool:
    return any(cell.strip()[:1].isdigit() for cell in row.cells)
