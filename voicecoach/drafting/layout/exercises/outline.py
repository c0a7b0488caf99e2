"""A list of moves at the start of a sheet and their details further down become one list."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from voicecoach.drafting.dose.parts.reading import parts_on_line
from voicecoach.drafting.draft import Field
from voicecoach.drafting.layout.lines.moves import Move, RuleLine, SectionStart, Token

ALIKE = 0.85
"""How much alike two names must be, from 0 to 1, to be those of one move."""
_SMALL_WORDS = {"the", "a", "an", "and", "with", "of", "on", "to", "drill", "exercise", "stretch"}
_FEW_WORDS = 4
_AMOUNTS = ("reps", "time", "distance", "sets")


def merge_outline(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without the details of moves that were listed before.

    The details go to the move of the list, which keeps its place and its name. A section that is
    left empty goes away.
    """
    listed: list[Move] = []
    merged: list[Token] = []
    is_dropped = False
    for token in tokens:
        if isinstance(token, Move):
            first = _same_move(token, listed)
            if first is not None:
                _join(first, token)
                is_dropped = True
                continue
            listed.append(token)
        merged.append(token)
    if is_dropped:
        return _without_empty_sections(merged)
    return merged


def _same_move(move: Move, listed: Sequence[Move]) -> Move | None:
    """Return the bare move of the list that these details are about."""
    if not _has_details(move):
        return None
    bare = [each for each in listed if not each.body]
    near = [(likeness(each.name, move.name), each) for each in bare if _share_words(each, move)]
    best = max(near, key=lambda pair: pair[0], default=(0.0, None))
    if best[0] >= ALIKE:
        return best[1]
    return None


def _has_details(move: Move) -> bool:
    """Return whether more is said of a move than its dose and a few words beside its name."""
    is_short = all(
        body.line is move.line and len(body.text.split()) <= _FEW_WORDS for body in move.body
    )
    return bool(move.body) and not (is_short and move.parts)


def likeness(first: str, second: str) -> float:
    """Return how much alike two names are, plurals and small words aside, from 0 to 1."""
    one, two = _plain(first), _plain(second)
    if one and two and (set(one) <= set(two) or set(two) <= set(one)):
        if abs(len(one) - len(two)) <= 1:
            return 1.0
        return ALIKE
    return SequenceMatcher(None, " ".join(one), " ".join(two)).ratio()


def _share_words(first: Move, second: Move) -> bool:
    """Return whether two names begin alike somewhere, so that a closer look is worth it."""
    starts = {word[:3] for word in _plain(first.name)}
    return any(word[:3] in starts for word in _plain(second.name))


@lru_cache(maxsize=4_096)
def _plain(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", name.casefold())
    singular = [re.sub(r"(?<=..[^s])s$|(?<=sh)es$|(?<=ch)es$", "", word) for word in words]
    return tuple(word for word in singular if word not in _SMALL_WORDS)


def _join(first: Move, details: Move) -> None:
    """Give the details to the move of the list. Its own dose becomes that of the outline."""
    first.body = list(details.body)
    first.outline = parts_on_line(first.parts, first.line.number)
    first.parts = details.parts


def reconciled(own: tuple[Field, ...], listed: tuple[Field, ...]) -> tuple[Field, ...]:
    """Return the dose of the details, with that of the list where they are silent.

    Where both speak of the same thing and differ, the details count, and a doubt names the other.
    """
    fields = {field.key: field for field in own}
    has_amount = any(key in fields for key in _AMOUNTS[:3])
    for field in listed:
        mine = fields.get(field.key)
        if mine is None:
            if field.key not in _AMOUNTS[:3] or not has_amount:
                fields[field.key] = field
            continue
        if mine.value != field.value:
            fields[field.key] = _likelier(mine, field)
    return tuple(fields.values())


def _likelier(mine: Field, listed: Field) -> Field:
    doubt = f"the list at the start says {listed.value}"
    return Field(mine.key, mine.value, mine.line, doubt)


def _without_empty_sections(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for number, token in enumerate(tokens):
        later = tokens[number + 1] if number + 1 < len(tokens) else None
        if isinstance(token, SectionStart) and not isinstance(later, Move | RuleLine):
            continue
        kept.append(token)
    return kept
