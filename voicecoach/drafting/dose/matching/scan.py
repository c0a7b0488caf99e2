"""Find the parts of a dose in a text: the most specific notation first, none over another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.drafting.dose.matching.candidates import HeldPieces, NotationTable
from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.number_places import number_places_in
from voicecoach.drafting.dose.parts.reading import Parts

_TAKEN = "\x00"
"""Stands for a character that a notation has read, so that no other one reads it."""


@dataclass(frozen=True, slots=True)
class FoundParts:
    """A span of the plain text, and what it says."""

    start: int
    end: int
    parts: Parts
    stays: bool


def parts_in(text: str, notations: NotationTable) -> list[FoundParts]:
    """Return what the notations find in a plain text, in the order of the text."""
    found = [span for _, spans in _finds(text, notations) for span in spans]
    return sorted(found, key=lambda span: span.start)


def notations_used_in(text: str, notations: NotationTable) -> list[DoseNotation]:
    """Return the notations that find something in a plain text."""
    return [row for row, _ in _finds(text, notations)]


def _finds(text: str, notations: NotationTable) -> Iterator[tuple[DoseNotation, list[FoundParts]]]:
    """Yield each notation that finds something, with what it finds."""
    missing, held = notations.bits_missing_in(text), HeldPieces(text)
    places = number_places_in(text)
    for row, bits, pieces in notations.candidates_for(text + _TAKEN):
        if bits & missing or not held.has_all(pieces):
            continue
        spans = list(_spans_of(row, text, places))
        if spans:
            text = _without(text, spans)
            missing, held = notations.bits_missing_in(text), held.without(text)
            places = number_places_in(text)
            yield row, spans


def _spans_of(row: DoseNotation, text: str, places: Sequence[int]) -> Iterable[FoundParts]:
    for match in row.find_in(text, places):
        parts = row.read(match)
        start, end = _span_to_cut(match)
        if parts is not None and end > start:
            yield FoundParts(start, end, parts, row.stays)


def _span_to_cut(match: Found) -> tuple[int, int]:
    """Return what the dose takes up: the group "cut" where only a part of the match is the dose."""
    has_cut = "cut" in match.re.groupindex and match["cut"] is not None
    if has_cut:
        return match.span("cut")
    return match.span()


def _without(text: str, spans: Iterable[FoundParts]) -> str:
    """Return the text with the spans masked. Its length stays."""
    for span in spans:
        text = text[: span.start] + _TAKEN * (span.end - span.start) + text[span.end :]
    return text
