"""What flags, defaults and harder variants make of extra work for a weak side."""

from typing import Any

import pytest

from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.sets import total_amount
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.unfold import unfold

SETS = """
name: Sets
defaults: {sides: each, extra: {side: left, sets: 2}}
exercises:
  - {name: Clams, reps: 5, sets: 2, harder: {reps: [5, 4]}}
  - {name: Side plank, time: 5s}
  - {name: Swings, reps: [5, 4]}
  - {name: Hangs, time: [5s, 4s]}
  - {name: Lunges, reps: 5, sides: alternate}
  - {name: Raises, reps: 5, sides: right}
  - {name: Steps, reps: 5, labels: [to the left, to the right]}
"""
REPS = """
name: Reps
defaults: {sides: each, extra: {side: left, reps: 2}}
exercises:
  - {name: Clams, reps: 5-8, sets: 2, harder: {time: 7s}}
  - {name: Side plank, time: 5s}
  - {name: Swings, reps: [5, 4]}
"""


def bouts(text: str, name: str, **flags: Any) -> list[tuple[int, str, int]]:
    """Set, side and dose of every bout of an exercise."""
    changed = customise(parse_routine(text), Changes(**flags))
    (exercise,) = [exercise for exercise in changed.exercises if exercise.id == name]
    found = [b for b in unfold(changed) if b.exercise.id == name]
    assert total_amount(exercise) == sum(b.dose * len(b.sides) for b in found)
    return [(b.set_number, " ".join(b.sides), b.dose) for b in found]


CLAMS = [(1, "left", 5), (1, "right", 5), (2, "left", 5), (2, "right", 5)]


def test_extra_sets_follow_the_others() -> None:
    assert bouts(SETS, "clams") == [*CLAMS, (3, "left", 5), (4, "left", 5)]
    assert bouts(SETS, "side-plank")[2:] == [(2, "left", 5_000), (3, "left", 5_000)]


def test_extra_reps_are_at_the_end_of_every_set() -> None:
    sets = [(1, "left", 7), (1, "right", 5), (2, "left", 7), (2, "right", 5)]
    assert bouts(REPS, "clams") == sets
    assert [dose for _, _, dose in bouts(REPS, "swings")] == [7, 5, 6, 4]


def test_flags_change_the_regular_work() -> None:
    flags = {"reps": ("3",), "sets": ("1",), "first_side": ("right",)}
    assert bouts(SETS, "clams", **flags) == [
        (1, "right", 3),
        (1, "left", 3),
        (2, "left", 3),
        (3, "left", 3),
    ]
    high = bouts(REPS, "clams", reps=("high",), sets=("1",))
    assert high == [(1, "left", 10), (1, "right", 8)]


@pytest.mark.parametrize(
    ("text", "name", "regular"),
    [
        (SETS, "swings", 4),
        (SETS, "hangs", 4),
        (SETS, "lunges", 1),
        (SETS, "raises", 1),
        (SETS, "steps", 2),
        (REPS, "side-plank", 2),
    ],
)
def test_a_default_counts_only_where_it_can_be_done(text: str, name: str, regular: int) -> None:
    assert len(bouts(text, name)) == regular


def test_a_harder_variant_has_no_extra_work_that_does_not_go_with_it() -> None:
    timed = bouts(REPS, "clams", harder=("clams",))
    assert [dose for _, _, dose in timed] == [7_000] * 4
    ladder = bouts(SETS, "clams", harder=("clams",))
    assert [dose for _, _, dose in ladder] == [5, 5, 4, 4]
