"""The words of other programs are answered with what is right here.

`synonyms.tsv` was collected from the documentation of other programs before there was a table.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import voicecoach
from voicecoach.synonyms.key_hint import right_key
from voicecoach.synonyms.keys import KEY_SYNONYMS

LIST = Path(__file__).parent / "synonyms.tsv"

TEMPLATES = {
    "routine": "name: A\n{line}\nexercises: [{{name: Squats, reps: 10}}]\n",
    "exercise": "name: A\nexercises:\n  - name: Squats\n    {line}\n",
    "circuit": "name: A\nexercises:\n  - circuit: C\n    {line}\n    exercises: [{dose}]\n",
    "emom": "name: A\nexercises:\n  - emom: C\n    {line}\n    exercises: [{dose}]\n",
    "amrap": "name: A\nexercises:\n  - amrap: C\n    {line}\n    exercises: [{dose}]\n",
    "entry": "name: A\nexercises:\n  - {dose}\n  - {line}\n  - {dose2}\n",
}
BLOCKS = ("warmup", "tabata", "giant_set", "group")


class Synonym(NamedTuple):
    written: str
    right: str
    place: str

    @property
    def is_value(self) -> bool:
        return ":" in self.written


def synonyms() -> list[Synonym]:
    lines = LIST.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Synonym(written, right, place) for written, right, place, _source in rows]


def routine_with(synonym: Synonym) -> str:
    line = synonym.written if synonym.is_value else f"{synonym.written}: 3"
    if synonym.place == "entry" and synonym.written.split(":")[0] in BLOCKS:
        line += "\n    exercises: [{name: B, reps: 10}]"
    dose, dose2 = "{name: Squats, reps: 10}", "{name: Rows, reps: 10}"
    return TEMPLATES[synonym.place].format(line=line, dose=dose, dose2=dose2)


def is_answered(synonym: Synonym) -> bool:
    """Whether a hint on the line of the synonym has what is right."""
    text = routine_with(synonym)
    line = 1 + TEMPLATES[synonym.place].partition("{line}")[0].count("\n")
    hints = [mistake.hint for mistake in voicecoach.check(text) if mistake.line == line]
    right = synonym.right
    if not synonym.is_value:
        forms = (f"{right}:", f"under {right}")
        return any(form in hint for hint in hints for form in forms)
    whole = re.compile(rf"(?<![\w-]){re.escape(right)}(?![\w-])")
    # A list of all choices has the right one in it too, and is no answer.
    is_choice = ":" not in right
    return any(whole.search(hint) and not (is_choice and " or " in hint) for hint in hints)


def test_there_are_enough_synonyms() -> None:
    assert len({synonym.written for synonym in synonyms()}) >= 150


def test_the_words_of_other_programs_are_answered() -> None:
    assert [synonym for synonym in synonyms() if not is_answered(synonym)] == []


def test_no_word_stands_in_two_rows_of_a_place() -> None:
    words = [(row.place, word) for row in KEY_SYNONYMS for word in row.words]
    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("restSeconds", "rest"),
        ("Duration", "time"),
        ("target-reps", "reps"),
        ("hold_time_seconds", "hold"),
        ("NumSets", "sets"),
        ("xyz", ""),
    ],
)
def test_a_word_is_found_in_other_spellings(written: str, right: str) -> None:
    assert right_key(written) == right
