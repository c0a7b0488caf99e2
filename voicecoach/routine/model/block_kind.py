"""What one kind of block does differently from the others."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlockKind:
    """The facts about a kind of block. Code asks for these, and never for a kind's name."""

    name: str
    """The key that an author writes the block's name after, such as `circuit`."""

    is_heading: bool = False
    """It only stands over exercises, and changes nothing about them."""

    counts_rounds: bool = False
    """The coach counts its rounds, and `--rounds` changes them."""

    has_clock: bool = False
    """A clock runs while it is worked, so it has no room for blocks, pauses or switches."""

    has_slots: bool = False
    """Each exercise starts with its slot, and rests for what is left of it."""

    fills_time: bool = False
    """It is worked for a given time, and nobody knows how many rounds that will be."""

    rests_between_exercises: bool = True
    """Its exercises have a rest after them, and `--rest` changes it."""

    explains_ahead: bool = False
    """Every exercise is explained before the first round, unless `setups` says otherwise."""

    fewest_exercises: int = 1
    """How many entries it needs to be what it is called."""
