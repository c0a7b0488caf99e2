"""What each line is for the sheet, seen with its neighbours."""

from collections.abc import Sequence
from enum import Enum

from voicecoach.drafting.layout.around import lines_around
from voicecoach.drafting.layout.name_shape import has_move, is_instruction
from voicecoach.drafting.layout.prose import move_on_breath, tokens_of_prose
from voicecoach.drafting.layout.rules import rule_of
from voicecoach.drafting.layout.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.prose import FEWEST_BREATHS
from voicecoach.drafting.words.sections import ABOUT, NO_MOVES, PARTS, REASONS


class Role(Enum):
    """What a line is for."""

    BLANK = "blank"
    AROUND = "around"
    TITLE = "title"
    MOVE = "move"
    SECTION = "section"
    RULE = "rule"
    HEADING = "heading"
    REASON = "reason"
    """A heading over the reason for the whole routine."""
    BODY = "body"
    """Whatever else stands on the sheet. It belongs to the move above it, if to any."""
    ROW = "row"
    PROSE = "prose"
    """Sentences that lead in moves."""
    FLOW = "flow"
    """A move on one breath."""


def _is_part(line: SheetLine) -> bool:
    return bool(PARTS.fullmatch(line.text.strip(" :"))) and not line.is_certain


class RoleReader:
    """Finds the roles of the lines of one sheet."""

    def __init__(self, lines: Sequence[SheetLine]) -> None:
        self.lines = lines
        self.around = lines_around(lines)
        self.title = self._find_title()
        self._flows = sum(bool(move_on_breath(line)) for line in lines) >= FEWEST_BREATHS
        certain = [line for line in lines if line.is_certain]
        self._names = {head.name.casefold() for line in certain for head in line.heads}

    def roles(self) -> list[Role]:
        """Return the role of each line."""
        return [self.role_of(index) for index in range(len(self.lines))]

    def role_of(self, index: int) -> Role:
        """Return the role of one line."""
        line = self.lines[index]
        if line.is_blank:
            return Role.BLANK
        if line.source.kind is LineKind.ROW:
            return Role.ROW
        if index in self.around:
            return Role.AROUND
        if index == self.title:
            return Role.TITLE
        if self._is_below_label(index):
            return Role.BODY
        if line.label:
            return (
                Role.BODY
                if not REASONS.fullmatch(line.text) or self._is_in_moves(index)
                else Role.REASON
            )
        return self._role_by_words(index, line)

    def _role_by_words(self, index: int, line: SheetLine) -> Role:
        if self._flows and move_on_breath(line):
            return Role.FLOW
        if tokens_of_prose(line):
            return Role.PROSE
        if self.is_rule(line):
            return Role.RULE
        if self.is_move(line):
            return Role.MOVE
        if REASONS.fullmatch(line.text):
            return Role.REASON
        if ABOUT.fullmatch(line.text):
            return Role.HEADING
        if (line.heads and line.heads[0].is_bare) or self._may_be_heading(line):
            return self._role_of_bare(index, line)
        return Role.BODY

    def is_rule(self, line: SheetLine) -> bool:
        """Return whether the line is about several moves."""
        if (
            line.is_certain
            and has_move(line.heads[0].name)
            and not line.text.casefold().startswith("tabata")
        ):
            return False
        return rule_of(line.text, line.source.number) is not None

    def is_move(self, line: SheetLine) -> bool:
        """Return whether the line names a move with its dose."""
        if not line.heads:
            return False
        name = line.heads[0].name
        if not line.is_certain:
            return (has_move(name) and is_instruction(line.heads[0].text)) or self._is_known(line)
        return has_move(name) or not NO_MOVES.match(name)

    def _is_known(self, line: SheetLine) -> bool:
        """Return whether the text is about a move that an earlier line names with its dose."""
        head = line.heads[0]
        return bool(head.text) and head.name.casefold() in self._names

    def _role_of_bare(self, index: int, line: SheetLine) -> Role:
        """Return the role of a few words without a dose: a move, a heading, or neither."""
        is_part = PARTS.fullmatch(line.text.strip(" :*"))
        following = self._next(index)
        if following is None or following >= len(self.lines):
            return Role.MOVE if self._is_in_list(index) else Role.BODY
        if self._has_body(index, following) and not (is_part and not has_move(line.text)):
            return Role.MOVE if line.heads else Role.HEADING
        if self._heads_section(index, following) or is_part:
            return Role.SECTION if self._moves_follow(following) else Role.HEADING
        if self._is_in_list(index):
            return Role.MOVE
        return Role.HEADING if self._may_be_heading(line) else Role.BODY

    def _has_body(self, index: int, following: int) -> bool:
        """Return whether a dose, a labelled part or an instruction stands below a name."""
        below = self.lines[following]
        if self.is_move(below) or below.source.kind is LineKind.ROW:
            return False
        if below.is_dose or below.label:
            return True
        if below.tells and not self.is_rule(below):
            return not self._follows_directly_in_list(index)
        return False

    def _follows_directly_in_list(self, index: int) -> bool:
        """Return whether this line is an item like the instructions below it."""
        line, below = self.lines[index], self.lines[min(index + 1, len(self.lines) - 1)]
        before = self.lines[index - 1] if index else None
        same = line.style == below.style and line.source.kind is LineKind.ITEM
        after_text = (
            before is not None and not before.is_blank and before.source.kind is line.source.kind
        )
        return (same or (after_text and before.tells)) if before else same

    def _heads_section(self, index: int, following: int) -> bool:
        line, below = self.lines[index], self.lines[following]
        if self._may_be_heading(line):
            return True
        starts = index == 0 or self.lines[index - 1].is_blank
        in_other_style = line.style != below.style
        return (
            starts
            and following == index + 1
            and (self.is_move(below) or (in_other_style and bool(below.heads)))
        )

    def _moves_follow(self, index: int) -> bool:
        for line in self.lines[index : index + 4]:
            if self.is_move(line) or self.is_rule(line) or line.source.kind is LineKind.ROW:
                return True
            if line.heads and line.heads[0].is_bare:
                return True
        return False

    def _may_be_heading(self, line: SheetLine) -> bool:
        text = line.text
        is_short = len(text.split()) <= 8 and not line.is_dose
        marked = line.source.kind is LineKind.HEADING or text.endswith(":") or text.isupper()
        return is_short and (marked or bool(PARTS.fullmatch(text.strip(" :*"))))

    def _is_in_list(self, index: int) -> bool:
        """Return whether the neighbours of the same style are moves, with or without a dose."""
        line = self.lines[index]
        run = self._run_of(index)
        moves = [each for each in run if each.heads and (self.is_move(each) or has_move(each.text))]
        if len(run) > 1 and 2 * len(moves) >= len(run) and not line.tells:
            return True
        return False

    def _run_of(self, index: int) -> list[SheetLine]:
        """Return the neighbouring lines of the style of this one, itself included."""
        style = self.lines[index].style
        start = index
        while start and self.lines[start - 1].style == style and start - 1 != self.title:
            start -= 1
        stop = index + 1
        while stop < len(self.lines) and self.lines[stop].style == style:
            stop += 1
        return [self.lines[number] for number in range(start, stop) if number not in self.around]

    def _next(self, index: int) -> int | None:
        for number in range(index + 1, len(self.lines)):
            if not self.lines[number].is_blank and number not in self.around:
                return number
        return None

    def _is_below_label(self, index: int) -> bool:
        """Return whether a label with nothing behind it stands over this line."""
        above = [line for number, line in enumerate(self.lines[:index]) if not line.is_blank]
        return bool(above) and bool(above[-1].label) and not above[-1].after_label

    def _is_in_moves(self, index: int) -> bool:
        """Return whether a move was named above."""
        above = [line for line in self.lines[:index] if not line.is_blank]
        is_in_list = bool(above) and above[-1].is_certain and self.lines[index - 1].is_blank
        return any(line.heads for line in above) and not is_in_list

    def _find_title(self) -> int | None:
        for index, line in enumerate(self.lines):
            if line.is_blank or index in self.around:
                continue
            return index if self._may_be_title(index, line) else None
        return None

    def _may_be_title(self, index: int, line: SheetLine) -> bool:
        if line.source.kind in (LineKind.ROW, LineKind.ITEM) or len(line.text.split()) > 12:
            return False
        if line.is_dose or (line.tells and line.text.endswith(".")):
            return False
        if tokens_of_prose(line):
            return False
        if PARTS.fullmatch(line.text.strip(" :")):
            is_first_of_parts = any(_is_part(other) for other in self.lines[index + 1 :])
            return self._next(index) != index + 1 and not is_first_of_parts
        if line.is_certain and has_move(line.heads[0].name):
            return (
                self._stands_apart(index) and not line.dose.field("sets")
            ) or self.is_title_with_rule(line, index)
        return self._has_body_like_title(index)

    def is_title_with_rule(self, line: SheetLine, index: int) -> bool:
        """Return whether a title says how many rounds its moves have."""
        return self._stands_apart(index) and rule_of(line.text, index) is not None

    def _stands_apart(self, index: int) -> bool:
        """Return whether a blank line and then a list without blank lines is below."""
        below = self.lines[index + 1 : index + 4]
        return len(below) == 3 and [line.is_blank for line in below] == [True, False, False]

    def _has_body_like_title(self, index: int) -> bool:
        """Return whether this is a title, and not the name of the first move."""
        line, following = self.lines[index], self._next(index)
        if following is None or (line.source.kind is LineKind.HEADING and line.source.level == 1):
            return True
        below = self.lines[following]
        is_above = following == index + 1 and bool(line.heads)
        is_first_move = is_above and (below.is_dose or bool(below.label))
        return not is_first_move
