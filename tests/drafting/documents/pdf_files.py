"""PDFs for tests, made of a few words."""

from collections.abc import Sequence

from fpdf import FPDF
from fpdf.enums import VAlign

BODY, LARGE = 11, 16


def new_page(pdf: FPDF | None = None) -> FPDF:
    """A PDF with one page more."""
    pdf = FPDF() if pdf is None else pdf
    pdf.add_page()
    pdf.set_font("helvetica", size=BODY)
    return pdf


def write(pdf: FPDF, text: str, style: str = "", size: int = BODY) -> None:
    """Write a paragraph below the last one."""
    pdf.set_font("helvetica", style, size)
    pdf.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("helvetica", size=BODY)


def write_table(pdf: FPDF, *rows: Sequence[str]) -> None:
    with pdf.table(v_align=VAlign.T) as table:
        for cells in rows:
            row = table.row()
            for cell in cells:
                row.cell(cell)


def saved_pdf(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


def pdf_of(*texts: str) -> bytes:
    """A PDF with a paragraph for each text."""
    pdf = new_page()
    for text in texts:
        write(pdf, text)
    return saved_pdf(pdf)
