"""The pages of the reference: their texts and the rows of their tables."""

import re
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def own_text(text: str, *headings: str) -> str:
    """What stands right under each of the headings, down to the next one of any level."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    parts = re.split(r"^#+ (.+)$", prose, flags=re.MULTILINE)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    return "\n".join(found[heading] for heading in headings)


def rows(text: str) -> dict[str, list[str]]:
    """The rows of all tables by their first cells, without the heads."""
    lines = re.findall(r"^\| (.+) \|$", re.sub(r"^.+\n\|---.*$", "", text, flags=re.M), re.M)
    return {cells[0]: cells[1:] for cells in (line.split(" | ") for line in lines)}
