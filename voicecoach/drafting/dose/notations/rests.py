"""Rests: between sets, sides, reps and exercises."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    CROSS,
    LENGTH,
    LENGTH_OR_M,
    NUMBER_END,
    START,
    TIGHT_LENGTH,
    TO,
)
from voicecoach.drafting.dose.parts.read_numbers import MOST_OF, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_KEYS = {
    "set": "rest.sets", "effort": "rest.sets", "interval": "rest.sets", "hold": "rest.sets",
    "stretch": "rest.sets", "time": "rest.sets", "side": "rest.sides", "leg": "rest.sides",
    "arm": "rest.sides", "exercise": "rest.after", "move": "rest.after", "station": "rest.after",
    "stretche": "rest.after", "round": "rest.rounds", "circuit": "rest.rounds", "rep": "rest.reps",
    "repetition": "rest.reps", "contraction": "rest.reps",
    "squeeze": "rest.reps", "lap": "rest.sets", "pair": "rest.rounds",
    "superset": "rest.rounds", "them": "rest.after",
}  # fmt: skip
"""What a rest lies between, in the singular, and its key."""

_WHAT = rf"(?P<what>(?:{'|'.join(_KEYS)})s?)\b"
_EACH = r"(?: (?:each|every|the|your|all|one|of))*(?: next)?"
_AND_SO = (
    r"(?: (?:and (?:the )?(?:next|rounds?|exercises?)|(?:of|for) (?:everything|all)(?: else)?))?"
)
_BETWEEN = (
    r"(?:,? (?:(?:in )?(?:between|in-between|inbetween|btwn?|b/w|b/t)|after|before)"
    rf"{_EACH} {_WHAT}{_AND_SO}|(?P<in_between>,? (?:in )?(?:between|in-between|btwn?|b/t)"
    r"|,? (?:and|then|before)(?: then)?(?= (?:repeat|repeating|do (?:a|the|it|another)|doing)\b))\b"
    r"(?: (?:each|every|all)(?: one)?\b(?! [a-z]))?)?"
)
_NOUN = r"(?:rest|recovery|recover|break|breather|relaxation)"
_WAY_TO_REST = r"(?:(?:easy |slow |gentle |light )?(?:jog|walk|standing|float)(?:ging|ing)? )"
_VERB = (
    r"(?:(?:(?:rest|recovery) (?:period|time|interval)|resting|rest|rst|relax|recover|recovery"
    r"|break"
    r"|let go)s?(?: (?:completely|fully|here|there|down|and breathe|in between))?)"
)
_IS = r"(?: ?[:=-]| (?:of|for|in|is|about))?"
_ON = r"(?:on|work|hard|of work|fast)\b"
_OFF = r"(?:off|rest|easy|recovery|of rest|recover)\b"
_NO_UNIT = "the sheet gives no unit: taken as seconds"
_ON_SLASH_OFF = "two numbers: taken as seconds of work and of rest"
_START_OF_ON = r"(?:(?<=[x*])|(?<=[x*] )|(?<![\w])(?<![0-9][.:/,-]))"


def _key_of(found: Found) -> str:
    groups = found.groupdict()
    if groups.get("in_between"):
        return "rest.sets"
    return _KEYS.get((groups.get("what") or "").removesuffix("s"), "rest")


def _rest(found: Found) -> Parts | None:
    part = read_length_of(_key_of(found), found["length"])
    if part:
        return (part,)
    return None


def _rest_in_seconds(found: Found) -> Parts | None:
    part = read_length_of(_key_of(found), f"{found['length']} s")
    if part:
        return (DosePart(part.kind, part.value, _NO_UNIT),)
    return None


def _on_and_off(found: Found) -> Parts | None:
    off = found["off"]
    work = read_length_of("time", found["on"])
    rest = read_length_of("rest.off", f"{off} s" if off.isdigit() else off)
    sets = found.groupdict().get("sets")
    often = (DosePart("times", int(sets)),) if sets else ()
    if work and rest:
        return (*often, work, rest)
    return None


def _work_and_rest(found: Found) -> Parts | None:
    """Return `40/20 x 6` as work and rest in seconds."""
    on, off, sets = int(found["on"]), int(found["off"]), int(found["sets"] or 0)
    if not (10 <= on <= 120 and 5 <= off <= 120 and sets <= MOST_OF["sets"]):
        return None
    parts = (
        DosePart("time", f"{on}s", _ON_SLASH_OFF),
        DosePart("rest.off", f"{off}s", _ON_SLASH_OFF),
    )
    if sets:
        return (*parts, DosePart("sets", sets, _ON_SLASH_OFF))
    return parts


def _no_rest(found: Found) -> Parts:
    return (DosePart(_key_of(found), "0s"),)


RESTS = (
    DoseNotation(
        rf"\bbetween{_EACH} {_WHAT},? (?:you )?(?:rest|take|have|recover)(?: for)? "
        rf"(?P<length>{LENGTH_OR_M})",
        _rest,
    ),
    DoseNotation(
        rf"(?:(?P<sets>[0-9]{{1,2}}){CROSS})?{_START_OF_ON}(?P<on>{TIGHT_LENGTH}) ?{_ON} ?"
        rf"(?:[,/:;&+-]"
        r"|and|then|with)? ?"
        rf"(?P<off>{LENGTH}|[0-9]{{1,3}}) ?{_OFF}",
        _on_and_off,
    ),
    DoseNotation(
        rf"(?:\bwith )?(?:(?:a|an) )?{START}(?P<length>{LENGTH_OR_M})(?:'s?)?(?: of)?"
        rf"[ -](?:complete |full |short |{_WAY_TO_REST})?{_NOUN}\b(?: each$)?{_BETWEEN}",
        _rest,
    ),
    DoseNotation(
        rf"(?:\b(?:and )?then )?\b(?:take (?:a )?)?(?<!to ){_VERB}{_IS} ?"
        rf"(?P<length>{LENGTH_OR_M}){_BETWEEN}",
        _rest,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH_OR_M}) (?:pause )?(?:in )?(?:between|btwn?|b/w"
        rf"|b/t){_EACH} {_WHAT}",
        _rest,
    ),
    DoseNotation(
        rf"{START}(?P<on>[0-9]{{2,3}})(?: ?s| ?secs?)? ?[/:] ?(?P<off>[0-9]{{1,3}})(?: ?s"
        rf"| ?secs?)? ?"
        rf"{CROSS}(?P<sets>[0-9]{{1,2}}){NUMBER_END}",
        _work_and_rest,
    ),
    DoseNotation(
        rf"(?:(?P<sets>[0-9]{{1,2}}){CROSS})?{_START_OF_ON}(?P<on>[0-9]{{2,3}}) on ?"
        r"(?:[,/;-]|and)? ?"
        r"(?P<off>[0-9]{1,3}) off\b",
        _work_and_rest,
    ),
    DoseNotation(
        rf"\b(?:rest|relax|pause) (?:in )?between{_EACH} {_WHAT}{_IS} ?(?P<length>{LENGTH_OR_M})",
        _rest,
    ),
    DoseNotation(
        rf"\brest ?[:=]? ?(?P<length>[0-9]{{2,3}}(?:{TO}[0-9]{{2,3}})?){NUMBER_END}(?! ?(?:m\b"
        rf"|x)){_BETWEEN}",
        _rest_in_seconds,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH_OR_M}) after (?:each|every) "
        r"(?P<what>pair|superset|round|circuit|lap|set)\b",
        _rest,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH_OR_M})(?: of)? "
        r"(?:easy|gentle|slow|light|walk|jog)[a-z]*(?: [a-z]+)?"
        rf"(?P<in_between> (?:in )?(?:between|in-between))\b(?: (?:each|efforts|reps|sets))?",
        _rest,
    ),
    DoseNotation(
        rf"\b(?:(?:no|without(?: any)?) rests?{_BETWEEN}"
        r"|rest ?[:=-]? ?(?:none|nil|0(?: ?s(?:ec)?s?)?)\b)"
        rf"|{START}0 rest\b",
        _no_rest,
    ),
)
"""How long to rest: `rest 60s`, `90s rest between sets`, `30 s on, 15 off`."""
