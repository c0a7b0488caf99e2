"""Read the lines that give one dose to all moves: "everything on each side, 60 s rest"."""

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.rule import ALL_KEYS, AMOUNT_KEYS, BlockRule
from voicecoach.drafting.words.structure import ALL_MOVES, ALL_ON_SIDES, BUT


def rule_for_all(plain: str, text: str, line: int) -> BlockRule | None:
    """Return what a line says for all moves, or None. `plain` is its text in small letters."""
    on_sides = ALL_ON_SIDES.match(plain)
    if not on_sides and not ALL_MOVES.search(plain):
        return None
    said = (*dose_of(text).fields, *(dose_of(on_sides["sides"]).fields if on_sides else ()))
    known = {each.key: each.value for each in said if each.key in ALL_KEYS | AMOUNT_KEYS}
    but = BUT.search(plain)
    if known:
        return BlockRule("all", line, known, but=but[1] if but else "")
    return None
