"""A line of a sheet with what it seems to be by itself, before its neighbours are known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.drafting.dose.parts.reading import DoseReading
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.heads import heads_in
from voicecoach.drafting.layout.lines.lone_rows import with_lone_rows
from voicecoach.drafting.layout.lines.name_shape import has_move, is_instruction
from voicecoach.drafting.layout.lines.page_number import without_page_number
from voicecoach.drafting.layout.lines.set_lines import with_sets_joined
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.layout.lines.timelines import with_lengths
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.labels import HOW_LONG_TO_HOLD, SHORT_DOSES, key_of_label
from voicecoach.drafting.words.lead_ins import CODE

_STAMP = re.compile(
    r"^\[\d{1,2}[:.]\d{2}[^\]]{0,25}\] ?(?:-? ?[\w .'+]{1,40}: )?"
    r"|^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)? ?[-–] ?[\w .'+]{1,40}: "
    r"|^\[[^\]]{4,30}\] (?:[\w .'+]{1,40}: )?"
)
_DAY_BEFORE = re.compile(
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?\d{1,2}(?:st|nd|rd"
    r"|th)?"
    r"\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?\s*[:–—-]\s+(?=\S)",
    re.IGNORECASE,
)
"""The day before what is done on it: "Mon 3 March - squats 5 x 5"."""
_SIGNS = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]"
)
_LABELLED = re.compile(r"^([^:.]{2,40}?)\s*(?::|\?(?= )|\s[-–—]\s)\s*(.*)$")
_BLOCK_MARKER = re.compile(r"^\(?([A-Z]\d|\d[a-d](?=[.):]))[.):]?\)?\s+(?=\w)")
_STEP_LABEL = re.compile(
    r"^(?:odd|even|min(?:ute)?s? \d{1,2}|station \d{1,2}|move \d{1,2}"
    r"|exercise \d{1,2})\s*[:.)-]\s*",
    re.I,
)
_NAME_LABEL = re.compile(r"(?:exercise|move|movement|name|title|what)\s*:\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,2})(?: {0,3}| \| )(?=[A-Z][a-z][^|]*\Z)")
_COUNTED_MOVES = re.compile(
    r"\d{1,3} (?:[a-z-]+ )?(?:swings|jumps|hops|skips|slams|punches|throws)", re.IGNORECASE
)
"""A number and a move that may also be what is counted."""
_LINKS = r"(?:how[- ]?to|see|watch|video|demo|link|photo|picture|pic|image|click|shown)\b"
_LINK_ALONE = re.compile(rf"\s*\({_LINKS}[^()\d]{{0,60}}\)", re.IGNORECASE)
_LINK = re.compile(rf"\({_LINKS}[ .…:,-]*(?=[^()]{{4,}}\))", re.IGNORECASE)
"""What a page writes behind a name for a link or a picture."""
_IN_BRACKETS = re.compile(r"\[([A-Za-z][^\[\]]{1,20})\]")
_NO_BRACES = str.maketrans("{}", "()")
"""The routine language reads braces as placeholders."""
LONGEST_LINE = 1_500
"""Of a longer line, the rest is left out: nobody writes an instruction that long."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line, read by itself."""

    source: SourceLine
    text: str
    """Without pictures, and without the time and the sender of a message."""
    marker: str
    """Such as "A1", also where the text began with it."""
    label: str
    """The key of the part that the line begins, such as "why", or ""."""
    after_label: str
    """What stands behind that label on the line."""
    dose: DoseReading
    heads: tuple[Head, ...]
    """The moves that it may name."""
    tells: bool
    """Whether it tells the listener to do something."""

    @property
    def is_blank(self) -> bool:
        """Return whether the line has no words."""
        return not self.text

    @property
    def is_dose(self) -> bool:
        """Return whether the line is a dose and nothing else."""
        return bool(self.dose.fields) and not self.dose.rest and not self.heads

    @property
    def is_certain(self) -> bool:
        """Return whether the line names a move and says how much of it."""
        return bool(self.heads) and self.heads[0].has_amount

    @property
    def style(self) -> tuple[LineKind, int, bool]:
        """Return what lines of one list have in common."""
        return self.source.kind, self.source.level, self.marker[:1].isdigit()


def read_lines(lines: Sequence[SourceLine]) -> list[SheetLine]:
    """Return every line with what it seems to be."""
    return [
        read_line(line)
        for line in with_numbers_apart(with_lengths(with_sets_joined(with_lone_rows(lines))))
    ]


def with_numbers_apart(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines with the numbers of "1 Squats", "2Lunges" as markers."""
    found = [_NUMBERED.match(line.text) for line in lines]
    counts = [int(match[1]) if match else 0 for match in found]
    apart = list(lines)
    for index, count in enumerate(counts):
        if count:
            rest = lines[index].text[len(str(count)) :].strip(" |")
            kind = lines[index].kind
            apart[index] = replace(
                lines[index],
                text=rest,
                marker=str(count),
                kind=LineKind.TEXT if kind is LineKind.ROW else kind,
                cells=(),
            )
    if _counts_up(counts):
        return apart
    return list(lines)


def _counts_up(counts: Sequence[int]) -> bool:
    numbers = [count for count in counts if count]
    return len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))


def read_line(line: SourceLine) -> SheetLine:
    """Return one line with what it seems to be."""
    text = without_page_number(
        _SIGNS.sub("", _DAY_BEFORE.sub("", _STAMP.sub("", line.text[:LONGEST_LINE]))).strip(" *_")
    )
    text = _LINK.sub("(", _LINK_ALONE.sub("", text))
    text = _IN_BRACKETS.sub(r"(\1)", text)
    text = CODE.sub("", text, count=1) if CODE.match(text) else text
    text, marker = _without_marker(text.translate(_NO_BRACES), line.marker)
    label, after = _label_of(text)
    dose = dose_of(text)
    is_dose = bool(dose.fields) and not dose.rest and not _COUNTED_MOVES.fullmatch(text)
    heads = (
        ()
        if label or is_dose or line.kind is LineKind.ROW
        else tuple(head for head in heads_in(text) if head.name)
    )
    return SheetLine(line, text, marker, label, after, dose, heads, is_instruction(text))


def _without_marker(text: str, marker: str) -> tuple[str, str]:
    found = _BLOCK_MARKER.match(text)
    if found and not marker:
        text, marker = text[found.end() :], found[1]
    text = _STEP_LABEL.sub("", text)
    named = _NAME_LABEL.match(text)
    if named and has_move(text[named.end() :]):
        text = text[named.end() :]
    return text, marker.strip(".):( ")


def _label_of(text: str) -> tuple[str, str]:
    """Return the key of a label at the start of a line, and what follows it."""
    if key := key_of_label(text):
        if text.rstrip(" *_").endswith(":") or key != "dose":
            return (key, "")
        return ("", "")
    found = _LABELLED.match(text)
    if found is None or not (key := key_of_label(found[1])):
        return "", ""
    is_short_dose = key == "dose" and SHORT_DOSES.fullmatch(found[1].strip())
    says_more = is_short_dose or "muscle" in found[1].casefold()
    if HOW_LONG_TO_HOLD.match(found[1]):
        return key, f"Hold {found[2].strip()}"
    return key, text if says_more else found[2].strip()
