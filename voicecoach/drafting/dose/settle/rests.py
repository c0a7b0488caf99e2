"""Decide between what a rest lies that does not say so."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.read_numbers import lengths_ms
from voicecoach.drafting.dose.parts.reading import DosePart

_SHORT_REST_MS = 15_000
"""A rest that is no longer, in a dose of reps with a hold and no sets, is one between reps."""


def settle_rests(dose: dict[str, DosePart]) -> None:
    """Turn a rest without a place into those between the sets and after them."""
    off, part = dose.pop("rest.off", None), dose.pop("rest", None)
    if off:
        key = "rest.sets" if "sets" in dose else "rest.after"
        dose.setdefault(key, replace(off, kind=key))
    if part is None:
        return
    if _is_between_reps(dose, part):
        dose.setdefault("rest.reps", replace(part, kind="rest.reps"))
        return
    for key in ("rest.after", "rest.sets"):
        dose.setdefault(key, replace(part, kind=key))


def _is_between_reps(dose: dict[str, DosePart], rest: DosePart) -> bool:
    is_short = 0 < lengths_ms(rest.value)[1] <= _SHORT_REST_MS
    return is_short and {"hold", "reps"} <= dose.keys() and "sets" not in dose
