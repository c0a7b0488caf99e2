"""PDFs that are made to take long or to fill the memory end soon, with a sentence."""

import zlib
from collections.abc import Sequence

import pytest

from tests.drafting.documents.line_table import texts_of
from voicecoach.drafting.documents import SheetError, read_document

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WRITE = b"BT /F1 12 Tf 50 700 Td (Clams x 20) Tj ET\n"
RESOURCES = b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>"
FORM = b"/Type/XObject/Subtype/Form" + RESOURCES


def pdf_of_objects(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1."""
    file, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)


def stream(content: bytes, keys: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    head = b"<</Length %d/Filter/FlateDecode%s>>" % (len(packed), keys)
    return head + b"stream\n%s\nendstream" % packed


def page_that_draws(content: bytes, form: bytes = WRITE) -> bytes:
    """A PDF with one page; its contents may draw the form X."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + RESOURCES + b">>"
    return pdf_of_objects(CATALOG, PAGES, page, stream(content), FONT, stream(form, FORM))


def test_a_page_and_its_form_are_read() -> None:
    assert texts_of(page_that_draws(WRITE)) == ["Clams x 20"]
    assert texts_of(page_that_draws(b"/X Do")) == ["Clams x 20"]


FULL = [
    page_that_draws(b" " * 4_000_001 + WRITE),
    page_that_draws(WRITE * 50_001),
    page_that_draws(b"/X Do " * 2_001),
    page_that_draws(b"/X Do " * 100, WRITE * 600),
    page_that_draws(b"/X Do", b" " * 4_000_001),
    page_that_draws(b"/X Do /X Do", b"/X Do /X Do " + WRITE),
]


@pytest.mark.parametrize("data", FULL, ids=range(len(FULL)))
def test_pages_that_are_too_full_are_refused(data: bytes) -> None:
    with pytest.raises(SheetError, match="the pages of the PDF are too full"):
        read_document(data)


def damaged_pdfs() -> Sequence[bytes]:
    return (
        pdf_of_objects(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
        pdf_of_objects(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Kids[2 0 R]>>"),
        pdf_of_objects(CATALOG, b"<</Type/Pages/Kids[]/Count 1000000000>>"),
        pdf_of_objects(CATALOG, b"2 0 R"),
        pdf_of_objects(CATALOG, PAGES, b"<</Type/Page/Contents[4 0 R]>>", b"[4 0 R 4 0 R]"),
        page_that_draws(b"[" * 100_000 + WRITE),
        page_that_draws(b"(" * 100_000),
    )


@pytest.mark.parametrize("data", damaged_pdfs(), ids=range(len(damaged_pdfs())))
def test_a_pdf_that_leads_back_to_itself_is_refused(data: bytes) -> None:
    with pytest.raises(SheetError, match="PDF"):
        read_document(data)
