"""Lines that are no valid YAML, and what is said about them."""

import pytest

from voicecoach.routine.source.line_slips import find_line_slip


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        ("\treps: 10", 1, "a tab stands before the first word of the line", "plain spaces"),
        ("  -\tname: A", 4, "a tab stands before the first word of the line", "plain spaces"),
        ("  \u00a0reps: 10", 3, "a no-break space (U+00A0) stands before", "plain spaces"),
        ("  reps\uff1a 10", 7, "this is a fullwidth colon (U+FF1A)", "plain colon"),
        ("  reps:\u00a010", 8, "a no-break space (U+00A0) follows the colon", "plain space"),
        ("  why: \u201cA: b\u201d", 8, "a typographic quote (U+201C) does not quote", "keyboard"),
        ("  rest: -", 9, "a dash by itself begins a list", "write a value, such as  rest: 0"),
        ("  -name: A", 3, "no space follows the dash", "write  - name: A"),
        ("  - reps:10", 9, "no space follows the colon", "write  reps: 10"),
        ("  reps; 10", 7, "a colon belongs after the key", "write  reps: 10"),
        ("  reps = 10", 8, "a colon belongs after the key", "write  reps: 10"),
        ("  why: Feet: apart", 12, "a text with a colon needs quotes", 'why: "Feet: apart"'),
    ],
)
def test_a_slip_in_a_line(line: str, column: int, message: str, hint: str) -> None:
    found = find_line_slip(line)
    assert found is not None
    assert found[0] == column
    assert found[1].startswith(message)
    assert hint in found[2]


@pytest.mark.parametrize(
    "line",
    ["", "  - name: A", "  reps: 10", '  why: "Feet: apart"', "  at: {20s: Go: on}", "# a = b: c"],
)
def test_nothing_is_odd_in_a_good_line(line: str) -> None:
    assert find_line_slip(line) is None
