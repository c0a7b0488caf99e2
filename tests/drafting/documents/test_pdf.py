"""PDFs: paragraphs, bullets, headings by their letters, tables, columns, headers and footers."""

from copy import deepcopy

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from tests.drafting.documents.line_table import described, read_or_refused, texts_of
from tests.drafting.documents.pdf_files import (
    LARGE,
    new_page,
    pdf_of,
    saved_pdf,
    write,
    write_table,
)
from voicecoach.drafting.documents import SheetError, read_document

HOW = (
    "Lie on your side with your knees bent and your feet together, and lift the upper knee as far "
    "as it goes while your hips stay where they are."
)


def test_paragraphs_bullets_and_headings() -> None:
    pdf = new_page()
    write(pdf, "Hip programme", "B", LARGE)
    write(pdf, HOW)
    write(pdf, "1. Clams", "B")
    write(pdf, "\x95 Hold for 5 seconds")
    write(pdf, f"\x95 {HOW}")
    assert described(read_document(saved_pdf(pdf))) == [
        ("heading 1", "", "Hip programme"),
        ("text", "", HOW),
        ("heading 6", "1.", "Clams"),
        ("item 0", "•", "Hold for 5 seconds"),
        ("item 0", "•", HOW),
    ]


def test_a_table_has_rows() -> None:
    pdf = new_page()
    write_table(
        pdf,
        ("Exercise", "Sets", "Dose"),
        ("Bridges", "3", "12"),
        ("Wall sit", "", "45 s"),
        ("Side plank with the upper leg lifted and the arm up high", "2", "20 s"),
        ("Row", "2", "10"),
    )
    assert described(read_document(saved_pdf(pdf))) == [
        ("row", "", "Exercise | Sets | Dose"),
        ("row", "", "Bridges | 3 | 12"),
        ("row", "", "Wall sit |  | 45 s"),
        ("row", "", "Side plank with the upper leg lifted and the arm up high | 2 | 20 s"),
        ("row", "", "Row | 2 | 10"),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    pdf = new_page()
    write(pdf, "Mat session", "B", LARGE)
    texts = [f"Move number {each}. {HOW}" for each in range(12)]
    with pdf.text_columns(ncols=2, gutter=8, text_align="L", balance=True) as columns:
        columns.write(text="\n\n".join(texts))
    assert texts_of(saved_pdf(pdf)) == ["Mat session", *texts]


def test_a_sentence_runs_over_the_end_of_a_page() -> None:
    pdf = new_page()
    write(pdf, "Lie on your side with your knees bent, and lift the upper knee as far as it")
    write(new_page(pdf), "goes.")
    (text,) = texts_of(saved_pdf(pdf))
    assert text.endswith("as far as it goes.")


def test_large_letters_make_a_heading_of_a_higher_level() -> None:
    pdf = new_page()
    write(pdf, "Hip programme", size=LARGE + 4)
    write(pdf, "Warm-up", size=LARGE)
    write(pdf, HOW)
    kinds = [kind for kind, _, _ in described(read_document(saved_pdf(pdf)))]
    assert kinds == ["heading 1", "heading 2", "text"]


class _Leaflet(FPDF):
    """A PDF with a header and a footer on each page."""

    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 5, "Northside Clinic", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.cell(0, 5, f"Page {self.page_no()} of 3")


def test_headers_and_footers_are_left_out() -> None:
    pdf: FPDF = _Leaflet()
    for move in ("Clams", "Bridges", "Planks"):
        write(new_page(pdf), f"{move} x 10")
    assert texts_of(saved_pdf(pdf)) == ["Clams x 10", "Bridges x 10", "Planks x 10"]


def test_the_header_of_a_table_is_kept_once() -> None:
    pdf = new_page()
    write_table(pdf, ("Exercise", "Dose"), ("Bridges", "12"))
    write_table(new_page(pdf), ("Exercise", "Dose"), ("Clams", "15"))
    assert texts_of(saved_pdf(pdf)) == ["Exercise | Dose", "Bridges | 12", "Clams | 15"]


def test_a_word_that_a_line_end_parts_is_one_word() -> None:
    assert texts_of(pdf_of("Stand tall, and do this move to streng-", "then your ankles.")) == [
        "Stand tall, and do this move to strengthen your ankles."
    ]


@pytest.fixture(scope="module")
def pdf_of_fifty_pages() -> FPDF:
    pdf = FPDF()
    for page in range(50):
        write(new_page(pdf), f"Move {page}")
    return pdf


def test_fifty_pages_are_read(pdf_of_fifty_pages: FPDF) -> None:
    texts = texts_of(saved_pdf(deepcopy(pdf_of_fifty_pages)))
    assert texts == [f"Move {page}" for page in range(50)]


def test_more_than_fifty_pages_are_refused(pdf_of_fifty_pages: FPDF) -> None:
    data = saved_pdf(new_page(deepcopy(pdf_of_fifty_pages)))
    with pytest.raises(SheetError, match="the PDF has 51 pages, and 50 are the limit"):
        read_document(data)


def test_a_pdf_of_pictures_is_refused() -> None:
    pdf = new_page()
    pdf.rect(10, 10, 50, 50)
    with pytest.raises(SheetError, match="the PDF has only pictures and no text"):
        read_document(saved_pdf(pdf))


@pytest.mark.parametrize("method", list(EncryptionMethod)[1:])
def test_a_locked_pdf_is_refused(method: EncryptionMethod) -> None:
    pdf = new_page()
    write(pdf, "Clams x 20")
    pdf.set_encryption("owner", "reader", encryption_method=method)
    with pytest.raises(SheetError, match="the PDF is locked with a password"):
        read_document(saved_pdf(pdf))


def test_a_pdf_that_is_only_locked_against_changes_is_read() -> None:
    pdf = new_page()
    write(pdf, "Clams x 20")
    pdf.set_encryption("owner", encryption_method=EncryptionMethod.RC4)
    assert texts_of(saved_pdf(pdf)) == ["Clams x 20"]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_pdf_that_is_cut_off_is_read_or_refused(part: float) -> None:
    data = pdf_of("Clams x 20")
    found = read_or_refused(data[: int(len(data) * part)])
    assert found == ["Clams x 20"] or "PDF" in str(found)
