"""The schema of a value, from the type that its record gives it and the reader in that type."""

from collections.abc import Iterator
from functools import singledispatch
from inspect import unwrap
from typing import Any, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from voicecoach.routine.schema.own_notations import own_notation
from voicecoach.routine.schema.text_schemas import (
    choice_schema,
    either,
    list_schema,
    one_or_list,
    template_schema,
    text_schema,
)
from voicecoach.routine.schema.written_forms import Schema, form_of
from voicecoach.routine.values.amounts import MOST_SETS, CountReader, LengthReader, SpanReader
from voicecoach.routine.values.ladder import LadderReader
from voicecoach.routine.values.read_quantities import QuantityReader
from voicecoach.routine.values.text import ChoiceReader, TemplateReader, TextReader
from voicecoach.routine.values.text_lists import MOST_TEXTS, one_or_more, read_texts


def value_schema(hint: Any) -> Schema:
    """Return the schema of a value of that type. Raise TypeError if nobody knows what it reads."""
    if own := own_notation(hint):
        return own
    readers = [unwrap(function) for function in _validators(hint)]
    if get_origin(_plain(hint)) is tuple:
        return _list_of(hint, readers)
    for reader in readers:
        return schema_of_reader(reader)
    raise TypeError(f"the schema does not know the type {hint!r}")


@singledispatch
def schema_of_reader(reader: Any) -> Schema:
    """Return the schema of what a reader reads. Raise TypeError if that is not known."""
    raise TypeError(f"the schema does not know what {reader!r} reads")


@schema_of_reader.register(CountReader | LengthReader)
def _of_one(reader: CountReader | LengthReader) -> Schema:
    return form_of(reader).one


@schema_of_reader.register
def _of_span(reader: SpanReader) -> Schema:
    return form_of(reader.read).one_or_range


@schema_of_reader.register
def _of_ladder(reader: LadderReader) -> Schema:
    form = form_of(reader.read)
    return either(form.one_or_range, list_schema(form.one, most=MOST_SETS))


@schema_of_reader.register
def _of_quantity(reader: QuantityReader) -> Schema:
    form = form_of(reader)
    return either(form.one_or_range, list_schema(form.one, most=MOST_SETS))


@schema_of_reader.register
def _of_text(reader: TextReader) -> Schema:
    return text_schema(reader.longest, placeholders=reader.placeholders)


@schema_of_reader.register
def _of_template(reader: TemplateReader) -> Schema:
    return template_schema(reader.known)


@schema_of_reader.register
def _of_choice(reader: ChoiceReader) -> Schema:
    return choice_schema(reader.choices)


def _plain(hint: Any) -> Any:
    """Return a type without what is noted beside it."""
    return hint.__origin__ if hasattr(hint, "__metadata__") else hint


def _metadata(hint: Any) -> tuple[Any, ...]:
    return getattr(hint, "__metadata__", ())


def _validators(hint: Any) -> Iterator[Any]:
    for note in _metadata(hint):
        if isinstance(note, BeforeValidator):
            # A method of a reader stands for the reader.
            yield getattr(note.func, "__self__", note.func)


def _list_of(hint: Any, readers: list[Any]) -> Schema:
    """Return the schema of a list, which may be one text as well if its reader allows that."""
    item = value_schema(get_args(_plain(hint))[0])
    if read_texts in readers:
        return one_or_list(item, most=MOST_TEXTS)
    if one_or_more in readers:
        return one_or_list(item)
    notes = [note for note in _metadata(hint) if isinstance(note, FieldInfo)]
    limits = [limit for note in notes for limit in note.metadata]
    fewest = max((getattr(limit, "min_length", 0) for limit in limits), default=0)
    most = [limit.max_length for limit in limits if hasattr(limit, "max_length")]
    return list_schema(item, fewest=fewest, most=min(most, default=None))
