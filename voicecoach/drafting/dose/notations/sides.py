"""Which sides work: `each leg`, `ea. side`, `e/s`, `alternating`, `R leg only`."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import EACH_SIDE, SIDE
from voicecoach.drafting.dose.reading import DosePart, Parts

_LIMBS = {"feet": "foot"}
_NO_LIMB = ("side", "way", "direction", "limb")
_BOTH_OR_EACH = "B/L can mean each side in turn or both together: taken as each side"
_NO_DIRECTIONS = "the sheet does not name the two directions"
_RIGHT_LEFT = {"r": "right", "l": "left", "rt": "right", "lt": "left"}
_LR = r"(?P<side>right|left|rt|lt|[rl])"
_LIMB = r"(?P<limb>side|leg|arm|foot|hand|knee|hip|ankle|shoulder|elbow|wrist)s?\b"
_WAYS = (
    ("to the left", "to the right"), ("clockwise", "anticlockwise"), ("clockwise", "anti-clockwise"),
    ("clockwise", "counterclockwise"), ("clockwise", "counter-clockwise"), ("forward", "backward"),
    ("forwards", "backwards"), ("forward", "back"), ("forwards", "back"), ("forward", "reverse"),
    ("inward", "outward"), ("inwards", "outwards"), ("to the right", "to the left"), ("left", "right"),
)  # fmt: skip
_WAY_WORD = (
    r"(?:to the left|to the right|clockwise|anti-?clockwise|counter-?clockwise|forwards?|backwards?"
    r"|reverse|back|inwards?|outwards?)"
)


_EACH_CLUES = ("each", "per ", "every", "ea", "both", "/")


def _each(found: Found) -> Parts:
    """Return both sides in turn, with the limb or the two directions that the text names."""
    word = _side_word(found[0])
    if word in ("way", "direction"):
        labels = DosePart("labels", ["one way", "the other way"], _NO_DIRECTIONS)
        return (DosePart("sides", "each"), labels)
    return (DosePart("sides", "each"), *_limb(word))


def _side_word(written: str) -> str:
    last = written.replace("/", " ").split()[-1].strip(".,()") if written.split() else ""
    return _LIMBS.get(last, last.removesuffix("s"))


def _limb(word: str) -> Parts:
    known = set("leg arm foot hand knee hip ankle shoulder elbow wrist".split())
    short = {"l": "leg", "a": "arm"}
    word = short.get(word, word)
    return (DosePart("limb", word),) if word in known else ()


def _directions(found: Found) -> Parts:
    labels = DosePart("labels", [found["one"], found["two"]])
    return (DosePart("sides", "each"), labels, *_reps_of(found))


def _reps_of(found: Found) -> Parts:
    reps = found.groupdict().get("reps")
    return (DosePart("reps", int(reps)),) if reps else ()


def _each_or_both(_found: Found) -> Parts:
    return (DosePart("sides", "each", _BOTH_OR_EACH),)


def _both_together(_found: Found) -> Parts:
    return (DosePart("sides", "none"),)


def _alternate(found: Found) -> Parts:
    return (DosePart("sides", "alternate"), *_limb(_side_word(found[0])))


def _one_side(found: Found) -> Parts:
    side = _RIGHT_LEFT.get(found["side"], found["side"])
    return (DosePart("sides", side), *_limb(found.groupdict().get("limb") or ""))


def _first(found: Found) -> Parts:
    side = _RIGHT_LEFT.get(found["side"], found["side"])
    return (DosePart("sides", "each"), DosePart("first_side", side), *_limb(found["limb"] or ""))


def _then_the_other(found: Found) -> Parts:
    side = _RIGHT_LEFT.get(found["side"], found["side"])
    first = (DosePart("first_side", "right"),) if side == "right" else ()
    return (DosePart("sides", "each"), *first)


_OTHER_SIDE = (
    r"(?:other|opposite) (?P<limb>side|leg|arm|foot|hand|knee|hip|ankle|shoulder|way|direction)\b"
)


def _repeat_on_other(found: Found) -> Parts:
    return (DosePart("sides", "each"), *_limb(found["limb"]))


def _one_at_a_time(found: Found) -> Parts:
    return (DosePart("sides", "each"), *_limb(found["limb"]))


SIDES_WRITTEN = (
    notation(r"\b(?:on |with |using )?both (?:legs|arms|feet|hands|sides|knees)? ?(?:together|at once|at the same time|at a time)\b", _both_together, "both"),
    notation(rf"\b(?:(?:on |with )?alternat(?:e|ing|ely)(?: between)?|alt\.?) (?:sides?|{SIDE}|feet|left and right|right and left)\b", _alternate, "alt"),
    notation(rf"(?:(?<=^)|(?<=[ (,;/x0-9]))(?:alternately|alternating|alternate|alt\b\.?)(?=$|[ ]*[),;.\x00]|$)", _alternate, "alt"),
    notation(r"\balternat(?:e|ing)\b(?= [a-z])", _alternate, "alternat", stays=True),
    notation(
        rf"(?:(?<=\x00) ?(?:circles? |steps? )?|\b)(?:in )?(?P<one>{_WAY_WORD}),? ?(?:and|then|/|&|\+|,)+(?: then)? ?(?:(?:another )?(?P<reps>[0-9]{{1,3}}) )?(?:circles? |steps? )?(?P<two>{_WAY_WORD})\b",
        _directions, "left", "wise", "forward", "back", "ward",
    ),
    notation(
        rf"\b(?:start|begin|starting|beginning|lead|leading)(?: with| on)? (?:the |your )?{_LR}\b ?(?:{_LIMB})?(?: first)?",
        _first, "start", "begin", "lead",
    ),
    notation(rf"\b(?:the |your )?{_LR} ?(?:{_LIMB})? first\b", _first, "first"),
    notation(rf"\b{_LR} ?(?:side|leg|arm)? then (?:left|right|l|r)\b", _then_the_other, "then"),
    notation(
        rf"(?:\b(?:and |then |and then |now )?(?:repeat|switch|swap|change|do the same|same)(?: (?:this|it|all|the (?:exercise|stretch|movement)|everything|again))?(?: (?:on|with|to|for|in))? ?(?:the |your )?{_OTHER_SIDE})",
        _repeat_on_other, "other", "opposite",
    ),
    notation(r"\b(?:and |then |and then )?(?:repeat|switch|swap|change)(?: (?:on|to))? (?P<limb>side|leg|arm|foot|hand)s?\b(?! to side)", _repeat_on_other, "repeat", "switch", "swap", "change"),
    notation(rf"\b(?:on |with |for |the |your )*{_LR} ?(?:{_LIMB})? only\b", _one_side, "only"),
    notation(rf"\bonly (?:on |with |for |the |your )*{_LR}\b ?(?:{_LIMB})?", _one_side, "only"),
    notation(rf"[(\[]{_LR} ?(?:{_LIMB})?[)\]]", _one_side, "(", "["),
    notation(rf"(?<=\x00)[ ,:;-]*(?:on |with )?(?:the |your )?{_LR}\b ?(?:{_LIMB})?(?=$|[ ]*[),;.\x00])", _one_side, "l", "r"),
    notation(r"(?<![\w/])(?:b/l|bl|bilat\.?|bilateral(?:ly)?)(?![\w/])(?! [a-z]{3,})", _each_or_both, "b/l", "bl", "bilat"),
    notation(r"\bbilateral\b", _both_together, "bilateral", stays=True),
    notation(rf"(?:\((?=[a-z /.]{{2,20}}\)))?{EACH_SIDE}\)?".replace("|each\\b", ""), _each, *_EACH_CLUES),
    notation(r"(?<=\x00)[ ,]*(?:\()?(?:on |for )?each\b\)?(?! (?:of|time|rep|set|day|exercise|week|move|round|foot|meal|other))", _each, "each"),
    notation(r"\b(?:1 )?(?P<limb>leg|side|arm) at a time\b", _one_at_a_time, "at a time"),
)  # fmt: skip
"""Which sides work."""
