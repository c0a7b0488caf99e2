"""Word files: headings, lists with the numbers that Word shows, and tables in their place."""

import docx
import pytest
from docx.oxml import parse_xml

from tests.drafting.documents.line_table import described, texts_of
from tests.drafting.documents.word_files import saved, with_part, word_file, word_table, zipped
from voicecoach.drafting.documents import SheetError, read_document

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_styles_make_headings_and_lists() -> None:
    data = word_file(
        ("Title", "Shoulder plan"),
        ("Heading 2", "Warm-up"),
        ("List Number", "Arm circles x 10"),
        ("List Number", "Wall slides"),
        ("List Bullet 2", "elbows bent"),
        ("Normal", "Rest well."),
    )
    assert described(read_document(data)) == [
        ("heading 1", "", "Shoulder plan"),
        ("heading 2", "", "Warm-up"),
        ("item 0", "1.", "Arm circles x 10"),
        ("item 0", "2.", "Wall slides"),
        ("item 1", "•", "elbows bent"),
        ("text", "", "Rest well."),
    ]


def test_a_bold_paragraph_is_a_heading() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Band row").bold = True
    document.add_paragraph("3 x 12")
    assert described(read_document(saved(document))) == [
        ("heading 6", "", "Band row"),
        ("text", "", "3 x 12"),
    ]


def test_what_was_deleted_hidden_or_struck_out_is_left_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Squats ")
    paragraph.add_run("x 100 ").font.hidden = True
    paragraph.add_run("x 50 ").font.strike = True
    deleted = f"<w:del {NAMESPACE}><w:r><w:delText>x 7</w:delText><w:t>x 8</w:t></w:r></w:del>"
    paragraph._p.append(parse_xml(deleted))
    inserted = f"<w:ins {NAMESPACE}><w:r><w:t>x 10</w:t></w:r></w:ins>"
    paragraph._p.append(parse_xml(inserted))
    assert texts_of(saved(document)) == ["Squats x 10"]


def test_plain_paragraphs_may_hold_a_list() -> None:
    data = word_file(("Normal", "• Plank\t30 s"), ("Normal", "2) Row"))
    assert described(read_document(data)) == [
        ("item 0", "•", "Plank  30 s"),
        ("item 0", "2)", "Row"),
    ]


def test_plain_paragraphs_may_hold_a_table() -> None:
    data = word_file(("Normal", "Move\tSets"), ("Normal", "Clams\t3"))
    assert texts_of(data) == ["Move | Sets", "Clams | 3"]


def test_a_table_stands_in_its_place() -> None:
    document = word_table(
        ("Move", "Sets", "Notes"), ("Warm-up", "", ""), ("Bridges", "3", "slow\nsteady")
    )
    document.add_paragraph("After it")
    assert described(read_document(saved(document))) == [
        ("row", "", "Move | Sets | Notes"),
        ("row", "", "Warm-up |  |"),
        ("row", "", "Bridges | 3 | slow; steady"),
        ("text", "", "After it"),
    ]


def test_merged_cells_are_in_each_row_and_once_in_a_column() -> None:
    document = word_table(("Pair", "Move", "Dose"), ("A", "Row", "10"), ("", "Press", "8"))
    (table,) = document.tables
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    assert texts_of(saved(document)) == [
        "Pair | Move; Dose |",
        "A | Row | 10",
        "A | Press | 8",
    ]


def test_a_table_that_only_places_pictures_is_no_table() -> None:
    document = word_table(("", "Clams\nLie on your side.\n3 x 10"), ("", "Bridge\n3 x 12"))
    assert texts_of(saved(document)) == [
        "Clams",
        "Lie on your side.",
        "3 x 10",
        "Bridge",
        "3 x 12",
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (zipped(word__document_xml=b"<x/>"), "cannot be read"),
        (b"PK\3\4 and no more", "a Word file that cannot be read"),
        (word_file(("Normal", "Clams"))[:-30], "cannot be read"),
        (with_part(word_file(), "word/document.xml", b"<a>" * 100_000), "cannot be read"),
        (with_part(word_file(), "word/document.xml", b"\xff\xfe"), "cannot be read"),
        (
            with_part(word_file(), "word/styles.xml", b" " * 20_000_001),
            "unpacks to more than 100 MB",
        ),
        (word_file(("Normal", "")), "the sheet is empty"),
    ],
)
def test_a_bad_file_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(SheetError, match=sentence):
        read_document(data, "sheet.docx")


def test_entities_are_not_unfolded() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    text = f"<w:document {NAMESPACE}><w:body><w:p><w:r><w:t>Clams &b;</w:t></w:r></w:p></w:body>"
    data = with_part(word_file(), "word/document.xml", bomb + f"{text}</w:document>".encode())
    assert texts_of(data) == ["Clams"]
