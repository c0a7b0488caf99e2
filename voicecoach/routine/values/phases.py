"""The phases of one rep: a word and a length each, in the order they happen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

FOUR_DIGITS = ("lower", "hold", "lift", "pause")
HOLD = "hold"
"""The name of a hold that is written by the key of that name."""

STILL = (HOLD, "pause")
"""The phases of four digits in which nothing moves. Their names mean that in every language."""

EXPLODE = "explode"
"""The name of a lift whose length is an X."""

HOLD_OUT_MS, HOLD_BACK_MS = 1_000, 2_000
"""How long the ways to a hold and back are, if there is no tempo."""

STARTS = {"eccentric": ("lower",), "concentric": ("lift", EXPLODE)}


@dataclass(frozen=True)
class Phase:
    """One part of a rep."""

    name: str
    """The word that is said on its beat, "" for none."""

    ms: int

    is_hold: bool = False
    """Nothing moves in it."""

    is_breath: bool = False
    """It is part of a breath."""

    may_be_breath: bool = False
    """It is part of a breath if the rest of the rep is, such as "out"."""

    may_begin_breath: bool = False
    """It is how such a breath begins, such as "in"."""


@dataclass(frozen=True)
class RepTempo:
    """The phases of a rep in the order they are written."""

    phases: tuple[Phase, ...]

    @property
    def has_hold(self) -> bool:
        """Whether stillness is a phase of its own in it."""
        return any(phase.is_hold for phase in self.phases)

    @property
    def has_four_digits(self) -> bool:
        """Whether it may have been written as four digits, so that `starts` applies."""
        return all(phase.name in (*FOUR_DIGITS, EXPLODE) for phase in self.phases)

    def in_order(self, starts: str | None = None, hold_ms: int | None = None) -> list[Phase]:
        """Return the phases as they happen.

        `starts` turns the order round to begin with that half of the move. `hold_ms` is the
        length of the hold, which comes after the first phase if the tempo names none.
        """
        phases = self._from(STARTS[starts]) if starts else list(self.phases)
        if hold_ms is None:
            return phases
        if not self.has_hold:
            return [phases[0], Phase(HOLD, hold_ms, is_hold=True), *phases[1:]]
        return [replace(phase, ms=hold_ms) if phase.is_hold else phase for phase in phases]

    def _from(self, names: Sequence[str]) -> list[Phase]:
        """Return the phases from the one with the first of those names on, if there is one."""
        present = [phase.name for phase in self.phases]
        for name in names:
            if name in present:
                turn = present.index(name)
                return [*self.phases[turn:], *self.phases[:turn]]
        return list(self.phases)


def rep_around_hold(hold_ms: int) -> list[Phase]:
    """Return the phases of a rep with a hold but without a tempo: out, the hold, and back."""
    out, back = Phase("lift", HOLD_OUT_MS), Phase("lower", HOLD_BACK_MS)
    return [out, Phase(HOLD, hold_ms, is_hold=True), back]


def is_breath(phases: Sequence[Phase], *, counts_breaths: bool = False) -> bool:
    """Return whether a rep is a breath: nothing moves in it but the breath.

    "In" and then "out" is a breath. "Out" and then "in" is what an arm does with a band, unless the
    exercise `counts_breaths`.
    """
    moving = [phase for phase in phases if not phase.is_hold]
    if not moving:
        return False
    has_sign = counts_breaths or any(phase.is_breath for phase in moving)
    begins_breath = len(moving) > 1 and moving[0].may_begin_breath
    is_all_breath = all(phase.is_breath or phase.may_be_breath for phase in moving)
    return is_all_breath and (has_sign or begins_breath)
