"""Find the main part of a page."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.html.amounts import TextAmount

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENOUGH_CHARACTERS, _ENOUGH_OF_PAGE = 200, 0.4
"""How much text makes something the main part, in characters, or as a share of the page."""

_MOST_OF_MAIN = 0.6
"""A page may have many articles, such as one for each exercise. One with so much is the text."""


def main_part_of(page: "HtmlElement", amounts: Mapping["HtmlElement", TextAmount]) -> "HtmlElement":
    """Return the element that holds the text of a page, or the page itself."""
    mains = [element for element in page.iter("main", "div", "section") if _is_main(element)]
    part = _largest(mains, amounts)
    if part is None or not _has_enough(amounts[part], amounts[page]):
        part = page
    article = _largest(list(part.iter("article")), amounts)
    if article is None or amounts[article].characters < _MOST_OF_MAIN * amounts[part].characters:
        return part
    return article


def _is_main(element: "HtmlElement") -> bool:
    return bool(element.tag == "main" or element.get("role") == "main")


def _largest(
    elements: Sequence["HtmlElement"], amounts: Mapping["HtmlElement", TextAmount]
) -> "HtmlElement | None":
    return max(elements, key=lambda element: amounts[element].characters, default=None)


def _has_enough(amount: TextAmount, whole: TextAmount) -> bool:
    enough = min(_ENOUGH_CHARACTERS, whole.characters * _ENOUGH_OF_PAGE)
    return amount.characters > 0 and amount.characters >= enough
