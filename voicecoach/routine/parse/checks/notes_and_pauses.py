"""What must hold of the notes and the pauses between two exercises."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from voicecoach.errors import Diagnostic
from voicecoach.routine.model.notes_and_pauses import is_aside
from voicecoach.routine.source.document import Document, Path


def misplaced_asides(
    entries: Sequence[Any], path: Path, document: Document
) -> Iterator[Diagnostic]:
    """Yield a mistake for asides that nothing follows, and for a second pause in one place.

    `entries` stand at `path`.
    """
    start = 0
    for are_asides, group in groupby(entries, is_aside):
        end = start + len(list(group))
        if are_asides:
            yield from _mistakes_in(entries, range(start, end), path, document)
        start = end


def _mistakes_in(
    entries: Sequence[Any], asides: range, path: Path, document: Document
) -> Iterator[Diagnostic]:
    """Yield what is wrong with asides that follow each other."""
    if asides.stop == len(entries):
        mark = document.at((*path, asides.start))
        yield document.mistake(mark, "no exercise follows this", "put it before one")
        return
    pauses = [(*path, index, "pause") for index in asides if "pause" in entries[index]]
    marks = [document.at(pause, key=True) for pause in pauses]
    for mark in marks[1:]:
        message = f"there is a pause already, on line {marks[0][0]}"
        yield document.mistake(mark, message, "write one, as long as both")
