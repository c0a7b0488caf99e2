"""Sentences in which somebody tells what they did, beside others that say what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine, read_line
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.elsewhere import REPORT


def without_reports(lines: Sequence[SheetLine]) -> Iterator[SheetLine]:
    """Yield the lines without "You did 40 squats on Monday", where other sentences give doses."""
    for line in lines:
        told = _told(line) if line.source.kind is not LineKind.ROW else ""
        yield _with_text(line, told) if told else line


def _told(line: SheetLine) -> str:
    """Return the sentences of a line that are no reports, or "" if all can stay."""
    sentences = list(sentences_of(line.text))
    with_dose = [sentence for sentence in sentences if dose_of(sentence).fields]
    reports = [sentence for sentence in with_dose if REPORT.search(sentence)]
    if not reports or len(reports) == len(with_dose):
        return ""
    return " ".join(sentence for sentence in sentences if sentence not in reports)


def _with_text(line: SheetLine, text: str) -> SheetLine:
    return replace(read_line(replace(line.source, text=text)), source=line.source)
