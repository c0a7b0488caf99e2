"""The harder variant of an exercise, in its place."""

from typing import Any

from voicecoach.routine.model.defaults import EXCLUSIVE
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import extra_goes_with, sets_beside
from voicecoach.routine.values.tempo import has_four_digits, has_hold

REPLACED = ("reps", "time", "hold", "tempo")


def made_harder(exercise: Exercise) -> Exercise:
    """`exercise` as its `harder` variant says; itself where it has none.

    Set-up and equipment are added to the exercise's own, doses replace them; with `time` instead
    of reps, what belongs to reps is gone. A ladder brings its own number of sets; what replaces
    one keeps it. Extra work that does not go with the new dose is gone.
    """
    variant = exercise.harder
    if variant is None:
        return exercise
    new = {key: getattr(variant, key) for key in REPLACED if getattr(variant, key) is not None}
    gone: dict[str, Any] = {
        key: None for own in new for key in EXCLUSIVE.get(own, ()) if key not in new
    }
    if has_hold(variant.tempo):
        gone["hold"] = None  # the new tempo says it
    if has_four_digits(variant.tempo):
        gone.pop("starts", None)
    texts = [full_stop(text) for text in (exercise.setup, variant.setup) if text]
    equipment = dict.fromkeys((*exercise.equipment, *variant.equipment))
    gone |= sets_beside(variant.amount, exercise)
    added = {"setup": " ".join(texts) or None, "equipment": tuple(equipment)}
    harder = exercise.model_copy(update={**gone, **new, **added})
    if harder.extra and not extra_goes_with(harder.extra, harder):
        return harder.model_copy(update={"extra": None})
    return harder


def full_stop(text: str) -> str:
    """`text`, ended where it ends with a bare word."""
    return text if text[-1:] in ".!?:;…" else f"{text}."
