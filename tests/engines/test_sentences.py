"""Texts in pieces that the service takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.engines.gtts.sentences import pack_sentences

TEXTS = st.text(
    st.sampled_from("abcé .,;:!?—。、\n\t") | st.characters(codec="utf-8"), max_size=400
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("One. Two.", ["One. Two."]),
        ("One, two, three. Four five.", ["One, two, three.", "Four five."]),
        ("One. Two. Three. Four. Five.", ["One. Two. Three.", "Four. Five."]),
        ("Slowly, slowly now, and breathe", ["Slowly, slowly now,", "and breathe"]),
        ("as far as it will go today", ["as far as it will go", "today"]),
        ("stretching shoulders.", ["stretching", "shoulders."]),
        ("Rindfleischetikettierungsgesetz", ["Rindfleischetikettie", "rungsgesetz"]),
        ("At 3.5 kg, or 1,000 more", ["At 3.5 kg,", "or 1,000 more"]),
    ],
)
def test_breaks_fall_where_a_speaker_would_pause(text: str, pieces: list[str]) -> None:
    assert pack_sentences(text, limit=20) == pieces


@given(TEXTS, st.integers(1, 120))
def test_no_piece_is_too_long_and_nothing_is_lost(text: str, limit: int) -> None:
    pieces = pack_sentences(text, limit)
    assert all(1 <= len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.lists(st.text("abcdefgh,", min_size=1, max_size=100), min_size=1, max_size=60))
def test_every_word_stays_whole(words: list[str]) -> None:
    assert " ".join(pack_sentences(" ".join(words), 100)).split() == words
