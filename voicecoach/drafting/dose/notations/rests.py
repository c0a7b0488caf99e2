"""Rests: between sets, sides, reps and exercises."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import END, LENGTH, LENGTH_OR_M, START
from voicecoach.drafting.dose.read_numbers import read_length_of
from voicecoach.drafting.dose.reading import DosePart, Parts

_REST = (
    r"(?:rest(?:ing)?|recover(?:y|ing)?|break|pause|relax(?:ing|ation)?|breather|easy recovery)\b"
)
_WHAT = (
    r"(?P<what>sets?|sides?|legs?|arms?|exercises?|moves?|reps?|repetitions?|rounds?|circuits?"
    r"|intervals?|each|efforts?|holds?|them|stretch(?:es)?|contractions?)\\b"
).replace("\\\\", "\\")
_BETWEEN = (
    rf"(?: (?:in )?(?:between|in-between|btw|b/w|after|before|inbetween)(?: (?:each|every|the|your|all|one))?"
    rf"(?: of the)? (?:next )?{_WHAT}(?: and (?:the )?(?:next|rounds?|exercises?))?)?"
)
_KEYS = {
    "set": "rest.sets", "effort": "rest.sets", "interval": "rest.sets", "side": "rest.sides",
    "leg": "rest.sides", "arm": "rest.sides", "exercise": "rest.after", "move": "rest.after",
    "rep": "rest.reps", "repetition": "rest.reps", "round": "rest.rounds",
    "circuit": "rest.rounds", "hold": "rest.reps", "stretch": "rest", "contraction": "rest.reps",
    "stretche": "rest",
}  # fmt: skip


def _rest(found: Found) -> Parts | None:
    what = (found.groupdict().get("what") or "").removesuffix("s")
    part = read_length_of(_KEYS.get(what, "rest"), found["length"])
    return (part,) if part else None


def _rest_in_seconds(found: Found) -> Parts | None:
    what = (found.groupdict().get("what") or "").removesuffix("s")
    part = read_length_of(_KEYS.get(what, "rest"), found["length"] + "s")
    doubt = "the sheet gives no unit: taken as seconds"
    return (DosePart(part.kind, part.value, doubt),) if part else None


def _on_and_off(found: Found) -> Parts | None:
    off = found["off"]
    work = read_length_of("time", found["on"])
    rest = read_length_of("rest.after", off if not off.isdigit() else f"{off} s")
    return (work, rest) if work and rest else None


def _no_rest(found: Found) -> Parts:
    what = (found.groupdict().get("what") or "").removesuffix("s")
    return (DosePart(_KEYS.get(what, "rest"), "0s"),)


RESTS = (
    notation(
        rf"{START}(?P<on>{LENGTH}) ?(?:on|work|hard|of work|fast)\b ?(?:[,/:;&+-]|and|then|with)? ?"
        rf"(?P<off>{LENGTH}|[0-9]{{1,3}}) ?(?:off|rest|easy|recovery|of rest|recover)\b",
        _on_and_off,
    ),
    notation(
        rf"(?:\bwith )?(?:(?:a|an) )?{START}(?P<length>{LENGTH_OR_M})(?: of)?[ -](?:complete )?{_REST}{_BETWEEN}",
        _rest,
    ),
    notation(rf"{START}(?P<length>{LENGTH_OR_M}) (?:in )?between (?:each |the )?{_WHAT}", _rest),
    notation(
        rf"(?:\bthen )?\b(?:take (?:a )?)?(?<!to )(?:rests?|resting|relax|recover|recovery|break|rest period|rest time)\b"
        rf"(?: (?:of|for|in|is)| ?[:=])? ?(?P<length>{LENGTH_OR_M}){_BETWEEN}",
        _rest,
    ),
    notation(
        rf"\b(?:rest|relax)\b(?: between {_WHAT})(?: ?[:=-]| for| of)? ?(?P<length>{LENGTH_OR_M})",
        _rest,
    ),
    notation(
        rf"\brest ?[:=]? ?(?P<length>[0-9]{{2,3}}){END}(?! ?(?:m\b|x)){_BETWEEN}",
        _rest_in_seconds,
        "rest",
    ),
    notation(rf"\b(?:no|without(?: any)?) rests?{_BETWEEN}", _no_rest, "rest"),
)
"""How long to rest: `rest 60s`, `90s rest between sets`, `30 s on, 15 off`."""
