"""The name of a move at the head of a line, the dose beside it, and what else the line says."""

import re
from dataclasses import dataclass

from voicecoach.drafting.dose.parts.reading import DoseReading, Parts
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_and_more import (
    ENDS_SENTENCE,
    counted_name,
    name_and_more,
    with_hold,
)
from voicecoach.drafting.layout.lines.name_shape import (
    has_move,
    is_instruction,
    is_name,
    is_name_beside_dose,
    tidy_name,
)
from voicecoach.drafting.words.labels import key_of_label

AMOUNT_FIELDS = {"reps", "time", "distance", "sets"}
SEPARATOR = re.compile(
    rf" ?--+ ?|\s?—\s?|\s?–\s|\s-\s|:\s|:$|\t+|\.{{3,}}|\s[|=>→]+\s|{ENDS_SENTENCE}\s(?=[A-Z0-9])"
)
_NUMBERED = re.compile(r"\d+(?:[-/]\d+)+ (?=breath|stretch|hip|switch|transition)", re.IGNORECASE)
_DASHES = ("-", "–", "—")
_GAPS = re.compile(r"\s{3,}|\t")
_SHORT_TEXT, _LONG_TEXT = 3, 5
_FEW_WORDS = 3
_BRACKETS = re.compile(r"(?P<name>[^()]{3,60}?) ?\((?P<inner>[^()]{8,200})\)\.?")


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
    doubt: str = ""
    """The comment beside the name, such as that the sheet gives none."""
    is_loose: bool = False
    """Whether the name reads like an instruction, so that only a list of moves makes it one."""

    @property
    def is_bare(self) -> bool:
        """Return whether the line is a name, and at most a load or a few words beside it."""
        kinds = {part.kind for part in self.parts}
        return kinds <= {"load", "sides", "limb"} and len(self.text.split()) <= _SHORT_TEXT


def split_head(text: str) -> Head | None:
    """Return the head that a line is, or None if it begins with no name."""
    return (
        _before_gap(text)
        or _before_brackets(text)
        or _before_separator(text)
        or head_before_dose(text)
        or _bare(text)
    )


def _before_gap(text: str) -> Head | None:
    """Return the head of "Prone row     Sets: 3   Reps: 10", whose columns stand apart."""
    name, *columns = _GAPS.split(text)
    if not columns or not is_name(tidy_name(name)):
        return None
    reading = dose_of(", ".join(columns), name)
    has_amount = _has_amount(reading) and not has_move(reading.rest)
    if has_amount:
        return Head(tidy_name(name), reading.parts, reading.rest, True)
    return None


def _before_brackets(text: str) -> Head | None:
    """Return the head of "Band walk (start with 3 sets of 10 steps)", whose brackets tell more."""
    found = _BRACKETS.fullmatch(text)
    if found is None or not has_move(found["name"]) or not is_name(tidy_name(found["name"])):
        return None
    reading = dose_of(found["inner"], found["name"])
    tells_more = len(reading.rest.split()) >= _FEW_WORDS
    if not tells_more or not _has_amount(reading):
        return None
    return Head(tidy_name(found["name"]), reading.parts, "", has_amount=True)


def _before_separator(text: str) -> Head | None:
    found = SEPARATOR.search(text)
    if found is None:
        return None
    left, right = text[: found.start()].strip(), text[found.end() :].strip()
    if not right or key_of_label(left):
        return None
    name = _name_reading(left)
    whole = dose_of(text)
    if whole.fields and whole.rest == name.rest and _has_amount(whole):
        return _head(whole, DoseReading((), ""), "")
    spoken = tidy_name(name_and_more(name.rest)[0])
    if not is_name_beside_dose(spoken):
        return None
    reading = dose_of(right, left)
    is_pure = bool(reading.fields) and not reading.rest
    if not (is_pure or ":" in found[0] or is_name(spoken)):
        return None
    if is_pure:
        return _head(name, reading, "")
    if "." in found[0] and not (has_move(left) and is_instruction(_first_sentence(right))):
        return None
    return _with_text(name, reading, right, found[0].strip())


def _with_text(name: DoseReading, reading: DoseReading, right: str, sign: str) -> Head | None:
    """Return the head of a line that says more behind the sign than a dose, or None."""
    words = len(reading.rest.split())
    instructs = is_instruction(reading.rest)
    if reading.fields and not instructs and words <= _FEW_WORDS:
        if sign in _DASHES and right.startswith(reading.rest):
            whole = DoseReading(name.fields, f"{name.rest} – {reading.rest}", parts=name.parts)
            return _head(whole, reading, "")
        return _head(name, reading, reading.rest)
    is_text = bool(reading.fields or name.fields) or is_instruction(right) or ":" in sign
    if is_text and (words > 1 or instructs):
        return _head(name, DoseReading((), ""), right)
    return None


def _name_reading(left: str) -> DoseReading:
    """Return what stands before a separator: a name, and maybe a part of the dose."""
    if _NUMBERED.match(left):
        return DoseReading((), left)
    reading = dose_of(left)
    if reading.rest:
        return reading
    return DoseReading((), left)


def head_before_dose(text: str) -> Head | None:
    reading = counted_name(text) or dose_of(text)
    if not reading.fields or not reading.rest:
        return None
    name, more, sides = name_and_more(with_hold(text, reading.rest))
    if not more and "," in text and is_name_beside_dose(name) and not is_name(name):
        return Head(
            tidy_name(name), (*reading.parts, *sides), "", _has_amount(reading), is_loose=True
        )
    if not is_name(name) or (is_instruction(more) and not has_move(name)):
        return None
    if not has_move(name) and len(more.split()) > _LONG_TEXT and not is_instruction(more):
        return None
    return Head(tidy_name(name), (*reading.parts, *sides), more, _has_amount(reading))


def _bare(text: str) -> Head | None:
    if text.endswith("?"):
        return None
    name, more, sides = name_and_more(text.rstrip(" :.*"))
    if not is_name(name) or len(more.split()) > 3:
        return None
    return Head(tidy_name(name), sides, more)


def _head(name: DoseReading, dose: DoseReading, text: str) -> Head:
    spoken, more, sides = name_and_more(name.rest)
    said = dose_of(text, spoken) if text else dose
    text = f"{more}. {text}" if more and text else more or text
    has_amount = _has_amount(name) or _has_amount(dose) or _has_amount(said)
    return Head(tidy_name(spoken), (*name.parts, *dose.parts, *sides), text, has_amount)


def _has_amount(reading: DoseReading) -> bool:
    return any(field.key in AMOUNT_FIELDS for field in reading.fields)


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text)[0]
