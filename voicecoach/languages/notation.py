"""How a language reads what people write in short, such as `3x15` or `20 kg`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Doubt:
    """Something written in a text that can be read in two ways, or in none."""

    written: str
    """The part of the text."""
    message: str
    """What is wrong with it, as a part of a sentence that begins with the quoted part."""
    hint: str
    """What to write instead."""


@dataclass(frozen=True)
class Notation:
    """The rules of one language. Both functions are pure, and take a text as it is written."""

    spoken: Callable[[str], str]
    """Returns the spoken form: words only. It is empty for a text of nothing but signs.

    A text of plain words is its own spoken form, and so is every spoken form.
    """

    doubts: Callable[[str], Iterable[Doubt]]
    """Returns everything in the text that no rule can read for certain."""

    is_surely_sayable: Callable[[str], bool]
    """Returns whether a text needs no reading to see that it has words, and no more than fit."""


def _as_written(text: str) -> str:
    return text


def _no_doubts(_text: str) -> Iterable[Doubt]:
    return ()


def _unsure(_text: str) -> bool:
    return False


AS_WRITTEN = Notation(_as_written, _no_doubts, _unsure)
"""For a language that has no rules of its own."""
