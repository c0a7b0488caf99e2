"""The lines of a sheet become the draft of a routine."""

from collections.abc import Sequence

from voicecoach.drafting.draft import Draft, DraftEntry, Field
from voicecoach.drafting.layout.arrange import Arranger
from voicecoach.drafting.layout.gather import Gatherer
from voicecoach.drafting.layout.moves import Fates
from voicecoach.drafting.layout.outline import merge_outline
from voicecoach.drafting.layout.roles import RoleReader
from voicecoach.drafting.layout.sheet_line import read_lines
from voicecoach.drafting.source_lines import SourceLine

NO_EXERCISE = "No exercise was found on this sheet."
NAMELESS = "Exercises"
MOST_EXERCISES = 1_000


def draft_of(lines: Sequence[SourceLine], name: str = "") -> Draft:
    """Return the draft of the routine that a sheet describes.

    `name` is that of the routine if the sheet has no title. A sheet without an exercise gives a
    draft without entries and a notice that says so.
    """
    fates = Fates()
    gatherer = Gatherer(fates)
    read = read_lines(lines)
    gatherer.gather(read, RoleReader(read).roles())
    tokens = merge_outline(gatherer.tokens)
    title = gatherer.title
    entries = Arranger(fates).arrange(tokens, title)
    draft_name = (title or name or _named_after(entries))[:80]
    fields = _fields(gatherer.reasons)
    notices = () if entries else (NO_EXERCISE,)
    return Draft(draft_name, entries, fates.of(lines), fields, notices)


def _fields(reasons: Sequence[str]) -> tuple[Field, ...]:
    return (Field("why", " ".join(reasons)[:900]),) if reasons else ()


def _named_after(entries: Sequence[DraftEntry]) -> str:
    draft = Draft("", tuple(entries), ())
    names = [exercise.name for exercise in draft.exercises()]
    return f"{names[0]} and more" if len(names) > 1 else (names or [NAMELESS])[0]


__all__ = ["draft_of"]
