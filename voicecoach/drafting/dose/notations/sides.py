"""Which sides work: `each leg`, `ea. side`, `e/s`, `alternating`, `R leg only`."""

from voicecoach.drafting.dose.notation import DoseNotation, Found
from voicecoach.drafting.dose.pieces import EACH_SIDE, SIDE
from voicecoach.drafting.dose.reading import DosePart, Parts

_LIMBS = set("leg arm foot hand knee hip ankle shoulder elbow wrist".split())
_SHORT_LIMBS = {"feet": "foot", "l": "leg", "a": "arm"}
_SHORT_SIDES = {"r": "right", "l": "left", "rt": "right", "lt": "left"}
_BOTH_OR_EACH = "the sheet says {0}, which may also mean one side after the other"
_BEFORE_A_SIDE = "\x00.!?,;:(-)/=0123456789"
_EACH_CLUES = ("each", "per ", "every", "ea", "both", "/")
_LR = r"(?P<side>right|left|rt|lt|[rl])\b"
_LIMB = r"(?P<limb>side|leg|arm|foot|hand|knee|hip|ankle|shoulder|elbow|wrist)s?\b"
_OF_LIMB = rf" ?(?:{_LIMB})?"
_THE = r"(?:\b(?:on|with|for|using) )?(?:\b(?:the|your) )?"
_OTHER = (
    r"(?:other|opposite) (?P<limb>side|leg|arm|foot|hand|hip|knee|ankle|shoulder|way|direction)\b"
)
_AGAIN = r"(?: (?:this|it|all|everything|again|the steps|the (?:exercise|stretch|movement|sequence|same)))*"
_ENDS = r"(?= ?(?:$|[),;.:\x00]|[-] ))"


def _each(found: Found) -> Parts | None:
    """Return both sides in turn, with the limb or the two directions that the text names.

    "Each foot" in the middle of a sentence, as in "step each foot out", is what is moved.
    """
    before = found.string[: found.start()].rstrip(" ")
    after = found.string[found.end() :].lstrip(" ")
    is_object = found[0].startswith(("each", "every")) and after[:1].isalpha()
    if is_object and before and before[-1] not in _BEFORE_A_SIDE:
        return None
    word = _last_word(found[0].replace("one at a time", "").replace("1 at a time", ""))
    if word in ("way", "direction"):
        labels = DosePart("labels", ["one way", "the other way"])
        return (DosePart("sides", "each"), labels)
    return (DosePart("sides", "each"), *_limb_of(word))


def _last_word(written: str) -> str:
    words = written.replace("/", " ").strip(" .,()").split()
    return _SHORT_LIMBS.get(words[-1], words[-1].removesuffix("s")) if words else ""


def _limb_of(word: str | None) -> Parts:
    return (DosePart("limb", word),) if word in _LIMBS else ()


def _both_together(_found: Found) -> Parts:
    return (DosePart("sides", "none"),)


def _bilateral(found: Found) -> Parts:
    return (DosePart("sides", "none", _BOTH_OR_EACH.format(found[0].strip(" ()").upper())),)


def _alternate(found: Found) -> Parts:
    return (DosePart("sides", "alternate"), *_limb_of(_last_word(found[0])))


def _side_in(found: Found) -> str:
    return _SHORT_SIDES.get(found["side"], found["side"])


def _one_side(found: Found) -> Parts:
    return (DosePart("sides", _side_in(found)), *_limb_of(found.groupdict().get("limb")))


def _first(found: Found) -> Parts:
    first = DosePart("first_side", _side_in(found))
    return (DosePart("sides", "each"), first, *_limb_of(found.groupdict().get("limb")))


def _the_other_too(found: Found) -> Parts:
    return (DosePart("sides", "each"), *_limb_of(found["limb"]))


SIDES_WRITTEN = (
    DoseNotation(
        r"\b(?:on |with |using )?both (?:legs|arms|feet|hands|sides|knees)? ?"
        r"(?:together|at once|at the same time)\b",
        _both_together,
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
        rf"\b(?:start|begin|starting|beginning|leading)(?: with| on)? (?:the |your )?{_LR}"
        rf"{_OF_LIMB}(?: first)?",
        _first,
    ),
    DoseNotation(
        rf"{_THE}\b{_LR}{_OF_LIMB} first\b,?(?: ?(?:and )?then (?:the |your )?(?:left|right"
        r"|other)(?: side| leg| arm)?\b)?",
        _first,
    ),
    DoseNotation(
        rf"{_THE}\b{_LR}{_OF_LIMB},? (?:and )?then (?:on |with )?(?:the |your )?(?:left|right|l|r"
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
        rf"\b(?:repeat|do the same)(?: this)? (?:on|with) (?:the |your )?{_LR}{_OF_LIMB}",
        _the_other_too,
    ),
    DoseNotation(
        rf"{_THE}\b{_LR}{_OF_LIMB} only\b",
        _one_side,
    ),
    DoseNotation(
        rf"\bonly {_THE}{_LR}{_OF_LIMB}",
        _one_side,
    ),
    DoseNotation(
        rf"[(\[]{_LR}{_OF_LIMB}[)\]]",
        _one_side,
    ),
    DoseNotation(
        rf"\bsides?: ?{_LR}{_OF_LIMB}(?: side)?",
        _one_side,
    ),
    DoseNotation(
        rf"^{_LR}{_OF_LIMB}(?= ?: ?\x00| ?- ?\x00)",
        _one_side,
    ),
    DoseNotation(
        rf"(?<=\x00)[ ,:;-]*(?:(?:on|with|for) )?(?:(?:the|your) )?{_LR}{_OF_LIMB}{_ENDS}",
        _one_side,
    ),
    DoseNotation(
        rf"(?<= )(?P<side>[rl]){_OF_LIMB}(?= ?[:,-]? ?\x00)",
        _one_side,
    ),
    DoseNotation(
        rf"(?<=[,:;(-] )(?:on )?(?:the )?{_LR}{_OF_LIMB}(?: leading)?(?= ?[:,-]? ?\x00)",
        _one_side,
    ),
    DoseNotation(
        r"(?:(?:(?<=\x00)|^)[ ,]*|\brepeat )(?:on|for|with|using) both (?:legs|arms|feet|hands"
        r"|knees|hips|ankles)\b",
        _each,
    ),
    DoseNotation(
        r"(?<![\w/])\(?(?:b/l|bl|bilat\.?|bilateral(?:ly)?)\)?(?![\w/])(?! [a-z]{3,})",
        _bilateral,
    ),
    DoseNotation(
        r"\bbilateral\b",
        _both_together,
        stays=True,
    ),
    DoseNotation(
        r"\bsides?: ?both (?:sides|legs|arms),? ?(?:1|one) at a time",
        _each,
    ),
    DoseNotation(
        rf"(?:\((?=[a-z /.]{{2,20}}\)))?{EACH_SIDE}\)?",
        _each,
    ),
    DoseNotation(
        r"(?<=\x00)[ ,-]*\(?(?:on |for )?each\b\)?"
        r"(?! (?:of|time|rep|set|day|exercise|week|move|round|foot|meal|other))",
        _each,
    ),
    DoseNotation(
        r"\b(?:1 )?(?P<limb>leg|side|arm) at a time\b",
        _the_other_too,
    ),
)
"""Which sides work, in turn or together."""
