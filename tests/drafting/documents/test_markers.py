"""Bullets and numbers: what is taken from the front of a line, and what is not."""

import pytest

from tests.drafting.documents.line_table import lines_of

BULLETS = "- * + • ● ○ ◦ ▪ ■ ‣ – — · » → ➢ ✓ ☐ -> --".split()

NUMBERS = (
    "1. 12. 1) (1) a) (a) a. B. B: A1 A1. A1) A1: 1a) 1B. 2A #1 1: ii. 1.2. Step_1: Step_1."
    " Exercise_2: Station_3 No._4".replace("_", "\xa0").split(" ")
)

NO_MARKERS = """
10 squats
2.5 kg dumbbells
10 - 15 reps
3 x 10 squats
3D reach
1:30 plank
90/90 stretch
7-Up
T-spine rotations
once a day
I lie down
No 10 kg today
""".strip().splitlines()


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_bullet_makes_an_item(bullet: str) -> None:
    assert lines_of(f"{bullet} Clams x 20\n") == [("item 0", bullet, "Clams x 20")]


@pytest.mark.parametrize("number", [number.replace("\xa0", " ") for number in NUMBERS])
def test_a_number_makes_an_item(number: str) -> None:
    assert lines_of(f"{number} Clams x 20\n") == [("item 0", number, "Clams x 20")]


@pytest.mark.parametrize("text", NO_MARKERS)
def test_a_text_keeps_what_only_looks_like_a_number(text: str) -> None:
    assert [line for line in lines_of(f"{text}\n") if line != ("text", "", text)] == []


@pytest.mark.parametrize(
    ("written", "marker", "text"),
    [
        ("•Clams", "•", "Clams"),
        ("-Clams", "-", "Clams"),
        ("–Clams", "–", "Clams"),
        ("*Clams", "*", "Clams"),
        ("1.Clams", "1.", "Clams"),
        ("1)Clams", "1)", "Clams"),
        ("o\tClams", "o", "Clams"),
        ("•\tClams", "•", "Clams"),
        ("- 3 x 10 clams", "-", "3 x 10 clams"),
        ("- [ ] Clams", "[ ]", "Clams"),
        ("- [x] Clams", "[x]", "Clams"),
        ("- 1. Clams", "1.", "Clams"),
        ("1. **Clams** x 20", "1.", "Clams x 20"),
        ("**1. Clams** x 20", "1.", "Clams x 20"),
        ("1\\. Clams", "1.", "Clams"),
        ("1️⃣ Clams", "1.", "Clams"),
        ("1 - Clams", "1 -", "Clams"),
    ],
)
def test_marks_of_all_kinds(written: str, marker: str, text: str) -> None:
    assert lines_of(written) == [("item 0", marker, text)]


def test_emoji_in_front_of_several_lines_are_bullets() -> None:
    assert lines_of("🏋️ Squats\n🦵 Lunges\n") == [
        ("item 0", "🏋", "Squats"),
        ("item 0", "🦵", "Lunges"),
    ]


def test_one_emoji_is_an_ornament() -> None:
    assert lines_of("🔥 Finisher\nBurpees x 10\n")[0] == ("text", "🔥", "Finisher")


@pytest.mark.parametrize(
    "nested",
    [
        "- Clams\n  - knees bent\n    - hips still\n- Bridges\n",
        "- Clams\n\t- knees bent\n\t\t- hips still\n- Bridges\n",
        "9. Clams\n   a) knees bent\n      i) hips still\n10. Bridges\n",
    ],
)
def test_items_are_nested(nested: str) -> None:
    assert [kind for kind, _, _ in lines_of(nested)] == ["item 0", "item 1", "item 2", "item 0"]


def test_bullets_below_numbers_belong_to_them_without_an_indent() -> None:
    written = "1. Clams\n• knees bent\no a little\n• hips still\n2. Bridges\n• feet flat\n"
    levels = [kind for kind, _, _ in lines_of(written)]
    assert levels == ["item 0", "item 1", "item 2", "item 1", "item 0", "item 1"]


@pytest.mark.parametrize(
    "flat",
    ["1. a\n2) b\n(3) c\n", "A1 a\nA2 b\nB1. c\n", "- a\n\n- b\n\n\n* c\n", "• a\n- b\n1. c\n"],
)
def test_items_of_one_list_are_level(flat: str) -> None:
    assert [kind for kind, _, _ in lines_of(flat)] == ["item 0"] * 3


def test_lines_that_count_are_items() -> None:
    assert lines_of("1 High knees\n2 Burpees\n3 Planks\n") == [
        ("item 0", "1", "High knees"),
        ("item 0", "2", "Burpees"),
        ("item 0", "3", "Planks"),
    ]


@pytest.mark.parametrize(
    "doses", ["1 Lap\n2 Laps\n", "10 Squats\n2 Planks\n3 Rows\n", "1 Mile\n1 Walk\n"]
)
def test_numbers_that_do_not_count_are_doses(doses: str) -> None:
    assert {kind for kind, _, _ in lines_of(doses)} == {"text"}


def test_a_list_with_two_columns_stays_a_list() -> None:
    assert lines_of("- Clams      3 x 15\n- Bridges    2 x 12\n") == [
        ("item 0", "-", "Clams  3 x 15"),
        ("item 0", "-", "Bridges  2 x 12"),
    ]


def test_a_numbered_list_with_three_columns_is_a_table() -> None:
    assert lines_of("1. Clams      3   15\n2. Bridges    2   12\n") == [
        ("row", "1.", "Clams | 3 | 15"),
        ("row", "2.", "Bridges | 2 | 12"),
    ]


def test_capitals_are_a_heading_only_above_other_lines() -> None:
    assert [kind for kind, _, _ in lines_of("WARM UP\nRow\nCLAMS\nBRIDGES\n")] == [
        "heading 5",
        "text",
        "text",
        "text",
    ]
