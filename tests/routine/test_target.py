"""A routine is made as long as it should be within what its author allows."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.routine.spans import low_of
from tests.session.routines import programmes, routines
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.measured_points import is_met
from voicecoach.routine.change.read_target import read_target
from voicecoach.routine.change.rests import owners_of, rests_of, span_of_rest
from voicecoach.routine.change.target import Search
from voicecoach.routine.change.target_steps import steps_towards
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import set_doses
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit

ROUTINE = parse_routine("""
name: Two moves
exercises:
  - {name: Clams, reps: 10-20, sets: 1-2, rest: {after: 30s-60s, sets: 40s}}
  - {name: Squats, reps: 8, rest: 60s-20s}
  - {name: Planks, reps: 2}
""")
UNCHANGED = 30 + 30 + 24 + 60 + 6
"""Seconds of ROUTINE in the reckoning below: reps of three seconds, and a rest after each move."""


def reckoned(routine: Routine) -> int:
    """A length that is easy to reckon: three seconds a rep, and each rest once."""
    reps = sum(sum(set_doses(exercise)) for exercise in routine.exercises)
    owners = owners_of(routine)
    return 3_000 * reps + sum(span_of_rest(owners[at], key).low for at, key in rests_of(routine))


def found(seconds: int, routine: Routine = ROUTINE) -> tuple[list[int], list[int], list[int]]:
    """The rests after each exercise in seconds, the reps and the sets that meet the target."""
    made, length = Search(routine, reckoned, seconds * 1_000).nearest()
    assert length == reckoned(made)
    assert is_met(seconds * 1_000, length)
    exercises = made.exercises
    rests = [
        low_of(exercise.rests.after) // 1_000 for exercise in exercises if exercise.rests.after
    ]
    reps = [low_of(exercise.reps) if exercise.reps else 0 for exercise in exercises]
    return rests, reps, [low_of(exercise.sets) if exercise.sets else 1 for exercise in exercises]


def test_what_lasts_as_long_as_asked_stays_as_it_is() -> None:
    assert found(UNCHANGED) == ([30, 60], [10, 8, 2], [1, 1, 1])


def test_rests_give_way_first() -> None:
    assert found(UNCHANGED + 12) == ([42, 60], [10, 8, 2], [1, 1, 1])
    assert found(UNCHANGED - 20) == ([30, 40], [10, 8, 2], [1, 1, 1])


def test_then_reps() -> None:
    assert found(UNCHANGED + 30 + 15) == ([60, 60], [15, 8, 2], [1, 1, 1])


def test_then_sets() -> None:
    rests, reps, sets = found(UNCHANGED + 30 + 30 + 45)
    assert (reps, sets) == ([10, 8, 2], [2, 1, 1])
    assert rests[0] < 60


def test_a_rest_without_a_range_lasts_half_to_double() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: 10, sets: 2, rest: 40s}]\n")
    course = steps_towards(routine)
    assert rest_between(course.at(0, 0, -len(course.shorter))) == Span(20_000, 20_000)
    assert rest_between(course.at(0, 0, len(course.rests))) == Span(80_000, 80_000)


def rest_between(routine: Routine) -> Span | None:
    return routine.exercises[0].rests.sets


def test_no_rest_stays_no_rest() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: 10, sets: 2, rest: 0}]\n")
    assert steps_towards(routine).rests == steps_towards(routine).shorter == ()


@pytest.mark.parametrize(
    "flags", [{"rest": ("30s",)}, {"rest": ("low",), "reps": ("10",), "sets": ("high",)}]
)
def test_what_is_asked_by_name_is_not_moved(flags: dict[str, Any]) -> None:
    course = steps_towards(customise(ROUTINE, Changes(**flags)))
    assert course.rests == course.shorter == ()
    assert bool(course.reps) == bool(course.sets) == ("reps" not in flags)


def refused(seconds: int, routine: Routine = ROUTINE) -> str:
    with pytest.raises(UsageError) as caught:
        Search(routine, reckoned, seconds * 1_000).nearest()
    return str(caught.value)


def test_out_of_reach_names_both_ends() -> None:
    ends = "is out of reach: shortest 1:50, longest 5:50"
    assert refused(60) == f"--target: 1:00 {ends}"
    assert refused(600) == f"--target: 10:00 {ends}"


def test_where_nothing_may_move_the_one_length_is_named() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: 10, rest: 0}]\n")
    told = "--target: 1:00 is out of reach: nothing here may change its 0:30"
    assert refused(60, routine) == told


def test_a_gap_names_the_lengths_on_both_sides() -> None:
    text = "name: X\nexercises: [{name: A, reps: 10, sets: 1-2, rest: 0}]\n"
    told = "--target: 0:45 cannot be met: the nearest are 0:30 and 1:00"
    assert refused(45, parse_routine(text)) == told


def test_what_was_changed_is_told() -> None:
    made, _ = Search(ROUTINE, reckoned, (UNCHANGED + 45) * 1_000).nearest()
    assert difference(ROUTINE, made) == "rests 30s → 1m, reps of clams 10 → 15"
    assert difference(ROUTINE, ROUTINE) == "nothing to change"


def test_a_ladder_has_no_way_to_go_but_its_rests_have() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: [9, 7, 5], rest: 20s}]\n")
    made, _ = Search(routine, reckoned, reckoned(routine) + 10_000).nearest()
    assert difference(routine, made) == "rests 20s → 30s"


def test_times_move_as_reps_do() -> None:
    text = "name: X\nexercises: [{name: A, time: 20s-60s, rest: 0}, {name: B, reps: 10-20}]\n"
    routine = parse_routine(text)
    made = steps_towards(routine).at(0, 25, 0)
    assert difference(routine, made) == "reps of b 10 → 15, time of a 20s → 40s"


def test_a_pause_is_no_rest_to_be_moved() -> None:
    moves = "[{name: A, reps: 10}, {pause: 1m}, {name: B, reps: 10}]"
    course = steps_towards(parse_routine(f"name: X\nexercises: {moves}\n"))
    assert course.rests == course.shorter == ()


def test_a_rest_grows_no_longer_than_a_rest_may_be() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: 5, sets: 2, rest: 45m}]\n")
    assert rest_between(steps_towards(routine).at(0, 0, 3_600)) == Span(3_600_000, 3_600_000)


@pytest.mark.parametrize("sides", ["none", "left", "alternate"])
def test_who_never_changes_sides_has_no_rest_between_them(sides: str) -> None:
    move = f"{{name: A, reps: 5, sides: {sides}, rest: {{sides: 20s}}}}"
    assert steps_towards(parse_routine(f"name: X\nexercises: [{move}]\n")).rests == ()


def test_the_rest_before_an_extra_set_may_be_moved() -> None:
    move = "{name: A, reps: 5, sides: each, extra: {side: left, sets: 1}, rest: 20s}"
    routine = parse_routine(f"name: X\nexercises: [{move}]\n")
    course = steps_towards(routine)
    assert difference(routine, course.at(0, 0, len(course.rests))) == "rests 20s → 40s"


def test_many_changes_are_told_shortly() -> None:
    moves = ", ".join(f"{{name: M{number}, reps: 5-9, rest: 0}}" for number in range(6))
    routine = parse_routine(f"name: X\nexercises: [{moves}]\n")
    made, _ = Search(routine, reckoned, reckoned(routine) * 9 // 5).nearest()
    assert difference(routine, made) == "reps of m0 5 → 9, m1 5 → 9, m2 5 → 9, and 3 more"


@pytest.mark.parametrize(("written", "ms"), [("20m", 1_200_000), ("18:30", 1_110_000)])
def test_a_target_is_a_duration(written: str, ms: int) -> None:
    assert read_target(written) == ms


@pytest.mark.parametrize(
    ("written", "told"),
    [("soon", '"soon" is not a duration: write it like 20m or 18:30'), ("20h", "at most 12h")],
)
def test_what_is_no_target(written: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_target(written)


@examples(20)
@given(programmes(), st.integers(30, 3_000))
def test_a_target_is_met_within_what_is_allowed_or_refused(text: str, seconds: int) -> None:
    routine = parse_routine(text)
    try:
        made, length = Search(routine, likely, seconds * 1_000).nearest()
    except UsageError:
        return
    assert is_met(seconds * 1_000, length)
    assert length == likely(made)
    assert made == Search(routine, likely, seconds * 1_000).nearest()[0]
    for before, after in zip(routine.exercises, made.exercises, strict=True):
        assert_allowed(before, after)


def likely(routine: Routine) -> int:
    """Its length with speech of a likely length."""
    return fit(compile_session(routine), {}).duration_ms


@examples(20)
@given(routines(), st.integers(-40, 80))
def test_whatever_is_moved_is_told_and_nothing_else_is_moved(text: str, percent: int) -> None:
    routine = parse_routine(text)
    target = likely(routine) * (100 + percent) // 100
    try:
        made, length = Search(routine, likely, target).nearest()
    except UsageError:
        return
    assert is_met(target, length)
    assert (difference(routine, made) == "nothing to change") == (made == routine)


def assert_allowed(before: Exercise, after: Exercise) -> None:
    for key in ("reps", "sets"):
        old, new = getattr(before, key), getattr(after, key)
        assert old.low <= new.low <= old.high
    for key in ("after", "sets", "sides"):
        old, new = span_of_rest(before, key), span_of_rest(after, key)
        least, most = sorted((old.low, old.high))
        if least == most:
            least, most = least // 2, most * 2
        assert least <= new.low <= most
    assert (before.hold, before.side_names) == (after.hold, after.side_names)


@given(programmes(), st.integers(0, 100))
def test_what_rests_alone_can_meet_is_met_by_rests_alone(text: str, percent: int) -> None:
    routine = parse_routine(text)
    course = steps_towards(routine)
    here, there = lasting(routine), lasting(course.at(0, 0, len(course.rests)))
    made, _ = Search(routine, lasting, here + (there - here) * percent // 100).nearest()
    assert "reps" not in difference(routine, made)
    assert "sets" not in difference(routine, made)


def lasting(routine: Routine) -> int:
    """As reckoned, and the minute that words take: in less, a second more is more than 2 %."""
    return 60_000 + reckoned(routine)
