"""Every document in `cases` against the lines that it must give."""

from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.drafting.documents.line_table import line_table
from voicecoach.drafting.documents import read_document

CASES = Path(__file__).parent / "cases"
DOCUMENTS = sorted(file for file in CASES.iterdir() if not file.name.endswith(".lines.txt"))


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_lines(file: Path, golden: Golden) -> None:
    lines = read_document(file.read_bytes(), file.name)
    golden(file.with_name(f"{file.name}.lines.txt"), line_table(lines))


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_a_document_gives_the_same_lines_each_time(file: Path) -> None:
    data = file.read_bytes()
    assert read_document(data, file.name) == read_document(data, file.name)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_numbers_rise(file: Path) -> None:
    numbers = [line.number for line in read_document(file.read_bytes(), file.name)]
    assert numbers == sorted(numbers)
    assert numbers[0] >= 1
