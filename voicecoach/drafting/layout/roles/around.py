"""Which lines lie around the moves: greetings, signatures, menus, adverts and comments."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.around_parts import parts_around
from voicecoach.drafting.layout.roles.elsewhere import is_elsewhere, without_asides
from voicecoach.drafting.layout.roles.other_tables import other_tables
from voicecoach.drafting.layout.roles.running_heads import running_heads
from voicecoach.drafting.layout.running.text_tokens import is_report_of_text, tokens_of_text
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around import ANYWHERE, AT_START, SELF

_SIGN_OFF = re.compile(
    r"(?:(?:best|kind|warm|warmest|many)? ?(?:regards|wishes)|yours (?:sincerely|truly|faithfully)"
    r"|(?:many )?thanks|cheers|sincerely|love|take care)[ ,.!]*(?:[A-Z]\w+)?$",
    re.IGNORECASE,
)
_MEDICAL = re.compile(
    r"\b(?:call|see|speak to|contact|ask|consult|tell|ring) (?:your|a|the) (?:doctor|gp"
    r"|physio\w*|nurse|surgeon|therapist|consultant)"
    r"|\bcall (?:for help|911|999|111|your)\b|\bwound check\b|\bcare instructions\b",
    re.IGNORECASE,
)
_LEAST_WORDS_OF_SELF = 4
_WORDS_OF_SIGNATURE = 4


def lines_around(lines: Sequence[SheetLine]) -> set[int]:
    """Return the indexes of the lines that lie around the moves."""
    around = {index for index, line in enumerate(lines) if is_around(line)}
    around |= parts_around(lines) | running_heads(lines) | other_tables(lines)
    around |= _below(lines, _SIGN_OFF)
    return around | _signatures(lines, around)


def is_around(line: SheetLine) -> bool:
    """Return whether a line by itself lies around the moves."""
    text = line.text
    if not text or line.source.kind is LineKind.ROW:
        return False
    if tokens_of_text(line) and not is_report_of_text(line):
        return False
    if line.label == "dose" and line.after_label and line.dose.fields:
        return False
    if is_elsewhere(line):
        return True
    if line.is_certain and not line.heads[0].text:
        return False
    if AT_START.match(text) or ANYWHERE.search(text) or _MEDICAL.search(text):
        return not (line.is_certain and line.heads[0].parts)
    speaks_of_self = SELF.search(without_asides(line)) and len(text.split()) >= _LEAST_WORDS_OF_SELF
    return bool(speaks_of_self) and not line.heads


def _signatures(lines: Sequence[SheetLine], around: set[int]) -> set[int]:
    """Return the few words between the last lines around, if no move comes after them."""
    of_moves = (index for index, line in enumerate(lines) if line.is_certain or line.dose.fields)
    last = max((index for index in of_moves if index not in around), default=len(lines))
    first = min((index for index in around if index > last), default=len(lines))
    return {
        index
        for index in range(first, len(lines))
        if lines[index].text and len(lines[index].text.split()) <= _WORDS_OF_SIGNATURE
    }


def _below(lines: Sequence[SheetLine], start: re.Pattern[str]) -> set[int]:
    """Return the lines from the last such start on, if no move comes after it."""
    starts = [index for index, line in enumerate(lines) if start.match(line.text)]
    for index in starts:
        later = [line for line in lines[index + 1 :] if line.is_certain and line.heads[0].parts]
        if not later:
            return {number for number in range(index, len(lines)) if lines[number].text}
    return set()
