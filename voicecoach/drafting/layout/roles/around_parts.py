"""The parts of a sheet that lie around the moves as a whole: comments, prices, related pages."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around import SELF
from voicecoach.drafting.words.around_parts import (
    A_PARAGRAPH,
    ANSWER,
    QUESTION,
    SPEAKER,
    TO_THE_END,
)
from voicecoach.drafting.words.elsewhere import STARTS_WITH_CLOCK, WITH_CAPITALS
from voicecoach.drafting.words.labels import key_of_label
from voicecoach.drafting.words.sections import ABOUT, PARTS

_TIMES_OF_TABLE = 3
_LIST_OF_MOVES = 2
"""So many moves with their doses are no surroundings."""


def parts_around(lines: Sequence[SheetLine]) -> set[int]:
    """Return the indexes of all lines in such parts, their headings included."""
    around = _timetable(lines) | _talk(lines)
    for index, line in enumerate(lines):
        if index in around or line.is_blank or line.source.kind is LineKind.ROW:
            continue
        heading = line.text.strip(" :*-–—")
        if TO_THE_END.fullmatch(heading) and _ends_moves(lines, index):
            around |= set(range(index, _end_of_rest(lines, index)))
        elif QUESTION.match(_marked(line)):
            around |= set(range(index, _end_of_answer(lines, index)))
        elif A_PARAGRAPH.fullmatch(heading):
            around |= set(range(index, _end_of_part(lines, index)))
    return around


def _talk(lines: Sequence[SheetLine]) -> set[int]:
    """Return the lines of a transcript in which several people take turns."""
    said = {
        index: found[1] for index, line in enumerate(lines) if (found := SPEAKER.match(line.text))
    }
    speakers = [name for name in set(said.values()) if not key_of_label(name)]
    turns = [index for index, name in said.items() if name in speakers]
    if len(speakers) > 1 and len(turns) > len(speakers):
        return set(turns)
    return set()


def _timetable(lines: Sequence[SheetLine]) -> set[int]:
    """Return the lines that begin with the time of day, if there are several."""
    timed = {index for index, line in enumerate(lines) if STARTS_WITH_CLOCK.match(line.text)}
    if len(timed) >= _TIMES_OF_TABLE:
        return timed
    return set()


def _ends_moves(lines: Sequence[SheetLine], index: int) -> bool:
    """Return whether comments begin there. A label such as "Comments:" of each move is none."""
    text = lines[index].text
    is_label = bool(lines[index].label) and sum(line.text == text for line in lines) > 1
    if is_label or not _has_moves(lines[:index]):
        return False
    below = [line for line in lines[index + 1 :] if not line.is_blank]
    speaks = any(WITH_CAPITALS.search(line.text) or SELF.search(line.text) for line in below[:3])
    return speaks or text[:1].isdigit() or not _has_moves(below, _LIST_OF_MOVES)


def _end_of_rest(lines: Sequence[SheetLine], start: int) -> int:
    """Return where what goes on to the end stops: there, or before another heading of moves."""
    for index in range(start + 1, len(lines)):
        if _is_heading_of_moves(lines, start, index):
            return index
    return len(lines)


def _is_heading_of_moves(lines: Sequence[SheetLine], start: int, index: int) -> bool:
    """Return whether a heading stands over a list of moves, and not inside the part."""
    line, first = lines[index], lines[start]
    is_known = bool(ABOUT.fullmatch(line.text) or PARTS.fullmatch(line.text))
    is_marked = line.source.kind is LineKind.HEADING and (
        first.source.kind is not LineKind.HEADING or line.source.level <= first.source.level
    )
    return (is_known or is_marked) and _has_moves(lines[index + 1 : index + 8], _LIST_OF_MOVES)


def _end_of_part(lines: Sequence[SheetLine], start: int) -> int:
    """Return where the part under a heading stops: at the next heading, or after a paragraph."""
    is_marked = lines[start].source.kind is LineKind.HEADING
    end = _next_heading(lines, start) if is_marked else _end_of_paragraph(lines, start)
    if _has_moves(lines[start:end], _LIST_OF_MOVES):
        return start + 1
    return end


def _next_heading(lines: Sequence[SheetLine], start: int) -> int:
    level = lines[start].source.level
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.source.kind is LineKind.HEADING and line.source.level <= level:
            return index
        if ABOUT.fullmatch(line.text) or (line.label and index > start + 1):
            return index
    return len(lines)


def _marked(line: SheetLine) -> str:
    """Return the text of a line with what stood before it, such as "Q:"."""
    return f"{line.source.marker} {line.text}".strip()


def _end_of_answer(lines: Sequence[SheetLine], start: int) -> int:
    """Return the end of the answer to a question, which is marked or the next paragraph."""
    below = next((n for n in range(start + 1, len(lines)) if not lines[n].is_blank), start)
    if ANSWER.match(_marked(lines[below])):
        return _end_of_paragraph(lines, start)
    return start + 1


def _end_of_paragraph(lines: Sequence[SheetLine], start: int) -> int:
    """Return the end of the paragraph below a heading, with or without a blank line between."""
    index = start + 1
    while index < len(lines) and lines[index].is_blank:
        index += 1
    while index < len(lines) and not lines[index].is_blank:
        if lines[index].source.kind is LineKind.HEADING:
            break
        index += 1
    return index


def _has_moves(lines: Sequence[SheetLine], fewest: int = 1) -> bool:
    found = [line for line in lines if line.source.kind is LineKind.ROW or _names_move(line)]
    return len(found) >= fewest


def _names_move(line: SheetLine) -> bool:
    """Return whether a line begins with the name of a move, or gives a dose below one."""
    begins = bool(line.heads) and has_move(line.heads[0].name)
    return begins and (line.is_certain or len(line.text.split()) <= 4)
