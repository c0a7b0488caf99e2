"""The harder variant of an exercise, in its place."""

from typing import Any

from voicecoach.routine.model.defaults import EXCLUSIVE
from voicecoach.routine.model.dose import Harder
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import extra_goes_with, sets_beside
from voicecoach.routine.values.tempo import has_four_digits, has_hold

REPLACED = ("reps", "time", "distance", "takes", "hold", "tempo")


def with_harder_variant(exercise: Exercise) -> Exercise:
    """Return `exercise` as its `harder` variant says, or itself if it has none.

    Set-up and equipment are added to the exercise's own, and amounts replace them. With `time`
    instead of reps, what belongs to reps is gone. A ladder brings its own number of sets, and what
    replaces a ladder keeps it. Extra work that does not go with the new amount is gone.
    """
    variant = exercise.harder
    if variant is None:
        return exercise
    changes: dict[str, Any] = _replaced_keys(variant, exercise)
    changes |= sets_beside(variant, exercise)
    texts = [full_stop(text) for text in (exercise.setup, variant.setup) if text]
    changes["setup"] = " ".join(texts) or None
    changes["equipment"] = tuple(dict.fromkeys((*exercise.equipment, *variant.equipment)))
    harder = exercise.model_copy(update=changes)
    if harder.extra and not extra_goes_with(harder.extra, harder):
        return harder.model_copy(update={"extra": None})
    return harder


def _replaced_keys(variant: Harder, exercise: Exercise) -> dict[str, Any]:
    """Return the new values of keys, and None for the keys that do not go with these."""
    new = {key: getattr(variant, key) for key in REPLACED if getattr(variant, key) is not None}
    gone: dict[str, Any] = {}
    for key in new:
        gone |= dict.fromkeys(EXCLUSIVE.get(key, ()))
    if variant.time and (variant.tempo or exercise.fills_time_with_reps):
        # Reps still fill the time, so only their number is gone.
        gone = dict.fromkeys(("reps", "distance", "takes"))
    if has_hold(variant.tempo):
        gone["hold"] = None  # the new tempo has its length
    if has_four_digits(variant.tempo):
        gone.pop("starts", None)
    return gone | new


def full_stop(text: str) -> str:
    """Return `text` with a full stop if it ends with a bare word."""
    return text if text[-1:] in ".!?:;…" else f"{text}."
