"""Which reminders are taken for form points, on sentences of real sheets."""

from dataclasses import replace

import pytest

from voicecoach.languages.en import ENGLISH
from voicecoach.languages.phrasebook import FormPointWords
from voicecoach.lint.form_points import forbidding_reminders, reasons_among_reminders
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.parse import parse_routine

FORM_POINTS = """
Keep your {side} hip right above the other one.
All of the movement comes from your hip.
Your knee stays straight above your foot.
Heels down, chest up.
Soft knees.
Strong core, long neck.
Tight fists.
Stable feet, quiet hips.
Breathe out as you push.
Breathe. This is the hard part.
Only your top leg moves.
This leg stays straight.
This knee opens, the other one waits.
It should not hurt.
You should feel this in your glute.
It is all right to shake.
They move together.
The band wants to pull you in, so hold against it.
Stretch your arms.
Balance on your heels.
Open your knee as far as your pelvis allows.
Work from the glute of the top leg.
Build up slowly.
Target the wall with your heel.
Make yourself long.
Help with your hands if you must.
Give your knees room.
Wake up your feet first: spread your toes.
Strengthen your grip on the bar.
Prepare your landing with soft knees.
Lower so that it protects your back.
Keep the bend that protects your knee.
Good posture, shoulders back.
Great big circles.
Important: chin in.
Nothing moves but the leg.
No swinging.
Not too fast.
Clams: slowly.
Squeeze, because it counts.
The back stays as flat as a table.
Push the floor away.
Imagine a broomstick on your back, and keep it still.
""".strip().splitlines()

REASONS = """
No machine can replace this move.
Nothing can replace this.
This move opens your hips.
This works your glutes.
It helps with your balance.
Good for the knees.
Very good for runners.
It is good for your back.
These are great.
They strengthen the hips.
Clams wake up the gluteus medius.
The clam trains the hip.
Clams are good for runners.
Strengthens hips and glutes.
Improves your posture!
Prevents knee pain.
Strong hips keep your knees in line.
Weak glutes are behind many injuries.
Slow lowering builds strength.
Balance work prevents falls.
Because your hips are weak.
This is important. It protects your knees.
""".strip().splitlines()


def exercise(reminder: str) -> Exercise:
    """Return Clams with the reminder, as a routine has it."""
    written = reminder.replace('"', "'")
    text = f'name: X\nexercises: [{{name: Clams, reps: 5, sides: each, reminders: "{written}"}}]'
    return parse_routine(text, "x.yaml").exercises[0]


@pytest.mark.parametrize("reminder", FORM_POINTS)
def test_a_form_point_is_left_alone(reminder: str) -> None:
    assert list(reasons_among_reminders(exercise(reminder), ENGLISH)) == []
    assert list(forbidding_reminders(exercise(reminder), ENGLISH)) == []


@pytest.mark.parametrize("reminder", REASONS)
def test_a_reason_is_pointed_out(reminder: str) -> None:
    assert len(list(reasons_among_reminders(exercise(reminder), ENGLISH))) == 1


@pytest.mark.parametrize("reminder", ["Do not lean.", "Don\N{RIGHT SINGLE QUOTATION MARK}t lean."])
def test_what_not_to_do_is_pointed_out(reminder: str) -> None:
    assert len(list(forbidding_reminders(exercise(reminder), ENGLISH))) == 1


def test_a_language_without_such_words_has_nothing_to_point_out() -> None:
    book = replace(ENGLISH, form_points=FormPointWords())
    assert list(forbidding_reminders(exercise("Do not lean."), book)) == []
    assert list(reasons_among_reminders(exercise("This works your glutes."), book)) == []
