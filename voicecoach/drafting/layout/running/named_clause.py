"""The move that a clause of running text names, with the dose beside it."""

from dataclasses import dataclass

from voicecoach.drafting.dose.parts.reading import DosePart, Parts
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_and_more import name_and_more
from voicecoach.drafting.layout.lines.name_shape import (
    has_move,
    has_shape,
    is_name,
    is_name_beside_dose,
    tidy_name,
)
from voicecoach.drafting.layout.lines.sentences import is_stub
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS
from voicecoach.drafting.layout.running.clause_reading import counts_move, reading_of_clause
from voicecoach.drafting.layout.running.leads import Led, led_clause, moved_into
from voicecoach.drafting.words.names_in_text import BY_CROSS, NO_NAME_IN_TEXT, ON_ONE_SIDE, SPEAKS

_STRONG = {"sets", "cross", "cross.hold", "times", "reps"}
_MOST_WORDS = 6
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class NamedClause:
    """A clause that begins with a move."""

    name: str
    parts: Parts
    before: str
    """What the clause says before the name, such as "Step forward into"."""
    text: str
    """What the clause says behind the name."""
    has_amount: bool
    is_led: bool
    """Whether words such as "then do" stand before the name."""
    is_known: bool
    """Whether a word of the name stands in the names of moves."""


def named_clause(clause: str) -> NamedClause | None:
    """Return the move that a clause names, or None if it names none."""
    if is_stub(dose_of(clause).rest) and not counts_move(led_clause(clause).text):
        return None
    return _named(moved_into(clause)) or _named(led_clause(clause))


def unknown_name(clause: str) -> NamedClause | None:
    """Return a clause of a few words as the name of a move that we do not know."""
    name = led_clause(clause).text
    is_short = len(name.split()) <= _FEW_WORDS and not dose_of(name).fields
    if not is_short or not is_name(name) or NO_NAME_IN_TEXT.fullmatch(name):
        return None
    return NamedClause(tidy_name(name), (), "", "", False, False, False)


def _named(led: Led | None) -> NamedClause | None:
    if led is None:
        return None
    reading, tail = reading_of_clause(led.text)
    rest, sides = _without_side(reading.rest)
    name, more, named_sides = name_and_more(rest)
    inner, inner_sides = _without_side(name)
    name = led_clause(inner).text
    parts = (*reading.parts, *sides, *named_sides, *inner_sides)
    if not _may_be_name(name, rest.strip(" .,"), led, parts):
        return None
    has_amount = any(field.key in AMOUNT_FIELDS for field in reading.fields)
    tail, tail_sides = _without_side(f" {tail}")
    parts = (*parts, *tail_sides)
    behind = " ".join(filter(None, (more, tail.strip())))
    is_led = bool(led.does or led.before)
    return NamedClause(
        tidy_name(name), parts, led.before, behind, has_amount, is_led, has_move(name)
    )


def _may_be_name(name: str, rest: str, led: Led, parts: Parts) -> bool:
    """Return whether words name a move: those we know, or any that must be done so often."""
    if NO_NAME_IN_TEXT.fullmatch(name):
        return False
    is_noun = led.does and has_shape(name) and not SPEAKS.search(name)
    if has_move(name) and (is_name(name) or is_noun):
        return True
    is_first = led.text.casefold().startswith(name.casefold()[:4]) or rest == name
    if len(name.split()) > _MOST_WORDS or not is_first or not is_name_beside_dose(name):
        return False
    if has_move(name):
        return bool(BY_CROSS.search(led.text))
    return led.does or any(part.kind in _STRONG for part in parts)


def _without_side(name: str) -> tuple[str, Parts]:
    """Return a name without the side at its end, and that side."""
    found = ON_ONE_SIDE.search(name)
    if found is None:
        return name, ()
    parts: Parts = (DosePart("sides", found["side"].lower()),)
    if found["limb"]:
        parts = (*parts, DosePart("limb", found["limb"].lower()))
    return name[: found.start()], parts
