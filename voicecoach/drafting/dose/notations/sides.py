"""Which sides work: `each leg`, `ea. side`, `e/s`, `alternating`, `R leg only`."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import EACH_SIDE, SIDE
from voicecoach.drafting.dose.reading import DosePart, Parts

_LIMBS = set("leg arm foot hand knee hip ankle shoulder elbow wrist".split())
_SHORT_LIMBS = {"feet": "foot", "l": "leg", "a": "arm"}
_SHORT_SIDES = {"r": "right", "l": "left", "rt": "right", "lt": "left"}
_BOTH_OR_EACH = "the sheet says {0}, which may also mean one side after the other"
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


def _each(found: Found) -> Parts:
    """Return both sides in turn, with the limb or the two directions that the text names."""
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
    notation(
        r"\b(?:on |with |using )?both (?:legs|arms|feet|hands|sides|knees)? ?"
        r"(?:together|at once|at the same time)\b",
        _both_together, "both",
    ),
    notation(
        rf"\b(?:(?:on |with )?alternat(?:e|ing|ely)(?: between)?|alt\.?) "
        rf"(?:{SIDE}|left and right|right and left)",
        _alternate, "alt",
    ),
    notation(rf"(?:^|(?<=[ (,;/x0-9\x00]))(?:alternately|alternating|alternate|alt\b\.?){_ENDS}", _alternate, "alt"),
    notation(r"\balternat(?:e|ing)\b(?= [a-z])", _alternate, "alternat", stays=True),
    notation(
        rf"\b(?:start|begin|starting|beginning|leading)(?: with| on)? (?:the |your )?{_LR}{_OF_LIMB}(?: first)?",
        _first, "start", "begin", "lead",
    ),
    notation(rf"{_THE}\b{_LR}{_OF_LIMB} first\b,?(?: ?(?:and )?then (?:the |your )?(?:left|right|other)(?: side| leg| arm)?\b)?", _first, "first"),
    notation(rf"{_THE}\b{_LR}{_OF_LIMB},? (?:and )?then (?:on |with )?(?:the |your )?(?:left|right|l|r|other)\b(?: side| leg| arm)?", _first, "then"),
    notation(
        rf"\b(?:and |then |and then |now |roll over and )*(?:repeat|switch|swap|change|do the same|same|do|do it)"
        rf"{_AGAIN}(?: (?:on|with|to|for|in))? ?(?:the |your )?{_OTHER}",
        _the_other_too, "other", "opposite",
    ),
    notation(rf"\bthen (?:on |with |to )?(?:the |your )?{_OTHER}", _the_other_too, "other", "opposite"),
    notation(
        r"\b(?:and |then |and then )?(?:repeat|switch|swap|change)(?: (?:on|to))? "
        r"(?P<limb>side|leg|arm|foot|hand)s?\b(?! to side)",
        _the_other_too, "repeat", "switch", "swap", "change",
    ),
    notation(rf"{_THE}\b{_LR}{_OF_LIMB} only\b", _one_side, "only"),
    notation(rf"\bonly {_THE}{_LR}{_OF_LIMB}", _one_side, "only"),
    notation(rf"[(\[]{_LR}{_OF_LIMB}[)\]]", _one_side, "(", "["),
    notation(rf"\bsides?: ?{_LR}{_OF_LIMB}(?: side)?", _one_side, "side"),
    notation(rf"^{_LR}{_OF_LIMB}(?= ?: ?\x00| ?- ?\x00)", _one_side, "l", "r"),
    notation(rf"(?<=\x00)[ ,:;-]*(?:(?:on|with|for) )?(?:(?:the|your) )?{_LR}{_OF_LIMB}{_ENDS}", _one_side, "l", "r"),
    notation(rf"(?<= )(?:(?:on|with|for) )?(?:the |your )?{_LR}{_OF_LIMB}(?: leading)?(?= ?[:,-]? ?\x00)", _one_side, "l", "r"),
    notation(r"(?<![\w/])\(?(?:b/l|bl|bilat\.?|bilateral(?:ly)?)\)?(?![\w/])(?! [a-z]{3,})", _bilateral, "b/l", "bl", "bilat"),
    notation(r"\bbilateral\b", _both_together, "bilateral", stays=True),
    notation(rf"\bsides?: ?both (?:sides|legs|arms),? ?(?:1|one) at a time", _each, "both"),
    notation(rf"(?:\((?=[a-z /.]{{2,20}}\)))?{EACH_SIDE}\)?", _each, *_EACH_CLUES),
    notation(
        r"(?<=\x00)[ ,-]*\(?(?:on |for )?each\b\)?"
        r"(?! (?:of|time|rep|set|day|exercise|week|move|round|foot|meal|other))",
        _each, "each",
    ),
    notation(rf"\b(?:1 )?(?P<limb>leg|side|arm) at a time\b", _the_other_too, "at a time"),
)  # fmt: skip
"""Which sides work, in turn or together."""
