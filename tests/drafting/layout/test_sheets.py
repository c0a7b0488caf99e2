"""Short sheets of every kind, each with what is understood of it."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafting.layout.draft_summary import summary
from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.draft import Draft, Fate
from voicecoach.drafting.layout.draft_of import LINES_READ, NO_EXERCISE, draft_of
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.write.draft_yaml import draft_yaml
from voicecoach.pipeline.check import check

CASES = [
    case
    for name in ("sheets.yaml", "tables.yaml", "few_lines.yaml")
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


def drafted(sheet: str) -> Draft:
    return draft_of(read_document(sheet.encode(), "sheet.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_understood_of_a_sheet(case: dict[str, object]) -> None:
    draft = drafted(str(case["sheet"]))
    assert summary(draft, texts=bool(case.get("texts"))) == case["draft"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_line_has_one_fate(case: dict[str, object]) -> None:
    lines = read_document(str(case["sheet"]).encode(), "sheet.txt")
    draft = draft_of(lines)
    assert [fate.line for fate in draft.fates] == list(lines)
    assert all(fate.fates for fate in draft.fates)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_draft_with_an_exercise_is_a_routine(case: dict[str, object]) -> None:
    draft = drafted(str(case["sheet"]))
    if draft.entries:
        assert check(draft_yaml(draft)) == []
    else:
        assert draft.notices == (NO_EXERCISE,)


def test_the_dose_of_the_details_counts_and_the_doubt_names_the_other() -> None:
    draft = drafted("1. Hip hike - 15\n2. Clams - 20\n\nHip hikes: Stand on a step. Do 12.\n")
    [hip_hike, _] = draft.exercises()
    reps = hip_hike.field("reps")
    assert reps is not None
    assert (reps.value, reps.doubt) == (12, "the list at the start says 15")


def test_what_is_not_understood_stays_with_its_move() -> None:
    draft = drafted("Bridge\n- Lift your hips 10 times.\n- Easier: lift one side only.\n")
    [bridge] = draft.exercises()
    assert [line.text for line in bridge.not_understood] == ["Easier: lift one side only."]


def test_a_very_long_text_is_not_read_to_its_end() -> None:
    lines = [SourceLine(number, "Squats 3 x 10") for number in range(1, LINES_READ + 3)]
    draft = draft_of(lines)
    assert len(draft.fates) == len(lines)
    assert Fate.EXERCISE in draft.fates[LINES_READ - 1].fates
    assert draft.fates[LINES_READ].fates == draft.fates[-1].fates == (Fate.NOT_READ,)
    assert draft.notices[0] == "The sheet is very long. Its end was not read."


WORDS = st.sampled_from(
    "Squats Plank Clams 3x10 30 s each side hold 5 rest : - A1. Warm-up Circuit rounds 2 EMOM"
    " 10 min Lie on your left back . repeat Sets: Why: {side} } ( x Tabata 20/10 then"
    " superset with".split()
)
LINES = st.lists(
    st.tuples(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from(LineKind)), max_size=12
)


@settings(max_examples=60)
@given(LINES)
def test_any_lines_give_a_routine_or_none(written: list[tuple[str, LineKind]]) -> None:
    lines = [
        SourceLine(number, text, kind, cells=tuple(text.split()) if kind is LineKind.ROW else ())
        for number, (text, kind) in enumerate(written, 1)
    ]
    draft = draft_of(lines)
    assert draft == draft_of(lines)
    assert [fate.line for fate in draft.fates] == lines
    if draft.entries:
        assert check(draft_yaml(draft)) == []


@pytest.mark.parametrize(
    ("sheet", "doubt"),
    [
        ("Bench press / bent-over row: 4 x 8", "two exercises may be meant"),
        ("Cat / cow x 10", ""),
        ("4 x 400m w/ 90s jog recovery", "the line names no exercise: taken as a run"),
        ("Pull your toes back 10 times, hold 10 seconds.", "the sheet gives no name"),
    ],
)
def test_a_name_that_is_assumed_has_a_doubt(sheet: str, doubt: str) -> None:
    [exercise] = drafted(sheet).exercises()
    assert exercise.doubt == doubt
