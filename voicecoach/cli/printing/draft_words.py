"""The dose and the sides of a drafted exercise or block, as people write them on a sheet."""

from collections.abc import Mapping

from voicecoach.drafting.draft import DraftBlock, DraftExercise, Field, Value

ASSUMED = "?"
"""Behind a value that the sheet does not say."""

_DETAILS = {
    "hold": "hold {}",
    "tempo": "tempo {}",
    "load": "{}",
    "rpe": "effort {}",
    "per_day": "{} a day",
    "every": "every {}",
    "rest": "rest {}",
    "rest.between": "rest {} between moves",
    "rest.rounds": "rest {} between rounds",
    "rest.sets": "rest {} between sets",
    "rest.sides": "rest {} between sides",
    "rest.after": "then rest {}",
}
"""What stands behind the amount, in this order."""

_SIDES = {"each": "each {limb}", "alternate": "alternate", "left": "left", "right": "right"}

Fields = Mapping[str, Field]


def drafted_dose(entry: DraftExercise | DraftBlock) -> str:
    """Return how much there is to do: `3 x 10-15, hold 5s, then rest 30s`."""
    fields = _with_one_rest({field.key: field for field in entry.fields})
    words = [_rounds(fields), _amount(fields)]
    words += [form.format(_marked(fields[key])) for key, form in _DETAILS.items() if key in fields]
    return ", ".join(filter(None, words))


def drafted_sides(exercise: DraftExercise) -> str:
    """Return which sides work: `each leg`, `left`, or "" if the move has no sides."""
    fields = {field.key: field for field in exercise.fields}
    sides = fields.get("sides")
    if sides is None or sides.value == "none":
        return ""
    limb = fields["limb"].value if "limb" in fields else "side"
    words = _SIDES.get(str(sides.value), str(sides.value)).format(limb=limb)
    return words + _mark(sides)


def drafted_value(value: Value) -> str:
    """Return a value as a sheet has it: `10, 8, 6`, or `lift 2s, lower 3s`."""
    if isinstance(value, int | str):
        return str(value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {drafted_value(part)}" for key, part in value.items())
    return ", ".join(map(drafted_value, value))


def _with_one_rest(fields: Fields) -> Fields:
    """Return the fields with one rest in place of two equal ones, between sets and after them."""
    after, sets = fields.get("rest.after"), fields.get("rest.sets")
    if after is None or sets is None or _marked(after) != _marked(sets):
        return fields
    others = {key: field for key, field in fields.items() if field not in (after, sets)}
    return {**others, "rest": after}


def _rounds(fields: Fields) -> str:
    return f"{_marked(fields['rounds'])} rounds" if "rounds" in fields else ""


def _amount(fields: Fields) -> str:
    sets = f"{_marked(fields['sets'])} x " if "sets" in fields else ""
    if "reps" in fields:
        unit = _unit(fields) or ("" if sets else " reps")
        return f"{sets}{_marked(fields['reps'])}{unit}"
    if "distance" in fields:
        takes = f" in {_marked(fields['takes'])}" if "takes" in fields else ""
        return f"{sets}{_marked(fields['distance'])}{takes}"
    if "time" in fields:
        return f"{sets}{_marked(fields['time'])}"
    return f"{sets.removesuffix(' x ')} sets" if sets else ""


def _unit(fields: Fields) -> str:
    return f" {_marked(fields['unit'])}" if "unit" in fields else ""


def _marked(field: Field) -> str:
    return drafted_value(field.value) + _mark(field)


def _mark(field: Field) -> str:
    return ASSUMED if field.doubt else ""
