"""Lines of one exercise, each with a part of its dose."""

import pytest

from voicecoach.drafting.dose.parts.reading import parts_on_line
from voicecoach.drafting.dose.read_dose import join_doses, read_dose
from voicecoach.drafting.draft import Value

HANDOUTS = [
    (
        "Bridges",
        ["Hold for about 6 seconds.", "Rest for up to 10 seconds.", "Repeat 8 to 12 times."],
        {"reps": "8-12", "tempo": {"lift": "1s", "hold": "6s", "lower": "2s", "rest": "10s"}},
    ),
    (
        "Hamstring stretch",
        ["Hold for 15 to 30 seconds.", "Repeat 2 to 4 times."],
        {"time": "15s-30s", "sets": "2-4"},
    ),
    ("Calf stretch", ["Hold for 10 seconds.", "Repeat 3 times."], {"time": "10s", "sets": 3}),
    ("Heel raises", ["Hold for 10 seconds.", "Repeat 3 times."], {"reps": 3, "hold": "10s"}),
    (
        "Quad stretch",
        ["Sets: 1", "Reps: 3", "Hold: 30 seconds", "Sides: both sides"],
        {"time": "30s", "sets": 3, "sides": "each"},
    ),
    (
        "Clams",
        ["2 sets", "12 repetitions", "Rest: 45 s"],
        {"reps": 12, "sets": 2, "rest.after": "45s", "rest.sets": "45s"},
    ),
    (
        "Leg raises",
        ["Lift over 2 seconds.", "Lower over 3 seconds.", "10 times on each leg."],
        {"reps": 10, "tempo": {"lift": "2s", "lower": "3s"}, "sides": "each", "limb": "leg"},
    ),
    ("Squat hold", ["Hold 20 s"], {"time": "20s"}),
    ("Squats", ["Hold 20 s"], {"hold": "20s"}),
]


@pytest.mark.parametrize(("name", "lines", "said"), HANDOUTS)
def test_the_lines_are_read_together(name: str, lines: list[str], said: dict[str, Value]) -> None:
    parts = [part for line in lines for part in read_dose(line, name).parts]
    assert {field.key: field.value for field in join_doses(parts, name)} == said


def test_each_field_has_the_line_of_its_part() -> None:
    first = parts_on_line(read_dose("Hold for 6 seconds").parts, 4)
    second = parts_on_line(read_dose("Repeat 8 times on each leg").parts, 5)
    lines = {field.key: field.line for field in join_doses((*first, *second))}
    assert lines == {"reps": 5, "hold": 4, "sides": 5, "limb": 5}


def test_two_lines_that_differ_leave_a_doubt() -> None:
    parts = (*read_dose("10 reps").parts, *read_dose("12 reps").parts)
    (reps,) = join_doses(parts)
    assert (reps.value, reps.doubt) == (10, "the sheet also says 12")


@pytest.mark.parametrize("lines", [("30 s each", "On each side"), ("On each side", "30 s each")])
def test_a_plain_word_takes_the_doubt_away(lines: tuple[str, str]) -> None:
    parts = [part for line in lines for part in read_dose(line).parts]
    assert [field.doubt for field in join_doses(parts) if field.key == "sides"] == [""]
