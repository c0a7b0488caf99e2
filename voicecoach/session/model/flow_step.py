"""What is new in a move that flows on from the one before it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FlowStep:
    """What is new in a bout that follows the one before it without a break."""

    is_other_move: bool
    """Whether it is another exercise."""
    is_other_side: bool
    """Whether it is another exercise, or another side of the same."""
