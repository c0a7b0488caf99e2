"""What a line of few words is without a dose: a move, a heading, or neither."""

from collections.abc import Set

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.line_signs import (
    is_bare_name,
    is_part,
    is_row,
    is_sentence,
    may_be_heading,
    says_amount,
    says_rule,
)
from voicecoach.drafting.layout.roles.move_finder import MoveFinder
from voicecoach.drafting.layout.roles.role import Role
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.instruction_starts import OPENS_SENTENCE
from voicecoach.drafting.words.sections import LENGTH_OF_PART, NO_MOVE_WITHIN, WARM_UP


class BareLines:
    """Finds the roles of the lines of one sheet that may be names or headings."""

    def __init__(self, moves: MoveFinder, around: Set[int]) -> None:
        self.lines = moves.lines
        self._near = moves.near
        self._moves = moves
        self._around = around
        self._known_styles = {
            each.style for each in self.lines if is_bare_name(each) and has_move(each.text)
        }

    def role_of(self, index: int, line: SheetLine) -> Role:
        """Return the role of a few words without a dose: a move, a heading, or neither."""
        below = self._near.below(index)
        if NO_MOVE_WITHIN.search(line.text):
            return self._heading_over(below)
        if below is None:
            return self._role_in_list(index)
        if self._has_body(index, below) and (has_move(line.text) or not is_part(line)):
            if line.heads:
                return Role.MOVE
            return Role.HEADING
        if self._heads_section(index, below):
            return self._heading_over(below)
        return self._role_in_list(index)

    def _heading_over(self, below: int | None) -> Role:
        if below and self._moves_follow(below):
            return Role.SECTION
        return Role.HEADING

    def _role_in_list(self, index: int) -> Role:
        if self._moves.is_in_list(index):
            return Role.MOVE
        return Role.BODY

    def heads_warm_up(self, index: int, line: SheetLine) -> bool:
        """Return whether a line such as "Warm up (3 min)" stands right over the moves of it."""
        is_warm_up = WARM_UP.fullmatch(LENGTH_OF_PART.sub("", line.text))
        return bool(is_warm_up) and index + 1 < len(self.lines) and self._moves.is_move(index + 1)

    def _has_body(self, index: int, below: int) -> bool:
        """Return whether a dose, a labelled part or an instruction stands below a name."""
        line = self.lines[below]
        if is_row(line) or self._moves.is_move(below):
            return False
        is_known = has_move(self.lines[index].text)
        if not is_known and not self._around.isdisjoint(range(index + 1, below)):
            return False
        if is_known and self._is_caption(below):
            below = self._near.below(below) or below
            line = self.lines[below]
        if line.is_dose or line.label or says_amount(line):
            return True
        if not (is_known or line.dose.fields or self._has_known_fellow(index)):
            return False
        is_told = line.tells and not OPENS_SENTENCE.match(line.text)
        tells = is_told or (is_known and is_sentence(line))
        return tells and not says_rule(line) and not self._is_among_instructions(index)

    def _has_known_fellow(self, index: int) -> bool:
        """Return whether another name in the same style is that of a move we know."""
        return self.lines[index].style in self._known_styles

    def _is_caption(self, index: int) -> bool:
        """Return whether a line between a name and its steps is the text of a picture."""
        line, below = self.lines[index], self._near.below(index)
        is_plain = line.source.kind is LineKind.TEXT and not (line.dose.fields or line.label)
        if not is_plain or line.tells or is_sentence(line) or below is None:
            return False
        names_none = not has_move(line.text) or bool(NO_MOVE_WITHIN.search(line.text))
        return names_none and self.lines[below].source.kind is LineKind.ITEM

    def is_caption_of_name(self, index: int) -> bool:
        """Return whether such a line stands right below the name of a move."""
        above = self._near.above(index)
        is_below = above is not None and is_bare_name(above) and has_move(above.text)
        return is_below and self._is_caption(index)

    def _is_among_instructions(self, index: int) -> bool:
        """Return whether this line is an item of the list that the instructions are in."""
        line, above = self.lines[index], self._near.right_above(index)
        below = self.lines[min(index + 1, len(self.lines) - 1)]
        is_item = line.style == below.style and line.source.kind is LineKind.ITEM
        is_below_text = above is not None and above.source.kind is line.source.kind and above.tells
        return is_item or is_below_text

    def _heads_section(self, index: int, below: int) -> bool:
        line, following = self.lines[index], self.lines[below]
        if may_be_heading(line):
            return True
        if below != index + 1 or not self._near.starts_paragraph(index):
            return False
        if line.source.kind is LineKind.ITEM and line.style == following.style:
            return False
        is_in_other_style = line.style != following.style and bool(following.heads)
        return self._moves.is_move(below) or is_in_other_style

    def _moves_follow(self, index: int) -> bool:
        nearest = range(index, min(index + 4, len(self.lines)))
        return any(
            self._moves.is_move(number) or says_rule(line) or is_row(line) or is_bare_name(line)
            for number in nearest
            if (line := self.lines[number])
        )
