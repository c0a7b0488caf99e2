"""Whether a line is about something else than a move, although numbers stand in it."""

import re

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around_parts import TO_REST_OF_LINE
from voicecoach.drafting.words.elsewhere import ELSEWHERE, REPORT, WITH_CAPITALS
from voicecoach.drafting.words.sections import REST_DAY

_ASIDE = re.compile(r"\([^()]*\)")
_STRONG = {"sets", "cross", "cross.hold", "hold", "sides", "tempo", "starts"}
"""The parts of a dose that only moves have."""


def is_elsewhere(line: SheetLine) -> bool:
    """Return whether a line is about dates, places, prices, people, food or papers."""
    text = line.text
    if not text or line.source.kind is LineKind.ROW:
        return False
    if _is_report(line) or REST_DAY.fullmatch(text):
        return True
    if _has_move_and_dose(line):
        return False
    return bool(ELSEWHERE.search(text) or WITH_CAPITALS.search(text) or TO_REST_OF_LINE.match(text))


def _has_move_and_dose(line: SheetLine) -> bool:
    """Return whether a line begins with the name of a move, and says how often to do it."""
    if not line.heads or not has_move(line.heads[0].name):
        return False
    return any(part.kind in _STRONG for head in line.heads for part in head.parts)


def without_asides(line: SheetLine) -> str:
    """Return the text of a line without what stands in brackets behind the name of a move."""
    is_move = bool(line.heads) and has_move(line.heads[0].name)
    is_item = line.source.kind is LineKind.ITEM and has_move(line.text.partition("(")[0])
    if is_move or is_item:
        return _ASIDE.sub("", line.text)
    return line.text


def _is_report(line: SheetLine) -> bool:
    """Return whether somebody tells what they did: "I do 3 x 20 squats every day"."""
    if not line.heads:
        return bool(REPORT.match(without_asides(line)))
    head = line.heads[0]
    text = without_asides(line)
    start = text[: text.find(head.text)] if head.text else text
    said = REPORT.search(start)
    place = text.casefold().find(head.name[:6].casefold())
    is_named = has_move(head.name) and place >= 0
    return said is not None and not (is_named and said.start() >= place + len(head.name))
