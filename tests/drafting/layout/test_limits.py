"""A sheet beyond the limits of the language becomes a routine, and a comment says what is lost."""

import pytest

from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.draft import DraftBlock, DraftExercise, Field, Value
from voicecoach.drafting.layout.draft_of import draft_of
from voicecoach.drafting.layout.limits.texts import fit_entry, name_to_say
from voicecoach.drafting.layout.limits.values import unfit_in_exercise
from voicecoach.drafting.write.draft_yaml import draft_yaml
from voicecoach.pipeline.check import check

LONG = "Keep your hips level and breathe out slowly as you lift the foot. "
DIGITS = "Lie on your side and push 123456 and 654321 and 987654 times against the wall. "

CASES = {
    "a rest of 99 minutes": ("Squats 3 x 10, rest 99 min\n", "rest.sets: 99m"),
    "a rest line of hours": ("Squats 3 x 10\nRest 3 h\nClams x 10\n", "rest.after: 3h"),
    "no distance": ("Sled push 0 m\nClams x 10\n", "the sheet also says distance: 0 m"),
    "a row in a small slot": ("EMOM 10 min\nRow 500 m\nSquats x 5\n", "a slot has no more time"),
    "many reps in a slot": ("EMOM 10 min\nBurpees x 90\nSquats x 5\n", "the sheet says 90"),
    "too many rounds": ("Legs\n\n200 rounds of:\nSquats x 5\nLunges x 5\n", "rounds: 200"),
    "rounds of a day": ("Legs\n\n90 rounds of:\nSquats x 90\nLunges x 90\n", "rounds: 90"),
    "an AMRAP of 15 hours": ("AMRAP 900 min\nSquats x 9\nLunges x 9\n", "time: 900m"),
    "sets without end": ("Step-ups 50 sets of 1000\n", "sets: 50"),
    "a session of 22 hours": (
        "Rowing 6 h\nCycling 5 h\nWalking 6 h\nClams x 10\n",
        "not understood: Clams x 10",
    ),
    "a reason without end": (
        f"Clams x 20\nWhy: {LONG * 20}Then stretch the end out.\n",
        "stretch the end",
    ),
    "a text of many digits": (f"Clams x 20\nSet-up: {DIGITS * 10}\n", "the sheet goes on: "),
}


@pytest.mark.parametrize(("sheet", "said"), CASES.values(), ids=CASES)
def test_a_limit_is_kept_and_said(sheet: str, said: str) -> None:
    text = draft_yaml(draft_of(read_document(sheet.encode(), "sheet.txt")))
    assert check(text) == []
    comments = [line.partition("#")[2] for line in text.splitlines()]
    assert any(said in comment for comment in comments), text


def test_reminders_after_the_fiftieth_are_said() -> None:
    reminders = [f"Squeeze and count to {number}" for number in range(100, 160)]
    exercise = DraftExercise("Clams", 1, (Field("reminders", reminders, 1),))
    fitted = fit_entry(exercise, {})
    assert isinstance(fitted, DraftExercise)
    [field] = fitted.fields
    assert field.value == reminders[:50]
    assert field.doubt.endswith(reminders[-1])


@pytest.mark.parametrize("said", ["[ ].", "\\ \\", "{side}"])
def test_a_name_that_cannot_be_said_is_kept_as_a_comment(said: str) -> None:
    assert name_to_say(said, "Exercise") == ("Exercise", f"the sheet says {said}")


def test_a_long_name_of_a_block_is_cut_after_a_word() -> None:
    block = DraftBlock("section", "Hips and knees " * 8 + "END", 1, (DraftExercise("Clams", 2),))
    fitted = fit_entry(block, {})
    assert isinstance(fitted, DraftBlock)
    assert fitted.name == "Hips and knees " * 5 + "Hips\u2026"
    assert fitted.doubt.endswith("goes on: and knees Hips and knees Hips and knees END")


def test_a_tempo_of_13_phases_fits_no_exercise() -> None:
    phases: list[Value] = [{"in": "1s"}] * 13
    assert unfit_in_exercise({"reps": 10, "tempo": phases}) == ["tempo"]
    assert unfit_in_exercise({"reps": 10, "tempo": phases[:12]}) == []


def test_an_hour_of_an_amrap_is_no_minute() -> None:
    draft = draft_of(read_document(b"AMRAP 1 hour\nSquats x 9\nLunges x 9\n", "sheet.txt"))
    assert "time: 1h" in draft_yaml(draft)


def test_a_session_that_is_left_out_in_part_says_so_at_its_head() -> None:
    lines = "".join(f"Rowing {number} h\n" for number in (5, 5, 5))
    draft = draft_of(read_document(lines.encode(), "sheet.txt"))
    assert len(list(draft.exercises())) == 2
    assert "more than one session may hold" in draft.notices[0]
