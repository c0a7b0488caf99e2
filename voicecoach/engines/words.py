"""The text as every engine gets it."""

import unicodedata

from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted

_UNSPOKEN_CATEGORIES = {"Cc", "Cs", "Co", "Cn"}
"""Controls, surrogates, private and unassigned characters (Unicode 4.5). They have no sound, and
some are commands to a synthesiser (U+0001 is one to eSpeak)."""


def plain_words(text: str) -> str:
    """Return `text` in NFC, on one line, single-spaced, without control characters.

    Two texts that sound alike thus become the same text. Raises EngineError if the text has
    neither a letter nor a digit: engines answer that with nothing, with a click or with an
    exception.
    """
    spoken = "".join(" " if _is_unspoken(char) else char for char in text)
    words = " ".join(unicodedata.normalize("NFC", spoken).split())
    if not any(char.isalnum() for char in words):
        raise EngineError(
            f"there is nothing to say in {quoted(words)}; write a word or a number in it"
        )
    return words


def _is_unspoken(char: str) -> bool:
    return unicodedata.category(char) in _UNSPOKEN_CATEGORIES
