"""Find the parts of a dose in a text: the most specific notation first, none over another."""

from collections.abc import Iterable
from dataclasses import dataclass

from voicecoach.drafting.dose.notation import DoseNotation, Found
from voicecoach.drafting.dose.reading import Parts

_TAKEN = "\x00"
"""Stands for a character that a notation has read, so that no other one reads it."""


@dataclass(frozen=True, slots=True)
class FoundParts:
    """A span of the plain text, and what it says."""

    start: int
    end: int
    parts: Parts
    stays: bool


def parts_in(text: str, notations: Iterable[DoseNotation]) -> list[FoundParts]:
    """Return what the notations find in a plain text, in the order of the text."""
    has_digit = any(character in "0123456789" for character in text)
    found: list[FoundParts] = []
    for row in notations:
        if row.may_be_in(text, has_digit):
            spans = list(_spans_of(row, text))
            text = _without(text, spans)
            found += spans
    return sorted(found, key=lambda span: span.start)


def _spans_of(row: DoseNotation, text: str) -> Iterable[FoundParts]:
    for match in row.pattern.finditer(text):
        parts = row.read(match)
        start, end = _span_to_cut(match)
        if parts is not None and end > start:
            yield FoundParts(start, end, parts, row.stays)


def _span_to_cut(match: Found) -> tuple[int, int]:
    """Return what the dose takes up: the group "cut" where only a part of the match is the dose."""
    has_cut = "cut" in match.re.groupindex and match["cut"] is not None
    return match.span("cut") if has_cut else match.span()


def _without(text: str, spans: Iterable[FoundParts]) -> str:
    """Return the text with the spans masked. Its length stays."""
    for span in spans:
        text = text[: span.start] + _TAKEN * (span.end - span.start) + text[span.end :]
    return text
