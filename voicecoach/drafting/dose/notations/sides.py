"""Which sides work: `each leg`, `ea. side`, `e/s`, `alternating`, `R leg only`."""

import re

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import EACH_SIDE, SIDE
from voicecoach.drafting.dose.notations.side_words import (
    LEFT_OR_RIGHT,
    OF_LIMB,
    ON_THE,
    both_sides_at_once,
    each_side_works,
    last_limb_in,
    limb_part,
    named_side,
)
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_BOTH_OR_EACH = "the sheet says {0}, which may also mean one side after the other"
_EACH_REP = "each may also be each rep"
_HELD = re.compile(r"\x00{6}[,;] (?:and )?\x00{13,}$")
"""Reps and then a hold, both masked: "10 times, hold 10 seconds each"."""
_SEVERAL = re.compile(r"\b(?:these|them|exercises|moves|stretches)\b")
_BOTH_OR_TOGETHER = "the sheet says both: taken as one side after the other"
_LEG_OF_LETTERS: dict[str, Parts] = {"pl": (DosePart("limb", "leg"),)}
_BEFORE_A_SIDE = "\x00.!?,;:(-)/=0123456789"
_ENDS = r"(?= ?(?:$|[(),;.:\x00]|[-] ))"


def _each(found: Found) -> Parts | None:
    """Return both sides in turn, with the limb or the two directions that the text names.

    "Each foot" in the middle of a sentence, as in "step each foot out", is what is moved.
    """
    before = found.string[: found.start()].rstrip(" ")
    after = found.string[found.end() :].lstrip(" ")
    is_object = found[0].startswith(("each", "every")) and after[:1].isalpha()
    if is_object and before and before[-1] not in _BEFORE_A_SIDE:
        return None
    word = last_limb_in(found[0].replace("one at a time", "").replace("1 at a time", ""))
    if word in ("way", "direction"):
        labels = DosePart("labels", ["one way", "the other way"])
        return (DosePart("sides", "each"), labels)
    return (DosePart("sides", "each"), *limb_part(word))


def _each_alone(found: Found) -> Parts | None:
    """Return both sides, unless "each" may be one of several exercises."""
    if _SEVERAL.search(found.string):
        return None
    doubt = _EACH_REP if _HELD.search(found.string[: found.start()]) else ""
    return (DosePart("sides", "each", doubt),)


def _each_in_letters(found: Found) -> Parts:
    return (DosePart("sides", "each"), *_LEG_OF_LETTERS.get(found[0].strip(), ()))


def _both_after_dose(found: Found) -> Parts:
    limb = limb_part(found["limb"])
    doubt = "" if found["limb"] == "side" else _BOTH_OR_TOGETHER
    return (DosePart("sides", "each", doubt), *limb)


def _bilateral(found: Found) -> Parts:
    return (DosePart("sides", "none", _BOTH_OR_EACH.format(found[0].strip(" ()").upper())),)


def _alternate(found: Found) -> Parts:
    return (DosePart("sides", "alternate"), *limb_part(last_limb_in(found[0])))


def _one_side(found: Found) -> Parts:
    return (DosePart("sides", named_side(found)), *limb_part(found.groupdict().get("limb")))


def _alternate_by_name(_found: Found) -> Parts:
    return (DosePart("sides", "alternate"),)


