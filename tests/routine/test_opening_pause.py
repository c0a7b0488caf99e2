"""A pause before the first exercise is time to get ready, and goes with that exercise."""

import pytest

from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.parse import parse_routine

TEXT = """
name: Half time
get_ready: 5s
exercises:
  - pause: 30s
  - {name: Run, time: 20s}
  - pause: 1m
  - {name: Walk, time: 20s}
"""


def test_it_is_time_to_get_ready_and_no_pause() -> None:
    routine = parse_routine(TEXT)
    assert routine.time_to_get_ready == 30_000
    assert [aside.pause for aside in routine.exercises[0].before] == []
    assert [aside.pause for aside in routine.exercises[1].before] == [60_000]


@pytest.mark.parametrize(
    ("changes", "quiet_ms"),
    [
        (Changes(skip=("run",)), 5_000),
        (Changes(skip=("walk",)), 30_000),
        (Changes(get_ready="10s"), 10_000),
    ],
)
def test_it_goes_with_its_exercise(changes: Changes, quiet_ms: int) -> None:
    assert customise(parse_routine(TEXT), changes).time_to_get_ready == quiet_ms


@pytest.mark.parametrize(
    ("entries", "quiet_ms"),
    [
        ("[pause: 9s, {name: A, time: 9s, get_ready: 7s}]", 7_000),
        ("[pause: 9s, {section: S, exercises: [{name: A, time: 9s}, {name: B, reps: 1}]}]", 9_000),
        ("[pause: 9s, {circuit: C, exercises: [pause: 2s, {name: A, time: 9s}]}]", 11_000),
    ],
)
def test_it_may_stand_before_a_block(entries: str, quiet_ms: int) -> None:
    routine = parse_routine(f"name: X\nexercises: {entries}")
    assert routine.time_to_get_ready == quiet_ms
    assert [exercise.get_ready for exercise in routine.exercises[1:]] == [None] * (
        len(routine.exercises) - 1
    )


SHUFFLED = """
name: Cards
exercises:
  - pause: 30s
  - section: Deck
    shuffle: yes
    exercises: [{name: A, reps: 5}, {name: B, reps: 5}, {name: C, reps: 5}, {name: D, reps: 5}]
"""


def test_it_stays_at_the_beginning_if_its_exercise_is_shuffled_away() -> None:
    from voicecoach.routine.change.choice import with_choice

    for seed in map(str, range(4)):
        chosen = with_choice(parse_routine(SHUFFLED), seed)
        assert chosen.time_to_get_ready == 30_000
        assert [one.get_ready for one in chosen.exercises] == [None] * 4
