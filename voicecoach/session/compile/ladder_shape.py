"""The shape of a ladder, for what nobody could keep in mind number by number."""

from collections.abc import Sequence
from itertools import pairwise

MOST_STEPS_IN_FULL = 5
"""A ladder of more steps is said by its shape: its numbers would be forgotten at once."""


def ladder_shape(steps: Sequence[int]) -> str:
    """Return the cue for the shape of a ladder: up, down, there and back, or neither."""
    rises: list[bool] = []
    for before, after in pairwise(steps):
        if after != before:
            rises.append(after > before)
    turns = sum(before != after for before, after in pairwise(rises))
    direction = "up"
    if rises[:1] == [False]:
        direction = "down"
    if turns == 0:
        return f"ladder_{direction}"
    if turns == 1 and steps[0] == steps[-1]:
        return f"ladder_{direction}_and_back"
    return "ladder_between"
