"""Flags, weeks and targets work on blocks as they do on exercises."""

import pytest

from voicecoach.errors import RoutineError, UsageError
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.rests import owners_of, rests_of
from voicecoach.routine.change.target_steps import steps_towards
from voicecoach.routine.model.block import Block, blocks_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span, low
from voicecoach.session.compile.unfold import unfold
from voicecoach.session.model.chapters import titles_of

ROUTINE = parse_routine("""
name: Everything
weeks: 3
defaults: {sets: 2, rest: 40s}
exercises:
  - {name: March, time: 30s}
  - section: Work
    exercises:
      - circuit: Finisher
        rounds: 2-4
        rest: {between: 15s-10s, rounds: 60s-20s}
        exercises:
          - {name: Plank, time: 30s}
          - {name: Squats, reps: 10-14, rest: {after: 25s}}
          - {name: Jumps, reps: [5, 4, 3, 2]}
  - superset: Arms
    rounds: 3
    exercises: [{name: Curls, reps: 8, sides: each}, {name: Dips, reps: 8-10}]
  - emom: Minutes
    time: 4m
    exercises: [{name: Burpees, reps: 5-9}, {name: Hollow hold, time: 30s}]
  - amrap: Cindy
    time: 6m-8m
    exercises: [{name: Pull ups, reps: 5}]
""")


def block(name: str, routine: Routine = ROUTINE) -> Block:
    return next(block for block in blocks_in(routine.entries) if block.id == name)


def worked(routine: Routine) -> list[str]:
    return [bout.exercise.id for bout in unfold(routine)]


def rest_after(name: str, routine: Routine = ROUTINE) -> int:
    exercise = next(one for one in routine.exercises if one.id == name)
    return low(exercise.rests.after) // 1_000


