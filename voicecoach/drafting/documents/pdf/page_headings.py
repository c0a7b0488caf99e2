"""Find the headings of a PDF by the size and the weight of their letters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from voicecoach.drafting.documents.reading.clean_text import clean_words
from voicecoach.drafting.documents.text.headings import BOLD_LEVEL, is_like_heading

_BOLD_FONT = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)

_LARGER = 1.12
"""How much larger than most of the text a heading is."""

_MOST_SIZES = 4
"""Smaller headings than these have the level of the last."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How a piece of text is written."""

    size: float
    is_bold: bool


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Some letters that stand in one row, in one style."""

    height: float
    """Where it stands on the page, in points."""
    style: _Style
    text: str


@dataclass(slots=True)
class TextPieces:
    """Collects the pieces of all pages while pypdf reads it."""

    found: list[TextPiece] = field(default_factory=list)

    def add(self, text: str, place: Any, matrix: Any, font: Any, size: Any) -> None:
        """Add one piece; pypdf calls this with what it knows of it."""
        if not isinstance(text, str) or not text.strip():
            return
        height = float(matrix[5]) * float(place[3]) + float(place[5])
        scale = abs(float(matrix[3]) * float(place[3])) or 1.0
        name = str((font or {}).get("/BaseFont", ""))
        style = _Style(round(float(size) * scale, 1), bool(_BOLD_FONT.search(name)))
        self.found.append(TextPiece(round(height, 0), style, text))


def heading_levels(pieces: Sequence[TextPiece]) -> Mapping[str, int]:
    """Return the level of each heading of a document, by its text without spaces."""
    body = _usual_style(pieces)
    if body is None:
        return {}
    found = dict(_headings(pieces, body))
    sizes = sorted({style.size for style in found.values() if style.size > body.size}, reverse=True)
    return {text: _level(style, sizes) for text, style in found.items()}


def _usual_style(pieces: Iterable[TextPiece]) -> _Style | None:
    letters: Counter[_Style] = Counter()
    for piece in pieces:
        letters[piece.style] += len(piece.text)
    if letters:
        return letters.most_common(1)[0][0]
    return None


def _headings(pieces: Iterable[TextPiece], body: _Style) -> Iterator[tuple[str, _Style]]:
    for _, group in groupby(pieces, key=lambda piece: (piece.height, piece.style)):
        row = list(group)
        style, text = row[0].style, clean_words("".join(piece.text for piece in row))
        is_larger = style.size >= body.size * _LARGER
        is_bolder = style.is_bold and not body.is_bold and style.size >= body.size
        if (is_larger or is_bolder) and is_like_heading(text):
            yield "".join(text.split()), style


def _level(style: _Style, sizes: list[float]) -> int:
    if style.size not in sizes:
        return BOLD_LEVEL
    return min(sizes.index(style.size) + 1, _MOST_SIZES)
