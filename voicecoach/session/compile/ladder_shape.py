"""The shape of a ladder, for what nobody could keep in mind number by number."""

from collections.abc import Sequence
from itertools import pairwise

MOST_STEPS_IN_FULL = 5
"""A ladder of more steps is said by its shape: its numbers would be forgotten at once."""


def ladder_shape(steps: Sequence[int]) -> str:
    """Return the cue for the shape of a ladder: up, down, there and back, or neither."""
    rises = [after > before for before, after in pairwise(steps) if after != before]
    turns = sum(before != after for before, after in pairwise(rises))
    goes_up = rises[:1] != [False]
    if turns == 0:
        return "ladder_up" if goes_up else "ladder_down"
    if turns == 1 and steps[0] == steps[-1]:
        return "ladder_up_and_back" if goes_up else "ladder_down_and_back"
    return "ladder_between"
