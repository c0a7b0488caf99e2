"""What each line is for the sheet, seen with its neighbours."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.prose import move_on_breath
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.around import lines_around
from voicecoach.drafting.layout.roles.bare_lines import BareLines
from voicecoach.drafting.layout.roles.flow import is_flow
from voicecoach.drafting.layout.roles.line_signs import (
    is_bare_name,
    is_row,
    may_be_heading,
    says_rule,
)
from voicecoach.drafting.layout.roles.move_finder import MoveFinder
from voicecoach.drafting.layout.roles.names_over_texts import names_over_texts
from voicecoach.drafting.layout.roles.neighbours import Neighbours
from voicecoach.drafting.layout.roles.role import Role
from voicecoach.drafting.layout.roles.title import find_title
from voicecoach.drafting.layout.running.paragraph import tokens_of_paragraph
from voicecoach.drafting.words.sections import (
    ABOUT,
    REASONS,
)
from voicecoach.drafting.words.structure import LEADS_ON, PAIRED


class RoleReader:
    """Finds the roles of the lines of one sheet."""

    def __init__(self, lines: Sequence[SheetLine]) -> None:
        self.lines = lines
        self.around = lines_around(lines)
        self.title = find_title(lines, self.around)
        self._near = Neighbours(lines, self.around)
        self._over_texts = names_over_texts(lines, self.around)
        if self.title is not None and self._is_told_move(self.title):
            self.title = None
        elif self.title is not None:
            self._over_texts.pop(self.title, None)
        self._below_names = set(self._over_texts.values())
        self._flows = is_flow(lines)
        self._moves = MoveFinder(lines, self._near, self.title)
        self._bare = BareLines(self._moves, self.around)
        self._first_head = next((index for index, line in enumerate(lines) if line.heads), 0)

    def _is_told_move(self, index: int) -> bool:
        """Return whether a line that may be the title is a move, whose text says how often."""
        if index not in self._over_texts:
            return False
        text = self.lines[self._over_texts[index]]
        is_told = bool(text.dose.fields) and rule_of(text.text, text.source.number) is None
        return is_told and has_move(self.lines[index].text)

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
            return self._role_of_label(index, line)
        return self._role_of_structure(line) or self._role_by_words(index, line)

    def _role_of_label(self, index: int, line: SheetLine) -> Role:
        is_of_all = line.label == "why" and not self._is_within_move(index)
        if is_of_all:
            return Role.REASON
        return Role.BODY

    def _role_of_structure(self, line: SheetLine) -> Role | None:
        if self._flows and move_on_breath(line):
            return Role.FLOW
        if tokens_of_paragraph(line):
            return Role.PROSE
        if says_rule(line, self._moves.known):
            return Role.RULE
        if PAIRED.fullmatch(line.text):
            return Role.BODY
        return None

    def _role_by_words(self, index: int, line: SheetLine) -> Role:
        if self._bare.heads_warm_up(index, line):
            return Role.SECTION
        if self._moves.is_move(index):
            return Role.MOVE
        if REASONS.fullmatch(line.text):
            return Role.REASON
        if ABOUT.fullmatch(line.text) or LEADS_ON.fullmatch(line.text.strip(" :,")):
            return Role.HEADING
        if self._bare.is_caption_of_name(index):
            return Role.BODY
        if is_bare_name(line) or may_be_heading(line):
            return self._bare.role_of(index, line)
        return Role.BODY

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
