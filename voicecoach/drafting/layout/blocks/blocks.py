"""Exercises become a block of the draft, with nothing in them that the block says."""

import re

from voicecoach.drafting.draft import DraftBlock, Field, Value
from voicecoach.drafting.layout.exercises.complete import complete
from voicecoach.drafting.layout.exercises.exercise import Working
from voicecoach.drafting.layout.exercises.fit_dose import fit_block, fit_slot

NAMES_OF_BLOCKS = {"circuit": "Circuit", "superset": "Superset", "emom": "EMOM", "amrap": "AMRAP"}
"""What a block is called where the sheet gives it no name."""
NO_SWITCH = "a slot has no time to switch sides"


def block_of(
    kind: str, name: str, line: int, members: list[Working], fields: dict[str, Value], doubt: str
) -> DraftBlock:
    """Return a block of these exercises. Their sets are its rounds."""
    if kind in ("circuit", "superset") and "rounds" not in fields:
        fields = {"rounds": _common_sets(members), **fields}
    if kind in ("circuit", "superset") and "rest.rounds" not in fields:
        rests = [
            found
            for each in members
            if (found := each.value("rest.sets") or each.value("rest.rounds"))
        ]
        fields |= {"rest.rounds": rests[-1]} if rests else {}
    if members and members[-1].value("rest.after") == fields.get("rest.rounds"):
        members[-1].drop("rest.after")
    fields, also = fit_block(kind, fields)
    doubt = ", and ".join(filter(None, (doubt, also)))
    given = set(fields)
    for exercise in members:
        _fit_into(kind, exercise, fields)
    if kind == "emom":
        said = fields.get("time")
        fields = _whole_rounds(fields, len(members))
        is_other = said is not None and "rounds" in fields and "rounds" not in given
        doubt = doubt or (f"the sheet says {said}, which is no whole rounds" if is_other else "")
    written = tuple(Field(key, value, line) for key, value in fields.items())
    entries = tuple(exercise.finished() for exercise in members)
    name = name if re.search(r"[^\W_]", name) else NAMES_OF_BLOCKS[kind]
    return DraftBlock(kind, name, line, entries, written, doubt=doubt)


def _fit_into(kind: str, exercise: Working, fields: dict[str, Value]) -> None:
    """Take from an exercise what its block says in its place."""
    rounds = fields.get("rounds")
    is_other = exercise.value("sets") not in (None, rounds)
    lost = [exercise.fields["sets"]] if is_other else []
    exercise.drop("sets", "rest.sets", "rest.rounds")
    complete(exercise, is_timed=kind != "amrap")
    exercise.mention(lost)
    for key in ("reps", "time", "distance", "load"):
        value = exercise.value(key)
        if isinstance(value, list) and len(value) != rounds:
            exercise.put(key, value[0], exercise.fields[key].line, f"the sheet says {value}")
    if kind == "emom" and exercise.value("sides") == "each":
        _alternate_within_slot(exercise)
    if "flow" in fields and exercise.has("reps"):
        exercise.offer("tempo", "4s", 0, "moves of a flow need a pace: 4 seconds assumed")
    if kind == "amrap":
        exercise.drop("takes")
        exercise.give_up("rest.after")
    if kind == "emom":
        fit_slot(exercise, fields.get("every", "1m"))


def _alternate_within_slot(exercise: Working) -> None:
    """Swap sides at each rep, since a slot has no time to switch. A time has no sides there."""
    line = exercise.fields["sides"].line
    for key in ("time", "distance"):
        if value := exercise.value(key):
            exercise.put(key, value, line, f"{NO_SWITCH}: the sheet says each side")
            return exercise.drop("sides", "limb", "rest.sides", "extra")
    exercise.put("sides", "alternate", line, NO_SWITCH)
    return exercise.drop("rest.sides", "extra")


def _whole_rounds(fields: dict[str, Value], slots: int) -> dict[str, Value]:
    """Return the fields of an EMOM, with rounds where its time is no whole number of them."""
    if "rounds" in fields:
        return {key: value for key, value in fields.items() if key != "time"}
    if "time" not in fields:
        return {**fields, "rounds": 10}
    every = int(str(fields.get("every", "1m")).rstrip("ms") or 1)
    minutes = int(str(fields["time"]).rstrip("ms"))
    rounds, left = divmod(minutes, every * slots)
    if not left and rounds:
        return fields
    without = {key: value for key, value in fields.items() if key != "time"}
    return {"rounds": max(rounds, 1), **without}


def _common_sets(members: list[Working]) -> Value:
    sets = [value for each in members if (value := each.value("sets")) is not None]
    ladders = [len(value) for each in members if isinstance(value := each.value("reps"), list)]
    if sets:
        return sets[0]
    return (ladders or [1])[0]
