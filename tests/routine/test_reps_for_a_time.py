"""A time with a tempo is filled with whole reps, wherever the two are written."""

import pytest

from tests.routine.exercises import exercise
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.model.sets import set_doses, total_amount
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.least_length import work_ms

BOX = "tempo: {inhale: 4s, hold: 4s, exhale: 4s, pause: 4s}"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        (f"time: 5m, {BOX}", [288]),
        ("time: 20s, tempo: 3s", [18]),
        ("time: 20s, tempo: 3s, sides: each", [18]),
        ("time: 20s, tempo: 3s, sides: alternate", [18]),
        ("time: 17s, tempo: 3s, sides: alternate", [12]),
        ("time: [7s, 10s], tempo: 3s", [6, 9]),
        ("time: 20s-40s, tempo: 3s, sets: 2", [18, 18]),
        ("time: 20s, tempo: {up: 1s, down: 1s}, hold: 4s", [18]),
    ],
)
def test_the_work_is_as_long_as_the_whole_reps(written: str, seconds: list[int]) -> None:
    found = exercise(written)
    assert [dose / 1_000 for dose in set_doses(found)] == seconds
    sides = 2 if found.sides == "each" else 1
    assert total_amount(found) == work_ms(found) == sum(seconds) * sides * 1_000


@pytest.mark.parametrize(
    ("written", "defaults", "fills"),
    [
        ("time: 30s, tempo: 3s", "{}", True),
        ("sets: 2", "{time: 30s, tempo: 3s}", True),
        ("tempo: 2s", "{time: 30s, tempo: 3s}", True),
        ("time: 30s", "{tempo: 3s}", False),
        ("time: 30s", "{time: 10s, tempo: 3s}", False),
        ("reps: 3", "{time: 30s, tempo: 3s}", False),
        ("reps: 3, tempo: 3s", "{time: 30s}", False),
    ],
)
def test_both_stand_in_the_exercise_or_both_in_the_defaults(
    written: str, defaults: str, fills: bool
) -> None:
    assert exercise(written, defaults).fills_time_with_reps is fills


@pytest.mark.parametrize(
    ("written", "harder", "doses"),
    [
        ("time: 30s, tempo: 4s", "{time: 1m}", (60_000,)),
        ("time: 30s, tempo: 4s", "{tempo: 8s}", (24_000,)),
        ("reps: 3, tempo: 4s", "{time: 30s, tempo: 8s}", (24_000,)),
        ("time: 30s, tempo: 4s", "{reps: 5}", (5,)),
        ("reps: 3, tempo: 4s", "{time: 30s}", (30_000,)),
    ],
)
def test_a_harder_variant_changes_the_time_or_the_tempo(
    written: str, harder: str, doses: tuple[int, ...]
) -> None:
    found = with_harder_variant(exercise(f"{written}, harder: {harder}"))
    assert set_doses(found) == doses


@pytest.mark.parametrize(
    ("changes", "doses"),
    [
        (Changes(time=("1m",)), (48_000,)),
        (Changes(time=("20s",), hold=("1s",)), (20_000,)),
        (Changes(hold=("6s",)), (40_000,)),
    ],
)
def test_flags_change_the_time_and_the_reps_in_it(changes: Changes, doses: tuple[int, ...]) -> None:
    routine = parse_routine(f"name: X\nexercises: [{{name: Box, time: 40s, {BOX}}}]")
    assert set_doses(customise(routine, changes).exercises[0]) == doses


@pytest.mark.parametrize("changes", [Changes(time=("15s",)), Changes(hold=("20s",))])
def test_flags_leave_room_for_one_rep(changes: Changes) -> None:
    routine = parse_routine(f"name: X\nexercises: [{{name: Box, time: 40s, {BOX}}}]")
    with pytest.raises(UsageError, match="one rep takes"):
        customise(routine, changes)
