"""Decide what "5 x 10 s" is: sets of a time, or reps with a hold."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.read_numbers import lengths_ms
from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.draft import Value

SHORT_WORK_MS = 10_000
"""Work that is no longer is likelier a hold within a rep."""
FEW_SETS = 4
_SETS_OR_REPS = "it could also be {0}"


def settle_crosses(dose: dict[str, DosePart], *, still: bool) -> None:
    """Turn a number crossed with a length into two keys. `still`: the move is one position."""
    says_hold = "cross.hold" in dose
    part = dose.pop("cross.hold", None) or dose.pop("cross", None)
    if part is None or not isinstance(part.value, list):
        return
    count, length = part.value
    if "reps" in dose:
        _put(dose, part, {"sets": count, ("hold" if says_hold else "time"): length})
        return
    is_short, is_few = lengths_ms(length)[0] <= SHORT_WORK_MS, _is_few(count)
    if still or not is_short:
        _put(dose, part, {"sets": count, "time": length})
    elif is_few and not says_hold:
        doubt = _SETS_OR_REPS.format("reps, each held so long")
        _put(dose, part, {"sets": count, "time": length}, doubt)
    else:
        is_doubtful = is_few or not says_hold
        doubt = _SETS_OR_REPS.format("sets of this time") if is_doubtful else ""
        _put(dose, part, {"reps": count, "hold": length}, doubt)


def _is_few(count: Value) -> bool:
    return isinstance(count, int) and count <= FEW_SETS


def _put(
    dose: dict[str, DosePart], part: DosePart, values: dict[str, Value], doubt: str = ""
) -> None:
    for key, value in values.items():
        dose.setdefault(key, replace(part, kind=key, value=value, doubt=part.doubt or doubt))
