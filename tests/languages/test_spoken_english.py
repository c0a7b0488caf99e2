"""What people write on exercise sheets, as a trainer reads it aloud; and what stays as it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CASES
from tests.languages.spoken_rows import HERE, ROWS
from voicecoach.languages import spoken_form
from voicecoach.languages.en import ENGLISH

PLAIN = (HERE / "plain_english.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("written", "said"), ROWS, ids=[written for written, _ in ROWS])
def test_what_is_written_is_said(written: str, said: str) -> None:
    assert spoken_form(written, "en") == said
    assert spoken_form(said, "en-GB") == said, "a spoken form is its own"


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_are_said_as_they_are_written(text: str) -> None:
    assert spoken_form(text, "en") == text


def test_a_text_inside_a_sentence_begins_with_a_capital_after_a_stop() -> None:
    assert spoken_form("Bridges. 3x15.", "en") == "Bridges. Three sets of fifteen."
    assert spoken_form("Next: 3x15.", "en") == "Next: three sets of fifteen."
    assert spoken_form("approx. 10 reps", "en") == "about ten reps"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Bri\N{SOFT HYPHEN}dges\N{ZERO WIDTH SPACE}", "Bridges"),
        ("10\N{NO-BREAK SPACE}kg", "ten kilograms"),
        ("10\N{NON-BREAKING HYPHEN}15", "ten to fifteen"),
        ("\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT ZERO} reps", "ten reps"),
        ("VO\N{SUBSCRIPT TWO}", "V O two"),
        ("12\N{DOUBLE PRIME} box", "twelve inch box"),
        ("L/", "left"),
        ('Say "count to 10" aloud', 'Say "count to ten" aloud'),
        ("9" * 5_000, " ".join(["nine"] * 5_000)),
        ("the 1.5s", "the one point five s"),
    ],
)
def test_odd_characters_and_numbers(written: str, said: str) -> None:
    assert spoken_form(written, "en") == said


@pytest.mark.parametrize("text", ["\N{RIGHTWARDS ARROW}", "---", "*", "<b></b>", "\u2713 \u2713"])
def test_a_text_of_nothing_but_signs_has_no_spoken_form(text: str) -> None:
    assert ENGLISH.notation.spoken(text) == ""


@pytest.mark.parametrize("tag", ["de", "tlh", ""])
def test_a_language_without_rules_reads_texts_as_they_are(tag: str) -> None:
    assert spoken_form("3x15 w/ Band", tag) == "3x15 w/ Band"


def cue_texts() -> list[str]:
    """What the coach says in every case: the last column of the golden cue sheets."""
    sheets = [*CASES.glob("*.cues.txt"), *CASES.glob("shipped/*.cues.txt")]
    sheets.remove(CASES / "notation.cues.txt")
    lines = (line for sheet in sheets for line in sheet.read_text("utf-8").splitlines())
    spoken = (line.split("  ")[-1].strip() for line in lines if re.match(r" *[\d:]+\.\d ", line))
    return sorted({text for text in spoken if not text.endswith(" tone)")})


NOTATION_IN_CASES = re.compile("AMRAP|EMOM|HIIT|ITB|IT band|90/90")
"""What authors of cases write in short. Everything else there is plain words."""


def test_the_words_of_the_coach_are_never_changed() -> None:
    plain = [text for text in cue_texts() if not NOTATION_IN_CASES.search(text)]
    assert len(plain) > 500
    assert [text for text in plain if spoken_form(text, "en") != text] == []


WRITTEN = st.lists(
    st.one_of(
        st.sampled_from([written for written, _ in ROWS]),
        st.sampled_from(PLAIN),
        st.sampled_from(sorted({word for text, _ in ROWS for word in text.split()})),
        st.text(alphabet="0123456789 xX.,:;-/%\"'&+~#smkglbRLIVAaz()[]{}*_", max_size=8),
        st.integers(0, 10_000_000).map(str),
    ),
    min_size=1,
    max_size=5,
)


@given(WRITTEN, st.sampled_from([" ", ", ", ". ", ": ", ""]))
def test_a_spoken_form_is_its_own_spoken_form(parts: list[str], between: str) -> None:
    spoken = spoken_form(between.join(parts), "en")
    assert spoken_form(spoken, "en") == spoken


@given(WRITTEN)
def test_no_digit_is_left_to_the_voice(parts: list[str]) -> None:
    spoken = ENGLISH.notation.spoken(" ".join(parts))
    assert not any(character.isdigit() for character in spoken), spoken


@given(st.text(max_size=60))
def test_any_text_has_a_spoken_form(text: str) -> None:
    spoken = ENGLISH.notation.spoken(text)
    assert spoken == " ".join(spoken.split()) or spoken == text
