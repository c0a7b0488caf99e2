"""The tag of the language that a routine is in, such as `en` or `en-GB`."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.routine.values.text import LONGEST_NAME, read_text


def _read_tag(written: Any) -> str:
    """Read a tag. Which languages there are is known where the routine is compiled."""
    return read_text(LONGEST_NAME)(written)


LanguageTag = Annotated[str, BeforeValidator(_read_tag)]
