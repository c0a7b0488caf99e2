"""Compares a drafted routine with the expected one, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from draft_score_fields import Fields


class Verdict(Enum):
    """How one field of the draft compares with the expected one."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    INVENTED = "invented"
    ASSUMED = "assumed"
    """Nobody can know the value, and the draft says that it assumes it. It counts for nothing."""


@dataclass(frozen=True)
class Asked:
    """One exercise or block of the expected routine."""

    name: str
    fields: Fields
    assumed: frozenset[str] = frozenset()
    """The fields that the author of the routine had to assume."""


@dataclass(frozen=True)
class Drafted:
    """One exercise or block of the draft."""

    name: str
    fields: Fields
    doubts: Mapping[str, str]
    """The comments beside its fields, and under "" what stands beside its name or in it."""

    def doubt(self, key: str) -> str:
        """Return the comment beside a field, or "" if it is certain."""
        return self.doubts.get(key, "")

    @property
    def admits_more(self) -> bool:
        """Whether a comment says that something in it is not understood."""
        return bool(self.doubts.get("", ""))


@dataclass(frozen=True)
class Finding:
    """What came out of one field."""

    place: str
    key: str
    verdict: Verdict
    expected: str = ""
    drafted: str = ""
    is_doubted: bool = False
    """A comment beside it warns the reader."""

    @property
    def is_fault(self) -> bool:
        """Whether it is not as it should be."""
        return self.verdict not in (Verdict.RIGHT, Verdict.ASSUMED)


def compare(asked: Asked, drafted: Drafted) -> Iterator[Finding]:
    """Yield what came out of every field that either of the two has."""
    for key in dict.fromkeys((*asked.fields, *drafted.fields)):
        if key in asked.assumed:
            yield _compare_assumed(key, asked, drafted)
        else:
            yield _compare_certain(key, asked, drafted)


def _compare_certain(key: str, asked: Asked, drafted: Drafted) -> Finding:
    expected, got = asked.fields.get(key, ""), drafted.fields.get(key, "")
    verdict = _verdict(expected, got)
    is_doubted = bool(drafted.doubt(key))
    if verdict is Verdict.MISSING:
        is_doubted = is_doubted or drafted.admits_more
    return Finding(asked.name, key, verdict, expected, got, is_doubted)


def _verdict(expected: str, drafted: str) -> Verdict:
    if expected == drafted:
        return Verdict.RIGHT
    if not drafted:
        return Verdict.MISSING
    return Verdict.WRONG if expected else Verdict.INVENTED


def _compare_assumed(key: str, asked: Asked, drafted: Drafted) -> Finding:
    """Take any value that has a doubt, and none at all. A tempo must have its longest phase."""
    expected, got = asked.fields.get(key, ""), drafted.fields.get(key, "")
    is_doubted = bool(drafted.doubt(key))
    is_fine = not got or (is_doubted and (key != "tempo" or _has_longest(expected, got)))
    verdict = Verdict.ASSUMED if is_fine else Verdict.WRONG
    return Finding(asked.name, key, verdict, expected, got, is_doubted)


def _has_longest(expected: str, drafted: str) -> bool:
    """Return whether the longest phase of a tempo is in the other one too: the sheet says it."""
    phases = expected.split(" + ")
    return max(phases, key=lambda phase: float(phase.removesuffix("s"))) in drafted.split(" + ")


def all_missing(asked: Asked, is_admitted: bool) -> Iterator[Finding]:
    """Yield every field of an exercise or block that the draft does not have.

    What is assumed counts for nothing here as well.
    """
    for key, value in asked.fields.items():
        verdict = Verdict.ASSUMED if key in asked.assumed else Verdict.MISSING
        yield Finding(asked.name, key, verdict, value, "", is_admitted)


def all_invented(drafted: Drafted) -> Iterator[Finding]:
    """Yield every field of an exercise or block that should not be there."""
    for key, value in drafted.fields.items():
        is_doubted = bool(drafted.doubt(key)) or drafted.admits_more
        yield Finding(drafted.name, key, Verdict.INVENTED, "", value, is_doubted)
