"""Lines that were not understood and that belong to no exercise, each kept in its place."""

from collections.abc import Iterable, Iterator

from voicecoach.drafting.draft import Draft, DraftBlock, DraftEntry, DraftExercise, Fate
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.write.comments import comment_lines, not_understood_lines

MOST_LINES = 500
"""So many of them are kept. Nobody reads more, and a routine file has a limit too."""


class OuterLines:
    """The lines that no entry has. Each is written once, before the first entry below it."""

    def __init__(self, draft: Draft) -> None:
        inside = {line.number for line in _lines_inside(draft.entries)}
        lines = [
            fate.line
            for fate in draft.fates
            if Fate.NOT_UNDERSTOOD in fate.fates and fate.line.number not in inside
        ]
        self._lines = lines[:MOST_LINES]
        self._dropped = len(lines) - len(self._lines)

    def before(self, number: int, indent: int) -> list[str]:
        """Return the comments for the lines above that line of the sheet, and drop them."""
        lines = [line for line in self._lines if line.number < number]
        self._lines = self._lines[len(lines) :]
        return not_understood_lines(lines, indent)

    def others(self, indent: int) -> list[str]:
        """Return the comments for all lines that are left."""
        comments = not_understood_lines(self._lines, indent)
        if self._dropped:
            comments += comment_lines(f"not understood: {self._dropped:,} more lines", indent)
        return comments


def _lines_inside(entries: Iterable[DraftEntry]) -> Iterator[SourceLine]:
    for entry in entries:
        if isinstance(entry, DraftExercise | DraftBlock):
            yield from entry.not_understood
        if isinstance(entry, DraftBlock):
            yield from _lines_inside(entry.entries)
