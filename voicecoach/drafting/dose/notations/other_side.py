"""What says that the other side comes too, and which one is first: `then switch legs`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.notations.side_words import (
    LEFT_OR_RIGHT,
    OF_LIMB,
    ON_THE,
    limb_part,
    named_side,
)
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_OTHER = (
    r"(?:other|opposite) (?P<limb>side|leg|arm|foot|hand|hip|knee|ankle|shoulder|way|direction)\b"
)
_AGAIN = (
    r"(?: (?:this|it|all|everything|again|the steps|the (?:exercise|stretch|movement|sequence"
    r"|same)))*"
)


def _first(found: Found) -> Parts:
    first = DosePart("first_side", named_side(found))
    return (DosePart("sides", "each"), first, *limb_part(found.groupdict().get("limb")))


def _the_other_too(found: Found) -> Parts:
    return (DosePart("sides", "each"), *limb_part(found["limb"]))


def _named_other(found: Found) -> Parts:
    """Return both sides for "repeat with the left leg". The right one was first then."""
    is_left = named_side(found) == "left"
    first = (DosePart("first_side", "right"),) if is_left else ()
    return (DosePart("sides", "each"), *first, *limb_part(found["limb"]))


OTHER_SIDE_WRITTEN = (
    DoseNotation(
        r"\b(?:start|begin|starting|beginning|leading)(?: with| on| w/)? (?:the |your )?"
        rf"(?!(?<=on your )(?:left|right) side){LEFT_OR_RIGHT}"
        rf"{OF_LIMB}(?: first)?",
        _first,
    ),
    DoseNotation(
        rf"{ON_THE}\b{LEFT_OR_RIGHT}{OF_LIMB} first\b,?(?: ?(?:and )?then (?:the |your )?"
        r"(?:left|right"
        r"|other)(?: side| leg| arm)?\b)?",
        _first,
    ),
    DoseNotation(
        rf"(?:^|(?<=[\x00,;:]))[ ,]*{ON_THE}\b{LEFT_OR_RIGHT}{OF_LIMB},? (?:and )?then (?:on "
        rf"|with )?(?:the |your )?"
        r"(?:left|right|l|r"
        r"|other)\b(?: side| leg| arm)?",
        _first,
    ),
    DoseNotation(
        r"\b(?:and |then |and then |now |roll over and )*(?:repeat|switch|swap|change"
        r"|do the same|same|do|do it)"
        rf"{_AGAIN}(?: (?:on|with|to|for|in))? ?(?:the |your )?{_OTHER}",
        _the_other_too,
    ),
    DoseNotation(
        rf"\bthen (?:on |with |to )?(?:the |your )?{_OTHER}",
        _the_other_too,
    ),
    DoseNotation(
        r"\b(?:and |then |and then )?(?:repeat|switch|swap|change)(?: (?:on|to))? "
        r"(?P<limb>side|leg|arm|foot|hand)s?\b(?! to side)(?: and repeat\b)?",
        _the_other_too,
    ),
    DoseNotation(
        rf"\b(?:repeat|do the same)(?: this)? (?:on|with) (?:the |your )?{LEFT_OR_RIGHT}{OF_LIMB}",
        _named_other,
    ),
    DoseNotation(
        r"(?<=[,;.] )(?:and |then )?(?:swap|switch)(?: over)?\b(?P<limb>)(?= ?(?:$|[.,;)]))",
        _the_other_too,
    ),
    DoseNotation(
        r"\b(?:1 )?(?P<limb>leg|side|arm) at a time\b",
        _the_other_too,
    ),
)
"""Both sides, one after the other."""
