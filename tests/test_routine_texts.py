"""What the shipped routines say: the facts of the published sheets, and how a trainer says them.

The facts stand here in words that must be heard, so that a better sentence may take the place of a
good one, and no fact is lost on the way.
"""

import json
import re
from functools import cache
from itertools import pairwise

import pytest

import voicecoach
from tests.conftest import ROUTINES
from voicecoach import Changes
from voicecoach.routine.parse.library import read_routine
from voicecoach.routine.parse.parse import parse_routine

INSTRUCTIONS = ("setup", "position", "switch", "side", "reminder", "why")

GET_HIP = {
    "hip-thrusts": "on your back|knees bent|feet on the floor|leg at the ceiling|slowly|hips|drive",
    "bridges": "on your back|both feet|hips until your body is one line|pause|slowly",
    "lateral-raises": "on your right side|legs straight|slowly|left leg",
    "clam-shells": "on your right side|forty five degrees|feet together|left knee|open|close",
    "lateral-steps": "stand|band round your ankles|slight squat|to the left|to the right",
}

BIA = {
    "clams": "on your right side|left knee|hold it at the top|pelvis square to the floor|upright"
    "|rolling back is cheating|no machine|gluteus medius|weak in runners|iliotibial band"
    "|front and the back of the hip",
    "lateral-leg-raises": "slowly|top glute|foot neutral|glutes and hips|kicks",
    "donkey-kicks": "all fours|back and up|abs tight|back flat|broomstick|keep it still"
    "|hip extension|feet land under your body",
    "donkey-whips": "all fours|out to the side|nearly straight|broomstick|flexibility|mobility",
    "fire-hydrants": "all fours|bent left leg out to the side|hip and glute alone|abs tight"
    "|back flat and still|isolates|opens them up",
    "knee-circles-forward": "all fours|circles forward|left knee|back flat and stable|hip alone"
    "|kicks, whips and fire hydrants",
    "thera-band-balance": "loop the band just above your left knee|on your right leg|outside it"
    "|running|knee up, hold, touch the floor|quickly|upright|inwards|balance|foot strike"
    "|abductors|cross over",
    "standing-hip-flexor": "right leg begins|band can stay there|round your right foot"
    "|face away from the anchor|straight leg forward|release|count of two|knee"
    "|support your hips and core",
    "standing-hip-abductor": "right leg begins|left one rests|light band|out to the side"
    "|left leg slightly behind|straight leg out|across your body|banded leg straight"
    "|count of two|advanced form of the lateral",
    "hip-hikes": "on the step|straight left leg|right hip drop|lift it again|only carries you"
    "|from your hip|knee control|iliotibial band",
}

REASONS = {
    "get-hip": "most runners|neglect|hips and glutes|injuries|iliotibial band",
    "bia-hip-strengthening": "weak, tight hips|injuries|iliotibial band|patellar tendon|piriformis"
    "|sciatica|prevent|range of motion",
}

BEFORE_THE_FIRST_SIDE = {
    "thera-band-balance": "leg, outside it|touch the floor quickly",
    "standing-hip-flexor": "face away from the anchor|forward to a count of two|release to",
    "standing-hip-abductor": "out to the side and across your body|count of two",
}

OF_ANOTHER_MOVE = r"begins again|this time|the broomstick|as before|once more"
"""Words that lean on the move before, which `--only` and `--skip` may leave out."""

SHIPPED = sorted(path.stem for path in ROUTINES.glob("*.yaml"))


@cache
def heard(name: str) -> dict[str | None, str]:
    """Return all that is explained in the session with the most reps, by exercise."""
    plan = voicecoach.plan(name, engine="silent", changes=Changes(reps=("high",)))
    texts: dict[str | None, str] = {}
    for cue in json.loads(plan.as_json())["cues"]:
        if cue["kind"] in INSTRUCTIONS:
            texts[cue["exercise"]] = f"{texts.get(cue['exercise'], '')} {cue['text']}"
    return texts


@pytest.mark.parametrize("exercise", GET_HIP)
def test_every_fact_of_a_move_of_get_hip_is_heard(exercise: str) -> None:
    assert missing(GET_HIP[exercise], heard("get-hip")[exercise]) == []


@pytest.mark.parametrize("exercise", BIA)
def test_every_fact_of_a_move_of_bia_is_heard(exercise: str) -> None:
    assert missing(BIA[exercise], heard("bia-hip-strengthening")[exercise]) == []


@pytest.mark.parametrize("exercise", BEFORE_THE_FIRST_SIDE)
def test_the_first_side_hears_what_the_move_needs(exercise: str) -> None:
    setup = " ".join(heard_before_the_first_side("bia-hip-strengthening", exercise))
    assert missing(BEFORE_THE_FIRST_SIDE[exercise], setup) == []


def heard_before_the_first_side(name: str, exercise: str) -> list[str]:
    plan = voicecoach.plan(name, engine="silent")
    cues = json.loads(plan.as_json())["cues"]
    return [c["text"] for c in cues if c["exercise"] == exercise and c["kind"] == "setup"]


def test_a_reason_is_no_form_point() -> None:
    text = read_routine("bia-hip-strengthening").text
    clams = parse_routine(text, "bia-hip-strengthening").exercises[0]
    assert "no machine" in (clams.why or "")
    assert "machine" not in " ".join(clams.reminders).casefold()


@pytest.mark.parametrize("name", REASONS)
def test_the_reason_of_the_routine_is_heard(name: str) -> None:
    assert missing(REASONS[name], " ".join(heard(name).values())) == []


def missing(facts: str, text: str) -> list[str]:
    """Return the facts that the text does not name."""
    return [fact for fact in facts.split("|") if fact not in text.casefold()]


@pytest.mark.parametrize("name", SHIPPED)
def test_no_sentence_comes_in_three_moves_running(name: str) -> None:
    routine = parse_routine(read_routine(name).text, name)
    said = [{*map(str.casefold, exercise.reminders)} for exercise in routine.exercises]
    both = [first & second for first, second in pairwise(said)]
    assert not any(first & second for first, second in pairwise(both))


@pytest.mark.parametrize("name", SHIPPED)
def test_no_text_leans_on_another_move(name: str) -> None:
    routine = parse_routine(read_routine(name).text, name)
    for exercise in routine.exercises:
        for text in (exercise.setup, exercise.why, *exercise.reminders):
            assert not re.search(OF_ANOTHER_MOVE, text or "", re.IGNORECASE), text


@pytest.mark.parametrize("name", SHIPPED)
def test_a_switch_says_where_the_body_goes(name: str) -> None:
    routine = parse_routine(read_routine(name).text, name)
    for exercise in routine.exercises:
        if exercise.sides == "each":
            assert exercise.switch, f"{exercise.name} has no words for the switch"
            assert re.search(r"\{(side|other)\}", exercise.switch)
