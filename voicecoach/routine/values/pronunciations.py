"""How words are to be pronounced: each as it is written, with how it sounds."""

import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.routine.values.text import LONGEST_NAME, read_text, value_error

MOST_WORDS = 200
_LIKE = "write it like  Bia: Bee-ah"


def _read_word(written: str) -> str:
    if not any(character.isalnum() for character in written):
        raise value_error("there is no word here to be pronounced", _LIKE)
    return unicodedata.normalize("NFC", read_text(LONGEST_NAME)(written))


def _read_sound(written: Any) -> str:
    if isinstance(written, str) and not any(character.isalnum() for character in written):
        raise value_error("this pronunciation has nothing to say", _LIKE)
    return read_text(LONGEST_NAME)(written)


def _check_words(written: Any) -> Any:
    if not isinstance(written, dict):
        raise value_error("this should be words and how they sound", "write it like {Bia: Bee-ah}")
    if len(written) > MOST_WORDS:
        raise value_error(f"there are more than {MOST_WORDS} words here", "leave some of them out")
    return written


Pronunciations = Annotated[
    dict[
        Annotated[str, BeforeValidator(_read_word)],
        Annotated[str, BeforeValidator(_read_sound)],
    ],
    BeforeValidator(_check_words),
]
"""What the voice is given in place of each word."""
