"""One way to write a part of a dose: a pattern, and what it says."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from voicecoach.drafting.dose.matching.number_places import begins_with_number
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

    @cached_property
    def begins_with_number(self) -> bool:
        """Whether a match begins only where a number does."""
        return begins_with_number(self.pattern)

    def find_in(self, text: str, number_places: Sequence[int]) -> Iterator[Found]:
        """Yield the matches in a plain text, in order. `number_places`: where numbers begin."""
        if self.begins_with_number:
            return self._find_at(text, number_places)
        return self.compiled.finditer(text)

    def _find_at(self, text: str, places: Sequence[int]) -> Iterator[Found]:
        match_at, end = self.compiled.match, 0
        for place in places:
            if place >= end and (found := match_at(text, place)):
                end = found.end()
                yield found
