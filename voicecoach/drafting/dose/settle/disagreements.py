"""Leave out what the language does not allow together, and say so beside what stays."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart

_ALSO = "the sheet also says {0}: {1}"
_AMOUNTS = ("distance", "time", "reps")
"""An exercise has one of these. The first one of a text stays, in this order."""


def leave_out_what_disagrees(dose: dict[str, DosePart]) -> None:
    """Leave the parts that one exercise can have together."""
    _keep_one_amount(dose)
    _keep_hold_of_reps(dose)
    _keep_sides_that_agree(dose)
    if "distance" not in dose:
        dose.pop("takes", None)


def _keep_one_amount(dose: dict[str, DosePart]) -> None:
    first, *others = [key for key in _AMOUNTS if key in dose] or [""]
    for key in others:
        _leave_out(dose, key, beside=first)
    if "reps" not in dose:
        dose.pop("unit", None)


def _keep_hold_of_reps(dose: dict[str, DosePart]) -> None:
    """Leave out a hold beside a time or a distance, in which nothing is held."""
    for amount in ("time", "distance"):
        if amount in dose and "hold" in dose:
            _leave_out(dose, "hold", beside=amount)
        if amount in dose and "tempo" in dose:
            _leave_out(dose, "tempo", beside=amount)


def _keep_sides_that_agree(dose: dict[str, DosePart]) -> None:
    both = "sides" in dose and dose["sides"].value in ("each", "alternate")
    if not both or "labels" in dose:
        dose.pop("first_side", None)
    if not both:
        dose.pop("labels", None)
    has_ladder = "reps" in dose and isinstance(dose["reps"].value, list)
    can_have_extra = both and dose["sides"].value == "each" and "reps" in dose and not has_ladder
    if "extra" in dose and not can_have_extra:
        _leave_out(dose, "extra", beside="sides")


def _leave_out(dose: dict[str, DosePart], key: str, *, beside: str) -> None:
    """Leave out a part, with a doubt beside another one."""
    part = dose.pop(key)
    if beside in dose:
        doubt = dose[beside].doubt or _ALSO.format(key, part.value)
        dose[beside] = replace(dose[beside], doubt=doubt)
