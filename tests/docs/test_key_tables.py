"""The reference's tables of keys, which are written by --update-goldens and compared by this.

The page decides where a table stands. What stands in it comes from `voicecoach/routine/keys/`.
"""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import Golden
from voicecoach.routine.keys.groups import GROUPS
from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.model.dose import Dose

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "routine-language.md"
TABLE = re.compile(r"<!-- keys: (.+?) -->\n(.*?)<!-- end of keys -->", re.DOTALL)
HEADS = {"values": "allowed values", "places": "blocks"}
WIDEST = 120


def table(group: KeyGroup) -> Iterator[str]:
    yield f"| {' | '.join(HEADS.get(column, column) for column in group.columns)} |"
    yield f"{'|---' * len(group.columns)}|"
    for document in group.documents:
        yield f"| {' | '.join(cell(group, document, column) for column in group.columns)} |"


def cell(group: KeyGroup, document: KeyDocument, column: str) -> str:
    if column == "key":
        return f"`{document.key}`"
    if column != "places":
        return str(getattr(document, column))
    places = group.places_of(document.key)
    return "all" if len(places) == 5 else ", ".join(place.name for place in places)


def keys_of_defaults() -> Iterator[str]:
    """A line for each group that has keys of the defaults."""
    for group in GROUPS:
        if any(place.record is Dose for place in group.places):
            keys = [
                document.key for document in group.documents if document.key in Dose.model_fields
            ]
            listed = "* " + ", ".join(f"`{key}`" for key in keys)
            yield from textwrap.wrap(listed, WIDEST, subsequent_indent="  ")


def test_the_tables_of_keys_are_those_of_the_program(golden: Golden) -> None:
    lists = {group.title: "\n".join(table(group)) for group in GROUPS}
    lists["defaults"] = "\n".join(keys_of_defaults())

    def listed(found: re.Match[str]) -> str:
        return f"<!-- keys: {found[1]} -->\n\n{lists.pop(found[1])}\n\n<!-- end of keys -->"

    shown = TABLE.sub(listed, REFERENCE.read_text("utf-8"))
    assert not lists, "every group has its place on the page"
    assert [line for line in shown.splitlines() if len(line.encode()) > WIDEST] == []
    golden(REFERENCE, shown)
