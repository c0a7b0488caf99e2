"""Which line of a sheet is its title."""

import re
from collections.abc import Sequence, Set

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.line_signs import has_own_dose, is_part
from voicecoach.drafting.layout.running.paragraph import tokens_of_paragraph
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.sections import NO_MOVE_WITHIN, PARTS

_MOST_WORDS = 12
_LENGTH_OF_ALL = re.compile(
    r"\bin (?:just |only |under )?[\w-]+ min(?:ute)?s?\b|^(?:(?:a|the|my|your) )?[\w-]+[- ]minute"
    r" (?!walk|jog|run|bike|row|plank|hold|swim|cycle|march)",
    re.IGNORECASE,
)
"""How long the whole routine takes: "Strong hips in ten minutes"."""
_MANY_SENTENCES = re.compile(r"[.!?] [A-Z]|:$(?<=.{50})|,$|!$(?<=.{30})")


def find_title(lines: Sequence[SheetLine], around: Set[int]) -> int | None:
    """Return the index of the title, or None. It is the first line that says anything."""
    for index, line in enumerate(lines):
        if line.is_blank or (index in around and not _heads_page(line)):
            continue
        if _may_be_title(lines, index):
            return index
        return None
    return None


def _heads_page(line: SheetLine) -> bool:
    """Return whether a line is the highest heading, which is the title whatever it says."""
    return line.source.kind is LineKind.HEADING and line.source.level == 1


def _may_be_title(lines: Sequence[SheetLine], index: int) -> bool:
    line = lines[index]
    is_title = _has_shape(line) and not tokens_of_paragraph(line)
    return is_title and _says_no_move(lines, index)


def _says_no_move(lines: Sequence[SheetLine], index: int) -> bool:
    line = lines[index]
    if _LENGTH_OF_ALL.search(line.text):
        return True
    if PARTS.fullmatch(line.text.strip(" :")):
        others = any(is_part(other) for other in lines[index + 1 :])
        return _is_blank(lines, index + 1) and not others
    if NO_MOVE_WITHIN.search(line.text):
        return True
    if _is_entry(line) or (has_own_dose(line) and _goes_on_alike(lines[index + 1 :])):
        return False
    if line.text.isupper() and _is_length_alone(line) and _is_blank(lines, index + 1):
        return True
    if line.is_certain and has_move(line.heads[0].name):
        return _stands_apart(lines, index) and _is_more_than_move(line, index)
    return not _names_first_move(lines, index)


def _is_more_than_move(line: SheetLine, index: int) -> bool:
    """Return whether a line with a move says rounds, or goes on behind its dose."""
    says_rounds = rule_of(line.text, index) is not None
    return says_rounds or line.dose.rest.split()[-1:] == line.text.split()[-1:]


def _is_entry(line: SheetLine) -> bool:
    """Return whether a line has a colon and a dose, or a colon and a rule for the lines below."""
    return ":" in line.text and (line.is_certain or _leads_to_rule(line))


def _goes_on_alike(below: Sequence[SheetLine]) -> bool:
    """Return whether the next line with words, if there is one, has a dose of its own too."""
    following = next((line for line in below if not line.is_blank), None)
    return following is None or has_own_dose(following)


def _leads_to_rule(line: SheetLine) -> bool:
    """Return whether a line ends in a colon and says how the moves below belong together."""
    return line.text.endswith(":") and rule_of(line.text, line.source.number) is not None


def _is_length_alone(line: SheetLine) -> bool:
    """Return whether a length is all that a line says of a dose: "SPIN CLASS - 35 MINUTES"."""
    return {part.kind for part in line.dose.parts} <= {"length"} and len(line.dose.parts) < 2


def _has_shape(line: SheetLine) -> bool:
    if line.source.kind in (LineKind.ROW, LineKind.ITEM) or len(line.text.split()) > _MOST_WORDS:
        return False
    is_sentence = line.tells and line.text.endswith(".")
    return not line.is_dose and not is_sentence and not _MANY_SENTENCES.search(line.text)


def _is_blank(lines: Sequence[SheetLine], index: int) -> bool:
    return index >= len(lines) or lines[index].is_blank


def _stands_apart(lines: Sequence[SheetLine], index: int) -> bool:
    """Return whether a blank line and then a list without blank lines is below."""
    below = lines[index + 1 : index + 4]
    return [line.is_blank for line in below] == [True, False, False]


def _names_first_move(lines: Sequence[SheetLine], index: int) -> bool:
    """Return whether the first line is the name of a move: its dose is right below."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if not line.heads or _heads_page(line):
        return False
    if any(each.is_dose or bool(each.label) for each in below):
        return True
    if has_move(line.text) and _tells_of_one(_paragraph(lines, index + 1)):
        return True
    if has_move(line.text) and any(_is_instruction_item(each) for each in below):
        return True
    following = [each for each in lines[index + 1 :] if not each.is_blank][:1]
    return has_move(line.text) and any(each.label or _tells_one(each) for each in following)


def _is_instruction_item(line: SheetLine) -> bool:
    return line.source.kind is LineKind.ITEM and line.tells and not line.is_certain


def _paragraph(lines: Sequence[SheetLine], start: int) -> Sequence[SheetLine]:
    """Return the lines from there on, up to a blank one."""
    stop = next((number for number in range(start, len(lines)) if lines[number].is_blank), None)
    return lines[start:stop]


def _tells_of_one(paragraph: Sequence[SheetLine]) -> bool:
    """Return whether a paragraph tells how to do one move, and further down how often."""
    if not paragraph or not paragraph[0].tells or any(each.is_certain for each in paragraph):
        return False
    return any(each.dose.fields for each in paragraph)


def _tells_one(line: SheetLine) -> bool:
    """Return whether a line tells how to do one move, and how often."""
    is_told = line.tells and bool(line.dose.fields) and not line.is_certain
    return is_told and rule_of(line.text, line.source.number) is None
