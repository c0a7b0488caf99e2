"""Texts are cut to what may be said, and what is cut off stays in a comment."""

import re
from bisect import bisect_right
from collections.abc import Callable

from voicecoach.languages import spoken_form
from voicecoach.routine.values.text import LONGEST_NAME, LONGEST_TEXT

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CUT = "\u2026"


def is_sayable(text: str) -> bool:
    """Return whether there is a word to say in a text."""
    return any(character.isalnum() for character in _spoken(text))


def fitted_name(name: str) -> tuple[str, str]:
    """Return a name that is short enough, and the comment on what was cut off, or ""."""
    return _fitted(name, _is_name)


def fitted_text(text: str) -> tuple[str, str]:
    """Return a text that is short enough when it is said, and the comment, or ""."""
    return _fitted(text, _is_text)


def _fitted(text: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    text = " ".join(text.split())
    if fits(text):
        return text, ""
    kept = _most_words(text, fits) or _most_characters(text, fits)
    rest = text[len(kept) :].strip()
    return f"{kept}{_CUT}", f"too long to be said, the sheet goes on: {rest}"


def _most_words(text: str, fits: Callable[[str], bool]) -> str:
    ends = [found.end() for found in re.finditer(r"\S+", text[: LONGEST_TEXT + 1])]
    # The last one may be a part of a word.
    return _longest(text, [end for end in ends if text[end : end + 1] in ("", " ")], fits)


def _most_characters(text: str, fits: Callable[[str], bool]) -> str:
    return _longest(text, list(range(1, min(len(text), LONGEST_TEXT) + 1)), fits)


def _longest(text: str, ends: list[int], fits: Callable[[str], bool]) -> str:
    """Return the text up to the last of these ends at which it fits."""
    found = bisect_right(ends, False, key=lambda end: not fits(f"{text[:end]}{_CUT}"))
    if found:
        return text[: ends[found - 1]]
    return ""


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and _is_text(text)


def _is_text(text: str) -> bool:
    return len(text) <= LONGEST_TEXT and len(_spoken(text)) <= LONGEST_TEXT


def _spoken(text: str) -> str:
    return spoken_form(_PLACEHOLDER.sub(r"\1", text), "en")
