"""How much text each part of a page has, and how much of it is links."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAIN_TAGS = frozenset({"main", "article", "h1"})
"""What only the main part of a page has."""


@dataclass(slots=True)
class TextAmount:
    """What one element holds, all elements within it included."""

    characters: int = 0
    linked: int = 0
    """How many of the characters are the text of links."""
    links: int = 0
    """How many links."""
    holds_main: bool = False
    """Whether the main part of the page is in it, or begins in it."""

    def add(self, other: "TextAmount") -> None:
        """Add what an element within this one holds."""
        self.characters += other.characters
        self.linked += other.linked
        self.links += other.links
        self.holds_main |= other.holds_main


def amounts_of(page: "HtmlElement") -> Mapping["HtmlElement", TextAmount]:
    """Return the amounts of each element of a page."""
    elements = list(page.iter())
    amounts = {element: TextAmount() for element in elements}
    # The last come first, so an element is whole before it is added to the one around it.
    for element in reversed(elements):
        amount = amounts[element]
        amount.characters += _length(element.text)
        if element.tag == "a":
            amount.links, amount.linked = amount.links + 1, amount.characters
        parent = element.getparent()
        if parent is not None and parent in amounts:
            amounts[parent].add(amount)
            amounts[parent].characters += _length(element.tail)
            amounts[parent].holds_main |= element.tag in MAIN_TAGS
    return amounts


def _length(text: str | None) -> int:
    if text:
        return len(text.strip())
    return 0
