"""Web pages: lists, bold lines, terms and tables become lines."""

import pytest

from tests.drafting.documents.line_table import described, lines_of, texts_of
from voicecoach.drafting.documents import read_document

TEXT = (
    "<p>Clams x 20, slowly, with the knees bent and the feet together. Then rest for a while.</p>"
)
CLAMS = "Clams x 20, slowly, with the knees bent and the feet together. Then rest for a while."


def test_lists_have_levels_and_numbers() -> None:
    page = (
        "<ol start=3><li><b>Clams</b><ul><li>knees bent<li>hips still</ul>"
        "<li><p>Rows<p>Slowly.</ol>"
        "<ul><li>1) Planks<li><h3>Runs</h3>"
    )
    assert lines_of(page, "x.html") == [
        ("item 0", "3.", "Clams"),
        ("item 1", "-", "knees bent"),
        ("item 1", "-", "hips still"),
        ("item 0", "4.", "Rows"),
        ("text", "", "Slowly."),
        ("item 0", "1)", "Planks"),
        ("heading 3", "-", "Runs"),
    ]


def test_bold_alone_on_a_line_is_a_heading() -> None:
    page = "<p><b>Clams</b><br>Lie down.<p><b>Stop if it hurts.</b><p><b>Dose</b>: 3"
    assert lines_of(page, "x.html") == [
        ("heading 6", "", "Clams"),
        ("text", "", "Lie down."),
        ("text", "", "Stop if it hurts."),
        ("text", "", "Dose: 3"),
    ]


def test_terms_and_short_descriptions_are_one_line() -> None:
    page = f"<dl><dt>Sets<dd>3<dt>How<dd>{CLAMS}</dl>"
    assert texts_of(page, "x.html") == ["Sets: 3", "How", CLAMS]


def test_wide_and_high_cells_of_a_table() -> None:
    page = (
        "<table><caption>Monday</caption><tr><th>Move<th colspan=2>Dose<tr><td colspan=3>Warm-up"
        "<tr><td rowspan=2>Walk<td>5 min<td>easy<br>pace<tr><td>2 min<td>"
        "<tr><td><p>Row</p><p>slowly</p><td>10<td>x</table>"
    )
    assert described(read_document(page.encode(), "x.html")) == [
        ("heading 6", "", "Monday"),
        ("row", "", "Move | Dose |"),
        ("row", "", "Warm-up |  |"),
        ("row", "", "Walk | 5 min | easy; pace"),
        ("row", "", "Walk | 2 min |"),
        ("row", "", "Row; slowly | 10 | x"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>Clams<td>Rows</table>",
        "<table><tr><td>Clams<tr><td>Rows</table>",
        "<table role=presentation><tr><td>Clams<td>Rows<tr><td>x<td>y</table>",
        "<table><tr><td>Clams<td><table><tr><td>Rows</table><tr><td>x<td>y</table>",
        "<table><tr><td><img><td>Clams<tr><td><img><td>Rows</table>",
    ],
)
def test_a_table_that_only_places_things_is_text(page: str) -> None:
    found = lines_of(page, "x.html")
    assert [text for _, _, text in found][:2] == ["Clams", "Rows"]
    assert "row" not in {kind for kind, _, _ in found}
