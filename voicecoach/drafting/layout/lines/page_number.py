"""The number of a page, which a printer sets behind a title."""

import re

_PAGE = re.compile(r"\W*\b(?:page|seite|p\.) ?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?\W*$", re.IGNORECASE)
_LONGEST_PAGE = 40
"""Characters of such an end. A pattern that may begin at each sign of a line takes long."""


def without_page_number(text: str) -> str:
    """Return a text without "Page 2 of 3" at its end, if anything stands before it."""
    found = _PAGE.search(text, max(len(text) - _LONGEST_PAGE, 0))
    if found:
        return text[: found.start()] or text
    return text
