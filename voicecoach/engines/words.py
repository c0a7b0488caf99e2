"""The text as every engine is given it."""

import unicodedata

from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted

_UNSPOKEN = {"Cc", "Cs", "Co", "Cn"}
"""Controls, surrogates, private and unassigned characters (Unicode 4.5): nothing to be said, and
some are commands to a synthesiser (eSpeak takes U+0001 for one)."""


def plain_words(text: str) -> str:
    """`text` in NFC, on one line, single-spaced, without control characters.

    Two texts that sound alike thus are one text. Raises EngineError if it has neither a letter
    nor a digit: engines answer that with nothing, with a click or with an exception.
    """
    kept = (" " if unicodedata.category(char) in _UNSPOKEN else char for char in text)
    words = " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    if not any(char.isalnum() for char in words):
        raise EngineError(
            f"there is nothing to say in {quoted(words)}; write a word or a number in it"
        )
    return words
