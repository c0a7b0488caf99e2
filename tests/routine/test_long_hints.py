"""A hint that repeats what the author wrote does not repeat all of a long text."""

import pytest

import voicecoach

LONG = "word " * 190


@pytest.mark.parametrize(
    "text",
    [
        f"name: A\nexercises: [{{name: Squats, reps: 10, setup: Go, {LONG}}}]\n",
        f"name: A\nexercises:\n  - {LONG}\n",
        f"name: A\nexercises:\n  - {LONG}: 10\n",
        f"name: A\nexercises: {{{LONG}: 10}}\n",
        f"name: A\nexercises:\n  - say: {LONG}\n  - {{name: Squats, reps: 10}}\n",
        f"name: A\nexercises:\n  - warmup: {LONG}\n    exercises: []\n",
        f"name: A\nwhy: Well: {LONG}\nexercises: []\n",
    ],
)
def test_a_hint_is_short(text: str) -> None:
    mistakes = voicecoach.check(text)
    assert mistakes
    assert max(len(mistake.hint) for mistake in mistakes) < 250
