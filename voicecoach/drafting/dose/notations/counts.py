"""How many: `x 20`, `15-25 each leg`, `10 reps`, `Repeat 8 to 12 times`, `20 steps`."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.notations.sets_and_reps import unit_of
from voicecoach.drafting.dose.pieces import COUNT, COUNTED, EACH_SIDE, END, REP_WORDS, START
from voicecoach.drafting.dose.read_numbers import read_count_of
from voicecoach.drafting.dose.reading import DosePart, Parts

_DO = (
    r"(?:\b(?:do|repeat|perform|complete|aim for|try|start with|begin with|for|then|and)"
    r"(?: (?:this|it|these|the exercise|the movement|that|sequence))?:? )?"
)
_NO_UNIT = "a number alone: taken as reps"
_THINGS = (
    r"(?:minutes?|seconds?|secs?|mins?|sets?|rounds?|times?|x|weeks?|days?|kg|lb|tips?|ways?|people|years?"
    r"|months?|hours?|chairs?|pillows?|exercises?|moves?|reasons?|things|steps? to|of|or|to|and|in|cm|m|km|each"
    r"|total|reps?|feet|foot|legs?|arms?|hands?|knees?|sides?|%|degrees?|point|pillows?|towels?|bands?|best|great"
    r"|simple|easy|physio|stretches|of the|more|inch(?:es)?|on|off|per|a|the|up|down|seconds|breaths?|muscles?"
    r"|patients?|runners?|women|men|others?|different|major|key|main|common|top|good|quick|essential|appointments?)"
)


def _reps(found: Found) -> Parts | None:
    part = read_count_of("reps", found["reps"])
    return (part, *unit_of(found)) if part else None


def _times(found: Found) -> Parts | None:
    part = read_count_of("times", found["reps"])
    return (part,) if part else None


def _build_up_reps(found: Found) -> Parts | None:
    part = read_count_of("reps", f"work {found['reps']}")
    return (part,) if part else None


def _bare(found: Found) -> Parts | None:
    part = read_count_of("bare", found["reps"])
    if not part:
        return None
    doubt = "" if isinstance(part.value, str) else _NO_UNIT
    return (DosePart("bare", part.value, part.doubt or doubt),)


def _left_and_right(found: Found) -> Parts | None:
    """Return the reps of each side; the side that does more has extra reps."""
    sides = {_side(found["one"]): int(found["reps"]), _side(found["two"]): int(found["others"])}
    if len(sides) < 2 or not all(sides.values()):
        return None
    fewer = min(sides.values())
    parts: Parts = (DosePart("reps", fewer), DosePart("sides", "each"))
    if _side(found["one"]) == "right":
        parts += (DosePart("first_side", "right"),)
    return (*_sets(found), *parts, *_extra(sides))


def _sets(found: Found) -> Parts:
    sets = found.groupdict().get("sets")
    return (DosePart("sets", int(sets)),) if sets else ()


def _extra(sides: dict[str, int]) -> Parts:
    more = max(sides, key=lambda side: sides[side])
    extra = sides[more] - min(sides.values())
    doubt = f"the {more} side has {extra} more on the sheet"
    return (DosePart("extra", {"side": more, "reps": extra}, doubt),) if extra else ()


def _side(written: str) -> str:
    return "right" if written.startswith("r") else "left"


def _as_many_on_both(found: Found) -> Parts:
    return (DosePart("reps", int(found["reps"])), DosePart("sides", "each"))


def _total(found: Found) -> Parts:
    return (DosePart("total", int(found["reps"])),)


_LR = r"(?:left|right|l|r|lt|rt)\b(?: (?:side|leg|arm|foot))?"
_EACH_AFTER = rf"(?= ?,?(?:\(|- ?)?(?:reps )?{EACH_SIDE})"
COUNTS = (
    notation(
        rf"{START}(?:(?P<sets>[0-9]{{1,2}}) ?x ?)?(?P<reps>[0-9]{{1,3}}) ?(?:reps )?(?:on )?(?:the )?\(?(?P<one>{_LR})\)? ?(?:[,/;&+]|and|then)? ?"
        rf"(?:[0-9]{{1,2}} ?x ?)?(?P<others>[0-9]{{1,3}}) ?(?:reps )?(?:on )?(?:the )?\(?(?P<two>{_LR})\)?",
        _left_and_right,
    ),
    notation(
        rf"\b(?P<one>{_LR}) ?[:=-]? ?(?:(?P<sets>[0-9]{{1,2}}) ?x ?)?(?P<reps>[0-9]{{1,3}}),? ?(?:[/;&+]|and|then)? ?"
        rf"(?P<two>{_LR}) ?[:=-]? ?(?:[0-9]{{1,2}} ?x ?)?(?P<others>[0-9]{{1,3}}){END}",
        _left_and_right,
    ),
    notation(rf"{START}(?P<reps>[0-9]{{1,3}}) ?/ ?(?P=reps){END}(?! ?s)", _as_many_on_both),
    notation(rf"= ?(?P<reps>[0-9]{{1,3}})(?: {REP_WORDS})?(?: (?:in )?(?:total|all))?{END}", _total),
    notation(
        rf"(?:\ba total of )?{START}(?P<reps>[0-9]{{1,3}})(?: {REP_WORDS})? (?:in )?(?:total|altogether|in all)\b(?: {REP_WORDS})?", _total
    ),
    notation(rf"\ba total of (?P<reps>[0-9]{{1,3}}) (?:{REP_WORDS}|times)", _total),
    notation(
        rf"\b(?:no\.? of |number of )?(?:reps|repetitions)\b ?(?:[:=-]|x)? ?(?P<reps>{COUNT}){END}(?! ?(?:sets|x))", _reps, "rep"
    ),
    notation(rf"{_DO}{START}(?P<reps>{COUNT}) ?(?:(?:slow|controlled|good|clean|smooth|full|quick|more) )?{REP_WORDS}", _reps),
    notation(rf"{_DO}{START}(?P<reps>{COUNT}) {COUNTED}", _reps),
    notation(rf"{_DO}{START}(?P<reps>{COUNT}) ?(?:more )?times\b(?: in total| altogether)?", _times),
    notation(rf"(?:(?<=^)|(?<=[ ,;:(-]))x ?(?P<reps>{COUNT}){END}(?! ?(?:kg|lb|m\b|cm))", _times),
    notation(rf"{START}(?P<reps>{COUNT}) ?x(?! ?[0-9])(?![\w/])", _times),
    notation(rf"{_DO}{START}(?P<reps>{COUNT}){_EACH_AFTER}", _reps),
    notation(rf"\b(?:repeat|perform|complete|aim for)(?: this| it| for)? (?P<reps>{COUNT}){END}(?! ?[a-z%])", _reps, "repeat", "perform", "complete", "aim"),
    notation(rf"\b(?:work|build|progress)(?:ing)? (?:your way )?(?P<reps>up to [0-9]{{1,3}}){END}(?! ?(?:sec|min|kg))", _build_up_reps),
    notation(rf"^(?P<reps>{COUNT})$", _bare),
    notation(rf"(?<=[a-z)\]] )(?P<reps>{COUNT}) ?$", _bare),
    notation(rf"(?<=[:-] )(?P<reps>{COUNT})(?= ?(?:$|[.,;(]))", _bare),
    notation(rf"(?<=:)(?P<reps>{COUNT})(?= ?(?:$|[.,;(]))", _bare),
    notation(rf"\((?P<reps>{COUNT})\)", _bare),
    notation(
        rf"^(?P<cut>(?P<reps>(?:[3-9]|[1-9][0-9]|100)(?: ?(?:-|to) ?[0-9]{{1,3}})?)) (?!{_THINGS}\b)[a-z][a-z'-]+(?: [a-z'-]+){{0,4}}(?=$|[,;:(\x00@])", _reps
    ),
)  # fmt: skip
"""How many reps. Those without a word that says so come last."""
