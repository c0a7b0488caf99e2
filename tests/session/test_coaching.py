"""Levels of coaching: what is said at each, and that saying less changes nothing of the work."""

from itertools import pairwise

import pytest
from hypothesis import given

import voicecoach
from tests.session.routines import routines
from tests.session.timing import FEW, timed
from voicecoach import Changes
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.change.customise import customise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.text import COACHING_LEVELS
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.model.coaching import LEVELS, LOWEST_LEVEL
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Work
from voicecoach.session.model.timeline import Cue, Timeline

SHIPPED = pytest.mark.parametrize("name", ["get-hip", "bia-hip-strengthening"])
NUMBERS = {f"{ENGLISH.number(value).capitalize()}." for value in range(1, 100)}


def at_level(routine: Routine, level: str) -> Routine:
    return customise(routine, Changes(coaching=(level,)))


def planned(name: str, *coaching: str) -> Timeline:
    return voicecoach.plan(name, engine="silent", changes=Changes(coaching=coaching)).timeline


def words(cues: tuple[Cue, ...]) -> set[str]:
    return {cue.text for cue in cues if cue.kind is not Kind.TONE}


def test_every_kind_and_every_level_is_known() -> None:
    assert set(LOWEST_LEVEL) == set(Kind)
    assert set(LOWEST_LEVEL.values()) == set(LEVELS) == set(COACHING_LEVELS)


@SHIPPED
def test_minimal_speaks_numbers_and_nothing_else(name: str) -> None:
    timeline = planned(name, "minimal")
    assert len(timeline.cues) > 200
    assert words(timeline.cues) <= NUMBERS


@FEW
@given(routines())
def test_minimal_speaks_numbers_whatever_the_routine(text: str) -> None:
    session = compile_session(at_level(parse_routine(text), "minimal"))
    assert {phrase.text for phrase in session.phrases} <= NUMBERS
    assert words(timed(session, 0)[0].cues) <= NUMBERS


@FEW
@given(routines())
def test_saying_less_changes_nothing_of_the_work(text: str) -> None:
    routine = parse_routine(text)
    works = []
    for level in LEVELS:
        passages = compile_session(at_level(routine, level)).passages
        works.append([passage.length_ms for passage in passages if isinstance(passage, Work)])
    assert works[0] == works[1] == works[2]


@FEW
@given(routines())
def test_saying_less_never_takes_longer(text: str) -> None:
    routine = parse_routine(text)
    sessions = [compile_session(at_level(routine, level)) for level in LEVELS]
    durations = [timed(session, 0, longest=1)[0].duration_ms for session in sessions]
    assert durations == sorted(durations)


@SHIPPED
def test_brief_leaves_out_reasons_form_points_and_lessons(name: str) -> None:
    cues = planned(name, "brief").cues
    assert not {cue.kind for cue in cues} & {Kind.WHY, Kind.REMINDER}
    firsts = [cue for cue in cues if cue.text == "One." and cue.kind is Kind.COUNT]
    assert firsts == [cue for cue in cues if cue.place.rep == 1 and cue.kind is Kind.COUNT]
    assert not [c for c in cues if c.kind is Kind.ANNOUNCE and c.text.startswith("Move ")]
    set_up = [cue.place for cue in cues if cue.kind is Kind.SETUP]
    assert len({place.exercise for place in set_up}) == len(set(set_up)) > 0, "once a move"


def test_one_exercise_may_be_left_to_its_numbers() -> None:
    cues = planned("get-hip", "bridges=minimal").cues
    own = tuple(cue for cue in cues if cue.place.exercise == "bridges")
    assert words(own) <= NUMBERS
    assert {cue.kind for cue in cues} >= {Kind.INTRO, Kind.WHY, Kind.DONE}


@SHIPPED
def test_a_minimal_session_has_its_chapters(name: str) -> None:
    timeline, full = planned(name, "minimal"), planned(name)
    titles = [chapter.title for chapter in full.chapters]
    assert [chapter.title for chapter in timeline.chapters] == titles
    for before, after in pairwise(timeline.chapters):
        assert before.end_ms == after.start_ms
    for chapter in timeline.chapters[1:]:
        first = next(c for c in timeline.cues if chapter.start_ms <= c.start_ms)
        assert (first.kind, first.text) == (Kind.COUNTDOWN, "Three.")


@pytest.mark.parametrize("level", LEVELS)
def test_a_rest_lasts_as_long_as_it_is_written(level: str) -> None:
    text = "name: X\nexercises:\n- {name: A, reps: 2, sets: 3, rest: 40s}\n- {name: B, reps: 2}\n"
    session = compile_session(at_level(parse_routine(text), level))
    starts = [c.start_ms for c in timed(session, 0, longest=900)[0].cues if c.text == "start"]
    assert [after - before for before, after in pairwise(starts)] == [46_000] * 3


@pytest.mark.parametrize("level", LEVELS)
def test_there_is_time_to_turn_over(level: str) -> None:
    move = "{name: A, reps: 2, sides: each, setup: 'Lie on your {other} side.'}"
    text = f"name: X\nexercises:\n- {move}\n"
    session = compile_session(at_level(parse_routine(text), level))
    cues = timed(session, 0, longest=900)[0].cues
    threes = [index for index, cue in enumerate(cues) if cue.text == "Three."]
    assert len(threes) == 2
    for index in threes:
        silent_from = cues[index - 1].end_ms if index else 2_000
        assert cues[index].start_ms - silent_from >= 5_000
