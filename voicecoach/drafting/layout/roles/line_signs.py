"""What one line says about itself: that it is a heading, a rule, a part, or names a move."""

from collections.abc import Set

from voicecoach.drafting.layout.lines.name_shape import has_move, is_instruction
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.layout.lines.tabata_of_one import head_of_tabata
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.instruction_starts import FIRST_OFTEN
from voicecoach.drafting.words.sections import (
    A_DAY,
    ALL_OF_THEM,
    NO_MOVE_WITHIN,
    NO_MOVES,
    PARTS,
)

_MOST_WORDS_OF_HEADING = 8
_WORDS_OF_SENTENCE = 6


def is_part(line: SheetLine) -> bool:
    """Return whether a line is the heading of a part of the session: "Cool-down"."""
    return bool(PARTS.fullmatch(line.text.strip(" :*"))) and not line.is_certain


def says_rule(line: SheetLine, known: Set[str] = frozenset()) -> bool:
    """Return whether the line is about several moves."""
    is_tabata = line.text.casefold().startswith("tabata") and not head_of_tabata(line.text)
    names = names_move(line, known) and not is_tabata
    if names and has_move(line.heads[0].name):
        return False
    rule = rule_of(line.text, line.source.number)
    is_named = names and rule is not None and rule.kind == "all"
    return rule is not None and not is_named


def names_move(line: SheetLine, known: Set[str] = frozenset()) -> bool:
    """Return whether the line names a move and says how to do it, or how much.

    `known` are the names, in small letters, of moves that other lines name with their doses.
    """
    if not line.heads:
        return False
    head = line.heads[0]
    is_no_move = A_DAY.fullmatch(head.name) or ALL_OF_THEM.fullmatch(head.name)
    if is_no_move or NO_MOVE_WITHIN.search(head.name):
        return False
    if line.is_certain:
        return has_move(head.name) or not NO_MOVES.match(head.name)
    is_known = bool(head.text) and head.name.casefold() in known
    return is_known or (has_move(head.name) and is_instruction(head.text))


def has_own_dose(line: SheetLine) -> bool:
    """Return whether a line says of a name what only moves have: sets of reps, or reps held."""
    if not line.is_certain or line.heads[0].text:
        return False
    kinds = {part.kind for part in line.heads[0].parts}
    counts = kinds & {"reps", "times", "length", "time"}
    return bool(kinds & {"cross", "cross.hold"} or (counts and kinds & {"sets", "hold"}))


def has_bare_number(head: Head) -> bool:
    """Return whether a number without a word is all that stands beside a name: "Core four"."""
    return {part.kind for part in head.parts} == {"bare"}


def is_row(line: SheetLine) -> bool:
    """Return whether the line is a row of a table."""
    return line.source.kind is LineKind.ROW


def may_be_heading(line: SheetLine) -> bool:
    """Return whether the line looks like a heading: marked as one, in capitals, or a known part."""
    text = line.text
    if len(text.split()) > _MOST_WORDS_OF_HEADING or line.is_dose:
        return False
    is_marked = line.source.kind is LineKind.HEADING or text.endswith(":") or text.isupper()
    return is_marked or is_part(line)


def is_bare_name(line: SheetLine) -> bool:
    """Return whether the line is a name and nothing else."""
    return bool(line.heads) and line.heads[0].is_bare


def says_amount(line: SheetLine) -> bool:
    """Return whether a line that names no move says how much to do."""
    keys = {field.key for field in line.dose.fields}
    return bool(keys & {"reps", "time", "sets"}) and not is_bare_name(line)


def is_sentence(line: SheetLine) -> bool:
    """Return whether the line is a whole sentence, as instructions are."""
    words = len(line.text.split())
    return words >= _WORDS_OF_SENTENCE and line.text.rstrip().endswith((".", "!"))


def only_instructs_behind(line: SheetLine) -> bool:
    """Return whether an instruction stands behind the name of a move."""
    return bool(line.heads) and is_instruction(line.heads[0].text)


def only_instructs(line: SheetLine) -> bool:
    """Return whether what looks like a name with a dose is an instruction: "Sit tall. Squeeze"."""
    many = bool(FIRST_OFTEN.match(line.text)) and len(list(sentences_of(line.text))) > 1
    return many or is_instruction(line.text)
