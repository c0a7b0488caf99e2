"""The moves of one day on one line: "Day 2: deadlift 3 x 5, press 3 x 8"."""

from voicecoach.drafting.layout.lines.circuits import move_of
from voicecoach.drafting.layout.lines.heads import heads_in
from voicecoach.drafting.layout.lines.moves import SectionStart, Token
from voicecoach.drafting.layout.lines.name_shape import has_move, tidy_name
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.sections import DAY_LABEL


def tokens_of_day(line: SheetLine) -> list[Token]:
    """Return the day as a section with its moves, or nothing if the line is no list of a day."""
    found = DAY_LABEL.match(line.text)
    if found is None or line.source.kind is LineKind.ROW:
        return []
    heads = heads_in(line.text[found.end() :].strip(" ."))
    if not heads or any(head.text or not head.has_amount for head in heads):
        return []
    if not any(has_move(head.name) for head in heads):
        return []
    moves = [move_of(head, line.source) for head in heads]
    return [SectionStart(tidy_name(found["day"]), line.source), *moves]
