"""The moves and the parts of a session that the lines of a sheet make, before they are a draft."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from voicecoach.drafting.dose.parts.reading import Parts
from voicecoach.drafting.draft import Fate, Field, LineFate
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.source_lines import SourceLine


@dataclass(slots=True)
class BodyText:
    """A text below or beside the name of a move."""

    line: SourceLine
    text: str
    label: str = ""
    """The key of the part that it stands in, or ""."""


@dataclass(slots=True)
class Move:
    """A move with all lines that belong to it."""

    name: str
    line: SourceLine
    parts: Parts = ()
    """The dose beside its name."""
    body: list[BodyText] = field(default_factory=list)
    marker: str = ""
    """What stood before it, such as "A1"."""
    doubt: str = ""
    outline: Parts = ()
    """The dose in an outline at the start of the sheet, if the details stand further down."""
    given: tuple[Field, ...] = ()
    """The dose of a move that has none of its own notation, such as one breath."""

    @property
    def is_one_liner(self) -> bool:
        """Return whether the line of the name says more than the name."""
        return bool(self.parts) or any(text.line is self.line for text in self.body)


@dataclass(slots=True)
class SectionStart:
    """A heading over the moves that follow."""

    name: str
    line: SourceLine
    marker: str = ""
    ends_at_blank: bool = False
    """Whether an empty line ends what stands under it. "" as a name is such an end."""


@dataclass(slots=True)
class RuleLine:
    """A line about several moves, where it stands."""

    rule: BlockRule
    line: SourceLine


@dataclass(slots=True)
class PauseLine:
    """A break between two parts of the session."""

    length: str
    line: SourceLine


Token: TypeAlias = Move | SectionStart | RuleLine | PauseLine


FIRST_OF_PAIRS = "Q"
"""From this letter on, a pair got its letter from us and not from the sheet."""


def is_paired(move: Move) -> bool:
    """Return whether a marker such as "A1" stood before the move."""
    return is_paired_marker(move.marker)


def is_paired_marker(marker: str) -> bool:
    """Return whether a marker is such as "A1", of moves that are done in turn."""
    return bool(re.match(r"[A-Z]\d|\d[a-z]", marker))


class Fates:
    """Keeps what became of each line."""

    def __init__(self) -> None:
        self._fates: dict[int, list[Fate]] = {}
        self._exercises: dict[int, str] = {}

    def add(self, line: SourceLine, fate: Fate, exercise: str = "") -> None:
        """Note one more thing that became of a line."""
        fates = self._fates.setdefault(line.number, [])
        if fate not in fates:
            fates.append(fate)
        if exercise:
            self._exercises.setdefault(line.number, exercise)

    def has(self, line: SourceLine) -> bool:
        """Return whether anything became of a line so far."""
        return line.number in self._fates

    def settle(self, taken: Mapping[int, int], keys: Iterable[int]) -> None:
        """Give lines that stand in another one its fates, and those of a key one of their own."""
        for number, other in taken.items():
            if number not in self._fates and other in self._fates:
                self._fates[number] = self._fates[other]
                self._exercises[number] = self._exercises.get(other, "")
        for number in keys:
            self._fates.setdefault(number, [Fate.STRUCTURE])

    def of(self, lines: Iterable[SourceLine]) -> tuple[LineFate, ...]:
        """Return the fates of all lines, in order."""
        return tuple(self._of_line(line) for line in lines)

    def _of_line(self, line: SourceLine) -> LineFate:
        otherwise = Fate.NOT_UNDERSTOOD if line.text.strip() else Fate.BLANK
        fates = tuple(self._fates.get(line.number, [otherwise]))
        if fates == (Fate.BLANK,) and line.text.strip():
            fates = (Fate.DOSE,)
        return LineFate(line, fates, self._exercises.get(line.number, ""))
