"""Write the text of a page line by line, as a browser shows it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.html.flow import Flow
from voicecoach.drafting.documents.html.page_tables import is_data_table, table_lines
from voicecoach.drafting.documents.text.text_reader import read_plain_text
from voicecoach.drafting.source_lines import SourceLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}

_SPACED = frozenset("p ul ol dl blockquote pre figure hr section article main address".split())
"""Blocks with space above and below them."""

_BLOCKS = _SPACED | frozenset(
    "html body div li dt dd tr td th table thead tbody tfoot caption figcaption header footer"
    " details summary center fieldset legend option nav aside form".split()
)

_BOLD = frozenset({"b", "strong"})

_INLINE_BOXES = frozenset({"span", "a", "label", "time", "small"})
"""Pages often set these apart by style alone, without a space between them."""


@dataclass(slots=True)
class PageLines:
    """Turns the elements of a page into lines."""

    _flow: Flow = field(default_factory=Flow)

    def lines_of(self, part: "HtmlElement") -> Iterator[SourceLine]:
        """Yield the lines of one part of a page, not numbered yet."""
        from lxml import etree

        walk = etree.iterwalk(part, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element, is_part=element is part)
            elif self._start(element):
                walk.skip_subtree()
        self._flow.end_line()
        yield from self._flow.lines

    def _start(self, element: "HtmlElement") -> bool:
        """Begin an element; return whether all of it is written already."""
        tag = element.tag
        if tag in _HEADINGS:
            self._flow.start_heading(_HEADINGS[tag])
        elif tag in _BLOCKS:
            self._start_block(element)
        elif tag == "br":
            self._flow.break_line()
        elif tag in _BOLD:
            self._flow.bold_depth += 1
        elif tag in _INLINE_BOXES and _touches_another(element):
            self._flow.add(" ")
        if tag == "pre" or (tag == "table" and is_data_table(element)):
            self._write_whole(element)
            return True
        self._flow.add(element.text)
        return False

    def _start_block(self, element: "HtmlElement") -> None:
        self._flow.end_line()
        if element.tag in _SPACED and not self._flow.is_in_list:
            self._flow.add_blank()
        if element.tag in {"ul", "ol"}:
            self._flow.start_list(is_numbered=element.tag == "ol", start=element.get("start", "1"))
        elif element.tag == "li":
            self._flow.start_item()
        elif element.tag == "dt":
            self._flow.start_term()
        elif element.tag == "dd":
            self._flow.start_description()

    def _write_whole(self, element: "HtmlElement") -> None:
        self._flow.end_line()
        self._flow.add_blank()
        if element.tag == "pre":
            for line in read_plain_text(str(element.text_content()).strip("\n")):
                self._flow.add_line(line)
        else:
            for line in table_lines(element):
                self._flow.add_line(line)
        self._flow.add_blank()

    def _end(self, element: "HtmlElement", *, is_part: bool) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._flow.end_heading()
        elif tag in _BLOCKS:
            self._flow.end_line()
            self._end_block(tag)
        elif tag in _BOLD:
            self._flow.bold_depth -= 1
        if not is_part:
            self._flow.add(element.tail)

    def _end_block(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self._flow.end_list()
        if tag in _SPACED and not self._flow.is_in_list:
            self._flow.add_blank()


def _touches_another(element: "HtmlElement") -> bool:
    before = element.getprevious()
    return before is not None and before.tag in _INLINE_BOXES and not before.tail
