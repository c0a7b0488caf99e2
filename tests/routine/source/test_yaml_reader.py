"""YAML text becomes plain data: texts as typed, and where each of them stands."""

import pytest

from voicecoach.errors import RoutineError
from voicecoach.routine.source.yaml_reader import (
    MAX_BYTES,
    MAX_ENTRIES,
    MAX_YAML_DEPTH,
    read_yaml,
)


def refusal(text: str) -> str:
    with pytest.raises(RoutineError) as refused:
        read_yaml(text, "x.yaml")
    return str(refused.value)


def test_scalars_stay_as_they_are_typed() -> None:
    document = read_yaml("a: 1:30\nb: on\nc: 007\nd: null", "x")
    assert document.data == {"a": "1:30", "b": "on", "c": "007", "d": "null"}


def test_it_is_known_where_everything_stands() -> None:
    document = read_yaml("a: 1\nb:\n  - {c: two}\n", "x")
    assert document.at(("b", 0, "c")) == (3, 9)
    assert document.at(("b", 0, "c"), key=True) == (3, 6)
    assert document.at(("b", 0, "unknown")) == (3, 5)
    assert document.data.lines == {"": 1, "a": 1, "b": 2}


def test_an_alias_is_what_it_stands_for() -> None:
    assert read_yaml("a: &x [1, 2]\nb: *x", "x").data == {"a": ["1", "2"], "b": ["1", "2"]}


def test_a_key_that_is_written_twice_is_a_mistake_and_the_first_counts() -> None:
    document = read_yaml("a: 1\na: 2", "x")
    assert document.data == {"a": "1"}
    (mistake,) = document.mistakes
    assert (mistake.line, mistake.message) == (
        2,
        'the key "a" is written twice (first on line 1)',
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.yaml: is empty"),
        ("# only this", "x.yaml: is empty"),
        ("a: [1", "x.yaml:2:1: not valid YAML"),
        ("a: 'b", "hint: close the quote that is opened here"),
        ("\ta: 1", "a tab stands before the first word"),
        ("a: \x01", "U+0001 cannot be written in YAML"),
        ("a: 1\n---\nb: 2", "a second document starts here"),
        ("[a]: 1", "a key must be a plain word"),
        ("a: *b", 'the alias "b" stands for nothing written above it'),
        ("a: " + "[" * (MAX_YAML_DEPTH + 1), "nested more than 50 deep"),
        ("a: " + "x" * MAX_BYTES, "larger than the 1024 KiB"),
        ("- a\n" * (MAX_ENTRIES + 1), "more than 100,000 entries"),
    ],
    ids=range(12),
)
def test_what_is_refused(text: str, message: str) -> None:
    assert message in refusal(text)


def test_an_alias_costs_what_it_stands_for() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(5)
    )
    assert "aliases (*) counted in full" in refusal(bomb)
