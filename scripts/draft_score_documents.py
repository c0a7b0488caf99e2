"""The documents of sheets. A PDF or a Word file is made from a text that one can read.

`sheet.pdf.md` is a PDF, and `sheet.docx.md` a Word file. The text has `#` and `##` for headings,
`-` for items, `|` for tables, and paragraphs. `<!-- page -->` begins a page of a PDF, and
`<!-- two columns -->` sets what follows in two columns.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
from fpdf import FPDF
from fpdf.enums import VAlign

FONT, BODY_PT = "helvetica", 11
HEADING_PT = {1: 20, 2: 14}
BULLET = "\x95"


@dataclass(frozen=True)
class Part:
    """A heading, an item, a paragraph, a table, or an order in `<!-- -->`."""

    kind: str
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def document_of(file: Path) -> tuple[bytes, str]:
    """Return the bytes of a sheet and the name that it has as somebody receives it."""
    name = file.name.removesuffix(".md")
    build = BUILDERS.get(Path(name).suffix)
    if build is None:
        return file.read_bytes(), file.name
    return build(list(parts_of(file.read_text("utf-8")))), name


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts of a text: those that blank lines part, and each item of a list."""
    for block in text.strip().split("\n\n"):
        if block.startswith("- "):
            yield from (Part("item", line[2:]) for line in block.splitlines())
        elif block.startswith("|"):
            rows = (line.strip()[1:-1].split("|") for line in block.splitlines())
            yield Part("table", rows=tuple(tuple(map(str.strip, row)) for row in rows))
        elif block.startswith("#"):
            marks, _, title = block.partition(" ")
            yield Part("heading", title, len(marks))
        elif block.startswith("<!--"):
            yield Part(block.strip("<!-> "))
        else:
            yield Part("paragraph", " ".join(block.split()))


def build_word(parts: list[Part]) -> bytes:
    """Return a Word file."""
    document = docx.Document()
    for part in parts:
        if part.kind == "heading":
            document.add_heading(part.text, part.level - 1)
        elif part.kind == "table":
            table = document.add_table(len(part.rows), len(part.rows[0]))
            for row, texts in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        else:
            style = "List Bullet" if part.kind == "item" else "Normal"
            document.add_paragraph(part.text, style)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def build_pdf(parts: list[Part]) -> bytes:
    """Return a PDF."""
    pdf = FPDF()
    pdf.add_page()
    for place, part in enumerate(parts):
        if part.kind == "two columns":
            _write_columns(pdf, parts[place + 1 :])
            break
        _write_part(pdf, part)
    return bytes(pdf.output())


def _write_part(pdf: FPDF, part: Part) -> None:
    if part.kind == "page":
        pdf.add_page()
    elif part.kind == "table":
        _write_table(pdf, part)
    else:
        text = f"{BULLET} {part.text}" if part.kind == "item" else part.text
        size = HEADING_PT.get(part.level, BODY_PT)
        pdf.set_font(FONT, "B" if part.level else "", size)
        pdf.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(0 if part.kind == "item" else 3)


def _write_table(pdf: FPDF, part: Part) -> None:
    pdf.set_font(FONT, size=BODY_PT)
    with pdf.table(v_align=VAlign.T) as table:
        for texts in part.rows:
            row = table.row()
            for text in texts:
                row.cell(text)
    pdf.ln(4)


def _write_columns(pdf: FPDF, parts: list[Part]) -> None:
    with pdf.text_columns(ncols=2, gutter=8, text_align="L", balance=True) as columns:
        for part in parts:
            pdf.set_font(FONT, "B" if part.level else "", HEADING_PT.get(part.level, BODY_PT))
            columns.write(f"{part.text}\n\n")


BUILDERS: Mapping[str, Callable[[list[Part]], bytes]] = {".pdf": build_pdf, ".docx": build_word}
"""What makes each kind of document, by the end of its name."""
