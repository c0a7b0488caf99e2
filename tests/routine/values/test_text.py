"""The readers of texts and choices, each with the hint it gives."""

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from voicecoach.routine.values.text import (
    COUNT_WAYS,
    Sides,
    Template,
    YesOrNo,
    one_of,
    quote_scalar,
    read_text,
    template_of,
)
from voicecoach.routine.values.text_lists import MOST_TEXTS, Lines


def hint_of(error: PydanticCustomError) -> str:
    return str((error.context or {})["hint"])


def test_white_space_is_evened_out() -> None:
    assert read_text(80)("  Lie \n on  your side ") == "Lie on your side"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (["a"], "this should be text"),
        ("?!", "there is nothing to say here"),
        ("a" * 81, "longer than 80 characters"),
        ("a\x07b", "control character"),
        ("your {side}", "placeholders do not work"),
    ],
)
def test_a_text_that_is_refused(written: object, message: str) -> None:
    with pytest.raises(PydanticCustomError, match=message):
        read_text(80)(written)


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("your {sid}", "unknown placeholder {sid}", 'did you mean "{side}"?'),
        ("your {knee}", "unknown placeholder {knee}", "placeholders are {side} and {other}"),
        ("your {side", "stands alone", "placeholders are {side} and {other}"),
        ("your {side!r}", "just its name", "write {side}"),
        ("your {side:>9}", "just its name", "write {side}"),
    ],
)
def test_a_template_that_is_refused(written: str, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError, match=message) as caught:
        template_of("side", "other")(written)
    assert hint_of(caught.value) == hint


def test_a_template_keeps_its_placeholders() -> None:
    reader: TypeAdapter[str] = TypeAdapter(Template)
    assert reader.validate_python("Bend your {side} knee") == "Bend your {side} knee"


@pytest.mark.parametrize(
    ("known", "hint"), [((), "write only words: this text has no placeholders"),
                        (("name",), "write {name}")]
)  # fmt: skip
def test_the_hint_says_which_placeholders_there_are(known: tuple[str, ...], hint: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        template_of(*known)("one {two}")
    assert hint_of(caught.value) == hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("dwn", 'did you mean "down"?'),
        ("UP", "write up"),
        ("backwards", "write down"),
        ("sideways", "write up, down, last-3, every-5 or none"),
        (["up"], "write up, down, last-3, every-5 or none"),
    ],
)
def test_a_choice_that_is_none(written: object, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        one_of(*COUNT_WAYS)(written)
    assert hint_of(caught.value) == hint


def test_one_line_is_a_list_of_one() -> None:
    reader: TypeAdapter[tuple[str, ...]] = TypeAdapter(Lines)
    assert reader.validate_python("Breathe.") == ("Breathe.",)
    assert reader.validate_python(["Breathe.", "Slowly."]) == ("Breathe.", "Slowly.")
    with pytest.raises(ValidationError, match="more than 50 entries"):
        reader.validate_python(["a"] * (MOST_TEXTS + 1))


def test_sides_are_a_way_or_the_name_of_one() -> None:
    reader: TypeAdapter[str] = TypeAdapter(Sides)
    assert reader.validate_python("each") == "each"
    assert reader.validate_python("to the left") == "to the left"
    with pytest.raises(ValidationError, match="this is not one of the choices"):
        reader.validate_python(["left"])


def test_yes_and_no() -> None:
    reader: TypeAdapter[bool] = TypeAdapter(YesOrNo)
    assert reader.validate_python("yes")
    assert not reader.validate_python("no")


def test_messages_show_only_scalars() -> None:
    assert quote_scalar("two") == '"two"'
    assert quote_scalar(["two"]) == "this"
