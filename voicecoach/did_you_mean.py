"""The one sentence that offers the nearest word for a misspelt one: did you mean "x"?"""

from collections.abc import Iterable
from difflib import get_close_matches

from voicecoach.escape_text import escape_controls

LIKENESS = 0.6
"""How much alike two words must be, from 0 to 1, for one to be offered for the other."""

LOOSE_LIKENESS = 0.5
"""The same for names, which are longer than keys and less likely to be mixed up."""

LEAST_LIKENESS = 0.3
"""The same for a list of several words, of which the user picks one."""


def closest(word: str, choices: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """Return the choice that is most like `word`, capitals aside, or None if none is."""
    as_written = {choice.casefold(): choice for choice in choices}
    near = get_close_matches(word.casefold(), as_written, n=1, cutoff=cutoff)
    return as_written[near[0]] if near else None


def nearest(word: str, choices: Iterable[str], count: int) -> list[str]:
    """Return up to `count` choices that have something in common with `word`, the nearest first."""
    return get_close_matches(word.casefold(), list(choices), n=count, cutoff=LEAST_LIKENESS)


def did_you_mean(word: str, choices: Iterable[str], cutoff: float = LIKENESS) -> str:
    """Return `did you mean "x"? `, with a blank for what follows, or "" if nothing is near."""
    near = closest(word, choices, cutoff)
    return "" if near is None else f'did you mean "{escape_controls(near)}"? '


def did_you_mean_or(
    otherwise: str, word: str, choices: Iterable[str], cutoff: float = LIKENESS
) -> str:
    """Return a whole hint: `did you mean "x"?`, or `otherwise` if nothing is near."""
    return did_you_mean(word, choices, cutoff).rstrip() or otherwise
