"""What running text says: its moves, what is about all of them, and what is about none."""

from voicecoach.drafting.layout.running.moves_in_text import RunningText
from voicecoach.drafting.layout.running.text_move import AboutAll


def read(text: str) -> RunningText:
    reader = RunningText()
    reader.read(text)
    return reader


def names_in(text: str) -> list[str]:
    return [move.named.name for move in read(text).moves]


def test_a_sentence_that_tells_what_somebody_did_names_no_move() -> None:
    assert names_in("You did squats, 3 x 10, on Monday. Now do lunges, 3 x 8.") == ["Lunges"]


def test_a_number_in_words_stands_before_a_name() -> None:
    assert names_in("Do twenty squats, then ten press-ups.") == ["Squats", "Press-ups"]


def test_a_small_number_in_words_belongs_to_the_name() -> None:
    assert names_in("Then do one leg stands, 30 seconds.") == ["One leg stands"]


def test_a_clause_about_all_moves_belongs_to_none() -> None:
    found = read("clams twenty each side then bridges three sets of ten and do the lot twice a day")
    assert [each.text for each in found.found if isinstance(each, AboutAll)] == [
        "do the lot twice a day"
    ]


def test_a_few_words_before_a_dose_are_a_name() -> None:
    assert names_in("Child's pose for one minute. Then sleeping swan, two minutes each side.") == [
        "Child's pose", "Sleeping swan",
    ]  # fmt: skip
