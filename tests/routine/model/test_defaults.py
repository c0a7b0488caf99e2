"""The defaults fill in what an exercise does not write, if that goes with what it writes."""

import pytest

from tests.routine.exercises import exercise
from voicecoach.routine.model.block import Block
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span


def seconds(span: Span | None) -> int | None:
    return None if span is None else span.low // 1_000


def test_what_is_written_counts_more() -> None:
    found = exercise("sets: 2, reps: 5", "{sets: 3, coaching: brief}")
    assert (found.sets, found.coaching) == (Span(2, 2), "brief")


@pytest.mark.parametrize(
    ("written", "defaults", "key"),
    [
        ("time: 30s", "{reps: 10}", "reps"),
        ("reps: 10", "{time: 30s}", "time"),
        ("time: 30s", "{tempo: 3s}", "tempo"),
        ("time: 30s", "{hold: 3s}", "hold"),
        ("time: 30s", "{count: down}", "count"),
        ("reps: [3, 2]", "{sets: 4}", "sets"),
        ("reps: 3, tempo: {up: 1s, hold: 2s}", "{hold: 9s}", "hold"),
        ("distance: 20 m, takes: 9s", "{reps: 10}", "reps"),
        ("reps: 3", "{calls: none}", "calls"),
        ("distance: 20 m, takes: 9s", "{tempo: 3s}", "tempo"),
        ("distance: 20 m, takes: 9s", "{remaining: 10s}", "remaining"),
        ("reps: 3", "{distance: 20 m, takes: 9s}", "distance"),
        ("time: 9s", "{distance: 20 m, takes: 9s}", "takes"),
        ("reps: 3, sets: 2", "{load: [5 kg, 6 kg, 7 kg]}", "load"),
        ("reps: [3, 2]", "{load: [5 kg, 6 kg, 7 kg]}", "load"),
        ("reps: 3, load: [5 kg, 6 kg]", "{sets: 3}", "sets"),
        ("reps: 3, tempo: 2s", "{starts: concentric}", "starts"),
        ("reps: 3, sides: left", "{first_side: right}", "first_side"),
        ("reps: 3, sides: each, labels: [in, out]", "{first_side: right}", "first_side"),
        ("time: 30s, sides: each", "{extra: {side: left, reps: 2}}", "extra"),
        ("reps: 3", "{extra: {side: left, reps: 2}}", "extra"),
        ("reps: 3, sides: each, labels: [in, out]", "{extra: {side: left, reps: 2}}", "extra"),
    ],
)
def test_a_default_that_does_not_go_with_it_is_left_out(
    written: str, defaults: str, key: str
) -> None:
    assert getattr(exercise(written, defaults), key) is None


@pytest.mark.parametrize(
    ("written", "defaults", "key"),
    [
        ("reps: [3, 2]", "{load: [5 kg, 6 kg]}", "load"),
        ("distance: 20 m", "{takes: 9s}", "takes"),
        ("distance: 20 m, takes: 9s", "{countdown: 5}", "countdown"),
        ("reps: 3", "{countdown: 5}", "countdown"),
        ("time: 9s", "{calls: none}", "calls"),
        ("time: 9s", "{load: 5 kg}", "load"),
        ("time: 9s, tempo: 3s", "{count: down}", "count"),
        ("time: 9s, tempo: 3s", "{hold: 2s}", "hold"),
        ("reps: 3, tempo: 3-1-2-0", "{starts: concentric}", "starts"),
        ("reps: 3, sides: each, labels: [in, out]", "{first_side: out}", "first_side"),
        ("reps: 3, sides: each", "{extra: {side: left, reps: 2}}", "extra"),
        ("reps: 3, tempo: {up: 1s}", "{hold: 9s}", "hold"),
    ],
)
def test_a_default_that_goes_with_it_is_taken(written: str, defaults: str, key: str) -> None:
    assert getattr(exercise(written, defaults), key) is not None


def test_rests_are_filled_in_one_by_one() -> None:
    rests = exercise("reps: 3, rest: {sides: 5s}", "{rest: {after: 40s, sets: 20s}}").rests
    assert (seconds(rests.after), seconds(rests.sets), seconds(rests.sides)) == (40, 20, 5)


BLOCK = """
name: X
defaults: {{sets: 3, rest: {{after: 40s, sets: 20s}}, extra: {{side: left, sets: 1}}, sides: each}}
exercises:
  - {kind}: B
    {keys}
    exercises: [{{name: A, reps: 2}}, {{name: C, reps: 2}}]
"""


@pytest.mark.parametrize(
    ("kind", "keys", "rests"),
    [
        ("circuit", "rounds: 2", (40, 20, 40)),
        ("circuit", "rest: 10s", (10, 10, 10)),
        ("superset", "rounds: 2", (0, 20, 40)),
        ("section", "", (None, None, None)),
    ],
)
def test_the_rests_of_a_block(kind: str, keys: str, rests: tuple[int | None, ...]) -> None:
    (block,) = parse_routine(BLOCK.format(kind=kind, keys=keys)).entries
    assert isinstance(block, Block)
    found = (block.rest.between, block.rest.rounds, block.rest.after)
    assert tuple(map(seconds, found)) == rests


def test_in_rounds_an_exercise_has_no_sets_of_its_own() -> None:
    routine = parse_routine(BLOCK.format(kind="circuit", keys="rest: 10s"))
    found = routine.exercises[0]
    assert (found.sets, found.extra, seconds(found.rests.after)) == (None, None, 10)
