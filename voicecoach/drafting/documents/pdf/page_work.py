"""How much work it is to read the pages of a PDF, counted before it is done.

A small file may unpack to gigabytes, or draw the same form a million times.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from voicecoach.drafting.documents.reading.sheet_error import SheetError

if TYPE_CHECKING:
    from pypdf import PageObject

MAX_DRAWING_BYTES = 4_000_000
"""Of the instructions that draw all pages, unpacked. A page of text has five thousand."""

MAX_TEXT_PIECES = 50_000
"""How often the instructions write something. Some programs write each letter by itself."""

_MOST_FORMS = 2_000
_DEEPEST_FORM = 20

_DRAWN = re.compile(rb"/([^\s/<>()\[\]{}%]{1,100})\s+Do\b")
_WRITTEN = re.compile(rb"\bT[jJ]\b|[)>\]]\s*['\"]")


@dataclass(slots=True)
class PageWork:
    """Adds up the work of pages, and ends it as soon as it is too much."""

    drawing_bytes: int = 0
    text_pieces: int = 0
    forms: int = 0
    _contents: dict[int, bytes] = field(default_factory=dict)

    def add_pages(self, pages: Iterable["PageObject"]) -> None:
        """Add the work of some pages. Raises SheetError if it is too much."""
        for page in pages:
            contents = page.get_contents()
            data = contents.get_data() if contents is not None else b""
            self._add(data, page.get("/Resources"), 0)

    def _add(self, data: bytes, resources: Any, depth: int) -> None:
        self.drawing_bytes += len(data)
        if self.drawing_bytes <= MAX_DRAWING_BYTES:
            self.text_pieces += len(_WRITTEN.findall(data))
        self._require_little()
        forms = _forms_of(resources)
        for name in _DRAWN.findall(data):
            form = forms.get(f"/{name.decode('latin-1')}")
            if form is not None:
                self._add_form(form.get_object(), resources, depth + 1)

    def _add_form(self, form: Any, resources: Any, depth: int) -> None:
        if form.get("/Subtype") != "/Form" or depth > _DEEPEST_FORM:
            return
        self.forms += 1
        if id(form) not in self._contents:
            self._contents[id(form)] = form.get_data()
        self._add(self._contents[id(form)], form.get("/Resources", resources), depth)

    def _require_little(self) -> None:
        too_much = (
            self.drawing_bytes > MAX_DRAWING_BYTES
            or self.text_pieces > MAX_TEXT_PIECES
            or self.forms > _MOST_FORMS
        )
        if too_much:
            raise SheetError(
                "the pages of the PDF are too full: copy its text into a text file, "
                "and name that file"
            )


def _forms_of(resources: Any) -> dict[str, Any]:
    """Return the forms and pictures that some instructions may draw, by name."""
    found: Any = resources.get_object() if resources is not None else {}
    forms: Any = found.get("/XObject") if hasattr(found, "get") else None
    forms = forms.get_object() if forms is not None else None
    if hasattr(forms, "raw_get"):
        return {name: forms.raw_get(name) for name in forms}
    return {}
