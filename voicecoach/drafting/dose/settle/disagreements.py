"""Leave out what the language does not allow together, and say so beside what stays."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.read_numbers import lengths_ms
from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.draft import Value
from voicecoach.routine.values.phases import FOUR_DIGITS, STILL

_ALSO = "the sheet also says {0}: {1}"
_SECOND_MS = 1_000
_STILL_PHASES = frozenset(STILL)
_AMOUNTS = ("distance", "time", "reps")
"""An exercise has one of these. The first one of a text stays, in this order."""


def leave_out_what_disagrees(dose: dict[str, DosePart]) -> None:
    """Leave the parts that one exercise can have together."""
    _keep_one_amount(dose)
    _keep_hold_of_reps(dose)
    _keep_one_hold(dose)
    _leave_out_alternating(dose)
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
    """Leave out a hold beside a time or a distance, and a tempo that does not fill the time."""
    for amount in ("time", "distance"):
        if amount in dose and "hold" in dose:
            _leave_out(dose, "hold", beside=amount)
        if amount in dose and "tempo" in dose and not _fills_time(dose):
            _leave_out(dose, "tempo", beside=amount)


def _keep_one_hold(dose: dict[str, DosePart]) -> None:
    """Leave out a hold beside a tempo that has one of its own."""
    if "tempo" in dose and "hold" in dose and _has_stillness(dose["tempo"].value):
        _leave_out(dose, "hold", beside="tempo")


def _has_stillness(tempo: Value) -> bool:
    if isinstance(tempo, list):
        return any(map(_has_stillness, tempo))
    if isinstance(tempo, dict):
        return not _STILL_PHASES.isdisjoint(tempo)
    digits = str(tempo).split("-")
    return len(digits) == len(FOUR_DIGITS) and (digits[1] != "0" or digits[3] != "0")


def _leave_out_alternating(dose: dict[str, DosePart]) -> None:
    """Leave out that the sides alternate where no reps are counted."""
    alternates = "sides" in dose and dose["sides"].value == "alternate"
    amount = next((key for key in ("time", "distance") if key in dose), "")
    if alternates and amount and "tempo" not in dose:
        _leave_out(dose, "sides", beside=amount)
        dose.pop("limb", None)


def _fills_time(dose: dict[str, DosePart]) -> bool:
    """Return whether reps of the tempo fill the time, at least one on each side."""
    if "time" not in dose or isinstance(dose["time"].value, list):
        return False
    return 2 * _rep_ms(dose["tempo"].value) <= lengths_ms(dose["time"].value)[0]


def _rep_ms(tempo: Value) -> int:
    """Return how long a rep takes, of phases, four digits or one length."""
    if isinstance(tempo, dict):
        return sum(lengths_ms(length)[0] for length in tempo.values())
    if isinstance(tempo, list):
        return sum(map(_rep_ms, tempo))
    if "-" in str(tempo):
        return sum(_SECOND_MS * int(digit.replace("X", "1")) for digit in str(tempo).split("-"))
    return lengths_ms(tempo)[0]


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
    if "extra" in dose:
        dose.pop("labels", None)


def _leave_out(dose: dict[str, DosePart], key: str, *, beside: str) -> None:
    """Leave out a part, with a doubt beside another one."""
    part = dose.pop(key)
    if beside in dose:
        doubt = dose[beside].doubt or _ALSO.format(key, part.value)
        dose[beside] = replace(dose[beside], doubt=doubt)
