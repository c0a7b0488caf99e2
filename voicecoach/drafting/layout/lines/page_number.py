"""The number of a page, which a printer sets behind a title."""

import re

_PAGE = re.compile(r"\W*\b(?:page|seite|p\.) ?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?\W*$", re.IGNORECASE)


def without_page_number(text: str) -> str:
    """Return a text without "Page 2 of 3" at its end, if anything stands before it."""
    return _PAGE.sub("", text) or text
