"""Words for sides and limbs that the notations of sides share."""

from voicecoach.drafting.dose.matching.notation import Found
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_LIMBS = set("leg arm foot hand knee hip ankle shoulder elbow wrist".split())
_SHORT_LIMBS = {"feet": "foot", "l": "leg", "a": "arm"}
_SHORT_SIDES = {"r": "right", "l": "left", "rt": "right", "lt": "left"}

LEFT_OR_RIGHT = r"(?P<side>right|left|rt|lt|[rl])\b"
OF_LIMB = r" ?(?:(?P<limb>side|leg|arm|foot|hand|knee|hip|ankle|shoulder|elbow|wrist)s?\b)?"
ON_THE = r"(?:\b(?:on|with|for|using) )?(?:\b(?:the|your) )?"


def last_limb_in(written: str) -> str:
    """Return the last word as one limb, such as "foot" for "on both feet"."""
    words = written.replace("/", " ").strip(" .,()").split()
    if words:
        return _SHORT_LIMBS.get(words[-1], words[-1].removesuffix("s"))
    return ""


def limb_part(word: str | None) -> Parts:
    """Return the key for a limb, and nothing for a word such as "side"."""
    if word in _LIMBS:
        return (DosePart("limb", word),)
    return ()


def named_side(found: Found) -> str:
    """Return "left" or "right" for the group "side"."""
    return _SHORT_SIDES.get(found["side"], found["side"])


def each_side_works(_found: Found) -> Parts:
    """Return that each side works, whatever the words for it are."""
    return (DosePart("sides", "each"),)


def both_sides_at_once(_found: Found) -> Parts:
    """Return that the move has no sides."""
    return (DosePart("sides", "none"),)
