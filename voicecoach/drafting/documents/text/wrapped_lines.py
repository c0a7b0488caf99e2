"""Join the lines of a paragraph that a mail program or a typist has cut at a margin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from voicecoach.drafting.documents.text.hyphens import join_words
from voicecoach.drafting.documents.text.written_line import WrittenLine, blank_line
from voicecoach.drafting.source_lines import LineKind

_WIDEST_MARGIN, _NARROWEST_MARGIN = 120, 45
"""In columns. Nobody cuts lines at another place."""

_LEAST_PROOF = 2
"""How many sentences must run over a line end before a line with a capital is joined."""

_SHORTEST = 20
"""In characters: what stands before a line end in the middle of a sentence."""

_LONG_LINE = 54
"""In columns. A line as long as that, without a full stop, goes on in small letters below it."""

_WORDS_OF_NAME = 3

_SLACK = 0.85

_STARTS_LOW = re.compile(r"[(\"'“‘]?[a-z]")
_ENDS_SENTENCE = re.compile(r"[.!?:;][)\"'”’]?\Z")
_STAYS_OPEN = re.compile(
    r"(?:,|[a-z]-|\b(?:and|or|the|a|an|of|to|with|your|in|on|for|from|until|while|each|as))\Z"
)
_LABEL = re.compile(r"\w{1,20}(?:\s\d{1,2})?:")
_NUMBER = re.compile(r"\d")
_HAS_DOSE = re.compile(r"\d\s?[x×*]\s?\d|\b[x×]\s?\d|\d\s?[x×]\b|\b(?:reps?|sets?|times)\b")


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the lines of a text are cut."""

    column: int
    is_proven: bool
    """Whether sentences run over it more than once."""
    has_capitals: bool = True
    """Whether the writer begins sentences with a capital. Else each line may be a new one."""

    @property
    def is_wide(self) -> bool:
        """Whether it is where a typist or a mail program cuts lines."""
        return self.column >= _NARROWEST_MARGIN

    def is_reached(self, line: WrittenLine, after: WrittenLine, slack: float = 1) -> bool:
        """Return whether the first word of the next line would not have fitted.

        A lower `slack` also accepts lines that end before the margin. In print, a wide letter
        takes the room of several others.
        """
        first_word = after.line.text.partition(" ")[0]
        return line.width + 1 + len(first_word) > self.column * slack


def join_wrapped_lines(lines: Sequence[WrittenLine]) -> Iterator[WrittenLine]:
    """Yield the lines with each paragraph and each item in one, under its first number."""
    margin = margin_of(lines)
    current: WrittenLine | None = None
    for line in lines:
        if current is None:
            current = line
        elif _belongs_to(current, line, margin):
            current = current.with_text(join_words(current.line.text, line.line.text), line)
        else:
            yield current
            current = line
    if current is not None:
        yield current


def margin_of(lines: Sequence[WrittenLine]) -> Margin:
    """Return the margin that most lines keep to; column 1,000 if they keep to none."""
    widths = sorted(line.width for line in lines if _counts(line))
    if not widths or widths[-max(1, len(widths) // 20)] > _WIDEST_MARGIN:
        return Margin(1_000, is_proven=False)
    margin = Margin(_common_width(widths), is_proven=False, has_capitals=_has_capitals(lines))
    proofs = sum(1 for line, after in pairwise(lines) if _runs_over(line, after, margin))
    return replace(margin, is_proven=margin.is_wide and proofs >= _LEAST_PROOF)


def _has_capitals(lines: Sequence[WrittenLine]) -> bool:
    """Return whether most paragraphs and items begin with a capital or a number."""
    starts = [
        line.line.text
        for before, line in pairwise((blank_line(0), *lines))
        if line.line.text and (before.kind is LineKind.BLANK or line.kind is LineKind.ITEM)
    ]
    low = sum(1 for text in starts if _STARTS_LOW.match(text))
    return low * 2 <= len(starts)


def _counts(line: WrittenLine) -> bool:
    """Return whether a line shows where the margin is. A long address does not."""
    return line.kind in {LineKind.TEXT, LineKind.ITEM} and "://" not in line.line.text


def _common_width(widths: Sequence[int]) -> int:
    """Return the greatest width that is not far beyond all others."""
    if len(widths) >= 8 and widths[-1] - widths[-2] > 12:
        return widths[-2]
    return widths[-1]


def _runs_over(line: WrittenLine, after: WrittenLine, margin: Margin) -> bool:
    return _is_prose_pair(line, after) and _is_unfinished(line, after, margin)


def _belongs_to(line: WrittenLine, after: WrittenLine, margin: Margin) -> bool:
    if not _is_prose_pair(line, after):
        return False
    if _is_unfinished(line, after, margin):
        return True
    return margin.is_proven and _is_cut_between_sentences(line, after, margin)


def _is_prose_pair(line: WrittenLine, after: WrittenLine) -> bool:
    is_text = after.kind is LineKind.TEXT and not after.line.marker and bool(after.line.text)
    return is_text and line.kind in {LineKind.TEXT, LineKind.ITEM}


def _is_unfinished(line: WrittenLine, after: WrittenLine, margin: Margin) -> bool:
    """Return whether a sentence runs over the end of a line."""
    if _ENDS_SENTENCE.search(line.last_text) or not _STARTS_LOW.match(after.line.text):
        return False
    if _LABEL.match(after.line.text) or _are_two_doses(line, after, margin):
        return False
    if _hangs_below(line, after):
        return True
    # The texts of a leaflet may be narrower than its widest line.
    stays_open = bool(_STAYS_OPEN.search(line.last_text)) or line.width >= _LONG_LINE
    is_cut = stays_open or (margin.is_wide and margin.is_reached(line, after, _SLACK))
    return margin.has_capitals and is_cut and len(line.last_text) >= _SHORTEST


def _are_two_doses(line: WrittenLine, after: WrittenLine, margin: Margin) -> bool:
    """Return whether two lines with numbers are more likely two items than one sentence."""
    both = _NUMBER.search(line.last_text) and _NUMBER.search(after.line.text)
    return bool(both) and not margin.is_proven


def _hangs_below(line: WrittenLine, after: WrittenLine) -> bool:
    """Return whether a line stands under the text of an item that is no name, and gives no dose."""
    is_below = line.kind is LineKind.ITEM and after.indent > line.indent
    is_name = line.line.text.count(" ") < _WORDS_OF_NAME
    return is_below and not is_name and not _NUMBER.search(after.line.text)


def _is_cut_between_sentences(line: WrittenLine, after: WrittenLine, margin: Margin) -> bool:
    """Return whether the margin cut a line where the next one begins with a capital or a number.

    Two lines with a dose each are two exercises, however long they are.
    """
    if not margin.is_reached(line, after) or line.width < margin.column * 0.75:
        return False
    both = _HAS_DOSE.search(line.line.text) and _HAS_DOSE.search(after.line.text)
    return not both