SIDES_WRITTEN = (
    DoseNotation(
        r"\b(?:which )?sides? ?[:=] ?(?:both(?: (?:sides|legs|arms))?[ ,(]{1,2}(?:(?:1|one) at a"
        r" time"
        r"|(?:1|one) after the other|in turn|separately)\)?|left (?:and|then|&|\+) right"
        r"|right (?:and|then|&|\+) left|l ?[/&+] ?r\b|each(?: side)?|both(?: (?:sides|legs"
        r"|arms))?$)",
        _each,
    ),
    DoseNotation(
        r"(?:(?<![\w/])[lr] ?(?:/|&|\+|and) ?[lr](?![\w/])|\(r\) and \(l\)|\(l\) and \(r\)"
        r"|\b(?:left|right) ?(?:/|&|\+) ?(?:left|right)\b|(?<=\x00) ?(?:on )?left and right\b)",
        each_side_works,
    ),
    DoseNotation(
        r"\bside[ -]to[ -]side\b",
        _alternate_by_name,
        stays=True,
    ),
    DoseNotation(
        r"\b(?:on |with |using )?both (?:legs|arms|feet|hands|sides|knees)? ?"
        r"(?:together|at once|at the same time)\b",
        both_sides_at_once,
    ),
    DoseNotation(
        r"\b(?:(?:on |with )?alternat(?:e|ing|ely)(?: between)?|alt\.?) "
        rf"(?:{SIDE}|left and right|right and left)",
        _alternate,
    ),
    DoseNotation(
        rf"(?:^|(?<=[ (,;/x0-9\x00]))(?:alternately|alternating|alternate|alt\b\.?){_ENDS}",
        _alternate,
    ),
    DoseNotation(
        r"\balternat(?:e|ing)\b(?= [a-z])",
        _alternate,
        stays=True,
    ),
    DoseNotation(
        rf"{ON_THE}\b{LEFT_OR_RIGHT}{OF_LIMB} only\b",
        _one_side,
    ),
    DoseNotation(
        rf"\bonly {ON_THE}{LEFT_OR_RIGHT}{OF_LIMB}",
        _one_side,
    ),
    DoseNotation(
        rf"[(\[]{LEFT_OR_RIGHT}{OF_LIMB}[)\]]",
        _one_side,
    ),
    DoseNotation(
        rf"\bsides?: ?{LEFT_OR_RIGHT}{OF_LIMB}(?: side)?",
        _one_side,
    ),
    DoseNotation(
        rf"^{LEFT_OR_RIGHT}{OF_LIMB}(?= ?[:-]? ?\x00)",
        _one_side,
    ),
    DoseNotation(
        rf"(?<=\x00)[ ,:;-]*(?:(?:on|with|for) )?(?:(?:the|your) )?{LEFT_OR_RIGHT}{OF_LIMB}"
        rf"(?: leading)?{_ENDS}",
        _one_side,
    ),
    DoseNotation(
        rf"(?<= )(?P<side>[rl]){OF_LIMB}(?= ?[:,-]? ?\x00)",
        _one_side,
    ),
    DoseNotation(
        rf"(?<=[,:;(-] )(?:on )?(?:the )?{LEFT_OR_RIGHT}{OF_LIMB}(?: leading)?(?= ?[:,-]? ?\x00)",
        _one_side,
    ),
    DoseNotation(
        r"(?:(?:(?<=\x00)|^)[ ,]*|\brepeat )(?:on|for|with|using) both (?:legs|arms|feet|hands"
        r"|knees|hips|ankles)\b",
        _each,
    ),
    DoseNotation(
        r"(?<=[0-9\x00])(?: ?(?:e\.s\.?|b/s)| (?:es|ps|pl|bs))(?![\w/])",
        _each_in_letters,
    ),
    DoseNotation(
        r"(?<=\x00)[ ,]*\(?both(?: (?P<limb>leg|arm|foot|hand|side)s)?\b\)?(?= ?(?:$|[,;.]))",
        _both_after_dose,
    ),
    DoseNotation(
        r"(?<![\w/])\(?(?:b/l|bl|bilat\.?|bilateral(?:ly)?)\)?(?![\w/])(?! [a-z]{3,})",
        _bilateral,
    ),
    DoseNotation(
        r"\bbilateral\b",
        both_sides_at_once,
        stays=True,
    ),
    DoseNotation(
        rf"(?:\((?=[a-z /.]{{2,20}}\)))?{EACH_SIDE}\)?",
        _each,
    ),
    DoseNotation(
        r"(?<=\x00)[ ,-]*\(?(?:on |for )?each\b\)?"
        r"(?! (?:of|time|rep|set|day|exercise|week|move|round|foot|meal|other))",
        _each_alone,
    ),
)
"""Which sides work, in turn or together."""
