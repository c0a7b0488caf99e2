"""Parse a web page, however broken it is."""

import re
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.reading.decode_text import decode_text
from voicecoach.drafting.documents.reading.limits import MAX_SHEET_BYTES
from voicecoach.drafting.documents.reading.sheet_error import (
    SheetError,
    damaged,
    missing_library,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

MAX_ELEMENTS = 200_000
"""A page of a shop has some thousands."""

_BYTES_WITH_CHARSET = 4_096

_CHARSET = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,30})"
    rb"|<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,30})",
    re.IGNORECASE,
)

_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]{0,300}\?>")


def parse_page(data: bytes, charset: str = "") -> "HtmlElement | None":
    """Return the root of a page, or None for one without an element. Raises SheetError."""
    try:
        from lxml import etree
        from lxml.html import HTMLParser, document_fromstring
    except ImportError:
        raise missing_library("a web page") from None
    text = _DECLARATION.sub("", _decode(data, charset))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        page = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        if not text.strip():
            return None
        raise damaged("a web page") from None
    _require_depth(parser)
    _require_elements(page)
    return page


def _decode(data: bytes, charset: str) -> str:
    found = _CHARSET.search(data[:_BYTES_WITH_CHARSET])
    declared = (found[1] or found[2]).decode("ascii") if found else ""
    # A page that came in bytes cannot be UTF-16, although some say so: they were saved anew.
    wide = declared.lower().startswith("utf-16")
    return decode_text(data, charset or ("" if wide else declared), MAX_SHEET_BYTES)


def _require_depth(parser: "HTMLParser") -> None:
    """Raise SheetError if the parser left something out because it is too deep."""
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise SheetError(
            "the page has more than 2,000 elements inside each other: "
            "copy the part with the exercises into a file"
        )


def _require_elements(page: "HtmlElement") -> None:
    for count, _ in enumerate(page.iter()):
        if count > MAX_ELEMENTS:
            raise SheetError(
                f"the page has more than {MAX_ELEMENTS:,} elements: "
                "copy the part with the exercises into a file"
            )
