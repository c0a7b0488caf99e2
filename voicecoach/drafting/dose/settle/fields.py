"""Parts become fields: what the other parts say decides what each of them means."""

import re
from collections.abc import Iterable
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.dose.settle.alternating import settle_alternating
from voicecoach.drafting.dose.settle.amounts import settle_amounts
from voicecoach.drafting.dose.settle.disagreements import leave_out_what_disagrees
from voicecoach.drafting.dose.settle.ladders import settle_ladders
from voicecoach.drafting.dose.settle.rests import settle_rests
from voicecoach.drafting.dose.settle.tempo import settle_tempo
from voicecoach.drafting.draft import Field, Value

ORDER_OF_KEYS = (
    "reps", "time", "distance", "takes", "unit", "sets", "load", "rpe", "per_day", "tempo",
    "starts", "hold", "sides", "first_side", "limb", "labels", "extra", "rest.after", "rest.sets",
    "rest.sides", "rest.rounds", "weeks", "frequency",
)  # fmt: skip
"""The keys in the order of the routine language."""

_STILL_MOVES = (
    "stretch", "plank", "wall ?sit", "balance", "pose",
    "dead ?hang", "hollow",
    "l-?sit", "tandem", r"stand(?:ing)? on (?:1|one) leg", "(?:one|1|single)[- ]leg(?:ged)? stand",
    "stork", "savasana", "bridge hold", "bird ?dog hold",
)  # fmt: skip
_STILL = re.compile(rf"\b(?:{'|'.join(_STILL_MOVES)})")

_ALSO = "the sheet also says "
_ONLY_ROUNDS = re.compile(
    r"(?:do |repeat |complete )?(?:for )?[0-9 to-]+rounds?(?: in total)?[.!]?"
)


def is_still(text: str, name: str = "") -> bool:
    """Return whether a move is one position, such as a stretch or a plank, by its text or name."""
    is_named_hold = name.casefold().rstrip(" .:").endswith("hold")
    return is_named_hold or bool(_STILL.search(f"{name} {text}".casefold()))


def fields_of(parts: Iterable[DosePart], text: str, name: str = "") -> tuple[Field, ...]:
    """Return the fields that the parts make, in a text of the exercise of that name."""
    parts = tuple(parts)
    dose = _by_kind(parts)
    only_rounds = bool(_ONLY_ROUNDS.fullmatch(text.strip()))
    settle_amounts(dose, still=is_still(text, name), only_rounds=only_rounds)
    if not _says_reps_of_one_side(parts):
        settle_alternating(dose)
    settle_ladders(dose)
    settle_rests(dose)
    settle_tempo(dose)
    leave_out_what_disagrees(dose)
    return tuple(
        Field(key, dose[key].value, dose[key].line, dose[key].doubt)
        for key in ORDER_OF_KEYS
        if key in dose
    )


def _by_kind(parts: Iterable[DosePart]) -> dict[str, DosePart]:
    """Return the parts by their kinds, the first of each. Phases stay several."""
    dose: dict[str, DosePart] = {}
    phases = 0
    last: DosePart | None = None
    for part in parts:
        kind = part.kind
        if kind == "phase":
            kind, phases = f"phase {phases}", phases + 1
        if kind == "unit" and last is not None and last.kind == "reps" and last is not dose["reps"]:
            dose["reps"] = _agreed(dose["reps"], replace(last, value=f"{last.value} {part.value}"))
        elif kind not in dose:
            dose[kind] = part
        elif kind == "times" and "sets" not in dose and "reps" not in dose:
            _read_second_times(dose, part)
        elif kind == "length" and "length 2" not in dose and part.value != dose[kind].value:
            dose["length 2"] = part
        else:
            dose[kind] = _agreed(dose[kind], part)
        last = part
    return dose


def _says_reps_of_one_side(parts: Iterable[DosePart]) -> bool:
    """Return whether the reps are those of each side, or of both sides for certain."""
    return any(
        part.kind == "total" or (part.kind == "sides" and part.value == "each") for part in parts
    )


def _read_second_times(dose: dict[str, DosePart], part: DosePart) -> None:
    """Read "10 times ... 3 times" as reps and sets."""
    doubt = "the sheet says times twice: taken as reps and then sets"
    dose["reps"] = replace(dose.pop("times"), kind="reps")
    dose["sets"] = replace(part, kind="sets", doubt=doubt)


def _agreed(first: DosePart, second: DosePart) -> DosePart:
    """Return one part for two of the same kind, with a doubt if they differ."""
    if first.value == second.value:
        if not first.doubt:
            return first
        return second
    if first.kind == "reps" and _is_half(second.value, first.value):
        return replace(second, doubt=f"the sheet also says {first.value}")
    if first.kind == "sides" and {first.value, second.value} == {"each", "alternate"}:
        return DosePart("sides", "alternate", line=first.line)
    if first.kind == "sides" and first.value == "none":
        return second
    if first.doubt.startswith(_ALSO) and _shown(second) not in first.doubt:
        return replace(first, doubt=f"{first.doubt}, {_shown(second)}")
    return replace(first, doubt=first.doubt or f"{_ALSO}{_shown(second)}")


def _is_half(second: Value, first: Value) -> bool:
    """Return whether the second number is half the first: "20 step-ups (10 each leg)"."""
    return isinstance(first, int) and isinstance(second, int) and first == 2 * second


def _shown(part: DosePart) -> str:
    value = part.value
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)
