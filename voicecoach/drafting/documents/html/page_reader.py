"""Read a web page, such as one that a browser has saved."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.drafting.documents.html.amounts import amounts_of
from voicecoach.drafting.documents.html.main_part import main_part_of
from voicecoach.drafting.documents.html.page_lines import PageLines
from voicecoach.drafting.documents.html.parse_page import parse_page
from voicecoach.drafting.documents.html.surroundings import drop_surroundings
from voicecoach.drafting.documents.text.text_reader import cut_source_line
from voicecoach.drafting.source_lines import SourceLine


def read_page(data: bytes, charset: str = "") -> Iterator[SourceLine]:
    """Yield the lines that a browser shows of the main part of a page, numbered from 1.

    `charset` is what came with the page, such as in a mail. Raises SheetError.
    """
    page = parse_page(data, charset)
    if page is None:
        return
    drop_surroundings(page, amounts_of(page))
    part = main_part_of(page, amounts_of(page))
    for number, line in enumerate(PageLines().lines_of(part), 1):
        yield from cut_source_line(replace(line, number=number))
