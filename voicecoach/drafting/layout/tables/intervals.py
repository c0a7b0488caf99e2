"""Tables of intervals: no move has a name, but each row says how long hard and easy last."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.tables.remade import Rows, row_of
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.column_words import EASY_COLUMN, HARD_COLUMN, NUMBER_OF_INTERVAL

_FEWEST_ROWS = 2


def intervals_of_table(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a circuit of a hard and an easy part, each with one length for each round."""
    header, *below = rows
    cells = header.cells
    if len(below) < _FEWEST_ROWS or len(cells) not in (2, 3):
        return None
    places = (len(cells) - 2, len(cells) - 1)
    is_numbered = len(cells) == 2 or bool(NUMBER_OF_INTERVAL.fullmatch(cells[0].strip()))
    hard, easy = cells[places[0]], cells[places[1]]
    if not is_numbered or not HARD_COLUMN.fullmatch(hard.strip()):
        return None
    if not EASY_COLUMN.fullmatch(easy.strip()) or any(len(row.cells) < len(cells) for row in below):
        return None
    lengths = [[_length_of(row.cells[place]) for row in below] for place in places]
    if not all(all(column) for column in lengths):
        return None
    text = f"{len(below)} rounds, 0 s rest between exercises, 0 s rest between rounds"
    rule = SourceLine(header.number, text)
    head = row_of(header.number, ("Exercise", "Dose"))
    parts = [row_of(header.number, (name, _ladder(column)))
             for name, column in zip((hard, easy), lengths, strict=True)]  # fmt: skip
    return [rule, head, *parts]


def _length_of(cell: str) -> str:
    field = dose_of(cell).field("time")
    return str(field.value) if field else ""


def _ladder(lengths: Sequence[str]) -> str:
    return lengths[0] if len(set(lengths)) == 1 else ", ".join(lengths)
