"""The lines of a sheet become the draft of a routine."""

from collections.abc import Sequence

from voicecoach.drafting.dose.text.quick_look import may_have_dose
from voicecoach.drafting.draft import Draft, DraftEntry, Fate, Field, LineFate
from voicecoach.drafting.layout.blocks.arrange import Arranger
from voicecoach.drafting.layout.exercises.outline import merge_outline
from voicecoach.drafting.layout.gather.gather import gather
from voicecoach.drafting.layout.limits.session import fit_to_limits
from voicecoach.drafting.layout.lines.cardio_lines import with_names
from voicecoach.drafting.layout.lines.has_words import has_words
from voicecoach.drafting.layout.lines.moves import Fates
from voicecoach.drafting.layout.lines.names_before_stops import with_names_before_stops
from voicecoach.drafting.layout.lines.sheet_line import LONGEST_LINE, read_lines
from voicecoach.drafting.layout.roles.reports import without_reports
from voicecoach.drafting.layout.roles.roles import RoleReader
from voicecoach.drafting.layout.roles.unnamed import with_moves_of_instructions
from voicecoach.drafting.layout.tables.rebuild import rebuild_tables
from voicecoach.drafting.source_lines import SourceLine

NO_EXERCISE = "No exercise was found on this sheet."
NAMELESS = "Exercises"
LINES_READ = 1_000
"""Lines with words that are read. A longer text is no exercise sheet."""
CHARACTERS_READ = 200_000
DOSE_CHARACTERS_READ = 60_000
"""In lines that may have a dose. To read one takes many times as long as to read another line."""
END_NOT_READ = "The sheet is very long. Its end was not read."


def draft_of(lines: Sequence[SourceLine], name: str = "") -> Draft:
    """Return the draft of the routine that a sheet describes.

    `name` is that of the routine if the sheet has no title. A sheet without an exercise gives a
    draft without entries and a notice that says so.
    """
    fates = Fates()
    to_read = _lines_to_read(lines)
    remade = rebuild_tables([line for line in to_read if has_words(line)])
    told = list(without_reports(read_lines(remade.lines)))
    read = with_names(with_names_before_stops(told))
    read_as, roles = with_moves_of_instructions(read, RoleReader(read).roles())
    collected = gather(read_as, roles, fates)
    tokens = merge_outline(collected.tokens)
    title = collected.title
    entries = Arranger(fates).arrange(tokens, title)
    draft_name = title or name or _named_after(entries)
    fields = _fields(collected.reasons)
    notices = () if entries else (NO_EXERCISE,)
    fates.settle(remade.taken, remade.keys)
    if len(to_read) < len(lines):
        notices = (*notices, END_NOT_READ)
    not_read = (LineFate(line, (Fate.NOT_READ,)) for line in lines[len(to_read) :])
    fates_of_lines = (*fates.of(to_read), *not_read)
    return fit_to_limits(Draft(draft_name, entries, fates_of_lines, fields, notices))


def _lines_to_read(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Return the lines up to the last one that is read of a very long sheet."""
    words, characters, in_doses = 0, 0, 0
    for number, line in enumerate(lines):
        text = line.text[:LONGEST_LINE]
        words += bool(text.strip())
        characters += len(text)
        in_doses += len(text) if may_have_dose(text) else 0
        is_too_long = characters > CHARACTERS_READ or in_doses > DOSE_CHARACTERS_READ
        if words > LINES_READ or is_too_long:
            return lines[:number]
    return lines


def _fields(reasons: Sequence[str]) -> tuple[Field, ...]:
    if reasons:
        return (Field("why", " ".join(reasons)),)
    return ()


def _named_after(entries: Sequence[DraftEntry]) -> str:
    draft = Draft("", tuple(entries), ())
    names = [exercise.name for exercise in draft.exercises()]
    if len(names) > 1:
        return f"{names[0]} and more"
    return (names or [NAMELESS])[0]
