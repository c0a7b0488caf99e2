"""One way to write a part of a dose: a pattern, and what it says."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from voicecoach.drafting.dose.parts.reading import Parts
from voicecoach.languages.english_spoken.matching.needs import Needs, needs_of

Found = re.Match[str]
ReadParts = Callable[[Found], Parts | None]
"""Returns the parts, or None if what was found is no dose after all."""


@dataclass(frozen=True)
class DoseNotation:
    """A row of a table of notations."""

    pattern: str
    """For the small letters of a plain text. The group "cut", if it has one, is the dose."""
    read: ReadParts
    stays: bool = False
    """What was found stays in the name or the instruction."""

    @cached_property
    def needs(self) -> Needs:
        """What a text must hold for the pattern to find anything in it."""
        return needs_of(self.pattern)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed: few texts need every notation."""
        return re.compile(self.pattern)
