"""What is written is read again, whatever it holds, and comments change nothing."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import voicecoach
from tests.drafting.write.drafts import draft_with, move, plain_data
from voicecoach.drafting.draft import Draft, DraftBlock, DraftExercise, DraftPause, Field, Value
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.write.draft_yaml import draft_yaml
from voicecoach.escape_text import CONTROL_CODES
from voicecoach.routine.source.yaml_reader import read_yaml

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]

ODD = [
    *("yes", "no", "on", "null", "~", "12", "1e3", "1:30", "0x1F", "2026-01-02", "-", "?", ""),
    *("a: b", "a #b", "# a", "'", '"', "it's", "{side}", "[a", "a, b", "*a", "&a", "!a", "|", ">-"),
    *("%a", "@a", "`a", " a ", "a\nb", "a\tb", "a\\b", "--- a", "...", "a:", "=", "<<", "a\u00a0b"),
    *("\U0001f3cb lift", "\u202eabc", "a\u200fb", "a\u2028b", "a\x00b", "a\x85b", "\ufeffa"),
    "\uffff",
    "ab " * 80 + "{side}: # not a comment",
    "ab  cd " * 40,
    "x" * 300,
    "well-known step-by-step work " * 12 + "end",
    "a \u202e" * 60 + "end",
    "a " + "y" * 300 + " b",
]  # fmt: skip

TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=30),
    st.lists(st.sampled_from(["word", "a:", "#b", "{side}", "-", "é", "“q”"]), max_size=60).map(
        " ".join
    ),
)
KEYS = TEXTS.filter(lambda text: 0 < len(text) < 40)


def read_values(text: str) -> dict[str, Any]:
    """The data of a file, the same for every reader of YAML."""
    first, *others = (yaml.load(text, Loader=loader) for loader in LOADERS)
    assert all(other == first for other in others)
    assert isinstance(first, dict)
    return first


@given(TEXTS, st.lists(TEXTS, max_size=3), st.dictionaries(KEYS, TEXTS, max_size=3))
def test_a_value_survives(text: str, texts: list[str], phases: dict[str, Value]) -> None:
    fields = (
        Field("setup", text),
        Field("reps", [10, *texts]),
        Field("reminders", texts),
        Field("tempo", [{key: value} for key, value in phases.items()]),
        Field("harder", {"setup": text, "tempo": phases}),
    )
    draft = draft_with(DraftExercise(text, 1, fields), DraftPause("note", text, 2))
    written = draft_yaml(draft)
    assert read_values(written) == plain_data(draft)
    assert read_yaml(written, "it").data["exercises"][0]["setup"] == text


@pytest.mark.parametrize("text", ODD)
def test_an_odd_value_survives(text: str) -> None:
    exercise = DraftExercise(text, 1, (Field("setup", text), Field("labels", [text, text])))
    draft = draft_with(exercise)
    written = draft_yaml(draft)
    assert read_values(written) == plain_data(draft)
    assert not CONTROL_CODES.search(written.replace("\n", "")), "nothing in it moves a cursor"


@given(TEXTS)
def test_a_comment_changes_nothing(text: str) -> None:
    fields = (
        Field("reps", 10, 1, text),
        Field("setup", "word " * 30 + "end", 1, text),
        Field("rest.after", "30s", 1, text),
        Field("frequency", text, 1, text),
    )
    unread = (SourceLine(2, text),)
    block = DraftBlock("section", "B", 1, (move("C", reps=1),), (), unread, text)
    draft = draft_with(
        DraftExercise("A", 1, fields, unread, text),
        DraftPause("pause", "1m", 3, text),
        block,
        unread=[SourceLine(4, text)],
        notices=(text,),
    )
    written = draft_yaml(draft, text)
    expected = plain_data(draft)
    del expected["exercises"][0]["frequency"]
    assert read_values(written) == expected
    assert read_yaml(written, "it").data["name"] == "Legs"
    assert written.count("\n") == len(written.splitlines())


MOVES = st.fixed_dictionaries(
    {"reps": st.sampled_from([3, 3, 4, [3, 2]])},
    optional={
        "sides": st.sampled_from(["each", "each", "alternate", "none", "left"]),
        "limb": st.sampled_from(["leg", "leg", "arm"]),
        "sets": st.sampled_from([2, 2, 3]),
        "rest_after": st.sampled_from(["50s", "50s", "20s"]),
        "rest_sets": st.sampled_from(["40s", "40s", "20s"]),
        "rest_sides": st.sampled_from(["35s", "35s", "20s"]),
        "rest": st.sampled_from(["45s"]),
        "per_day": st.sampled_from([2, 2, 3]),
    },
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts in which much is alike."""
    common = draw(MOVES)
    entries: list[Any] = []
    for number in range(draw(st.integers(3, 6))):
        values: dict[str, Any] = {**draw(st.sampled_from([common, common, common, draw(MOVES)]))}
        if "rest" in values:
            values = {key: value for key, value in values.items() if "rest_" not in key}
        if isinstance(values["reps"], list):
            values.pop("sets", None)
        entries.append(move(f"Move {'ABCDEFG'[number]}", **values))
    if draw(st.booleans()):
        kind = draw(st.sampled_from(["section", "circuit", "superset"]))
        pair = (move("Up", reps=3), move("Down", reps=3, sides="each", limb="leg"))
        entries.append(DraftBlock(kind, "Both", 9, pair))
    return draft_with(*entries)


@given(drafts())
def test_the_defaults_change_no_session(draft: Draft) -> None:
    written, plain = draft_yaml(draft), yaml.safe_dump(plain_data(draft))
    sessions = [voicecoach.plan(text, engine="silent").as_table() for text in (written, plain)]
    assert sessions[0] == sessions[1]
