"""Every range walks evenly from its first number to its last, week by week."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.routine.spans import low_of
from tests.session.routines import programmes
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.weeks import STEPS, value_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit

ROUTINE = parse_routine("""
name: Eight weeks
weeks: 8
exercises:
  - name: Clams
    reps: 10-20
    sets: 1-3
    hold: 5s-12s
    rest: {after: 60s-30s, sets: 20s-32s, sides: 10s-20s}
    sides: each
    harder: {reps: 4-11}
  - {name: Plank, time: 30s-61s, rest: 20s}
""")


def in_week(week: int, **flags: Any) -> list[Exercise]:
    return list(customise(ROUTINE, Changes(**flags, week=week)).exercises)


def walk(span: Span, weeks: int, step: int) -> list[int]:
    return [value_in(span, week, weeks, step) for week in range(1, weeks + 1)]


def test_counts_are_whole() -> None:
    assert walk(Span(10, 20), 8, 1) == [10, 11, 13, 14, 16, 17, 19, 20]
    assert walk(Span(1, 3), 8, 1) == [1, 1, 2, 2, 2, 2, 3, 3]


def test_rests_are_multiples_of_five_seconds_between_their_ends() -> None:
    assert walk(Span(60, 30), 8, 5) == [60, 55, 50, 45, 45, 40, 35, 30]
    assert walk(Span(20, 32), 4, 5) == [20, 25, 30, 32]


def test_rounding_does_not_leave_the_range() -> None:
    assert walk(Span(500, 1_400), 4, 1_000) == [500, 1_000, 1_000, 1_400]
    assert walk(Span(31, 34), 3, 5) == [31, 34, 34]


def test_a_single_week_is_a_first_one() -> None:
    assert walk(Span(10, 20), 1, 1) == [10]


def test_a_week_moves_every_range() -> None:
    clams, plank = in_week(4)
    assert (clams.reps, clams.sets, clams.hold) == (Span(14, 14), Span(2, 2), Span(8_000, 8_000))
    rests = [span.low for _, span in clams.rests if span]
    assert rests == [45_000, 25_000, 15_000]
    assert plank.time == Span(43_000, 43_000)


def test_what_has_no_range_stays() -> None:
    assert in_week(8)[1].rests == ROUTINE.exercises[1].rests


@pytest.mark.parametrize(("flag", "reps"), [("clams=12", 12), ("high", 20), ("low", 10)])
def test_a_flag_beats_the_week(flag: str, reps: int) -> None:
    clams, _ = in_week(4, reps=(flag,))
    assert clams.reps == Span(reps, reps)
    assert clams.sets == Span(2, 2)


def test_the_harder_variant_has_weeks_of_its_own() -> None:
    assert in_week(4, harder=("clams",))[0].reps == Span(7, 7)


@pytest.mark.parametrize("week", [-1, 0, 9])
def test_a_week_that_is_not_there(week: int) -> None:
    with pytest.raises(UsageError, match=f'no week {week}, "Eight weeks" has 8 weeks: write 1 to'):
        in_week(week)


def test_a_routine_without_weeks() -> None:
    routine = parse_routine("name: X\nexercises: [{name: A, reps: 1-3}]\n")
    with pytest.raises(UsageError, match='"X" has no weeks: write  weeks: 8'):
        customise(routine, Changes(week=1))


@given(programmes())
def test_the_first_week_is_what_no_flag_gives(text: str) -> None:
    routine = parse_routine(text)
    first = customise(routine, Changes(week=1))
    assert fit(compile_session(first), {}) == fit(compile_session(routine), {})


@given(programmes(least_weeks=2))
def test_the_last_week_is_the_high_end(text: str) -> None:
    routine = parse_routine(text)
    assert routine.weeks is not None
    last = customise(routine, Changes(week=routine.weeks))
    high = customise(
        routine, Changes(reps=("high",), sets=("high",), hold=_holds(routine), rest=("high",))
    )
    for one, other in zip(last.exercises, high.exercises, strict=True):
        assert _lows(one) == _lows(other)


def _holds(routine: Routine) -> tuple[str, ...]:
    return ("high",) if any(exercise.hold for exercise in routine.exercises) else ()


def _lows(exercise: Exercise) -> list[int | None]:
    spans = (exercise.reps, exercise.sets, exercise.hold, exercise.rests.after, exercise.rests.sets)
    return [low_of(span) if span else None for span in spans]


@given(
    low=st.integers(0, 2_000),
    high=st.integers(0, 2_000),
    weeks=st.integers(1, 52),
    step=st.sampled_from([1, 5, 60]),
)
def test_a_value_never_turns_back_and_never_leaves_its_range(
    low: int, high: int, weeks: int, step: int
) -> None:
    values = walk(Span(low, high), weeks, step)
    assert values == sorted(values, reverse=high < low)
    assert all(min(low, high) <= value <= max(low, high) for value in values)
    assert values[0] == low
    assert values[-1] == (high if weeks > 1 else low)


def test_every_value_that_can_have_a_range_is_moved() -> None:
    ranged = {key for key in Exercise.model_fields if isinstance(getattr(RANGED, key), Span)}
    assert ranged == set(STEPS)


RANGED = ROUTINE.exercises[0].model_copy(update={"time": Span(1, 2), "takes": Span(1, 2)})
