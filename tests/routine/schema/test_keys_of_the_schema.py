"""Every key of the language is in the schema with its meaning, and every value with its limits."""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from tests.examples import examples
from tests.routine.language_records import records_of_the_language
from tests.routine.schema.as_editors_read import READERS
from tests.routine.schema.validator import SCHEMA
from voicecoach.routine.keys.explain import plain_text
from voicecoach.routine.schema.key_help import documents_in
from voicecoach.routine.schema.record_schemas import record_schema
from voicecoach.routine.schema.regex_parts import whole_number, whole_text
from voicecoach.routine.schema.value_schemas import value_schema
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.language_tag import LanguageTag

JAVASCRIPT_ESCAPES = set("sSdu.*+?()[]{}|/\\^$")
RECORDS = records_of_the_language()


def hints_of(record: type[Record]) -> dict[str, Any]:
    found = get_type_hints(record, include_extras=True)
    return {key: without_none(found[key]) for key in record.model_fields}


def without_none(hint: Any) -> Any:
    return get_args(hint)[0] if get_args(hint)[1:] == (type(None),) else hint


def value_types() -> list[tuple[str, Any]]:
    """Every type of value with a key that has it. Records are made of these."""
    found: dict[str, tuple[str, Any]] = {}
    for record in RECORDS:
        for key, hint in hints_of(record).items():
            if not re.search(r"\.model\.(dose|cheers|extra|block|exercise)\.", repr(hint)):
                found.setdefault(repr(hint), (f"{key} of {record.__name__}", hint))
    # Which languages there are is not known to the reader of a tag.
    return [found[shown] for shown in found if found[shown][1] != LanguageTag]


TYPES = value_types()


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts_of(part)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_of_a_record_is_there_with_its_meaning(record: type[Record]) -> None:
    keys = record_schema(record, {"type": "array"})["properties"]
    assert set(keys) == {*record.model_fields, *record.other_keys}
    for key, document in documents_in(record).items():
        meaning = plain_text(document.meaning)
        assert meaning[1:] in keys[key]["description"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_defaults_and_examples_are_values(record: type[Record]) -> None:
    for key, schema in record_schema(record, {"type": "array"})["properties"].items():
        validator = Draft202012Validator(schema)
        for value in [schema[name] for name in ("default",) if name in schema]:
            assert validator.is_valid(value), key
        assert [
            value for value in schema.get("examples", []) if not validator.is_valid(value)
        ] == []


def test_examples_come_from_the_documents() -> None:
    keys = SCHEMA["$defs"]["exercise"]["properties"]
    assert keys["reps"]["examples"] == [10, "15-25", [10, 8, 6]]
    assert keys["count"]["enum"] == ["up", "down", "last-3", "every-5", "none"]
    assert keys["count"]["default"] == "up"
    assert keys["sets"]["default"] == 1
    assert "default" not in keys["load"]


def test_every_pattern_is_one_of_javascript_too() -> None:
    patterns = {
        part["pattern"] for part in parts_of(SCHEMA) if isinstance(part.get("pattern"), str)
    }
    assert len(patterns) > 40
    for pattern in patterns:
        assert set(re.findall(r"\\(.)", pattern)) <= JAVASCRIPT_ESCAPES, pattern
        assert set(re.findall(r"\(\?[^:]", pattern)) <= {"(?=", "(?!"}, pattern


def accepts(hint: Any, written: str) -> bool:
    try:
        TypeAdapter(hint).validate_python(written)
    except ValidationError:
        return False
    return True


amounts = st.from_regex(
    r"\A\+?[0-9]{1,4}(?:[.,:][0-9]{1,2})?(?: ?(?:s|m|h|ms|min|Secs|kg|lb|%|m|km|laps|STEPS))?"
    r"(?: ?(?:-|\u2013| to |\.\.) ?[0-9]{1,3}(?:\.5)? ?(?:s|m|kg|%|laps)?)?\Z"
)
words = st.sampled_from(
    """none|up|every-5|yes|no|ahead|full|ticks|all|bodyweight|Body-weight|left|each|3-1-X-0|20x0|2010
|3-1-2-0|3 \u2013 1 \u2013 2 \u2013 0|8/10|en|get-hip|../a.yaml|~|{side}|{{a}}|2 x 12 kg
|2 X 12 KG - 14 kg|Lie on your {other} side|{|...| |5s|halfway|1 min 30 sec""".split("|")
)


@pytest.mark.parametrize(("_key", "hint"), TYPES, ids=[key for key, _ in TYPES])
@examples(80)
@given(written=amounts | words | st.text(max_size=12))
def test_what_the_reader_takes_the_schema_takes(_key: str, hint: Any, written: str) -> None:
    if accepts(hint, written):
        assert Draft202012Validator(value_schema(hint)).is_valid(written)


@pytest.mark.parametrize(("_key", "hint"), TYPES, ids=[key for key, _ in TYPES])
@examples(40)
@given(written=amounts)
def test_also_after_a_reader_of_yaml(_key: str, hint: Any, written: str) -> None:
    if accepts(hint, written):
        validator = Draft202012Validator(value_schema(hint))
        assert [read for read in READERS if not validator.is_valid(read(written))] == []


@given(number=st.integers(0, 12_000), high=st.integers(1, 11_000))
def test_a_whole_number_up_to_a_limit(number: int, high: int) -> None:
    found = re.search(whole_text(whole_number(high)), str(number))
    assert bool(found) == (1 <= number <= high)
