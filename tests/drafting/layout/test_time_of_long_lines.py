"""No content of a long line, and no long sheet, keeps anybody waiting. Time is that of the CPU."""

from time import process_time

import pytest

from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.draft import Draft, Fate
from voicecoach.drafting.layout.draft_of import END_NOT_READ, draft_of
from voicecoach.drafting.layout.lines import sheet_line
from voicecoach.drafting.layout.lines.page_number import without_page_number
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.around import ANYWHERE
from voicecoach.drafting.words.elsewhere import ELSEWHERE
from voicecoach.drafting.write.draft_yaml import draft_yaml

LONG_LINE = 20_000
MOST_SECONDS = 4.0
"""For a line that takes 0.2 on a quiet computer. One that is read in square time takes 10."""
PATTERN_SECONDS = 0.1
PIECES = ("(", "| ", "> ", "&amp;", "1.", "9-", "- ", "Do it. ", "a,b,", "10:30 ")


def drafted(sheet: str) -> Draft:
    draft = draft_of(read_document(sheet.encode(), "sheet.txt"))
    draft_yaml(draft)
    return draft


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_line_between_two_moves(piece: str) -> None:
    line = piece * (LONG_LINE // len(piece))
    start = process_time()
    draft = drafted(f"Squats 3 x 10\n\n{line}\n\nLunges 2 x 8\n")
    assert process_time() - start < MOST_SECONDS
    names = [exercise.name for exercise in draft.exercises()]
    assert (names[0], names[-1]) == ("Squats", "Lunges")


@pytest.mark.parametrize("piece", ["(", "1.", "1,", "1/", "9-", "a-", ". "])
def test_patterns_do_not_begin_at_each_sign(piece: str) -> None:
    text = piece * (sheet_line.LONGEST_LINE * 2 // len(piece))
    start = process_time()
    ELSEWHERE.search(text)
    ANYWHERE.search(text)
    without_page_number(text)
    assert process_time() - start < PATTERN_SECONDS


def test_a_long_row_of_signs_is_kept_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    read_line = sheet_line.read_line

    def note(line: SourceLine) -> sheet_line.SheetLine:
        texts.append(line.text)
        return read_line(line)

    monkeypatch.setattr(sheet_line, "read_line", note)
    signs, words = "(?) " * 60, "(a b) " * 40
    draft = drafted(f"Squats 3 x 10\n\n{signs}\n\n{words}\n")
    assert texts and signs.strip() not in texts
    assert words.strip() in texts
    (fate,) = (fate for fate in draft.fates if fate.line.text == signs.strip())
    assert fate.fates == (Fate.NOT_UNDERSTOOD,)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hips - page 2 of 3", "Hips"),
        (f"{'Hips ' * 40}(p. 2/3)", "Hips " * 39 + "Hips"),
        ("Page 2", "Page 2"),
        ("Hips", "Hips"),
    ],
)
def test_the_number_of_a_page_behind_a_title(text: str, title: str) -> None:
    assert without_page_number(text) == title


def test_the_end_of_a_sheet_of_many_short_lines() -> None:
    draft = drafted("Squats 3 x 10\n" + "Hello\n\n" * 12_000)
    fates = [fate.fates for fate in draft.fates]
    assert END_NOT_READ in draft.notices
    assert fates[0] != (Fate.NOT_READ,)
    assert fates[-1] == (Fate.NOT_READ,)
    assert draft.fates[-1].line == SourceLine(24_000, "Hello")
