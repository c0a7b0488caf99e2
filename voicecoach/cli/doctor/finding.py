"""What a check of the installation found."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How good a finding is."""

    OK = "ok"
    NOTE = "note"
    """Something that works otherwise than one may think, or that is optional."""
    PROBLEM = "problem"


class Ability(StrEnum):
    """What voicecoach must be able to do. The exit code says which it cannot."""

    SPEAK = "speak"
    WRITE = "write"


@dataclass(frozen=True)
class DoctorFinding:
    """One line of the doctor."""

    subject: str
    """What was looked at, such as `voice heart`."""

    text: str
    """One sentence or less, with what to do about a problem."""

    grade: Grade = Grade.OK

    shows: Ability | None = None
    """What this finding proves that voicecoach can do."""
