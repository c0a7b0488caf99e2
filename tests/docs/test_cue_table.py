"""The reference's tables of cues, which are written by --update-goldens and compared by this.

The page decides which cues stand in which table. What stands beside them comes from the code.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from tests.conftest import Golden
from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.languages.en import ENGLISH

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "cues-and-wordings.md"
HEAD = "| cue name | placeholders | in English |\n|---|---|---|\n"
TABLE = re.compile(f"^{re.escape(HEAD)}((?:\\|.*\n)+)", re.MULTILINE)
PARTS_BEGIN = "## Cues inside other sentences"
WIDEST = 120


def cues_in(text: str) -> list[str]:
    """The cues of all tables, in order."""
    return re.findall(r"^\| `(\w+)` \|", "".join(TABLE.findall(text)), re.MULTILINE)


def table(found: re.Match[str]) -> str:
    return HEAD + "".join(row for cue in cues_in(found[0]) for row in rows(cue))


def rows(cue: str) -> Iterator[str]:
    """A row for each wording. Only the first one names the cue."""
    told = f"`{cue}` | {' '.join(f'`{{{name}}}`' for name in CUES[cue])}"
    for first, wording in zip_longest([told], ENGLISH.wordings[cue], fillvalue=" | "):
        yield re.sub(" +", " ", f"| {first} | `{wording}` |\n")


def test_the_reference_lists_every_cue_once() -> None:
    sentences, _, parts = REFERENCE.read_text("utf-8").partition(PARTS_BEGIN)
    assert sorted([*cues_in(sentences), *cues_in(parts)]) == sorted(CUES)
    assert set(cues_in(parts)) == set(PART_CUES)


def test_the_reference_words_every_cue_as_the_coach_does(golden: Golden) -> None:
    shown = TABLE.sub(table, REFERENCE.read_text("utf-8"))
    assert max(map(len, shown.splitlines())) <= WIDEST
    golden(REFERENCE, shown)
