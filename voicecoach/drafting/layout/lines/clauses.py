"""The clauses of running text that each say one thing to do: "Spin for 4 minutes, then ..."."""

import re
from collections.abc import Iterator
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import Parts
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_and_more import name_and_more
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS, Head
from voicecoach.drafting.words.paces import PACE, TRAVEL_VERBS
from voicecoach.drafting.words.prose import LEADS

_JOINTS = re.compile(
    r"[,;]? (?:and )?then (?=\w)|; (?=\w)|[,;]? followed by |\. (?=[A-Z])"
    rf"|,? and (?={TRAVEL_VERBS.pattern})|, (?={TRAVEL_VERBS.pattern})",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:then|next|now|finally|after that|first|to start|to finish)[,:]? |"
    rf"[^,.]{{1,40}}, (?={TRAVEL_VERBS.pattern}))",
    re.IGNORECASE,
)
_AT_A_PACE = re.compile(
    r",? \b(?:at|in) (?:an? |your )?(?:[a-z-]+ ){1,3}(?:pace|effort|speed|intensity|gear)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r",? (?:to|as a) (?:warm[ -]?up|cool[ -]?down|recover|recovery|start|finish|end|begin|loosen up"
    r"|get going)\b(?: with)?",
    re.IGNORECASE,
)
_DO = re.compile(r"(?:please |now |next |and )?(?:do|complete|perform|take|go for) ", re.IGNORECASE)
_FEW_WORDS = 4


def travel_clauses(text: str) -> Iterator[str]:
    """Yield the clauses of a text, in order."""
    for sentence in sentences_of(text):
        yield from (clause.strip(" .,;") for clause in _JOINTS.split(sentence) if clause.strip())


def head_of_clause(clause: str) -> Head | None:
    """Return what a clause says to do and how long: "Spin easily for 4 minutes"."""
    clause = _PURPOSE.sub("", _without_lead(clause))
    found = _DO.match(clause)
    is_led = found is not None
    text = clause[found.end() :] if found else clause
    text, pace = _without_pace(text)
    reading = dose_of(text)
    if not any(field.key in AMOUNT_FIELDS for field in reading.fields):
        return None
    name, more, sides = name_and_more(reading.rest)
    more = " ".join(part for part in (more, pace) if part)
    fits = is_led and is_name(name) and (has_move(name) or PACE.search(name))
    travels = TRAVEL_VERBS.match(name) and len(name.split()) <= _FEW_WORDS
    if not fits and not travels:
        return None
    return Head(tidy_name(name), (*_between_sets(reading.parts), *sides), more, has_amount=True)


def amounts_in(text: str) -> int:
    """Return how many clauses of a text say how long, how far or how often something is done."""
    readings = [dose_of(clause) for clause in travel_clauses(text)]
    said = [{field.key for field in reading.fields} for reading in readings]
    return sum(bool(keys & {"time", "distance", "reps"}) for keys in said)


def _without_pace(text: str) -> tuple[str, str]:
    """Return a clause without "at a comfortable pace", and these words."""
    found = _AT_A_PACE.search(text)
    if found is None:
        return text, ""
    return text[: found.start()] + text[found.end() :], found[0].strip(" ,")


def _without_lead(clause: str) -> str:
    found = _LEAD.match(clause)
    if found:
        return clause[found.end() :]
    return clause


def _between_sets(parts: Parts) -> Parts:
    """Return the rest of "4 x 30 s with 30 s rest" as one between the sets."""
    if not any(part.kind in ("cross", "sets") for part in parts):
        return parts
    return tuple(replace(part, kind="rest.sets") if part.kind == "rest" else part for part in parts)


def tells_travel(text: str) -> bool:
    """Return whether two clauses of a text say how to travel, and how long."""
    heads = [head_of_clause(clause) for clause in travel_clauses(text)]
    return sum(bool(head and TRAVEL_VERBS.match(head.name)) for head in heads) > 1


def starts_travel(text: str) -> bool:
    """Return whether sentences begin with a clause that says how to travel, and how long."""
    first, *others = travel_clauses(text) if text else [""]
    if not others and not text.endswith("."):
        return False
    is_travel = TRAVEL_VERBS.match(first) or LEADS.match(first)
    return bool(is_travel) and head_of_clause(first) is not None
