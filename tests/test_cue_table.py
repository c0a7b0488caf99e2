"""The reference's tables of cues, which are written by --update-goldens and compared by this."""

import re
from collections.abc import Iterable

from tests.conftest import ROUTINES, Golden
from voicecoach.languages.cues import CUES, PART_CUES, SENTENCE_CUES
from voicecoach.languages.en import ENGLISH

REFERENCE = ROUTINES / "README.md"


def table(cues: Iterable[str]) -> str:
    rows = (f"| `{cue}` | {placeholders(cue)} | {english(cue)} |\n" for cue in cues)
    return "| cue | placeholders | in English |\n|---|---|---|\n" + "".join(rows)


def placeholders(cue: str) -> str:
    return " ".join(f"`{{{name}}}`" for name in CUES[cue])


def english(cue: str) -> str:
    return " · ".join(ENGLISH.wordings[cue])


def test_the_reference_lists_every_cue(golden: Golden) -> None:
    text = REFERENCE.read_text("utf-8")
    tables = iter([table(SENTENCE_CUES), table(PART_CUES)])
    shown = re.sub(r"^\| cue \|.*\n(\|.*\n)+", lambda _: next(tables), text, flags=re.MULTILINE)
    assert not list(tables), "both tables are there"
    golden(REFERENCE, shown)
