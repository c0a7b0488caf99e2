"""Words too long for an exact rest: whose fault that is, the file's or what was asked for."""

import pytest

import voicecoach
from voicecoach import Changes
from voicecoach.errors import RoutineError, UsageError

ROUNDS = """
name: Rounds
exercises:
  - circuit: Again
    rounds: 2
    rest: {between: %s, rounds: 20s}
    exercises:
      - {name: Plank, time: 9s, position: on your hands and toes}
      - {name: Squats, reps: 2, position: standing with your feet apart}
"""


def test_what_a_flag_leaves_no_room_for_is_its_fault() -> None:
    told = (
        'with these changes, "Standing with your feet apart.": the words before the next start need'
    )
    with pytest.raises(UsageError, match=told):
        voicecoach.plan(ROUNDS % "10s", engine="silent", changes=Changes(rest=("1s",)))


def test_what_the_file_leaves_no_room_for_is_told_with_its_line() -> None:
    with pytest.raises(RoutineError, match=r"9:7: .*the words before the next start need"):
        voicecoach.plan(ROUNDS % "1s", engine="silent")
    with pytest.raises(RoutineError, match=r"9:7: .*and have 1s"):
        voicecoach.plan(ROUNDS % "1s", engine="silent", changes=Changes(rounds=("3",)))
