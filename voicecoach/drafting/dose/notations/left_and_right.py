"""Doses that name both sides or both directions: `10L/10R`, `L 3x12, R 3x8`, `10 to the left`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import COUNTED, CROSS, NUMBER_END, START
from voicecoach.drafting.dose.notations.sets_and_reps import counted_unit_of
from voicecoach.drafting.dose.notations.side_words import each_side_works
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_SIDE = r"(?:left|right|lt|rt|l|r)(?![a-z])(?: (?:side|leg|arm|foot|hand))?"
_REPS = r"[0-9]{1,3}"
_MOST_ON_BOTH = 25
_ON_THE = r"(?:on |with )?(?:the |your )?"
_THEN = r",? ?(?:[/;&+]|and|then|and then)? ?"
_WAY_WORDS = (
    "to the left", "to the right", "clockwise", "anticlockwise", "anti-clockwise",
    "counterclockwise", "counter-clockwise", "forwards", "forward", "backwards", "backward",
    "reverse", "back", "inwards", "inward", "outwards", "outward",
)  # fmt: skip
_WAY = rf"(?:{'|'.join(_WAY_WORDS)})"
_UNIT = r"(?P<unit>circles|steps|rotations|rolls|turns|swings) |times |reps "
_OTHER_UNIT = r"(?:circles|steps|times|reps|rotations|rolls|turns|swings) "
_STOP = r"(?:,? ?stop,? ?)?"
_DIFFERENT = "the sheet gives {0} one way and {1} the other"


def _left_and_right(found: Found) -> Parts | None:
    """Return the reps of each side. The side that does more has extra reps."""
    first, second = _side_of(found["one"]), _side_of(found["two"])
    reps = {first: int(found["reps"]), second: int(found["others"])}
    if len(reps) < 2 or not all(reps.values()):
        return None
    begins = (DosePart("first_side", "right"),) if first == "right" else ()
    sides = (DosePart("reps", min(reps.values())), DosePart("sides", "each"), *begins)
    return (*_sets_of(found), *sides, *counted_unit_of(found), *_extra_of(reps))


def _sets_of(found: Found) -> Parts:
    groups = found.groupdict()
    sets, others = groups.get("sets"), groups.get("other_sets")
    doubt = f"the sheet says {others} sets on the other side" if others and others != sets else ""
    if sets:
        return (DosePart("sets", int(sets), doubt),)
    return ()


def _extra_of(reps: dict[str, int]) -> Parts:
    more = max(reps, key=lambda side: reps[side])
    extra = reps[more] - min(reps.values())
    if extra:
        return (DosePart("extra", {"side": more, "reps": extra}),)
    return ()


def _side_of(written: str) -> str:
    if written.startswith("r"):
        return "right"
    return "left"


def _as_many_on_both(found: Found) -> Parts | None:
    """Return the reps of `10/10`. Larger numbers are seconds or degrees."""
    reps = int(found["reps"])
    if not 1 <= reps <= _MOST_ON_BOTH:
        return None
    return (DosePart("reps", reps), DosePart("sides", "each"))


def _two_ways(found: Found) -> Parts:
    """Return both directions as the labels of the sides."""
    one, two = found["one"], found["two"]
    groups = found.groupdict()
    numbers = [int(groups[key]) for key in ("reps", "others") if groups.get(key)]
    doubt = _DIFFERENT.format(*numbers) if len(set(numbers)) > 1 else ""
    reps = (DosePart("reps", min(numbers), doubt),) if numbers else ()
    sides = (DosePart("sides", "each"), DosePart("labels", [one, two]))
    return (*reps, *counted_unit_of(found), *sides)


def _one_way_and_the_other(found: Found) -> Parts:
    labels = DosePart("labels", ["in one direction", "in the other"])
    reps = found.groupdict().get("reps")
    counted = (DosePart("reps", int(reps)), *counted_unit_of(found)) if reps else ()
    return (*counted, DosePart("sides", "each"), labels)


_OTHER = (
    r"(?:in |to |on |with )?(?:the )?(?:other|opposite)(?: (?:direction|way|side|leg|arm|foot))?\b"
)
_BETWEEN = r"(?:[a-z,]+ ){0,8}?"
LEFT_AND_RIGHT = (
    DoseNotation(
        rf"{START}(?:(?P<sets>[0-9]{{1,2}}){CROSS})?(?P<reps>{_REPS}) ?(?:reps |{COUNTED} )?"
        rf"{_ON_THE}"
        rf"\(?(?P<one>{_SIDE})\)?{_THEN}(?:(?P<other_sets>[0-9]{{1,2}}){CROSS})?"
        rf"(?P<others>{_REPS}) ?"
        rf"(?:reps |[a-z]+s )?{_ON_THE}\(?(?P<two>{_SIDE})\)?",
        _left_and_right,
    ),
    DoseNotation(
        rf"(?<![a-z])(?P<one>{_SIDE}) ?[:=-]? ?(?:(?P<sets>[0-9]{{1,2}}){CROSS})?(?P<reps>"
        rf"{_REPS}){_THEN}"
        rf"(?P<two>{_SIDE}) ?[:=-]? ?(?:(?P<other_sets>[0-9]{{1,2}}){CROSS})?"
        rf"(?P<others>{_REPS}){NUMBER_END}",
        _left_and_right,
    ),
    DoseNotation(
        rf"(?<!page ){START}(?P<reps>{_REPS}) ?/ ?(?P=reps){NUMBER_END}(?! ?s)(?: ?reps\b)?",
        _as_many_on_both,
    ),
    DoseNotation(
        rf"(?:(?:\b(?:take|do|walk) )?{START}(?P<reps>{_REPS}) (?:{_UNIT})?)?\b(?:in )?"
        rf"(?P<one>{_WAY})"
        rf"{_STOP}{_THEN}(?:(?:take )?(?:another )?(?P<others>{_REPS}) )?(?:{_OTHER_UNIT})?"
        rf"(?P<two>{_WAY})\b",
        _two_ways,
    ),
    DoseNotation(
        rf"(?:\b(?:take|do|walk) )?{START}(?P<reps>{_REPS}) (?:{COUNTED} )?in 1 (?:direction"
        r"|way),? "
        rf"{_BETWEEN}(?:[0-9]{{1,3}} )?{_BETWEEN}{_OTHER}",
        _one_way_and_the_other,
    ),
    DoseNotation(
        rf"(?:\b(?:take|do|walk) )?{START}(?P<reps>{_REPS}) {COUNTED} (?:to )?1 (?:direction|way"
        r"|side),? "
        rf"{_BETWEEN}(?:[0-9]{{1,3}} )?{_BETWEEN}{_OTHER}",
        _one_way_and_the_other,
    ),
    DoseNotation(
        r"\b(?:do |complete |finish )?(?:all |them |all of them |all reps )?(?:on |with )?1 "
        r"(?:side|leg|arm|foot),? "
        rf"(?:and )?then {_OTHER}",
        each_side_works,
    ),
)
"""Both sides by name. They come early: no dose after them may read a half of it."""
