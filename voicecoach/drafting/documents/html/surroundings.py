"""Drop what lies around the text of a page: menus, adverts, comments, and what is hidden."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.html.amounts import TextAmount

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_SHOWN = frozenset(
    "head script style noscript template svg math iframe object embed video audio canvas map"
    " select textarea input button datalist dialog del s".split()
)

_AROUND = frozenset("nav header footer aside form menu".split())

_ROLES = frozenset(
    "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar"
    " tablist".split()
)

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_COMMENTS = re.compile(
    r"(?<!has[\s_-])(?<!no[\s_-])(?<!with[\s_-])(?<![a-z])"
    r"(?:comments?|commentlist|replies|reply|respond|disqus|guestbook)(?![a-z])(?![\s_-]?open)"
)
"""Words of a class or an id. Comments may be longer than the text that they belong to."""

_AROUND_WORDS = re.compile(
    r"(?<![a-z])(?<!no[\s_-])(?<!has[\s_-])(?<!with[\s_-])(?:"
    r"sidebar\w*|[a-z]{0,8}menus?|[a-z]{0,8}nav|nav\w*|promo\w*|advert\w*|ads?|adsbygoogle|sponsor\w*|banner"
    r"|cookie\w*|consent|gdpr|newsletter\w*|subscri\w*|signup|sign-up|related\w*|recommended"
    r"|share|sharing|sharedaddy|social\w*|follow-us|breadcrumb\w*|pagination|pager|popup|modal"
    r"|skip-link|skip|masthead|site-header|site-footer|widget-area|widget_\w+|author-bio|author-box"
    r"|(?<!card-)(?<!table-)footer|copyright|disclaimer|print-only|rating|ratings|tagcloud|post-tags"
    r"|sr-only|screen-reader-text|visually-hidden|visuallyhidden|jump-to|toolbar|login"
    r")(?![a-z])"
)

_FOOTNOTE = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†])\]?\s*")

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

_MOST_OF_PAGE = 0.5
"""What holds more of the text than this is no surrounding, whatever it is called."""

_LINK_SHARE, _LEAST_LINKS = 0.8, 3
"""A list is a menu if so much of its text is links, and it has so many."""

_LISTS = frozenset("ul ol dl p div span td tr table section".split())


def drop_surroundings(page: "HtmlElement", amounts: Mapping["HtmlElement", TextAmount]) -> None:
    """Take out of a page what is not shown, and what is not its text."""
    for element in list(_surroundings(page, amounts)):
        element.drop_tree()


def _surroundings(
    page: "HtmlElement", amounts: Mapping["HtmlElement", TextAmount]
) -> Iterator["HtmlElement"]:
    from lxml import etree

    whole = amounts[page].characters
    walk = etree.iterwalk(page, events=("start",))
    for _, element in walk:
        if element is not page and _is_surrounding(element, amounts[element], whole):
            walk.skip_subtree()
            yield element


def _is_surrounding(element: "HtmlElement", amount: TextAmount, whole: int) -> bool:
    if element.tag in {"html", "body", "main"}:
        return False
    if element.tag in _NEVER_SHOWN or _is_hidden(element) or _is_footnote(element):
        return True
    words = _words_of(element)
    if _COMMENTS.search(words):
        return True
    is_main = element.tag == "article" or amount.holds_main
    if is_main or amount.characters > whole * _MOST_OF_PAGE:
        return False
    return _is_around(element, words) or _is_menu(element, amount)


def _is_hidden(element: "HtmlElement") -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style", "")[:500]))


def _is_footnote(element: "HtmlElement") -> bool:
    """Return whether something is the number of a footnote, which must not end up in a dose."""
    return element.tag == "sup" and bool(_FOOTNOTE.fullmatch(str(element.text_content())[:20]))


def _words_of(element: "HtmlElement") -> str:
    """Return the class and the id of an element, in small letters."""
    name = f"{element.get('class', '')} {element.get('id', '')}"[:500]
    return _CAMEL.sub("-", name).lower()


def _is_around(element: "HtmlElement", words: str) -> bool:
    if element.tag in _AROUND or element.get("role") in _ROLES:
        return not (element.tag == "header" and _is_within_text(element))
    return bool(_AROUND_WORDS.search(words))


def _is_within_text(element: "HtmlElement") -> bool:
    """Return whether a header is that of an article, which has its title."""
    return any(above.tag in {"main", "article"} for above in element.iterancestors())


def _is_menu(element: "HtmlElement", amount: TextAmount) -> bool:
    """Return whether something has hardly any text but links, and they give no doses."""
    if element.tag not in _LISTS or amount.links < _LEAST_LINKS:
        return False
    if amount.linked < amount.characters * _LINK_SHARE:
        return False
    numbers = sum(1 for link in element.iter("a") if re.search(r"\d", link.text or ""))
    return numbers * 2 < amount.links
