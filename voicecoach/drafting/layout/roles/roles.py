"""What each line is for the sheet, seen with its neighbours."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.moves import is_paired_marker
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.prose import move_on_breath
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.around import lines_around
from voicecoach.drafting.layout.roles.flow import is_flow
from voicecoach.drafting.layout.roles.line_signs import (
    has_bare_number,
    is_bare_name,
    is_part,
    is_row,
    is_sentence,
    may_be_heading,
    names_move,
    only_instructs,
    only_instructs_behind,
    says_amount,
    says_rule,
)
from voicecoach.drafting.layout.roles.names_over_texts import names_over_texts
from voicecoach.drafting.layout.roles.neighbours import Neighbours
from voicecoach.drafting.layout.roles.role import Role
from voicecoach.drafting.layout.roles.title import find_title
from voicecoach.drafting.layout.running.paragraph import tokens_of_paragraph
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.instruction_starts import OPENS_SENTENCE
from voicecoach.drafting.words.sections import (
    ABOUT,
    LENGTH_OF_PART,
    NO_MOVE_WITHIN,
    REASONS,
    WARM_UP,
)
from voicecoach.drafting.words.structure import LEADS_ON, PAIRED


def _styles_of_moves(lines: Sequence[SheetLine]) -> set[object]:
    """Return the styles of numbered items of which most name moves."""
    items = [line for line in lines if line.style[2]]
    styles = {line.style for line in items}
    return {style for style in styles if _share_of_heads(items, style) > _MOST}


def _share_of_heads(items: Sequence[SheetLine], style: object) -> float:
    heads = [bool(line.heads) for line in items if line.style == style]
    return sum(heads) / len(heads)


_MOST = 0.7
"""Such a share of the items of one style must name moves, so that all of them do."""


class RoleReader:
    """Finds the roles of the lines of one sheet."""

    def __init__(self, lines: Sequence[SheetLine]) -> None:
        self.lines = lines
        self.around = lines_around(lines)
        self.title = find_title(lines, self.around)
        self._near = Neighbours(lines, self.around)
        title = set() if self.title is None else {self.title}
        self._over_texts = names_over_texts(lines, self.around | title)
        self._below_names = set(self._over_texts.values())
        self._flows = is_flow(lines)
        certain = [line for line in lines if line.is_certain]
        self._known = {head.name.casefold() for line in certain for head in line.heads}
        self._styles = _styles_of_moves(lines)
        self._first_head = next((index for index, line in enumerate(lines) if line.heads), 0)

    def roles(self) -> list[Role]:
        """Return the role of each line."""
        return [self.role_of(index) for index in range(len(self.lines))]

    def role_of(self, index: int) -> Role:
        """Return the role of one line."""
        line = self.lines[index]
        if line.is_blank:
            return Role.BLANK
        if index == self.title:
            return Role.TITLE
        if index in self.around:
            return Role.AROUND
        if is_row(line):
            return Role.ROW
        if index in self._over_texts:
            return Role.MOVE
        if index in self._below_names or self._is_below_label(index):
            return Role.BODY
        if line.label:
            is_of_all = line.label == "why" and not self._is_within_move(index)
            return Role.REASON if is_of_all else Role.BODY
        return self._role_of_structure(line) or self._role_by_words(index, line)

    def _role_of_structure(self, line: SheetLine) -> Role | None:
        if self._flows and move_on_breath(line):
            return Role.FLOW
        if tokens_of_paragraph(line):
            return Role.PROSE
        if says_rule(line, self._known):
            return Role.RULE
        return Role.BODY if PAIRED.fullmatch(line.text) else None

    def _role_by_words(self, index: int, line: SheetLine) -> Role:
        if self._heads_warm_up(index, line):
            return Role.SECTION
        if self._is_move(index):
            return Role.MOVE
        if REASONS.fullmatch(line.text):
            return Role.REASON
        if ABOUT.fullmatch(line.text) or LEADS_ON.fullmatch(line.text.strip(" :,")):
            return Role.HEADING
        above = self._near.above(index)
        if above and is_bare_name(above) and has_move(above.text) and self._is_caption(index):
            return Role.BODY
        if is_bare_name(line) or may_be_heading(line):
            return self._role_of_bare(index, line)
        return Role.BODY

    def _is_move(self, index: int) -> bool:
        """Return whether a line names a move, and is no sentence right below a name."""
        line, above = self.lines[index], self._near.right_above(index)
        if not names_move(line, self._known):
            return False
        if line.is_certain and not has_move(line.heads[0].name) and not self._has_company(index):
            return False
        is_bare = has_bare_number(line.heads[0]) and not has_move(line.heads[0].name)
        if (line.heads[0].is_loose or is_bare) and not self._is_among_moves(index):
            return False
        is_below_name = above is not None and is_bare_name(above) and index - 1 != self.title
        return not (is_below_name and only_instructs(line))

    def _has_company(self, index: int) -> bool:
        """Return whether a move whose name we know is near a line with a name that we do not."""
        line = self.lines[index]
        if only_instructs_behind(line) or is_paired_marker(line.marker):
            return True
        near = [*self._near.list_of(index), *self.lines[max(index - 5, 0) : index + 6]]
        others = (other for other in near if other is not line and other.heads)
        return any(has_move(other.heads[0].name) for other in others)

    def _is_among_moves(self, index: int) -> bool:
        """Return whether most other lines of the list name moves with their doses."""
        others = [line for line in self._near.list_of(index) if line is not self.lines[index]]
        sure = [line for line in others if line.is_certain and not line.heads[0].is_loose]
        if has_bare_number(self.lines[index].heads[0]):
            sure = [line for line in sure if has_move(line.heads[0].name)]
        return bool(sure) and 2 * len(sure) >= len(others)

    def _heads_warm_up(self, index: int, line: SheetLine) -> bool:
        """Return whether a line such as "Warm up (3 min)" stands right over the moves of it."""
        is_warm_up = WARM_UP.fullmatch(LENGTH_OF_PART.sub("", line.text))
        return bool(is_warm_up) and index + 1 < len(self.lines) and self._is_move(index + 1)

    def _role_of_bare(self, index: int, line: SheetLine) -> Role:
        """Return the role of a few words without a dose: a move, a heading, or neither."""
        below = self._near.below(index)
        if NO_MOVE_WITHIN.search(line.text):
            return Role.SECTION if below and self._moves_follow(below) else Role.HEADING
        if below is None:
            return Role.MOVE if self._is_in_list(index) else Role.BODY
        if self._has_body(index, below) and (has_move(line.text) or not is_part(line)):
            return Role.MOVE if line.heads else Role.HEADING
        if self._heads_section(index, below):
            return Role.SECTION if self._moves_follow(below) else Role.HEADING
        return Role.MOVE if self._is_in_list(index) else Role.BODY

    def _has_body(self, index: int, below: int) -> bool:
        """Return whether a dose, a labelled part or an instruction stands below a name."""
        line = self.lines[below]
        if is_row(line) or self._is_move(below):
            return False
        is_known = has_move(self.lines[index].text)
        if not is_known and not self.around.isdisjoint(range(index + 1, below)):
            return False
        if is_known and self._is_caption(below):
            below = self._near.below(below) or below
            line = self.lines[below]
        if line.is_dose or line.label or says_amount(line):
            return True
        is_told = line.tells and not OPENS_SENTENCE.match(line.text)
        tells = is_told or (is_known and is_sentence(line))
        return tells and not says_rule(line) and not self._is_among_instructions(index)

    def _is_caption(self, index: int) -> bool:
        """Return whether a line between a name and its steps is the text of a picture."""
        line, below = self.lines[index], self._near.below(index)
        is_plain = line.source.kind is LineKind.TEXT and not (line.dose.fields or line.label)
        if not is_plain or line.tells or is_sentence(line) or below is None:
            return False
        names_none = not has_move(line.text) or bool(NO_MOVE_WITHIN.search(line.text))
        return names_none and self.lines[below].source.kind is LineKind.ITEM

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
        return self._is_move(below) or is_in_other_style

    def _moves_follow(self, index: int) -> bool:
        nearest = range(index, min(index + 4, len(self.lines)))
        return any(
            self._is_move(number) or says_rule(line) or is_row(line) or is_bare_name(line)
            for number in nearest
            if (line := self.lines[number])
        )

    def _is_in_list(self, index: int) -> bool:
        """Return whether the neighbours of the same style are moves, with or without a dose."""
        run = self._near.list_of(index)
        moves = [each for each in run if each.heads and (each.is_certain or has_move(each.text))]
        is_of_moves = len(run) > 1 and 2 * len(moves) >= len(run)
        is_numbered_move = self.lines[index].style in self._styles and has_move(
            self.lines[index].text
        )
        return (is_of_moves or is_numbered_move) and not self.lines[index].tells

    def _is_below_label(self, index: int) -> bool:
        """Return whether a label with nothing behind it stands over this line."""
        above = self._near.above(index)
        return above is not None and bool(above.label) and not above.after_label

    def _is_within_move(self, index: int) -> bool:
        """Return whether a label belongs to a move above it, and not to the whole sheet."""
        above = self._near.above(index)
        is_below_list = above is not None and above.is_certain
        is_apart = self._near.starts_paragraph(index)
        return self._first_head < index and not (is_below_list and is_apart)
