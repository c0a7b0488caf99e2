"""Lines that a printer sets on every page: the title again, a version, the number of the page."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.page_number import without_page_number
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.elsewhere import A_DATE, AN_AMOUNT_OF_MONEY, OF_PAPER, OF_TIMETABLE

_FEWEST_LETTERS = 6


def running_heads(lines: Sequence[SheetLine]) -> set[int]:
    """Return the indexes of the lines that say the first words of the sheet again, and no more."""
    first = next((line for line in lines if not line.is_blank), None)
    if first is None:
        return set()
    title = _letters(first)
    return {
        index
        for index, line in enumerate(lines)
        if line is not first and (_repeats(line, title) or _is_row_of_paper(line))
    }


def _repeats(line: SheetLine, title: str) -> bool:
    """Return whether a line is the title again, maybe with the number of a page or a version."""
    letters = _letters(line)
    is_title = len(title) >= _FEWEST_LETTERS and letters.startswith(title)
    if not is_title or line.dose.fields:
        return False
    rest = letters[len(title) :]
    return not rest or bool(OF_PAPER.search(line.text)) or rest in ("continued", "cont")


def _is_row_of_paper(line: SheetLine) -> bool:
    cells = [cell for cell in line.source.cells if cell.strip()]
    is_row = line.source.kind is LineKind.ROW
    return is_row and any(
        OF_PAPER.search(cell)
        or OF_TIMETABLE.search(cell)
        or AN_AMOUNT_OF_MONEY.fullmatch(cell)
        or A_DATE.fullmatch(cell)
        for cell in cells
    )


def _letters(line: SheetLine) -> str:
    text = " ".join(line.source.cells) if line.source.cells else line.text
    return re.sub(r"[\W\d_]+", "", without_page_number(text)).casefold()
