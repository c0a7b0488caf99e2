"""Ladders have one value for each set, so they and the number of sets must agree."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart

_LADDERS = ("reps", "time", "distance", "load")
_OTHER_SETS = "the sheet says {0} sets, and gives {1} values"


def settle_ladders(dose: dict[str, DosePart]) -> None:
    """Leave out the sets beside a ladder, and doubt the ladder if they are not as many."""
    ladders = [key for key in _LADDERS if key in dose and isinstance(dose[key].value, list)]
    if not ladders:
        return
    first, *others = ladders
    count = _length_of(dose[first])
    sets = dose.pop("sets", None)
    if sets and sets.value != count:
        doubt = _OTHER_SETS.format(sets.value, count)
        dose[first] = replace(dose[first], doubt=dose[first].doubt or doubt)
    for key in others:
        _make_as_long(dose, key, count)


def _make_as_long(dose: dict[str, DosePart], key: str, count: int) -> None:
    """Keep the first value of a ladder that has not as many steps as the reps have."""
    part = dose[key]
    if isinstance(part.value, list) and len(part.value) != count:
        doubt = _OTHER_SETS.format(count, len(part.value))
        dose[key] = replace(part, value=part.value[0], doubt=part.doubt or doubt)


def _length_of(part: DosePart) -> int:
    if isinstance(part.value, list):
        return len(part.value)
    return 0
