"""What it took to make the words fit, as `plan -v` says it: with the key that settles it."""

import pytest

from tests.session.one_rest import Half
from tests.session.timing import session_of
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.adjustments import ADJUSTMENT_SENTENCES, format_adjustments
from voicecoach.session.model.timeline import AdjustmentKind, Phrase

MOVE = """
name: X
exercises:
  - {name: A, reps: 12, sets: 2, tempo: {lift: 1s, lower: 1s}, cheers: none}
"""
LIFT = "One lift."
EIGHT, FIVE, TEN, LAST = "Eight.", "Five.", "Ten.", ("Last one.", "Last.")
SHORTER_WORD = "a shorter word or a longer phase in tempo makes room"
LONGER_TEMPO = "and a longer tempo makes room"
NO_COUNT = f"count: none settles it, {LONGER_TEMPO}"


def sentences(*long_texts: str) -> list[str]:
    """The adjustments of a move in which some texts take two seconds and others half of one."""
    lengths = Half(dict.fromkeys(map(Phrase, long_texts), 2_000))
    return list(format_adjustments(fit(session_of(MOVE)[1], lengths)))


@pytest.mark.parametrize(
    ("long_texts", "done", "settles"),
    [
        ((LIFT,), "rep 1 says its word alone", SHORTER_WORD),
        ((EIGHT,), "every fifth rep is counted", f"count: every-5 settles it, {LONGER_TEMPO}"),
        ((EIGHT, FIVE), "every tenth rep is counted", NO_COUNT),
        ((EIGHT, FIVE, TEN), "only the last rep is called", NO_COUNT),
        ((EIGHT, FIVE, TEN, *LAST), "no rep is counted", NO_COUNT),
    ],
)
def test_it_says_what_the_move_does_and_what_settles_it(
    long_texts: tuple[str, ...], done: str, settles: str
) -> None:
    """Once for the whole move, although the text is too long in both sets."""
    (sentence,) = sentences(*long_texts)
    assert sentence.startswith(f"line 4: {done}, since ")
    assert "needs 2s and has 0.95s" in sentence
    assert sentence.endswith(f"; {settles}")


def test_the_same_on_one_line_is_said_once_with_how_often_it_happened() -> None:
    (sentence,) = sentences("Last one.")
    wording = 'a shorter wording of "Last one.", which needs 2s and has 0.95s'
    assert sentence == f"line 4, 2 times: {wording}"


def test_every_kind_has_a_sentence() -> None:
    assert set(ADJUSTMENT_SENTENCES) == set(AdjustmentKind)