def test_the_innermost_rest_that_is_written_counts() -> None:
    after = {exercise.id: rest_after(exercise.id) for exercise in ROUTINE.exercises[:6]}
    expected = {"march": 40, "plank": 15, "squats": 25, "jumps": 15, "curls": 0, "dips": 0}
    assert after == expected
    rests = {name: block(name).rest for name in ("finisher", "arms", "minutes")}
    assert [low(rest.after) // 1_000 for rest in rests.values()] == [40, 40, 40]
    assert [low(rest.rounds) // 1_000 for rest in rests.values()] == [60, 40, 0]


def test_every_rest_that_somebody_has() -> None:
    owners = owners_of(ROUTINE)
    assert [(owners[at].id, key) for at, key in rests_of(ROUTINE)] == [
        ("march", "after"),
        ("march", "sets"),
        ("finisher", "after"),
        ("finisher", "rounds"),
        ("plank", "after"),
        ("squats", "after"),
        ("arms", "after"),
        ("arms", "rounds"),
        ("curls", "after"),
        ("minutes", "after"),
    ]


INSIDE = """
name: Inside
exercises:
  - {name: March, time: 30s}
  - pause: 1m
  - circuit: Outer
    rounds: 2
    rest: {between: 20s}
    exercises:
      - {name: Jumps, reps: 3}
      - superset: Inner
        exercises: [{name: Curls, reps: 8}, {name: Dips, reps: 8}]
      - circuit: Also inside
        exercises: [{pause: 40s}, {name: Plank, time: 10s}]
"""


def test_a_block_in_a_block_rests_as_an_exercise_there_does() -> None:
    assert block("inner", parse_routine(INSIDE)).rest.after == Span(20_000, 20_000)


def test_a_pause_takes_the_place_of_the_rest_before_a_block_or_in_it() -> None:
    routine = parse_routine(INSIDE)
    owners = owners_of(routine)
    had = [(owners[at].id, key) for at, key in rests_of(routine)]
    assert had == [("outer", "rounds"), ("jumps", "after"), ("curls", "after")]


def test_an_amrap_may_be_called_as_a_move_in_it() -> None:
    amrap = "{amrap: Plank, time: 1m, exercises: [{name: Plank, time: 9s}, {name: Dips, reps: 2}]}"
    (bout,) = unfold(parse_routine(f"name: X\nexercises: [{amrap}]\n"))
    assert (bout.is_open, bout.dose) == (True, 60_000)
    assert [(move.is_open, move.dose) for move in bout.context.moves_to_explain] == [
        (False, 9_000),
        (False, 2),
    ]


def test_the_exercises_of_all_blocks_are_counted() -> None:
    lists = [
        ", ".join(f"{{name: M {n} {number}, reps: 1}}" for number in range(600)) for n in range(3)
    ]
    listed = ", ".join(f"{{section: S, exercises: [{moves}]}}" for moves in lists)
    with pytest.raises(RoutineError) as caught:
        parse_routine(f"name: X\nexercises: [{listed}]\n")
    told = [diagnostic.message for diagnostic in caught.value.diagnostics]
    assert told == ["a routine has at most 1,000 exercises"]


def test_a_pause_in_each_round_leaves_no_rest_between_rounds() -> None:
    paused = "[{pause: 1m}, {name: B, reps: 3}, {name: C, reps: 3}]"
    text = "name: A\nexercises: [{name: D, reps: 3}, {circuit: E, rounds: 2, exercises: %s}]\n"
    routine = parse_routine(text % paused)
    owners = owners_of(routine)
    assert [(owners[at].id, key) for at, key in rests_of(routine)] == [("b", "after")]


def test_rounds_are_done_in_order() -> None:
    finisher = ["plank", "squats", "jumps"] * 2
    arms = ["curls", "curls", "dips"] * 3
    minutes = ["burpees", "hollow-hold"] * 2
    assert worked(ROUTINE) == ["march", "march", *finisher, *arms, *minutes, "cindy"]


def test_a_ladder_has_a_step_for_each_round() -> None:
    assert [bout.dose for bout in unfold(ROUTINE) if bout.exercise.id == "jumps"] == [5, 4]


def test_what_is_left_out_is_left_out_of_its_block_and_empty_blocks_with_it() -> None:
    changed = customise(ROUTINE, Changes(skip=("curls,dips,plank",)))
    assert "arms" not in [one.id for one in blocks_in(changed.entries)]
    assert block("finisher", changed).entries == ("squats", "jumps")
    only = customise(ROUTINE, Changes(only=("pull-ups",)))
    assert [one.id for one in blocks_in(only.entries)] == ["cindy"]


def test_rounds_of_every_block_and_of_one() -> None:
    rounds = Changes(rounds=("4", "arms=1"))
    changed = customise(ROUTINE, rounds)
    counts = [block(name, changed).rounds.low for name in ("finisher", "arms", "minutes", "cindy")]
    assert counts == [4, 1, 4, 1]
    assert block("finisher", customise(ROUTINE, Changes(rounds=("high",)))).rounds.low == 4


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ({"rounds": ("5",)}, '--rounds 5: the ladder of "Jumps" is for 4: write at most 4'),
        ({"rounds": ("finishr=2",)}, 'there is no block with rounds "finishr" here; did you'),
        ({"rounds": ("0",)}, "--rounds: 0 rounds is out of range: write 1 to 100"),
        ({"sets": ("plank=2",)}, '--sets 2 does not apply to "Plank"'),
        ({"rest": ("curls=20s",)}, '--rest 20s does not apply to "Curls"'),
        ({"rest": ("burpees=20s",)}, '--rest 20s does not apply to "Burpees"'),
    ],
)
def test_what_cannot_be_done(flags: dict[str, tuple[str, ...]], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        customise(ROUTINE, Changes(**flags))  # type: ignore[arg-type]
    assert told in str(caught.value)


@pytest.mark.parametrize("asked", ["2", "finisher=2"])
def test_rounds_where_there_are_none(asked: str) -> None:
    flat = parse_routine("name: A\nexercises: [{name: B, reps: 3}]\n")
    with pytest.raises(UsageError, match=f"{asked}: this routine has no rounds, so leave it out"):
        customise(flat, Changes(rounds=(asked,)))


def test_blocks_of_one_name_keep_their_own_ranges() -> None:
    entry = "{{circuit: Again, rounds: {}, exercises: [{{name: {}, reps: 3}}]}}"
    twice = ", ".join([entry.format("2-4", "B"), entry.format("1-2", "C")])
    changed = customise(
        parse_routine(f"name: A\nexercises: [{twice}]\n"), Changes(rounds=("high",))
    )
    assert [one.rounds.low for one in blocks_in(changed.entries)] == [4, 2]


def test_a_ladder_under_a_heading_is_for_the_rounds_around_it() -> None:
    ladder = "{section: B, exercises: [{name: C, reps: [3, 2]}]}"
    text = f"name: A\nexercises: [{{circuit: D, rounds: 2, exercises: [{ladder}]}}]\n"
    with pytest.raises(UsageError, match='the ladder of "C" is for 2'):
        customise(parse_routine(text), Changes(rounds=("3",)))


def test_a_rest_asked_for_is_that_between_the_exercises_of_a_circuit() -> None:
    changed = customise(ROUTINE, Changes(rest=("12s",)))
    after = [rest_after(name, changed) for name in ("march", "plank", "jumps", "curls")]
    assert after == [12, 12, 12, 0]
    assert low(block("finisher", changed).rest.rounds) == 60_000


def test_a_week_moves_rounds_times_and_rests() -> None:
    last = customise(ROUTINE, Changes(week=3))
    finisher = block("finisher", last)
    assert (finisher.rounds.low, low(finisher.rest.rounds)) == (4, 20_000)
    assert low(block("cindy", last).time) == 480_000
    assert rest_after("plank", last) == 10
    assert block("finisher", customise(ROUTINE, Changes(week=2))).rounds.low == 3
    asked = customise(ROUTINE, Changes(week=3, rounds=("finisher=1",)))
    assert block("finisher", asked).rounds.low == 1


def test_a_target_moves_rests_of_blocks_and_then_their_rounds() -> None:
    course = steps_towards(ROUTINE)
    most = course.at(len(course.sets), len(course.reps), len(course.rests))
    finisher = block("finisher", most)
    assert finisher.rounds == Span(4, 4)
    shortest = block("finisher", course.at(0, 0, -len(course.shorter)))
    assert [low(one.rest.rounds) for one in (finisher, shortest)] == [60_000, 20_000]
    assert low(block("arms", most).rest.rounds) == 80_000
    assert low(block("cindy", most).time) == 480_000
    told = difference(ROUTINE, most)
    assert "rounds of finisher 2 → 4" in told
    assert "burpees" not in told, "its slot has the same length, whatever is done in it"
    assert course.at(0, 0, 0) == ROUTINE


def test_the_titles_of_chapters() -> None:
    assert titles_of(unfold(ROUTINE), ENGLISH) == (
        "March",
        *("Plank, round 1", "Squats, round 1", "Jumps, round 1"),
        *("Plank, round 2", "Squats, round 2", "Jumps, round 2"),
        *("Curls, round 1", "Dips, round 1", "Curls, round 2", "Dips, round 2"),
        *("Curls, round 3", "Dips, round 3"),
        "Minutes",
        "Cindy",
    )


def test_defaults_that_are_for_sets_are_not_for_rounds() -> None:
    text = "name: A\ndefaults: {sets: 3, sides: each, extra: {side: left, sets: 1}}\n"
    routine = parse_routine(text + "exercises: [{circuit: B, exercises: [{name: C, reps: 2}]}]\n")
    (exercise,) = routine.exercises
    assert (exercise.sets, exercise.extra) == (None, None)
