"""The name of a move at the head of a line, the dose beside it, and what else the line says."""

import re
from dataclasses import dataclass

from voicecoach.drafting.dose.read_dose import read_dose
from voicecoach.drafting.dose.reading import DoseReading, Parts
from voicecoach.drafting.layout.name_shape import (
    NO_ABBREVIATION,
    has_move,
    is_instruction,
    is_name,
    tidy_name,
)
from voicecoach.drafting.words.labels import key_of_label

AMOUNTS = {"reps", "time", "distance", "sets"}
_SEPARATOR = re.compile(
    rf" ?--+ ?|\s?[—–]\s|\s-\s|:\s|:$|\t+|\.{{3,}}|\s[|=>→]+\s|{NO_ABBREVIATION}\.\s(?=[A-Z0-9])"
)
_END_OF_NAME = re.compile(rf"[,;:(]|{NO_ABBREVIATION}\. | [-–—] |[.!?]$|\s+w/\s*|\s+w$")
_KEPT_IN_PARENTHESES = 3
_ITEMS = re.compile(r"[,;+&]\s+|\s+(?:and|then)\s+")
_LONGEST_LIST = 300


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins with a name, or consists of one."""

    name: str
    parts: Parts = ()
    """The dose beside the name."""
    text: str = ""
    """What follows and is neither: an instruction, as it is written."""
    has_amount: bool = False
    """Whether the line says how much, beside the name or in its text."""

    @property
    def is_bare(self) -> bool:
        """Return whether the line is nothing but a name."""
        return not self.parts and not self.text


def heads_in(text: str) -> tuple[Head, ...]:
    """Return the moves that one line names with their doses: none, one, or those of a list."""
    several = _heads_of_list(text)
    if several:
        return several
    head = split_head(text)
    return (head,) if head else ()


def split_head(text: str) -> Head | None:
    """Return the head that a line is, or None if it begins with no name."""
    return _before_separator(text) or _before_dose(text) or _bare(text)


def _before_separator(text: str) -> Head | None:
    found = _SEPARATOR.search(text)
    if found is None:
        return None
    left, right = text[: found.start()].strip(), text[found.end() :].strip()
    if not right or key_of_label(left):
        return None
    name = read_dose(left)
    if not is_name(tidy_name(name.rest)):
        return None
    reading = read_dose(right, left)
    says_more = len(reading.rest.split()) > 1 or is_instruction(reading.rest)
    if not reading.rest and reading.fields:
        return _head(name, reading, "")
    if "." in found[0] and not (has_move(left) and is_instruction(_first_sentence(right))):
        return None
    if says_more and (reading.fields or name.fields or is_instruction(right) or ":" in found[0]):
        return _head(name, DoseReading((), ""), right)
    return None


def _before_dose(text: str) -> Head | None:
    reading = read_dose(text)
    if not reading.fields or not reading.rest:
        return None
    name, more = _name_and_more(reading.rest)
    if not is_name(name):
        return None
    return Head(tidy_name(name), reading.parts, more, _has_amount(reading))


def _bare(text: str) -> Head | None:
    name = text.rstrip(" :.*")
    return Head(tidy_name(name)) if is_name(name) else None


def _head(name: DoseReading, dose: DoseReading, text: str) -> Head:
    spoken, more = _name_and_more(name.rest)
    said = read_dose(text, spoken) if text else dose
    text = f"{more}. {text}" if more and text else more or text
    has_amount = _has_amount(name) or _has_amount(said)
    return Head(tidy_name(spoken), name.parts + dose.parts, text, has_amount)


def _has_amount(reading: DoseReading) -> bool:
    return any(field.key in AMOUNTS for field in reading.fields)


def _name_and_more(rest: str) -> tuple[str, str]:
    """Return the name that a text begins with, and the text after it."""
    found = _END_OF_NAME.search(rest)
    if found is None:
        return rest.strip(), ""
    name, more = rest[: found.start()].strip(), rest[found.end() :].strip(" ,;:()")
    short = len(more.split()) <= _KEPT_IN_PARENTHESES and not is_instruction(more)
    if short and found[0].strip() in ("(", ",", "–", "-", "—") and more:
        return rest.strip(" ,;:"), ""
    return name, more


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text)[0]


def _heads_of_list(text: str) -> tuple[Head, ...]:
    """Return the heads of "10 squats, 10 lunges and a 30 s plank", or none."""
    if len(text) > _LONGEST_LIST:
        return ()
    pieces = [piece for piece in _ITEMS.split(text) if piece.strip()]
    if len(pieces) < 2:
        return ()
    heads = [_before_dose(piece.strip(" .")) for piece in pieces]
    good = [head for head in heads if head and head.has_amount and not head.text]
    names_moves = all(has_move(head.name) for head in good)
    return tuple(good) if len(good) == len(pieces) and names_moves else ()
