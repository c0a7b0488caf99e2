"""What an exercise still needs, and what it may not have, so that it is a routine's exercise."""

import re

from voicecoach.drafting.draft import Value
from voicecoach.drafting.layout.exercises.exercise import Working
from voicecoach.drafting.layout.exercises.fit_dose import fit_work, take_unfit
from voicecoach.drafting.words.moves import HELD, LASTING
from voicecoach.units import format_duration, parse_duration

NO_DOSE = "the sheet gives no dose"
NO_TIME = "the sheet does not say how long it takes"
TWO_WAYS = "a way that is gone once for each side"
SPEEDS = (
    (r"swim|kick|pull buoy|\bpull\b|stroke|front crawl|freestyle|butterfly|\bfly\b|lengths", 0.8),
    (r"frame|crutch|walking stick|zimmer|rollator|\bmob\b", 0.5),
    (r"walk|carry|march|crawl|shuffle|lunge", 1.3),
    (r"cycle|bike|cycling", 6.0),
    (r"row|erg|ski", 4.0),
    (r"sprint", 6.0),
)
"""Patterns of names, and how many metres a second such a move makes."""
USUAL_SPEED = 3.0
METRES_OF_UNITS = {
    "m": 1, "metre": 1, "meter": 1, "km": 1_000, "mi": 1_609, "mile": 1_609, "yd": 0.91,
    "yard": 0.91, "ft": 0.3, "feet": 0.3, "foot": 0.3, "step": 0.7, "lap": 400, "length": 25,
}  # fmt: skip
"""How many metres a unit has."""
_MOST_SETS = 50
_LONGEST_HOLD_MS = 600_000
_LONG_HOLD = re.compile(r"(?:1[5-9]|[2-9]\d|\d{3,})s|\d+m(?:\d+s)?")
"""A hold that nobody does ten times, if the sheet does not say how often."""
OF_REPS = ("tempo", "hold", "starts")


def complete(exercise: Working, is_timed: bool = True) -> None:
    """Give an exercise the dose it needs, and take away what cannot stand beside it."""
    lost = take_unfit(exercise)
    _time_of_one_rep(exercise)
    _one_amount(exercise)
    if not exercise.has("reps", "time", "distance"):
        _assume_amount(exercise)
    if exercise.has("distance") and is_timed:
        _assume_takes(exercise)
    _keep_to_amount(exercise)
    _keep_to_sides(exercise)
    _keep_to_tempo(exercise)
    _keep_to_ladders(exercise)
    fit_work(exercise)
    exercise.mention(lost)


def _time_of_one_rep(exercise: Working) -> None:
    """Read one rep that is held as a time: the hold is all there is to do."""
    held = exercise.fields.get("hold")
    if exercise.value("reps") == 1 and held and not exercise.has("tempo", "time"):
        exercise.put("time", held.value, held.line, held.doubt)
        exercise.drop("reps", "hold")


def _one_amount(exercise: Working) -> None:
    """Leave one of reps, time and distance, the first that the sheet gives."""
    amounts = [key for key in exercise.fields if key in ("reps", "time", "distance")]
    for key in amounts[1:]:
        other = exercise.value(key)
        kept = exercise.fields[amounts[0]]
        exercise.put(kept.key, kept.value, kept.line, kept.doubt or f"the sheet also says {other}")
        exercise.drop(key)


def _assume_amount(exercise: Working) -> None:
    name = exercise.move.name
    hold = str(exercise.value("hold") or "")
    if not exercise.has("tempo") and _LONG_HOLD.fullmatch(hold):
        exercise.drop("hold")
        return exercise.put("time", hold, exercise.move.line.number)
    if exercise.has("tempo", "hold") and not HELD.search(name):
        return exercise.put("reps", 10, 0, NO_DOSE)
    if HELD.search(name) or LASTING.search(name):
        length = exercise.value("hold") or "30s"
        exercise.drop("hold")
        return exercise.put("time", length, 0, NO_DOSE)
    return exercise.put("reps", 10, 0, NO_DOSE)


