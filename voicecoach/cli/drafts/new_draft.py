"""The draft of a new routine, its text, and the mistakes that are left in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from voicecoach.cli.drafts.new_file import UNNAMED, NewName, name_of_file
from voicecoach.cli.drafts.read_sheet import SheetBytes
from voicecoach.drafting.draft import Draft, Fate, Field
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.errors import Diagnostic, UsageError

Progress = Callable[[str, int, int], None]
"""Is called with a stage, and how far it is of how much."""

STAGE = "Reading"


@dataclass(frozen=True)
class NewRoutine:
    """A draft that is ready to be written."""

    draft: Draft
    text: str
    """The YAML."""

    mistakes: tuple[Diagnostic, ...] = ()
    """What must still be corrected by hand. There should be none."""

    is_example: bool = False
    """Its moves are there to be replaced, and nothing was understood."""


def routine_of_sheet(sheet: SheetBytes, name: NewName, progress: Progress) -> NewRoutine:
    """Return the routine of a sheet. Raises UsageError if it cannot be read, or has no exercise."""
    from voicecoach.drafting.documents import read_document

    progress(STAGE, 0, 2)
    lines = read_document(sheet.data, sheet.file)
    progress(STAGE, 1, 2)
    draft = draft_of_lines(lines, name.of_routine)
    progress(STAGE, 2, 2)
    if not any(draft.exercises()):
        raise UsageError(
            f"no exercise was found in {sheet.label}: "
            'write one exercise a line, such as "Clams x 20"'
        )
    if not name.of_routine and not _has_title(draft):
        draft = replace(draft, name=name_of_file(name, sheet.file) or draft.name or UNNAMED)
    # Only its name: the file may be sent to others, and a path says who has it.
    return finished_routine(draft, sheet.file or sheet.label)


def _has_title(draft: Draft) -> bool:
    """Return whether a line of the sheet is its name."""
    return any(Fate.NAME in line.fates for line in draft.fates)


def draft_of_lines(lines: Sequence[SourceLine], name: str, *fields: Field) -> Draft:
    """Return the draft of a sheet's lines, with fields for the whole routine."""
    from voicecoach.drafting.layout.draft_of import draft_of

    draft = draft_of(lines, name)
    return replace(draft, name=name or draft.name, fields=(*draft.fields, *fields))


def finished_routine(draft: Draft, origin: str = "") -> NewRoutine:
    """Return a draft with its text, which has been checked."""
    from voicecoach.drafting.write.draft_yaml import draft_yaml
    from voicecoach.pipeline.check import check

    sentence = f"Drafted from {origin}. Read it once before you train." if origin else ""
    text = draft_yaml(draft, sentence)
    return NewRoutine(draft, text, tuple(check(text)))
