"""Routines as users write them, in tests/routines_of_users: each does what its sheet says.

They are of every kind, from a physiotherapist's sheet to forty cards. Nothing in them may be
pointed out, and one line each has the facts, counted from the sheet by hand.
"""

from pathlib import Path

import pytest

from tests.bouts_heard import bouts_of, cues_of, unsaid
from voicecoach.lint.checks import lint_routine
from voicecoach.routine.parse.load import open_routine

pytestmark = pytest.mark.usefixtures("share_cache")

OF_USERS = Path(__file__).parent / "routines_of_users"

USERS = {
    "balance-for-seniors": (35, 215, "twenty steps"),
    "boxing-rounds": (0, 23 * 60, "Ten seconds."),
    "finger-board": (24, 280, "with your body weight"),
    "football-warm-up": (43, 578, "Your partner holds your ankles."),
    "forty-cards": (220, 495, "The deck: forty moves."),
    "handstand": (33, 195, "five on each side, alternating"),
    "heel-drops": (180, 720, "Do this twice a day."),
    "kettlebells": (125, 445, "ten on each side with sixteen kilos"),
    "own-couch-to-5k": (0, 31 * 60, "Run, eight minutes."),
    "pelvic-floor": (20, 230, "Do this three times a day."),
    "physiotherapist": (140, 960, "ten on your right leg, three times a day"),
    "pilates-hundred": (10, 100, "ten breaths"),
    "pyramid": (25, 75, "from one up to five and back"),
    "rowing-intervals": (0, 1200, "five sets of five hundred metres, effort eight out of ten"),
    "skipping-emom": (40, 4 * (40 + 30 + 30) + 120, "one every minute, for twelve minutes"),
}
"""The reps of all moves and sides together, the seconds of work, and words that are said."""


def test_there_is_a_line_for_each_routine_of_users() -> None:
    assert sorted(USERS) == sorted(path.stem for path in OF_USERS.glob("*.yaml"))


@pytest.mark.parametrize("name", USERS)
def test_a_routine_of_users_does_what_its_sheet_says(name: str) -> None:
    reps, seconds, words = USERS[name]
    cues = cues_of(OF_USERS / f"{name}.yaml")
    bouts = list(bouts_of(cues))
    done = (sum(bout.reps for bout in bouts), sum(bout.seconds for bout in bouts))
    assert done == (reps, seconds)
    assert unsaid(words, cues) == []


@pytest.mark.parametrize("name", USERS)
def test_a_routine_of_users_has_nothing_to_point_out(name: str) -> None:
    """`check --strict` warns of slips, and lint points out those too."""
    assert lint_routine(open_routine(str(OF_USERS / f"{name}.yaml")).routine) == []
