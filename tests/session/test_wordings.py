"""Wordings of a routine's own: they change what is said, and nothing else."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given

from tests.conftest import CASES
from tests.session.routines import overrides, routines
from tests.session.timing import FEW, seeds, session_of, timed
from voicecoach.errors import RoutineError
from voicecoach.languages.cues import CUES
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.load import open_routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.session import Session, cues_of
from voicecoach.session.model.timeline import Place

Wordings = dict[str, tuple[str, ...]]


def outline(session: Session) -> list[list[tuple[Kind, Place, int | None]]]:
    """Everything about the session but its words: cues and beats, in order."""
    return [
        [(cue.kind, cue.place, getattr(cue, "at_ms", None)) for cue in cues_of(passage)]
        for passage in session.passages
    ]


def texts(session: Session) -> Iterator[str]:
    """Every wording in the session."""
    yield from (session.title, session.intro_title, *session.chapters)
    if session.time_left:
        yield from session.time_left(30_000).wordings
    for passage in session.passages:
        for cue in cues_of(passage):
            wordings_for = getattr(cue, "wordings_for", None)
            yield from wordings_for(30_000) if wordings_for else cue.wordings


def in_other_words(text: str, wordings: dict[str, list[str]]) -> str:
    return json.dumps({"wordings": wordings, **json.loads(text)})


@FEW
@given(routines(), overrides())
def test_other_words_leave_every_cue_in_its_place(
    text: str, wordings: dict[str, list[str]]
) -> None:
    _, session = session_of(text)
    _, worded = session_of(in_other_words(text, wordings))
    assert outline(worded) == outline(session)
    assert not [said for said in texts(worded) if "{" in said or ".." in said]


@FEW
@given(routines(("full", "brief")), overrides(), seeds)
def test_other_words_keep_the_timing_contract(
    text: str, wordings: dict[str, list[str]], seed: int
) -> None:
    timeline, lengths = timed(session_of(in_other_words(text, wordings))[1], seed)
    end = 0
    for cue in timeline.cues:
        assert cue.start_ms >= end, cue
        end = cue.end_ms
        assert cue.phrase is None or end - cue.start_ms == lengths[cue.phrase]


def test_every_cue_is_said_with_all_it_can_tell() -> None:
    """In one or another of the cases, worded by its name and all of its placeholders."""
    wordings: Wordings = {
        cue: (" ".join([f"<{cue}>", *map("{{{}}}".format, CUES[cue])]),) for cue in CUES
    }
    said = " ".join(
        text
        for path in sorted(CASES.glob("*.yaml"))
        for text in texts(compile_session(worded(open_routine(str(path)).routine, wordings), 3))
    )
    assert [cue for cue in CUES if f"<{cue}>".casefold() not in said.casefold()] == []


def worded(routine: Routine, wordings: Wordings) -> Routine:
    return routine.model_copy(update={"wordings": wordings})


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("{name} now: {dose}", "Squats now: ten reps."),
        ("ready? {name}! {dose}", "Ready? Squats! Ten reps."),
        ("{dose}... {name}", "Ten reps... Squats."),
        ("now {{{name}}}", "Now {squats}."),
    ],
)
def test_what_begins_a_sentence_has_a_capital(wording: str, said: str) -> None:
    wordings: Wordings = {"announce_only": (wording,)}
    text = "name: A\nexercises: [{name: squats, reps: 10}]\n"
    assert said in set(texts(compile_session(worded(parse_routine(text), wordings))))


THINGS = """
name: Go!
wordings: {things_for: "{things} for the {nth}."}
exercises:
  - {name: A, reps: 2}
  - {name: B, reps: 2, equipment: a mat}
  - {name: C, reps: 2, equipment: a band}
"""


def test_stops_are_the_sentence_s_own() -> None:
    session = compile_session(parse_routine(THINGS), week=2)
    assert session.title == "Go, week two"
    assert "You will need a mat for the second and a band for the third." in set(texts(session))


def test_a_wording_may_be_as_long_as_any_text_and_no_longer() -> None:
    text = 'name: A\nwordings: {{last: "{}"}}\nexercises: [{{name: B, reps: 2}}]\n'
    parse_routine(text.format("a" * 1_000))
    with pytest.raises(RoutineError, match="2:18: this text is longer"):
        parse_routine(text.format("a" * 1_001))


def test_a_number_in_other_words_leaves_the_lesson_as_it_is() -> None:
    text = "name: A\nexercises: [{name: S, reps: 4, tempo: {lift: 2s, lower: 3s}}]\n"
    own, other = (fit(compile_session(parse_routine(text + more)), {}) for more in ("", NOW))
    assert [(c.kind, c.start_ms, c.place) for c in other.cues] == [
        (c.kind, c.start_ms, c.place) for c in own.cues
    ]


NOW = "wordings: {number: [now], first_rep: [now], word: [now]}\n"
