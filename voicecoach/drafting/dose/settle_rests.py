"""Decide between what a rest lies that does not say so."""

from dataclasses import replace

from voicecoach.drafting.dose.reading import DosePart


def settle_rests(dose: dict[str, DosePart]) -> None:
    """Turn a "rest" into the one between sets, between reps or after the exercise."""
    part = dose.pop("rest", None)
    if part is None:
        return
    key = _key_of_rest(dose)
    if key not in dose:
        dose[key] = replace(part, kind=key)


def _key_of_rest(dose: dict[str, DosePart]) -> str:
    has_sets = "sets" in dose and dose["sets"].value != 1
    has_ladder = any(isinstance(part.value, list) for part in dose.values() if part.kind == "reps")
    if has_sets or has_ladder:
        return "rest.sets"
    if "hold" in dose and "reps" in dose:
        return "rest.reps"
    return "rest.after"
