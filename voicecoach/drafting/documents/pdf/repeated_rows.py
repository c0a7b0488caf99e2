"""Leave out the headers and footers of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from voicecoach.drafting.documents.text.columns import has_gap

_ROWS_AT_EDGE = 3
"""How many rows at the top and at the bottom of a page may be its header and footer."""

_SHARE_OF_PAGES = 0.6

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|\d{1,3}\s*/\s*\d{1,3}|[-–]\s*\d{1,3}\s*[-–]",
    re.IGNORECASE,
)

_NUMBER_APART = re.compile(r"(?:\s{2,}|\s[|·•–-]\s)\d{1,3}\Z|\A\d{1,3}(?:\s{2,}|\s[|·•–-]\s)")
"""The number of a page beside a header. "Day 3" is no such number, although it is on page 3."""


def without_repeated_rows(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the rows of all pages without those that stand at the edge of most pages.

    The header of a table is repeated too, and is kept on the first page that has it.
    """
    counts = Counter(row for page in pages for row in set(_edge_rows(page).values()))
    needed = max(2, len(pages) * _SHARE_OF_PAGES)
    repeated = {row for row, count in counts.items() if count >= needed}
    found: set[str] = set()
    return [list(_kept_rows(page, repeated, found)) for page in pages]


def _kept_rows(page: Sequence[str], repeated: set[str], found: set[str]) -> Iterator[str]:
    edges = _edge_rows(page)
    for index, row in enumerate(page):
        name = edges.get(index, "")
        is_repeated = name in repeated and (name in found or not _is_table_header(row))
        if is_repeated or _PAGE_NUMBER.fullmatch(row.strip()):
            continue
        found.add(name)
        yield row


def _edge_rows(page: Sequence[str]) -> dict[int, str]:
    """Return the rows at the edges, by index, without the number of the page."""
    filled = [index for index, row in enumerate(page) if row.strip()]
    edges = {*filled[:_ROWS_AT_EDGE], *filled[-_ROWS_AT_EDGE:]}
    return {index: _name_of(page[index]) for index in edges}


def _name_of(row: str) -> str:
    """Return what a header or footer has in common on all pages."""
    without_number = _NUMBER_APART.sub("", _PAGE_NUMBER.sub("", row.strip()))
    return "".join(without_number.split()).lower()


def _is_table_header(row: str) -> bool:
    return has_gap(row) and not re.search(r"\d", row)
