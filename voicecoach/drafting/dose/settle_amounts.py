"""Decide which of reps, time, sets and hold the numbers of a dose are."""

from dataclasses import replace

from voicecoach.drafting.dose.read_numbers import lengths_ms
from voicecoach.drafting.dose.reading import DosePart

Dose = dict[str, DosePart]
"""The parts of a dose by their kinds."""

LONG_HOLD_MS = 15_000
"""From here on, something held a few times is a position, and not a hold within a rep."""
FEW_TIMES = 5
SHORT_WORK_MS = 10_000
BREATH_SECONDS = 5

OPEN_DOUBT = "the sheet says as many as you can"
_OPEN_REPS = 10


def settle_amounts(dose: Dose, *, still: bool) -> None:
    """Turn every number without a key of its own into one. `still`: the move is one position."""
    _settle_cross(dose, still)
    _settle_bare(dose)
    _settle_breaths(dose)
    _settle_lengths(dose, still)
    _settle_times(dose, still)
    _settle_hold_without_reps(dose, still)
    _settle_open(dose)
    _settle_total(dose)
    _settle_alternating(dose)


def _put(dose: Dose, key: str, part: DosePart, doubt: str = "") -> None:
    if key not in dose:
        dose[key] = replace(part, kind=key, doubt=part.doubt or doubt)


def _settle_cross(dose: Dose, still: bool) -> None:
    """Read "5 x 10 s": sets of a time, or reps with a hold."""
    part = dose.pop("cross.hold", None)
    says_hold = part is not None
    part = part or dose.pop("cross", None)
    if part is None or not isinstance(part.value, list):
        return
    count, length = part.value
    low_ms, _ = lengths_ms(length)
    few = isinstance(count, int) and count <= FEW_TIMES - 1
    if "reps" in dose:
        _put(dose, "sets", replace(part, value=count))
        _put(dose, "hold" if says_hold else "time", replace(part, value=length))
        return
    is_work = still or low_ms > SHORT_WORK_MS or (few and not says_hold)
    doubt = ""
    if not still and low_ms <= SHORT_WORK_MS and (few or not says_hold):
        other = "reps, each held so long" if is_work else "sets of this time"
        doubt = f"it could also be {other}"
    keys = ("sets", "time") if is_work else ("reps", "hold")
    _put(dose, keys[0], replace(part, value=count), doubt)
    _put(dose, keys[1], replace(part, value=length), doubt)


def _settle_bare(dose: Dose) -> None:
    """Read a number that stands alone as reps, unless something else is counted already."""
    part = dose.pop("bare", None)
    if part and not {"reps", "times", "time", "distance", "breaths"} & dose.keys():
        _put(dose, "reps", part)


def _settle_breaths(dose: Dose) -> None:
    """Read a hold of some breaths. Where nothing else is counted, the breaths are the reps."""
    part = dose.pop("breaths", None)
    if part is None:
        return
    if not {"reps", "times"} & dose.keys():
        _put(dose, "reps", part)
        _put(dose, "unit", replace(part, value="breaths", doubt=""))
        return
    low, _, high = str(part.value).partition("-")
    seconds = [f"{int(end) * BREATH_SECONDS}s" for end in (low, high) if end]
    doubt = f"the sheet counts breaths: {BREATH_SECONDS} seconds each"
    _put(dose, "hold", replace(part, value="-".join(seconds)), doubt)


def _settle_lengths(dose: Dose, still: bool) -> None:
    """Read lengths without a word: the time of the work, or of a distance, or a hold of reps."""
    part, second = dose.pop("length", None), dose.pop("length 2", None)
    if part is None:
        return
    if "distance" in dose:
        _put(dose, "takes", part)
    elif "reps" in dose and not still:
        _put(dose, "hold", part, "a time beside the reps: taken as a hold in each rep")
    else:
        doubt = f"the sheet also says {second.value}" if second else ""
        _put(dose, "time", part, doubt)


def _settle_times(dose: Dose, still: bool) -> None:
    """Read "3 times": sets of what is known already, or else the reps."""
    part = dose.pop("times", None)
    if part is None:
        return
    if {"reps", "time", "distance"} & dose.keys():
        _put(dose, "sets", part)
    elif "sets" not in dose and _is_position(dose, part, still):
        _put(dose, "sets", part)
        _put(dose, "time", dose.pop("hold"))
    else:
        _put(dose, "reps", part)


def _is_position(dose: Dose, times: DosePart, still: bool) -> bool:
    """Return whether what is held that many times is a position: a stretch or a plank."""
    if "hold" not in dose:
        return False
    low_ms, _ = lengths_ms(dose["hold"].value)
    most = int(str(times.value).rpartition("-")[2])
    return most <= FEW_TIMES and (still or low_ms >= LONG_HOLD_MS)


def _settle_hold_without_reps(dose: Dose, still: bool) -> None:
    """Read a hold of sets as their time, since nothing moves."""
    if "hold" in dose and not {"reps", "time", "open"} & dose.keys() and ("sets" in dose or still):
        _put(dose, "time", dose.pop("hold"))


def _settle_open(dose: Dose) -> None:
    """Assume reps where the sheet says as many as one can."""
    part = dose.pop("open", None)
    if part and not {"reps", "time", "distance"} & dose.keys():
        doubt = f"the sheet says {part.value}: {_OPEN_REPS} reps"
        dose["reps"] = replace(part, kind="reps", value=_OPEN_REPS, doubt=doubt)


def _settle_total(dose: Dose) -> None:
    """Read the reps of both sides together: half of them on each."""
    total = dose.pop("total", None)
    if total is None or "reps" in dose or not isinstance(total.value, int):
        return
    has_sides = "sides" in dose and dose["sides"].value in ("each", "alternate")
    if not has_sides:
        _put(dose, "reps", total)
        return
    doubt = "" if total.value % 2 == 0 else f"{total.value} in all on the sheet"
    _put(dose, "reps", replace(total, value=-(-total.value // 2)), doubt)


def _settle_alternating(dose: Dose) -> None:
    """Say that reps that alternate may be those of both sides together."""
    sides, reps = dose.get("sides"), dose.get("reps")
    if not sides or not reps or sides.value != "alternate" or reps.doubt:
        return
    if not reps.doubt and "each side" not in dose and "total" not in dose:
        return
