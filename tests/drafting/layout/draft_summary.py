"""A draft in a few short lines, so that a case shows at a glance what was understood."""

from collections.abc import Iterable, Iterator

from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftPause,
    Field,
)

TEXTS = {"setup", "reminders", "why"}


def summary(draft: Draft, *, texts: bool = False) -> list[str]:
    """Return one line for each entry: its name and fields, `?` behind what is doubtful."""
    return list(_lines(draft.entries, "", texts=texts))


def _lines(entries: Iterable[DraftEntry], indent: str, *, texts: bool) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, DraftPause):
            yield f"{indent}{entry.key} {entry.value}"
            continue
        kind = f"{entry.kind} " if isinstance(entry, DraftBlock) else ""
        yield f"{indent}{kind}{entry.name}{_fields(entry.fields, texts=texts)}"
        if isinstance(entry, DraftBlock):
            yield from _lines(entry.entries, f"{indent}  ", texts=texts)


def _fields(fields: Iterable[Field], *, texts: bool) -> str:
    shown = [field for field in fields if texts or field.key not in TEXTS]
    said = ", ".join(f"{field.key} {field.value}{'?' if field.doubt else ''}" for field in shown)
    return f": {said}" if said else ""
