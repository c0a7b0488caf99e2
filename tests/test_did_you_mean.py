"""The sentence that offers the nearest word."""

import pytest

from voicecoach.did_you_mean import closest, did_you_mean, did_you_mean_or, nearest

KEYS = ("reps", "sets", "rest")


@pytest.mark.parametrize(
    ("word", "near"), [("rep", "reps"), ("SETS", "sets"), ("tset", "sets"), ("", None)]
)
def test_the_closest_word(word: str, near: str | None) -> None:
    assert closest(word, KEYS) == near


def test_the_choice_is_offered_as_it_is_written() -> None:
    assert closest("thorstn", ["Alba", "Thorsten"]) == "Thorsten"


def test_a_lower_cutoff_takes_words_that_are_less_alike() -> None:
    assert closest("clamp", ["clamshells"]) is None
    assert closest("clamp", ["clamshells"], cutoff=0.5) == "clamshells"


def test_the_nearest_words_share_something() -> None:
    assert nearest("resets", KEYS, 3) == ["sets", "rest", "reps"]
    assert nearest("resets", KEYS, 1) == ["sets"]
    assert nearest("колір", KEYS, 3) == []


def test_the_sentence_leaves_a_blank_for_what_follows() -> None:
    assert did_you_mean("rep", KEYS) == 'did you mean "reps"? '
    assert did_you_mean("zzz", KEYS) == ""


def test_a_hint_is_the_sentence_or_something_else() -> None:
    assert did_you_mean_or("write reps", "rep", KEYS) == 'did you mean "reps"?'
    assert did_you_mean_or("write reps", "zzz", KEYS) == "write reps"


def test_a_choice_cannot_command_the_terminal() -> None:
    assert did_you_mean("red", ["\x1bred"]) == 'did you mean "\\x1bred"? '
