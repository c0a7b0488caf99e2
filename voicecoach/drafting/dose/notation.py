"""One way to write a part of a dose: a pattern, and what it says."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from voicecoach.drafting.dose.reading import Parts

Found = re.Match[str]
ReadParts = Callable[[Found], Parts | None]
"""Returns the parts, or None if what was found is no dose after all."""


@dataclass(frozen=True, slots=True)
class DoseNotation:
    """A row of a table of notations."""

    pattern: re.Pattern[str]
    """For the small letters of a plain text."""
    read: ReadParts
    clues: tuple[str, ...] = ()
    """One of these must be in the text for the pattern to be tried. () for a digit."""
    stays: bool = False
    """What was found stays in the name or the instruction."""

    def may_be_in(self, text: str, has_digit: bool) -> bool:
        """Return whether it is worth to try the pattern on a text."""
        if not self.clues:
            return has_digit
        return any(clue in text for clue in self.clues)


def notation(pattern: str, read: ReadParts, *clues: str, stays: bool = False) -> DoseNotation:
    """Return a row. Spaces of the pattern are spaces of the text."""
    return DoseNotation(re.compile(pattern), read, clues, stays)
