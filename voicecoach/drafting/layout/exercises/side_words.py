"""Left and right in the texts of a move that works each side become its working side."""

import re

_SIDE = re.compile(r"\b(left|right)\b(?! angle| hand side)", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:lift|raise|kick|move|bring|pull|push|swing|extend|straighten|bend|slide|open"
    r"|press|put|place|cross|reach|rotate|drive|step|point|loop|lower|curl|squeeze|tighten"
    r"|keep(?:ing)? your (?:left|right) \w+ straight)\w*\b",
    re.IGNORECASE,
)


def working_side(text: str) -> str:
    """Return the side that moves in an instruction, "left" or "right", or "" if it names none."""
    named = ""
    for clause in re.split(r"[.;,]|\band\b", text):
        found = _SIDE.search(clause)
        if found and _MOVES.search(clause):
            return found[1].lower()
        if found and not named:
            named = found[1].lower()
    return named


def with_placeholders(text: str, side: str) -> str:
    """Return a text with `{side}` for that side and `{other}` for the other one."""
    return _SIDE.sub(lambda found: "{side}" if found[1].lower() == side else "{other}", text)


def without_braces(text: str) -> str:
    """Return a text without signs that the routine language reads as a placeholder."""
    return text.replace("{", "(").replace("}", ")")
