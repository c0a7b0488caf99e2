"""What the other shipped routines with a source make the listener do, bout by bout.

The rows come from the sources and not from the files. `tests/test_routine_facts.py` has the two
published sheets.
"""

import pytest

from tests.bouts_heard import Row, cues_of, rests_of, rows_of, unsaid
from tests.conftest import ROUTINES

pytestmark = pytest.mark.usefixtures("share_cache")

TWELVE = (
    "jumping-jacks wall-sit push-ups crunches step-ups squats chair-dips plank high-knees lunges "
    "push-ups-with-a-turn side-plank"
).split()
SIX_STRETCHES = (
    "calf-stretch quad-stretch hip-flexor-stretch hamstring-stretch glute-stretch lying-twist"
).split()
SIX_FOUR_TWO_EACH = ((6, 6, 4, 4, 2, 2), (78, 78, 52, 52, 26, 26))
FIVE_SETS_OF_FIVE = ((5,) * 5, (15,) * 5)

SHIPPED: dict[str, list[Row]] = {
    "seven-minute-workout": [(name, (0,), (30,)) for name in TWELVE],
    "mcgill-big-three": [
        ("curl-ups", (6, 4, 2), (78, 52, 26)),
        ("side-planks", *SIX_FOUR_TWO_EACH),
        ("bird-dogs", *SIX_FOUR_TWO_EACH),
    ],
    "box-breathing": [("box-breathing", (18,), (288,))],
    "strength-five-by-five": [
        ("warm-up-squats", (5, 5), (15, 15)),
        ("back-squats", *FIVE_SETS_OF_FIVE),
        ("bench-presses", *FIVE_SETS_OF_FIVE),
        ("barbell-rows", *FIVE_SETS_OF_FIVE),
    ],
    "running-drills": [
        ("ankling", (0, 0), (12, 12)),
        ("high-knees", (0, 0), (10, 10)),
        ("butt-kicks", (0, 0), (10, 10)),
        ("a-skips", (0, 0), (12, 12)),
        ("b-skips", (0, 0), (12, 12)),
        ("carioca", (0, 0), (12, 12)),
        ("strides", (0,) * 4, (18,) * 4),
    ],
    "stretches-after-a-run": [(name, (0, 0), (30, 30)) for name in SIX_STRETCHES],
}

SAID = {
    "seven-minute-workout": "thirty seconds|a chair|Halfway. Turn over onto your other elbow.",
    "mcgill-big-three": "six, four, two on each side|Hold ten seconds|Keep breathing",
    "box-breathing": "four minutes and forty eight seconds|Hold four seconds|Two minutes left",
    "strength-five-by-five": "twenty and thirty kilos|five sets of five reps with forty kilos"
    "|five rounds of two moves|Five reps with thirty kilos",
    "running-drills": "two sets of twenty metres|four sets of eighty metres|Walk back",
    "stretches-after-a-run": "thirty seconds on each side|For move three: a mat",
}

RESTS = {
    "seven-minute-workout": {10},
    "stretches-after-a-run": {10, 20},
    "running-drills": {25, 60},
}
"""The rests of a routine whose rests have no words that would make them longer."""


@pytest.mark.parametrize("name", SHIPPED)
def test_each_bout_of_a_shipped_routine_is_as_its_source_says(name: str) -> None:
    assert rows_of(cues_of(ROUTINES / f"{name}.yaml")) == SHIPPED[name]


@pytest.mark.parametrize("name", SAID)
def test_a_shipped_routine_says_its_doses(name: str) -> None:
    assert unsaid(SAID[name], cues_of(ROUTINES / f"{name}.yaml")) == []


@pytest.mark.parametrize("name", RESTS)
def test_rests_last_as_long_as_they_are_written(name: str) -> None:
    assert set(rests_of(cues_of(ROUTINES / f"{name}.yaml"))) == RESTS[name]
