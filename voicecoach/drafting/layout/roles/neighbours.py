"""What stands above and below each line, found once for a whole sheet."""

from collections.abc import Sequence, Set

from voicecoach.drafting.layout.lines.sheet_line import SheetLine


class Neighbours:
    """Knows the next and the last line with words, and the list that a line stands in."""

    def __init__(self, lines: Sequence[SheetLine], around: Set[int]) -> None:
        self.lines = lines
        self.around = around
        self._above = self._lines_above()
        self._below = self._lines_below()
        self._runs = self._find_runs()

    def above(self, index: int) -> SheetLine | None:
        """Return the last line with words above that one."""
        found = self._above[index]
        if found is None:
            return None
        return self.lines[found]

    def below(self, index: int) -> int | None:
        """Return the index of the next line with words that is not around the moves."""
        return self._below[index]

    def right_above(self, index: int) -> SheetLine | None:
        """Return the line right above, or None if that is blank or lies around the moves."""
        if not index or index - 1 in self.around or self.lines[index - 1].is_blank:
            return None
        return self.lines[index - 1]

    def starts_paragraph(self, index: int) -> bool:
        """Return whether nothing or a blank line is right above."""
        return index == 0 or self.lines[index - 1].is_blank

    def list_of(self, index: int) -> Sequence[SheetLine]:
        """Return the neighbouring lines of the same style, the line itself included."""
        start, stop = self._runs[index]
        return [self.lines[number] for number in range(start, stop) if number not in self.around]

    def _lines_above(self) -> list[int | None]:
        above: list[int | None] = []
        last: int | None = None
        for index, line in enumerate(self.lines):
            above.append(last)
            last = last if line.is_blank else index
        return above

    def _lines_below(self) -> list[int | None]:
        below: list[int | None] = []
        following: int | None = None
        for index in reversed(range(len(self.lines))):
            below.append(following)
            is_seen = not self.lines[index].is_blank and index not in self.around
            following = index if is_seen else following
        return below[::-1]

    def _find_runs(self) -> list[tuple[int, int]]:
        runs: list[tuple[int, int]] = []
        start = 0
        for index in range(1, len(self.lines) + 1):
            is_end = index == len(self.lines) or self.lines[index].style != self.lines[start].style
            if is_end:
                runs += [(start, index)] * (index - start)
                start = index
        return runs
