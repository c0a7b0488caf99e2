"""The text that flows through a page: words become lines where a block ends."""

from dataclasses import dataclass, field, replace

from voicecoach.drafting.documents.html.page_lists import OpenList
from voicecoach.drafting.documents.reading.clean_text import clean_words
from voicecoach.drafting.documents.text.headings import BOLD_LEVEL, is_like_heading
from voicecoach.drafting.documents.text.text_reader import line_of
from voicecoach.drafting.source_lines import LineKind, SourceLine

_LONGEST_DESCRIPTION = 60
"""In characters. "Sets" with "3" below it is one line, and a paragraph below a name is not."""

_DEEPEST_LIST = 9


@dataclass(slots=True)
class Flow:
    """The lines so far, and the words of the line that is not whole yet."""

    lines: list[SourceLine] = field(default_factory=list)
    bold_depth: int = 0
    """How many elements around the text make it bold."""
    _words: list[str] = field(default_factory=list)
    _has_plain: bool = False
    """Whether some of the words are not bold."""
    _heading: int = 0
    """The level of the heading around the text, or 0."""
    _lists: list[OpenList] = field(default_factory=list)
    _item: str = ""
    """The marker of the item that begins with the next words, or ""."""
    _term: SourceLine | None = None
    """The term that the next description belongs to."""
    _is_term: bool = False

    @property
    def is_in_list(self) -> bool:
        """Whether the text is in a list."""
        return bool(self._lists)

    def add(self, text: str | None) -> None:
        """Add text to the line."""
        if not text:
            return
        self._words.append(text)
        if not self.bold_depth and text.strip():
            self._has_plain = True

    def add_line(self, line: SourceLine) -> None:
        """Add a line that is whole."""
        self.lines.append(line)

    def add_blank(self) -> None:
        """Add a blank line, unless there is one already."""
        if self.lines and self.lines[-1].kind is not LineKind.BLANK:
            self.lines.append(SourceLine(0, "", LineKind.BLANK))

    def break_line(self) -> None:
        """End a line in the middle of a block. A heading stays one line."""
        if self._heading:
            self._words.append(" ")
        else:
            self.end_line()

    def start_heading(self, level: int) -> None:
        """Begin a heading."""
        self.end_line()
        self.add_blank()
        self._heading = level

    def end_heading(self) -> None:
        """End a heading."""
        self.end_line()
        self._heading = 0
        self.add_blank()

    def start_list(self, *, is_numbered: bool, start: str) -> None:
        """Begin a list, maybe within an item of another."""
        self._lists.append(OpenList(is_numbered, start))

    def end_list(self) -> None:
        """End the innermost list."""
        if self._lists:
            self._lists.pop()
        self._item = ""

    def start_item(self) -> None:
        """Begin an item of the innermost list."""
        self._item = self._lists[-1].next_marker() if self._lists else "-"

    def start_term(self) -> None:
        """Begin a term, which is described in the next element."""
        self._term, self._is_term = None, True

    def start_description(self) -> None:
        """Begin the description of a term."""
        self._is_term = False

    def end_line(self) -> None:
        """Make a line of the words so far, if there are any."""
        text = clean_words("".join(self._words))
        is_bold = not self._has_plain
        self._words, self._has_plain = [], False
        if text:
            self._write(self._line_of(text, is_bold=is_bold))

    def _line_of(self, text: str, *, is_bold: bool) -> SourceLine:
        written = line_of(0, text, clean=str).line
        marker = written.marker or self._item
        if self._heading:
            return replace(written, kind=LineKind.HEADING, level=self._heading, marker=marker)
        if self._item or written.kind is LineKind.ITEM:
            level = min(max(len(self._lists) - 1, 0), _DEEPEST_LIST)
            return replace(written, kind=LineKind.ITEM, level=level, marker=marker)
        if is_bold and is_like_heading(text):
            return replace(written, kind=LineKind.HEADING, level=BOLD_LEVEL)
        return written

    def _write(self, line: SourceLine) -> None:
        self._item = ""
        if self._is_term:
            self._term = line
        elif self._term is self.lines[-1] if self.lines else False:
            line = self._join_term(line)
        self.lines.append(line)

    def _join_term(self, line: SourceLine) -> SourceLine:
        """Return "Sets: 3" for a short description, and take the term's own line away."""
        term = self._term
        if term is None or len(line.text) > _LONGEST_DESCRIPTION or line.kind is LineKind.ITEM:
            return line
        self.lines.pop()
        return replace(line, kind=LineKind.TEXT, text=f"{term.text.rstrip(':')}: {line.text}")
