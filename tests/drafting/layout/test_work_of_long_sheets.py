"""How much of a long sheet is looked through for doses, in characters and not in seconds."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from voicecoach.drafting.dose import read_dose as dose
from voicecoach.drafting.dose.parts.reading import DoseReading
from voicecoach.drafting.layout.draft_of import END_NOT_READ, draft_of
from voicecoach.drafting.source_lines import SourceLine

LINE_COUNTS = (20, 40, 80)
DEAREST_LINE = 8
"""How often a character of a line is read at most: in the line, its head, its sentences."""


@pytest.fixture
def texts_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    read = dose.read_dose

    def read_and_note(text: str, name: str = "") -> DoseReading:
        texts.append(text)
        return read(text, name)

    monkeypatch.setattr(dose, "read_dose", read_and_note)
    return texts


def lines_of(count: int, number: int) -> Sequence[SourceLine]:
    """Return so many different lines. The number makes them differ from those of other sheets."""
    text = "Squats {0} x {1}: hold 3 s, {0} times a day. Rest {1} seconds, then {0} lunges."
    return [
        SourceLine(line, f"{text.format(line % 50 + 2, line + 2)} {number}")
        for line in range(1, count + 1)
    ]


def test_work_grows_with_the_lines_and_no_faster(texts_read: list[str]) -> None:
    work = []
    for count in LINE_COUNTS:
        lines = lines_of(count, count)
        texts_read.clear()
        draft_of(lines)
        work.append(sum(map(len, texts_read)))
        assert work[-1] <= DEAREST_LINE * sum(len(line.text) for line in lines)
    assert all(more <= 2.2 * less for less, more in pairwise(work))


def test_the_end_of_a_sheet_with_too_many_doses_is_not_read(
    texts_read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecoach.drafting.layout.draft_of.DOSE_CHARACTERS_READ", 1_000)
    lines = [SourceLine(number, f"Squats 3 x {number}, each leg") for number in range(1, 100)]
    draft = draft_of(lines)
    read = {line.text for line in lines} & set(texts_read)
    assert 900 < sum(map(len, read)) <= 1_000
    assert END_NOT_READ in draft.notices


def test_lines_that_repeat_are_read_once(texts_read: list[str]) -> None:
    line = "Glute bridges 3 x 11, hold 4 s: squeeze at the top for 2 seconds."
    draft_of([SourceLine(number, line) for number in range(1, 100)])
    assert len(texts_read) <= 2 * DEAREST_LINE
