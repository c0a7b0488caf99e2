"""Decide which of reps, time, sets and hold the numbers of a dose are."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.read_numbers import lengths_ms
from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.dose.settle.crosses import settle_crosses
from voicecoach.drafting.draft import Value

DoseParts = dict[str, DosePart]
"""The parts of a dose by their kinds."""

LONG_HOLD_MS = 15_000
"""From here on, something held a few times is a position, and not a hold within a rep."""
FEW_TIMES = 5
SECONDS_A_BREATH = 5
SHORTEST_REST_MS = 30_000
"""A time beside reps that is no shorter is likelier a rest than a hold."""
_ALSO = "the sheet also says {0}"
_AS_REST = "a time beside the reps: taken as the rest"
_AS_HOLD = "a time beside the reps: taken as a hold in each rep"
ASSUMED_REPS = 10
_COUNTED = {"reps", "times", "time", "distance", "breaths", "length"}
_AMOUNTS = {"reps", "time", "distance"}


def settle_amounts(dose: DoseParts, *, still: bool, only_rounds: bool) -> None:
    """Turn every number without a key of its own into one.

    `still`: the move is one position. `only_rounds`: the text is a number of rounds and no more.
    """
    settle_crosses(dose, still=still)
    _settle_bare(dose)
    _settle_breaths(dose)
    _settle_lengths(dose, still)
    _settle_times(dose, still)
    _settle_rounds(dose, only_rounds)
    _settle_hold_without_reps(dose, still)
    _settle_open(dose)
    _settle_total(dose)


def _put(dose: DoseParts, key: str, part: DosePart, doubt: str = "") -> None:
    dose.setdefault(key, replace(part, kind=key, doubt=part.doubt or doubt))


def _doubt(dose: DoseParts, key: str, also: Value) -> None:
    """Say beside a part what else the sheet says."""
    doubt = dose[key].doubt or _ALSO.format(also)
    dose[key] = replace(dose[key], doubt=doubt)


def _agrees(dose: DoseParts, bare: DosePart) -> bool:
    """Return whether a lone number is the reps again, or those of both sides: `16 (8/side)`."""
    reps = dose["reps"].value
    is_double = isinstance(reps, int) and bare.value == 2 * reps and "sides" in dose
    return bare.value == reps or is_double


def _settle_bare(dose: DoseParts) -> None:
    """Read a number that stands alone as reps, unless something else is counted already."""
    part = dose.pop("bare", None)
    counted = _COUNTED & dose.keys()
    if part and not counted:
        _put(dose, "reps", part)
    elif part and "reps" in counted and not _agrees(dose, part):
        _doubt(dose, "reps", part.value)


def _settle_breaths(dose: DoseParts) -> None:
    """Read a hold of some breaths. Where nothing else is counted, the breaths are the reps."""
    part = dose.pop("breaths", None)
    if part is None:
        return
    if not {"reps", "times"} & dose.keys():
        _put(dose, "reps", part)
        _put(dose, "unit", replace(part, value="breaths", doubt=""))
        return
    low, _, high = str(part.value).partition("-")
    seconds = [f"{int(end) * SECONDS_A_BREATH}s" for end in (low, high) if end]
    doubt = f"the sheet counts breaths: {SECONDS_A_BREATH} seconds each"
    _put(dose, "hold", replace(part, value="-".join(seconds)), doubt)


def _settle_lengths(dose: DoseParts, still: bool) -> None:
    """Read lengths without a word: the time of the work, or of a distance, or a hold of reps."""
    part, second = dose.pop("length", None), dose.pop("length 2", None)
    if part is None:
        return
    if "distance" in dose:
        _put(dose, "takes", part)
    elif "reps" in dose and not still:
        is_rest = lengths_ms(part.value)[0] >= SHORTEST_REST_MS
        _put(dose, *(("rest", part, _AS_REST) if is_rest else ("hold", part, _AS_HOLD)))
    elif "reps" in dose and "sets" not in dose and not isinstance(dose["reps"].value, list):
        _put(dose, "time", part)
        dose["sets"] = replace(dose.pop("reps"), kind="sets")
    else:
        _settle_time(dose, part, second)


def _settle_time(dose: DoseParts, part: DosePart, second: DosePart | None) -> None:
    """Read a length as the time of the work. `60 s (30 s each side)` is half of it on a side."""
    if second and "sides" in dose and lengths_ms(part.value)[0] == 2 * lengths_ms(second.value)[0]:
        part, second = second, None
    if "time" not in dose:
        _put(dose, "time", part, _ALSO.format(second.value) if second else "")
    elif dose["time"].value != part.value:
        _doubt(dose, "time", part.value)


def _settle_times(dose: DoseParts, still: bool) -> None:
    """Read "3 times": sets of what is known already, or else the reps."""
    part = dose.pop("times", None)
    if part is None:
        return
    if (_AMOUNTS | {"open"}) & dose.keys():
        _put(dose, "sets", part)
    elif "sets" not in dose and _is_position(dose, part, still):
        _put(dose, "sets", part)
        _put(dose, "time", dose.pop("hold"))
    else:
        _put(dose, "reps", part)


def _is_position(dose: DoseParts, times: DosePart, still: bool) -> bool:
    """Return whether what is held that many times is a position: a stretch or a plank."""
    if "hold" not in dose or isinstance(times.value, list):
        return False
    low_ms, _ = lengths_ms(dose["hold"].value)
    most = int(str(times.value).rpartition("-")[2])
    return most <= FEW_TIMES and (still or low_ms >= LONG_HOLD_MS)


def _settle_rounds(dose: DoseParts, only_rounds: bool) -> None:
    """Read rounds of one move as its sets, and rounds of nothing else as what is counted."""
    part = dose.pop("rounds", None)
    if part is None:
        return
    has_phases = any(kind.startswith("phase ") for kind in dose) or "tempo" in dose
    is_work = bool(_AMOUNTS & dose.keys()) or any(kind.startswith("rest") for kind in dose)
    if only_rounds or is_work or ("hold" in dose and not has_phases):
        _put(dose, "sets", part)
    else:
        _put(dose, "reps", part)
        _put(dose, "unit", replace(part, value="rounds", doubt=""))


def _settle_hold_without_reps(dose: DoseParts, still: bool) -> None:
    """Read a hold of sets as their time, since nothing moves."""
    if "hold" not in dose or {"time", "open", "distance"} & dose.keys():
        return
    if "reps" not in dose and ("sets" in dose or still):
        _put(dose, "time", dose.pop("hold"))
    elif still and _is_one_set(dose) and _is_position(dose, dose["reps"], still):
        dose["sets"] = replace(dose.pop("reps"), kind="sets")
        _put(dose, "time", dose.pop("hold"))


def _is_one_set(dose: DoseParts) -> bool:
    return "reps" in dose and ("sets" not in dose or dose["sets"].value == 1)


def _settle_open(dose: DoseParts) -> None:
    """Assume reps where the sheet says as many as one can."""
    part = dose.pop("open", None)
    if part and not _AMOUNTS & dose.keys():
        doubt = f"the sheet says {part.value}: {ASSUMED_REPS} reps"
        dose["reps"] = replace(part, kind="reps", value=ASSUMED_REPS, doubt=doubt)


def _settle_total(dose: DoseParts) -> None:
    """Read the reps of both sides together: half of them on each."""
    total = dose.pop("total", None)
    if total is None or "reps" in dose or not isinstance(total.value, int):
        return
    has_sides = "sides" in dose and dose["sides"].value in ("each", "alternate")
    if not has_sides:
        _put(dose, "reps", total)
        return
    doubt = f"{total.value} in all on the sheet" if total.value % 2 else ""
    _put(dose, "reps", replace(total, value=-(-total.value // 2)), doubt)
