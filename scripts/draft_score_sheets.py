"""The sheets of a folder, each with the routine that it must give, and what is drafted of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from draft_score_documents import document_of

from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.draft import Draft
from voicecoach.drafting.layout.draft_of import draft_of
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.write.draft_yaml import draft_yaml

ROUTINE = "routine.yaml"


@dataclass(frozen=True)
class Sheet:
    """One sheet of the corpus."""

    name: str
    document: Path
    """The sheet as somebody receives it."""
    routine: Path
    """The routine that it must give."""

    @property
    def golden(self) -> Path:
        """The file with the draft that voicecoach gives today."""
        return self.routine.with_name("draft.yaml")


@dataclass(frozen=True)
class DraftedSheet:
    """A sheet with what voicecoach made of it."""

    sheet: Sheet
    lines: Sequence[SourceLine]
    draft: Draft
    text: str
    """The draft as YAML."""


def sheets_in(folder: Path) -> list[Sheet]:
    """Return the sheets of a folder by their names.

    Each is a folder of its own with `sheet.*` and `routine.yaml`, or a file with a YAML of the
    same name beside it.
    """
    found = [*_sheets_of_folders(folder), *_sheets_of_files(folder)]
    return sorted(found, key=lambda sheet: sheet.name)


def _sheets_of_folders(folder: Path) -> Iterator[Sheet]:
    for routine in folder.glob(f"*/{ROUTINE}"):
        documents = sorted(routine.parent.glob("sheet.*"))
        if documents:
            yield Sheet(routine.parent.name, documents[0], routine)


def _sheets_of_files(folder: Path) -> Iterator[Sheet]:
    for routine in folder.glob("*.yaml"):
        documents = (path for path in folder.glob(f"{routine.stem}.*") if path != routine)
        for document in sorted(documents)[:1]:
            yield Sheet(routine.stem, document, routine)


def draft_sheet(sheet: Sheet) -> DraftedSheet:
    """Draft a routine from a sheet as `voicecoach new` does."""
    return draft_document(sheet, *document_of(sheet.document))


def draft_document(sheet: Sheet, data: bytes, name: str = "") -> DraftedSheet:
    """Draft a routine from the bytes of a sheet, or from others in their place."""
    lines = read_document(data, name or sheet.document.name)
    draft = draft_of(lines)
    return DraftedSheet(sheet, lines, draft, draft_yaml(draft))
