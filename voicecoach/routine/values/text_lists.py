"""Lists of texts: several, or one that is written by itself."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from voicecoach.routine.values.text import CheerLine, Name, Template, value_error

MOST_TEXTS = 50


def one_or_more(written: Any) -> Any:
    """Return a list of texts, also for one text that is written by itself."""
    return [written] if isinstance(written, str) else written


def read_texts(written: Any) -> Any:
    """Return a list of texts with no more entries than anybody could listen to."""
    if isinstance(written, list) and len(written) > MOST_TEXTS:
        raise value_error(f"this list has more than {MOST_TEXTS} entries", "leave some of them out")
    return one_or_more(written)


Lines = Annotated[tuple[Template, ...], BeforeValidator(read_texts)]
Things = Annotated[tuple[Name, ...], BeforeValidator(read_texts)]
Names = Annotated[tuple[Name, ...], BeforeValidator(one_or_more)]
CheerLines = Annotated[tuple[CheerLine, ...], BeforeValidator(read_texts)]
Labels = Annotated[tuple[Name, ...], Field(min_length=2, max_length=2)]
"""The names of two sides."""
