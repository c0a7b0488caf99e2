"""Every target that some combination of values meets is found, with a bounded number of fits."""

from random import Random

import pytest

from tests.routine.random_targets import length_in_voice, random_routine, random_target
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.difference import difference
from voicecoach.routine.change.measured_points import is_met
from voicecoach.routine.change.target import MOST_LENGTHS, Search
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine

likely = length_in_voice({})


@pytest.mark.parametrize("first", range(0, 30, 10))
def test_random_targets_that_can_be_met_are_met(first: int) -> None:
    for seed in range(first, first + 10):
        random = Random(seed)
        routine = random_routine(random)
        target = random_target(random, routine, likely)
        assert is_met(target, Search(routine, likely, target).closest()[1]), seed


BESIDE_THE_PATH = """
name: X
exercises:
  - {name: Squats, reps: 10-20, sets: 1-3, rest: 30s-31s}
  - {name: Plank, time: 30s-31s}
"""


def test_a_combination_beside_the_order_is_found() -> None:
    routine = parse_routine(BESIDE_THE_PATH)
    made, length = Search(routine, likely, 177_000).nearest()
    assert difference(routine, made) == "sets of squats 1 → 2"
    assert length == 177_000


LOSING = """
name: X
exercises:
  - {circuit: Main, rounds: 1-2, rest: 0, exercises: [{name: Run, time: 10s-20s}]}
  - {name: Squats, reps: 17-19, sets: 1-2, rest: 15s-60s}
  - {name: Lunges, reps: 20-21, sides: each, rest: 12s-35s}
  - {name: Plank, time: 30s}
"""


def test_each_pair_of_repeats_can_be_met() -> None:
    """Each sets or rounds alone, the other left as it is."""
    routine = customise(parse_routine(LOSING), Changes(rest=("30s",)))
    for flags in (Changes(sets=("squats=2",)), Changes(rounds=("2",))):
        target = likely(customise(routine, flags))
        assert is_met(target, Search(routine, likely, target).nearest()[1])


def test_a_search_fits_no_more_sessions_than_it_may() -> None:
    """Where no length is ever near enough, every way to search is used up."""
    moves = [f"  - {{name: Move {n}, reps: 5-30, sets: 1-9, rest: 10s-60s}}" for n in range(5)]
    routine = parse_routine("name: X\nexercises:\n" + "\n".join(moves))
    fits: list[Routine] = []

    def never_near(made: Routine) -> int:
        fits.append(made)
        sets = sum(one.sets.low for one in made.exercises if one.sets)
        # Ever nearer to the target, so that there is one new model after the other.
        return 60_000 + len(fits) * 3_000 if sets < 44 else 3_600_000

    with pytest.raises(UsageError, match="cannot be met: the nearest are"):
        Search(routine, never_near, 1_200_000).nearest()
    assert 60 < len(fits) <= MOST_LENGTHS
