"""Which lines lie around the moves: greetings, signatures, menus, adverts and comments."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around import ANYWHERE, AT_START, SELF

_SIGN_OFF = re.compile(
    r"(?:(?:best|kind|warm|warmest|many)? ?(?:regards|wishes)|yours (?:sincerely|truly|faithfully)"
    r"|(?:many )?thanks|cheers|sincerely|love|take care)[ ,.!]*(?:[A-Z]\w+)?$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:\d+ )?(?:comments?|(?:customer )?reviews|customers also bought|related|more (?:posts"
    r"|articles)|repl(?:y|ies)|responses|discussion|downloads?|related (?:posts"
    r"|articles)"
    r"|share this|you may also like|about the author|references|sources)\s*(?:\(\d+\))?:?$"
    r"|leave a (?:reply|comment)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\bpage \d+ (?:of|/)|\bversion \d", re.IGNORECASE)
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
    around |= _below(lines, _SIGN_OFF) | _below_comments(lines)
    return around | _signatures(lines, around)


def is_around(line: SheetLine) -> bool:
    """Return whether a line by itself lies around the moves."""
    text = line.text
    if line.source.kind is LineKind.ROW:
        return bool(_PAGE.search(text))
    if not text:
        return False
    if line.is_certain and not line.heads[0].text:
        return False
    if AT_START.match(text) or ANYWHERE.search(text) or _MEDICAL.search(text):
        return not (line.is_certain and line.heads[0].parts)
    speaks_of_self = SELF.search(text) and len(text.split()) >= _LEAST_WORDS_OF_SELF
    return bool(speaks_of_self) and not line.heads


def _signatures(lines: Sequence[SheetLine], around: set[int]) -> set[int]:
    """Return the few words between the last lines around, if no move comes after them."""
    last = max((index for index, line in enumerate(lines) if line.is_certain), default=len(lines))
    first = min((index for index in around if index > last), default=len(lines))
    return {
        index
        for index in range(first, len(lines))
        if lines[index].text and len(lines[index].text.split()) <= _WORDS_OF_SIGNATURE
    }


def _below_comments(lines: Sequence[SheetLine]) -> set[int]:
    """Return the lines from the heading over comments or adverts on, if a move is above it."""
    first = next((index for index, line in enumerate(lines) if line.is_certain), len(lines))
    headings = (index for index in range(first, len(lines)) if _COMMENTS.match(lines[index].text))
    start = next(headings, len(lines))
    return {index for index in range(start, len(lines)) if lines[index].text}


def _below(lines: Sequence[SheetLine], start: re.Pattern[str]) -> set[int]:
    """Return the lines from the last such start on, if no move comes after it."""
    starts = [index for index, line in enumerate(lines) if start.match(line.text)]
    for index in starts:
        later = [line for line in lines[index + 1 :] if line.is_certain and line.heads[0].parts]
        if not later:
            return {number for number in range(index, len(lines)) if lines[number].text}
    return set()
