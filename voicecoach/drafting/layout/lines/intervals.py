"""Two paces that take turns: "10 x 20 s flat out / 40 s easy"."""

import re
from dataclasses import dataclass

from voicecoach.drafting.dose.parts.reading import Parts
from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.words.paces import PACE, PACES_IN_TURN, RECOVERY
from voicecoach.units import parse_duration

_LONGEST = 600
UNNAMED_PACE = "run"
NAMED_AFTER_RECOVERY = "the line names no exercise: taken as a run"
_ALTERNATE = re.compile(r"(?:alternat|switch)\w* ")


@dataclass(frozen=True, slots=True)
class Intervals:
    """Two paces in turn, and what the text says before and after them."""

    rounds: int
    """0 if the text does not say how often."""
    paces: tuple[tuple[str, Parts], ...]
    """The names of the paces, each with its dose."""
    before: str
    after: str
    doubt: str = ""
    """The comment beside the name of the first pace, if the text gives it none."""
    is_apart: bool = False
    """Whether what stands before them is surely no part of what is repeated."""

    @property
    def rest(self) -> str:
        """Return how long the second one lasts, if it is a recovery and no pace: "" if not."""
        name, parts = self.paces[1]
        is_rest = RECOVERY.search(name) and parts[0].kind == "length"
        if is_rest:
            return str(parts[0].value)
        return ""


def intervals_in(text: str) -> Intervals | None:
    """Return the first two paces in turn that a text speaks of, or None."""
    if len(text) > _LONGEST:
        return None
    plain = plain_text_of(text)
    for pattern in PACES_IN_TURN:
        for found in pattern.finditer(plain.text):
            start, end = plain.written_span(*found.span())
            if paces := _paces_of(found):
                before, after = text[:start].strip(" :-("), text[end:].strip(" .,;)")
                is_apart = _is_apart(text[:start].rstrip(), found[0])
                doubt = "" if "name" in found.groupdict() else NAMED_AFTER_RECOVERY
                rounds = _rounds_of(found, paces)
                return Intervals(rounds, paces, before, after, doubt, is_apart)
    return None


def _is_apart(before: str, pair: str) -> bool:
    """Return whether the words before a pair end: "Walk 5 min, then" run 1 min, walk 2 min x 8."""
    if not before or before.endswith((".", ";", ":", "!")) or _ALTERNATE.match(pair):
        return True
    return before.casefold().endswith((" then", " alternate")) and " then " not in pair


def _paces_of(found: re.Match[str]) -> tuple[tuple[str, Parts], ...]:
    """Return both paces, or nothing if one of them is none."""
    said = {"name": UNNAMED_PACE} | found.groupdict()
    written = [(said["name"], said["length"]), (said["name2"], said["length2"])]
    if not all(PACE.search(name) for name, _ in written):
        return ()
    paces = tuple(
        (tidy_name(name), dose_of(_with_minutes(length)).parts) for name, length in written
    )
    if all(parts for _, parts in paces):
        return paces
    return ()


def _with_minutes(length: str) -> str:
    """Return `2m` as minutes: intervals of a few metres are none."""
    return re.sub(r"^([1-9]\d?) ?m$", r"\1 min", length)


def _rounds_of(found: re.Match[str], paces: tuple[tuple[str, Parts], ...]) -> int:
    groups = found.groupdict()
    if count := groups.get("count") or groups.get("often"):
        return int(count)
    lengths = [part.value for _, parts in paces for part in parts if part.kind == "length"]
    if len(lengths) < len(paces):
        return 0
    whole = sum(parse_duration(str(length)) for length in lengths)
    return round(int(groups["total"]) * 60_000 / whole)
