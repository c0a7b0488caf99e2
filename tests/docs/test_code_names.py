"""What the explaining pages name in the code is there: files, folders and tables."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, name_of, without_blocks
from tests.house import PACKAGE, STAGES

MADE_UP = re.compile(r"CODE|NAME|giant|many-reminders|hostile_pictures")
"""What stands in the names of files that a reader is asked to write."""

_SPAN = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:[\w.-]+/)+(?:[\w-]+\.(?:py|tsv|txt|yaml|toml|md))?")
_TABLE_IN_FILE = re.compile(r"`([A-Z][A-Z_]+)`,?\s+(?:in|of)\s+`([\w./-]+\.py)`")


def pages() -> list[Path]:
    docs = ROOT / "docs"
    return [*docs.glob("*.md"), *docs.glob("contributing/*.md"), *docs.glob("explanation/*.md")]


def place_of(written: str) -> Path | None:
    """The file or folder that a page names from the top folder, or from that of the package."""
    places = (ROOT / written, ROOT / "voicecoach" / written)
    return next((place for place in places if place.exists()), None)


def missing_files(text: str) -> list[str]:
    spans = [span for span in _SPAN.findall(text) if not MADE_UP.search(span)]
    return [span for span in spans if _PATH.fullmatch(span) and place_of(span) is None]


def missing_tables(text: str) -> Iterator[str]:
    for table, written in _TABLE_IN_FILE.findall(text):
        place = place_of(written)
        if place is None or table not in names_in(place):
            yield f"{table} in {written}"


def names_in(file: Path) -> set[str]:
    """The names that a file gives a value."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    return {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_what_a_page_names_is_there(page: Path) -> None:
    text = without_blocks(page)
    assert missing_files(text) == []
    assert list(missing_tables(text)) == []


def test_what_is_not_there_is_found() -> None:
    assert missing_files("`session/fit/`, `session/fat/` and `tests/house.py`") == ["session/fat/"]
    text = "`KINDS` in `routine/model/block_kinds.py`, `KIND` of\n`routine/model/block_kinds.py`"
    assert list(missing_tables(text)) == ["KIND in routine/model/block_kinds.py"]


def stages_shown(text: str) -> dict[str, set[str]]:
    """Each stage of the table of stages, with the stages that it may import."""
    rows = re.findall(r"^\| `(\w+)/` \|.*\|(.*)\|$", text, re.MULTILINE)
    return {stage: set(re.findall(r"\w+", imported)) for stage, imported in rows}


def test_the_table_of_stages_is_that_of_the_house() -> None:
    page = ROOT / "docs" / "explanation" / "how-it-works.md"
    folders = {stage for stage in STAGES if (PACKAGE / stage / "__init__.py").exists()}
    shown = stages_shown(page.read_text("utf-8").partition("## The libraries")[0])
    assert shown == {stage: STAGES[stage] & folders for stage in folders}
