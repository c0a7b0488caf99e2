"""Which lines name moves, seen with the lines around them."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.moves import is_paired_marker
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.line_signs import (
    has_bare_number,
    has_own_dose,
    is_bare_name,
    names_move,
    only_instructs,
    only_instructs_behind,
)
from voicecoach.drafting.layout.roles.neighbours import Neighbours

_MOST = 0.7
"""Such a share of the items of one style must name moves, so that all of them do."""
_TINY = 8
"""A sheet of so few lines may name no move that we know, if each line has a dose."""
_NEAR = 5
"""So many lines above and below are company."""


class MoveFinder:
    """Tells which lines of one sheet name moves."""

    def __init__(self, lines: Sequence[SheetLine], near: Neighbours, title: int | None) -> None:
        self.lines = lines
        self.near = near
        self._title = title
        certain = [line for line in lines if line.is_certain]
        self.known = {head.name.casefold() for line in certain for head in line.heads}
        self._styles = _styles_of_moves(lines)
        with_words = [
            line for index, line in enumerate(lines) if index != title and not line.is_blank
        ]
        self._is_tiny = len(with_words) <= _TINY and all(map(has_own_dose, with_words))

    def is_move(self, index: int) -> bool:
        """Return whether a line names a move, and is no sentence right below a name."""
        line, above = self.lines[index], self.near.right_above(index)
        if not names_move(line, self.known):
            return False
        if line.is_certain and not has_move(line.heads[0].name) and not self._has_company(index):
            return False
        is_bare = has_bare_number(line.heads[0]) and not has_move(line.heads[0].name)
        if (line.heads[0].is_loose or is_bare) and not self._is_among_moves(index):
            return False
        is_below_name = above is not None and is_bare_name(above) and index - 1 != self._title
        return not (is_below_name and only_instructs(line))

    def _has_company(self, index: int) -> bool:
        """Return whether a move whose name we know is near a line with a name that we do not."""
        line = self.lines[index]
        if self._is_tiny or only_instructs_behind(line) or is_paired_marker(line.marker):
            return True
        near = [*self.near.list_of(index), *self.lines[max(index - _NEAR, 0) : index + _NEAR + 1]]
        others = (other for other in near if other is not line and other.heads)
        return any(has_move(other.heads[0].name) for other in others)

    def _is_among_moves(self, index: int) -> bool:
        """Return whether most other lines of the list name moves with their doses."""
        others = [line for line in self.near.list_of(index) if line is not self.lines[index]]
        sure = [line for line in others if line.is_certain and not line.heads[0].is_loose]
        if has_bare_number(self.lines[index].heads[0]):
            sure = [line for line in sure if has_move(line.heads[0].name)]
        return bool(sure) and 2 * len(sure) >= len(others)

    def is_in_list(self, index: int) -> bool:
        """Return whether the neighbours of the same style are moves, with or without a dose."""
        run = self.near.list_of(index)
        moves = [each for each in run if each.heads and (each.is_certain or has_move(each.text))]
        is_of_moves = len(run) > 1 and 2 * len(moves) >= len(run)
        is_numbered_move = self.lines[index].style in self._styles and has_move(
            self.lines[index].text
        )
        return (is_of_moves or is_numbered_move) and not self.lines[index].tells


def _styles_of_moves(lines: Sequence[SheetLine]) -> set[object]:
    """Return the styles of numbered items of which most name moves."""
    items = [line for line in lines if line.style[2]]
    styles = {line.style for line in items}
    return {style for style in styles if _share_of_heads(items, style) > _MOST}


def _share_of_heads(items: Sequence[SheetLine], style: object) -> float:
    heads = [bool(line.heads) for line in items if line.style == style]
    return sum(heads) / len(heads)
