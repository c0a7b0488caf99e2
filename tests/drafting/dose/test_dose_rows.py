"""Every notation of a dose, by rows of texts with their fields."""

import pytest

from tests.drafting.dose.dose_rows import DoseRow, dose_rows, routine_with, texts_without_dose
from voicecoach.drafting.dose.matching.scan import notations_used_in
from voicecoach.drafting.dose.notations.table import DOSE_NOTATIONS
from voicecoach.drafting.dose.read_dose import read_dose
from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.routine.parse.parse import parse_routine

ROWS = dose_rows()
TEXTS_WITHOUT_DOSE = texts_without_dose()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_a_text_gives_its_fields_and_what_is_left(row: DoseRow) -> None:
    reading = read_dose(row.text)
    assert {field.key: field.value for field in reading.fields} == row.said
    assert tuple(field.key for field in reading.fields if field.doubt) == row.doubts
    assert reading.rest == row.left


@pytest.mark.parametrize("text", TEXTS_WITHOUT_DOSE)
def test_a_text_without_a_dose_stays_as_it_is(text: str) -> None:
    reading = read_dose(text)
    assert reading.fields == ()
    assert reading.rest == text


def test_there_are_rows_enough() -> None:
    assert len(ROWS) + len(TEXTS_WITHOUT_DOSE) >= 700


def test_every_notation_has_a_row_that_needs_it() -> None:
    texts = [row.text for row in ROWS] + TEXTS_WITHOUT_DOSE
    plain = [plain_text_of(" ".join(text.split())).text for text in texts]
    used = {id(row) for text in plain for row in notations_used_in(text, DOSE_NOTATIONS)}
    unused = [row.pattern for row in DOSE_NOTATIONS.rows if id(row) not in used]
    assert unused == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_the_language_reads_every_field(row: DoseRow) -> None:
    parse_routine(routine_with(read_dose(row.text).fields))
