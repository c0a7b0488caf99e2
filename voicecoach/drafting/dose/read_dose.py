"""Read the dose of a line or a sentence, and of the lines of one exercise together."""

from collections.abc import Iterable
from dataclasses import replace

from voicecoach.drafting.dose.matching.scan import parts_in
from voicecoach.drafting.dose.notations.table import DOSE_NOTATIONS
from voicecoach.drafting.dose.parts.reading import DosePart, DoseReading
from voicecoach.drafting.dose.settle.fields import fields_of
from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.dose.text.quick_look import may_have_dose
from voicecoach.drafting.dose.text.tidy_rest import without_spans
from voicecoach.drafting.draft import Field

LONGEST_DOSE_TEXT = 2_000
"""In characters. No line or sentence with a dose is longer, and each pattern reads all of it."""
TOO_LONG = "the text is too long to look for a dose in it"


def read_dose(text: str, name: str = "") -> DoseReading:
    """Return every part of a dose in a text, and what remains of it.

    `name` is that of the exercise if the text does not say it: a "hold" of a stretch is a time.
    """
    written = " ".join(text.split())
    if not may_have_dose(written):
        return DoseReading((), written)
    if len(written) > LONGEST_DOSE_TEXT:
        return DoseReading((), written, (TOO_LONG,))
    plain = plain_text_of(written)
    found = parts_in(plain.text, DOSE_NOTATIONS)
    spans = [plain.written_span(span.start, span.end) for span in found]
    parts = tuple(
        _in_own_words(part, written[slice(*place)])
        for span, place in zip(found, spans, strict=True)
        for part in span.parts
    )
    cuts = [
        place for span, place in zip(found, spans, strict=True) if span.parts and not span.stays
    ]
    fields = fields_of(parts, plain.text, name)
    return DoseReading(fields, without_spans(written, cuts), parts=parts)


def _in_own_words(part: DosePart, written: str) -> DosePart:
    """Return how often a week in the words of the sheet, since no key reads it."""
    if part.kind != "frequency":
        return part
    return replace(part, value=written.strip(" ,()").removeprefix("for "))


def join_doses(parts: Iterable[DosePart], name: str = "") -> tuple[Field, ...]:
    """Return the fields of the parts of several lines, which belong to one exercise.

    The lines "Hold for 6 seconds" and "Repeat 8 times" are reps with a hold only together. Give the
    parts their lines by `parts_on_line`, and the fields have them too.
    """
    return fields_of(parts, "", name)
