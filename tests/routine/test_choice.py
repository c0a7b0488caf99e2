"""A seed picks and shuffles: always the same, never more or less, and nothing is torn apart."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from voicecoach.errors import RoutineError, UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.rests import owners_of
from voicecoach.routine.model.block import Block, exercises_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.parse import parse_routine

LETTERS = "abcdefgh"
SEEDS = st.text("abc123", min_size=1, max_size=3)


def circuit(names: str = LETTERS, **keys: Any) -> str:
    exercises = [{"name": name, "reps": "2-4"} for name in names]
    return json.dumps(
        {"name": "All", "weeks": 3, "exercises": [{"circuit": "C", "exercises": exercises, **keys}]}
    )


def ids(routine: Routine) -> str:
    """The ids of the exercises, which the entries must name in the same order."""
    assert list(exercises_in(routine.entries)) == [exercise.id for exercise in routine.exercises]
    return "".join(exercise.id for exercise in routine.exercises)


def chosen(text: str, **changes: Any) -> str:
    return ids(customise(parse_routine(text), Changes(**changes)))


@examples(60)
@given(st.integers(1, len(LETTERS)), SEEDS)
def test_what_is_picked_is_a_part_of_that_size_in_order(size: int, seed: str) -> None:
    picked = chosen(circuit(pick=size), seed=seed)
    assert len(picked) == len(set(picked)) == size
    assert list(picked) == sorted(picked)


@examples(60)
@given(SEEDS)
def test_what_is_shuffled_is_all_of_it(seed: str) -> None:
    shuffled = chosen(circuit(shuffle="yes"), seed=seed)
    assert sorted(shuffled) == list(LETTERS)
    assert shuffled == chosen(circuit(shuffle="yes"), seed=seed)


@examples(60)
@given(st.integers(1, len(LETTERS)), SEEDS)
def test_what_is_shuffled_is_what_would_be_picked(size: int, seed: str) -> None:
    shuffled = chosen(circuit(pick=size, shuffle="yes"), seed=seed)
    assert sorted(shuffled) == list(chosen(circuit(pick=size), seed=seed))


@pytest.mark.parametrize(
    ("seed", "picked", "shuffled"),
    [(None, "bcgh", "bahdcefg"), ("1", "bcgh", "bahdcefg"), ("7", "bdgh", "eagcfbhd")],
)
def test_a_seed_chooses_the_same_for_ever(seed: str | None, picked: str, shuffled: str) -> None:
    assert chosen(circuit(pick=4), seed=seed) == picked
    assert chosen(circuit(shuffle="yes"), seed=seed) == shuffled


def test_every_entry_is_chosen_about_as_often() -> None:
    counts = dict.fromkeys(LETTERS, 0)
    firsts = dict.fromkeys(LETTERS, 0)
    picking, shuffling = parse_routine(circuit(pick=2)), parse_routine(circuit(shuffle="yes"))
    for seed in map(str, range(400)):
        for name in ids(customise(picking, Changes(seed=seed))):
            counts[name] += 1
        firsts[ids(customise(shuffling, Changes(seed=seed)))[0]] += 1
    assert all(60 <= count <= 140 for count in counts.values()), counts
    assert all(25 <= count <= 80 for count in firsts.values()), firsts


def test_blocks_choose_apart_from_each_other() -> None:
    one = json.loads(circuit(shuffle="yes"))
    two = json.loads(circuit(LETTERS.upper(), shuffle="yes"))["exercises"]
    two[0]["exercises"] = [move | {"name": f"{move['name']}x"} for move in two[0]["exercises"]]
    both = chosen(json.dumps(one | {"exercises": one["exercises"] + two}), seed="7").replace(
        "x", ""
    )
    assert both[:8] != both[8:]


BLOCKS = """
name: Nested
exercises:
  - section: Outer
    shuffle: yes
    exercises:
      - {name: a, reps: 2}
      - superset: Both sides
        exercises: [{name: l, reps: 2, sides: left}, {name: l, reps: 2, sides: right}]
      - {name: b, reps: 2}
      - note: For c alone.
      - pause: 10s
      - {name: c, reps: 2}
      - {circuit: Inner, pick: 1, exercises: [{name: d, reps: 2}, {name: e, reps: 2}]}
"""


@pytest.mark.parametrize("seed", [str(number) for number in range(8)])
def test_what_belongs_together_stays_together(seed: str) -> None:
    routine = customise(parse_routine(BLOCKS), Changes(seed=seed))
    assert "ll-2" in ids(routine)
    asides = {exercise.id: len(exercise.before) for exercise in routine.exercises}
    assert {name for name, count in asides.items() if count} == {"c"}
    assert asides["c"] == 2
    outer = routine.entries[0]
    assert isinstance(outer, Block)
    assert len(outer.entries) == 5
    assert ("d" in ids(routine)) != ("e" in ids(routine))


@pytest.mark.parametrize(
    ("sides", "is_torn"),
    [("left right", True), ("left left", False), ("each each", False), ("left none", False)],
)
@pytest.mark.parametrize("keys", [{"shuffle": "yes"}, {"pick": 1}, {}])
def test_two_sides_of_a_move_are_not_torn_apart(
    sides: str, is_torn: bool, keys: dict[str, Any]
) -> None:
    exercises = [{"name": "Clams", "reps": 2, "sides": side} for side in sides.split()]
    text = json.dumps(
        {"name": "A", "exercises": [{"section": "S", "exercises": exercises, **keys}]}
    )
    if is_torn and keys:
        with pytest.raises(RoutineError, match="would tear the sides"):
            parse_routine(text)
    else:
        parse_routine(text)


def test_other_changes_come_after_the_choice() -> None:
    text = circuit(pick=4)
    picked = chosen(text, seed="7")
    assert chosen(text, seed="7", skip=(picked[0],)) == picked[1:]
    assert chosen(text, seed="7", only=(picked[2],)) == picked[2]
    (left_out, *_others) = sorted(set(LETTERS) - set(picked))
    with pytest.raises(UsageError, match="there is no exercise"):
        chosen(text, seed="7", reps=(f"{left_out}=3",))


def test_a_week_and_a_second_change_keep_the_choice() -> None:
    text = circuit(pick=4, shuffle="yes")
    first = customise(parse_routine(text), Changes(seed="7", week=1))
    last = customise(parse_routine(text), Changes(seed="7", week=3))
    assert len(owners_of(first)) == 5
    assert difference(first, last).startswith("reps of ")
    assert first.seed == "7"
    assert ids(customise(first, Changes())) == ids(first)
    assert ids(customise(first, Changes(seed="7"))) == ids(first)


def test_an_included_choice_is_made_with_the_others() -> None:
    text = "name: Whole\nexercises: [{name: Z, reps: 2}, {include: part, skip: a}]\n"
    part = FoundRoutine(circuit(pick=3), "part.yaml")
    routine = parse_routine(text, fetch=lambda _name, _of: part)
    assert len(routine.exercises) == len(LETTERS)
    picked = ids(customise(routine, Changes(seed="7")))
    assert len(picked) == 4
    assert "a" not in picked


def test_a_routine_without_a_choice_has_no_seed() -> None:
    routine = parse_routine(circuit())
    assert customise(routine, Changes()).seed is None
    with pytest.raises(UsageError, match="--seed 7: nothing is picked or shuffled"):
        customise(routine, Changes(seed="7"))


@pytest.mark.parametrize("seed", ["", " ", "a\nb", "a" * 41])
def test_what_is_no_seed(seed: str) -> None:
    with pytest.raises(UsageError, match="is not a seed"):
        chosen(circuit(pick=1), seed=seed)
