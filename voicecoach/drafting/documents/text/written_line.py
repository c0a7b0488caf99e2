"""One line of a text on its way to a line of the sheet."""

from dataclasses import dataclass, replace

from voicecoach.drafting.source_lines import LineKind, SourceLine

TAB_WIDTH = 4
"""How many columns a tab takes, as in Markdown."""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line of the sheet, and how it was written in the file."""

    line: SourceLine
    indent: int = 0
    """How many columns of space stand before it."""
    width: int = 0
    """How many columns the last of its lines in the file has, with its indent."""
    ending: str = ""
    """The text of the last of its lines in the file, if several are joined."""

    @property
    def kind(self) -> LineKind:
        """What the line is."""
        return self.line.kind

    @property
    def last_text(self) -> str:
        """The text of the last line in the file that belongs to it."""
        return self.ending or self.line.text

    def with_text(self, text: str, last: "WrittenLine") -> "WrittenLine":
        """Return this line with a longer text, which ends as `last` does."""
        line = replace(self.line, text=text)
        return replace(self, line=line, width=last.width, ending=last.line.text)


def indent_of(row: str) -> int:
    """Return how many columns of space stand before a line."""
    space = row[: len(row) - len(row.lstrip())]
    return len(space.expandtabs(TAB_WIDTH))


def blank_line(number: int) -> WrittenLine:
    """Return a line without text."""
    return WrittenLine(SourceLine(number, "", LineKind.BLANK))