def _assume_takes(exercise: Working) -> None:
    distance = exercise.value("distance")
    if exercise.has("takes") or distance is None:
        return
    first = distance[0] if isinstance(distance, list) else distance
    exercise.put("takes", _time_for(str(first), exercise.move.name), 0, NO_TIME)


def _time_for(distance: str, name: str) -> str:
    """Return how long a distance takes at a usual speed, in whole five seconds."""
    found = re.match(r"([\d.]+)(?:-[\d.]+)? ?([a-z]+)", distance.casefold())
    if found is None:
        return "30s"
    unit = found[2].rstrip("s") if found[2] not in METRES_OF_UNITS else found[2]
    metres = float(found[1]) * METRES_OF_UNITS.get(unit, 1)
    speed = next(
        (speed for words, speed in SPEEDS if re.search(words, name.casefold())), USUAL_SPEED
    )
    seconds = max(5, 5 * round(metres / speed / 5))
    return format_duration(min(seconds, 6 * 3600) * 1000)


def _keep_to_amount(exercise: Working) -> None:
    """Take away the keys of reps from what has none."""
    if exercise.has("reps"):
        return
    has_tempo = exercise.has("tempo") and exercise.has("time")
    if not has_tempo:
        exercise.give_up(*OF_REPS)
        if exercise.value("sides") == "alternate":
            exercise.drop("limb")
            exercise.give_up("sides")
    exercise.give_up("unit")


def _keep_to_sides(exercise: Working) -> None:
    sides = exercise.value("sides")
    if sides is None or sides == "none":
        exercise.drop("limb", "first_side", "labels", "extra")
        if sides and not exercise.fields["sides"].doubt:
            exercise.drop("sides")
    if sides not in ("each", "alternate"):
        exercise.drop("first_side", "extra")
    if sides != "each":
        exercise.drop("extra", "rest.sides")
    if sides == "each" and exercise.has("distance") and not exercise.has("limb", "labels"):
        exercise.put("sides", sides, exercise.fields["sides"].line, TWO_WAYS)
    labels = exercise.value("labels")
    if isinstance(labels, list) and labels[0] == labels[-1]:
        exercise.drop("labels")
    if exercise.has("labels"):
        exercise.drop("limb")


def _keep_to_tempo(exercise: Working) -> None:
    """Leave one hold, none longer than any, and a start only beside four digits."""
    if exercise.has("hold") and _is_too_long(str(exercise.value("hold"))):
        exercise.give_up("hold")
    if exercise.has("hold") and _has_hold(exercise.value("tempo")):
        exercise.drop("hold")
    if exercise.has("starts") and not isinstance(exercise.value("tempo"), str):
        exercise.drop("starts")


def _is_too_long(hold: str) -> bool:
    """Return whether a hold is longer than any, as where a number is no length at all."""
    return parse_duration(hold.rpartition("-")[2]) > _LONGEST_HOLD_MS


def _has_hold(tempo: "Value | None") -> bool:
    words = list(tempo) if isinstance(tempo, dict) else []
    if isinstance(tempo, list):
        words = [word for phase in tempo if isinstance(phase, dict) for word in phase]
    if isinstance(tempo, str):
        return bool(re.fullmatch(r"\d+-\d+-[\dxX]+-\d+", tempo))
    return any(word.split()[0] in ("hold", "pause") for word in words)


def _keep_to_ladders(exercise: Working) -> None:
    sets = exercise.value("sets")
    if isinstance(sets, int) and sets > _MOST_SETS:
        exercise.give_up("sets")
    ladders = [
        key for key in ("reps", "time", "distance", "load") if isinstance(exercise.value(key), list)
    ]
    if not ladders:
        return
    count = len(_steps(exercise, ladders[0]))
    if exercise.value("sets") not in (None, count):
        exercise.give_up("sets")
    for key in ladders[1:]:
        if len(_steps(exercise, key)) != count:
            exercise.give_up(key)


def _steps(exercise: Working, key: str) -> list[Value]:
    value = exercise.value(key)
    if isinstance(value, list):
        return value
    return []
