"""Decide whether the reps of sides that alternate are those of one side or of both."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart

MANY_FOR_ONE_SIDE = 16
"""From here on, reps that alternate are likelier those of both sides together."""


def settle_alternating(dose: dict[str, DosePart]) -> None:
    """Read the reps of sides that alternate, where nothing says "each": many are those of both."""
    sides, reps = dose.get("sides"), dose.get("reps")
    if not sides or not reps or sides.value != "alternate" or not isinstance(reps.value, int):
        return
    if reps.value >= MANY_FOR_ONE_SIDE and reps.value % 2 == 0:
        doubt = f"the sheet says {reps.value}, which is likely both sides together"
        dose["reps"] = replace(reps, value=reps.value // 2, doubt=reps.doubt or doubt)
    else:
        doubt = "the sheet may mean both sides together"
        dose["reps"] = replace(reps, doubt=reps.doubt or doubt)
