"""What was understood of a sheet, as a table, and what became of its other lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from voicecoach.cli.printing.columns import align_columns
from voicecoach.cli.printing.draft_words import ASSUMED, drafted_dose, drafted_sides
from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Fate,
    Field,
)

_HEAD = ("exercise", "dose", "sides", "line")
_COUNTED = (Fate.AROUND, Fate.NOT_UNDERSTOOD, Fate.NOT_READ)
"""What becomes of a line that gets no key in the routine."""

Row = tuple[str, str, str, str]


def draft_table(draft: Draft) -> Iterator[str]:
    """Yield a line for each exercise and each block, below the heads of the columns."""
    yield from align_columns([_HEAD, *_rows(draft.entries, "")])


def draft_summary(draft: Draft, *, lists_lines: bool = False) -> Iterator[str]:
    """Yield the sentences below the table: what is assumed, and what the routine has not got.

    With `lists_lines`, the lines that are counted here are listed already.
    """
    count = sum(1 for _ in draft.exercises())
    yield f"{draft.name}: {_several(count, 'exercise')}"
    assumed = sum(1 for doubt in _doubts(draft) if doubt)
    if assumed:
        what = _several(assumed, "value is", "values are")
        yield f"{what} assumed ({ASSUMED}): the comments in the file say why"
    fates = Counter(fate for line in draft.fates for fate in line.fates)
    lines = [f"{_several(fates[fate], 'line')} {fate.value}" for fate in _COUNTED if fates[fate]]
    if lines:
        hint = "" if lists_lines else " (-v lists them)"
        yield f"{_listed(lines)}{hint}"


def lines_without_a_key(draft: Draft) -> Iterator[str]:
    """Yield each line of the sheet that was left out, not understood or not read, with its number."""
    yield from align_columns(
        (f"line {line.line.number}", fate.value, line.line.text)
        for line in draft.fates
        for fate in line.fates
        if fate in _COUNTED
    )


def _rows(entries: Iterable[DraftEntry], indent: str) -> Iterator[Row]:
    for entry in entries:
        line = str(entry.line or "")
        if isinstance(entry, DraftPause):
            yield f"{indent}{entry.key}", entry.value, "", line
        elif isinstance(entry, DraftBlock):
            yield f"{indent}{entry.kind}: {_name(entry)}", drafted_dose(entry), "", line
            yield from _rows(entry.entries, f"{indent}  ")
        else:
            yield f"{indent}{_name(entry)}", drafted_dose(entry), drafted_sides(entry), line


def _name(entry: DraftExercise | DraftBlock) -> str:
    return entry.name + (ASSUMED if entry.doubt else "")


def _doubts(draft: Draft) -> Iterator[str]:
    yield from (field.doubt for field in draft.fields)
    yield from _doubts_of(draft.entries)


def _doubts_of(entries: Iterable[DraftEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.doubt
        fields: tuple[Field, ...] = getattr(entry, "fields", ())
        yield from (field.doubt for field in fields)
        if isinstance(entry, DraftBlock):
            yield from _doubts_of(entry.entries)


def _listed(texts: Sequence[str]) -> str:
    *others, last = texts
    return " and ".join([*filter(None, [", ".join(others)]), last])


def _several(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or f'{one}s'}"
