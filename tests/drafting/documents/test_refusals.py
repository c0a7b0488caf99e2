"""What cannot be read is refused with one sentence that says what to do."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.documents.line_table import texts_of
from tests.drafting.documents.pdf_files import pdf_of
from tests.drafting.documents.word_files import word_file, zipped
from voicecoach.drafting.documents import MAX_SHEET_BYTES, SheetError, read_document
from voicecoach.drafting.documents.reading.limits import MAX_LINE_CHARACTERS, MAX_LINES

REFUSED = [
    (b"", "the sheet is empty"),
    (b" \n\t\n", "the sheet is empty"),
    ("\N{BULLET} --- \N{ZERO WIDTH SPACE}\n".encode(), "the sheet is empty"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "old Office file, or one with a password: save it as DOCX",
    ),
    (b"{\\rtf1 Clams}", "Rich Text file: save it as DOCX or PDF"),
    (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "compressed file: unpack it"),
    (zipped(xl__workbook_xml=b"<x/>"), "Excel file: save the sheet in it as CSV"),
    (zipped(ppt__presentation_xml=b"<x/>"), "PowerPoint file: save it as PDF"),
    (zipped(Index__Document_iwa=b"x"), "Pages file: save it as DOCX or PDF"),
    (zipped(sheet_txt=b"Clams"), "compressed file: unpack it"),
    (b"\x89PNG\r\n\x1a\n", "a picture: type or copy its text"),
    (b"\xff\xd8\xff\xe0 JFIF", "a picture: type or copy its text"),
    (b"RIFF0000WEBPVP8 ", "a picture: type or copy its text"),
    (b"\0\0\0\x18ftypheic", "a picture: type or copy its text"),
    (b"ID3\x04", "a recording: type or copy its text"),
    (b"\x1f\x8b\x08", "a compressed file: unpack it"),
    (b"\0\1\2\3 Clams", "no text, no web page, no PDF and no Word file"),
    (b"Clams x 20, slowly. " * 20 + b"\0", "no text, no web page, no PDF and no Word file"),
    (bytes(range(1, 32)) * 4, "no text, no web page, no PDF and no Word file"),
    (b"%PDF-1.7 nothing", "a PDF that cannot be read"),
    (b"a\n" * (MAX_LINES + 1), "more than 1,000,000 lines"),
    (b"a" * 2_000_001, "more than 2,000,000 characters of text"),
    (b" " * (MAX_SHEET_BYTES + 1), "larger than 20 MB"),
    (b"MIME-Version: 1.0\nContent-Type: image/png\n\nx", "the mail has no text"),
]


@pytest.mark.parametrize(("data", "sentence"), REFUSED, ids=lambda value: str(value)[:30])
def test_what_cannot_be_read_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(SheetError, match=sentence) as refused:
        read_document(data)
    assert refused.value.exit_code == 2
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Clams – 3 × 15", "utf-8"),
        ("Clams – 3 × 15", "utf-8-sig"),
        ("Clams – 3 × 15", "utf-16"),
        ("Clams, 3 by 15", "utf-16-le"),
        ("Clams, 3 by 15", "utf-16-be"),
        ("Clams – 3 × 15", "utf-32"),
        ("Clams – 3 × 15", "cp1252"),
    ],
)
def test_a_text_in_any_encoding(text: str, encoding: str) -> None:
    assert texts_of(text.encode(encoding)) == [text]


def test_a_text_that_is_cut_within_a_letter() -> None:
    assert texts_of("Clams – 3 × 15 ×".encode()[:-1]) == [
        "Clams – 3 × 15 \N{REPLACEMENT CHARACTER}"
    ]


def test_line_ends_and_spaces_of_all_kinds() -> None:
    text = "a1\r\nb2\rc3\n\fd\xa04\N{SOFT HYPHEN}\ve5\N{LINE SEPARATOR}f\N{ZERO WIDTH SPACE}6\n"
    lines = read_document(f"{text}\N{LATIN SMALL LIGATURE FI}ve".encode())
    assert [(line.number, line.text) for line in lines] == [
        (1, "a1"), (2, "b2"), (3, "c3"), (4, "d 4"), (5, "e5"), (6, "f6"), (7, "five"),
    ]  # fmt: skip


def test_a_long_line_is_taken_in_pieces() -> None:
    sentence = "Lift your leg. "
    texts = texts_of(sentence * 1_000)
    assert all(len(text) <= MAX_LINE_CHARACTERS for text in texts)
    assert all(text.endswith("leg.") for text in texts)
    assert " ".join(texts) == (sentence * 1_000).strip()


@pytest.mark.parametrize(
    ("data", "library", "kind"),
    [
        (b"<html><p>Clams", "lxml", "a web page"),
        (pdf_of("Clams"), "pypdf", "a PDF"),
        (word_file(("Normal", "Clams")), "docx", "a Word file"),
    ],
)
def test_a_missing_library_is_named_with_its_command(
    data: bytes, library: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hide_library(library, monkeypatch)
    with pytest.raises(SheetError) as refused:
        read_document(data)
    assert str(refused.value) == (
        f"{kind} needs a library that is not installed: "
        "install it with `pip install 'voicecoach[import]'`"
    )


def test_a_text_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("lxml", "pypdf", "docx"):
        _hide_library(library, monkeypatch)
    assert texts_of("# Clams\n\n- 3 x 15") == ["Clams", "3 x 15"]


def _hide_library(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every import of a library fail, as if it were not installed."""
    monkeypatch.setitem(sys.modules, name, None)


PIECES = [
    b"%PDF-1.4\n", b"<html>", b"<p>", b"<table><tr><td>", b"PK\3\4", b"word/document.xml",
    b"| a | b |\n", b"- x\n", b"1. y\n", b"**", b"](", b"&#x0;", b"<!--", b"\t", b"   ", b"\n",
    b"\xff", b"\xe2\x80", b"3 x 10", b"MIME-Version: 1.0\n", b"Content-Type: text/html\n\n",
    b"===\n", b"stream\n", b"endobj\n", b"/Kids [1 0 R]",
]  # fmt: skip

NAMES = st.sampled_from(["", "x.txt", "x.md", "x.html", "x.pdf", "x.docx", "x.csv", "x.eml"])


@given(
    st.binary(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join), NAMES
)
def test_any_bytes_give_lines_or_a_refusal(data: bytes, name: str) -> None:
    try:
        lines = read_document(data, name)
    except SheetError as error:
        assert "\n" not in str(error)  # noqa: PT017
        return
    assert lines
    assert all(line.text == line.text.strip() and "\n" not in line.text for line in lines)


@given(st.text(max_size=300))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    """Only marks may fall away; letters in a plain text stay, in their order."""
    plain = "".join(each if each.isalnum() and each.isascii() else " " for each in text)
    if plain.strip():
        letters = "".join(
            line.marker + line.text for line in read_document(plain.encode(), "x.txt")
        )
        assert "".join(letters.split()) == "".join(plain.split())
