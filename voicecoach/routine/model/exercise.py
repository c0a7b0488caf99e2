"""One exercise of a routine: a frozen record that remembers its lines."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from pydantic import PrivateAttr

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.cheers import USUAL_CHEERS
from voicecoach.routine.model.dose import Dose, Harder, Rest
from voicecoach.routine.model.notes_and_pauses import HINTS_OF_ASIDES, Aside
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.phases import Phase, RepTempo, rep_around_hold
from voicecoach.routine.values.slug import slug
from voicecoach.routine.values.text import (
    SIDEWAYS,
    Name,
    Template,
    Text,
)
from voicecoach.routine.values.text_lists import Lines, Things

BODY_SIDES = ("left", "right")
PLAIN_REP = RepTempo((Phase("", 3_000),))
"""How long a rep takes without a tempo, and nothing is said in it."""

REST_MS = 30_000


HINTS_OF_BLOCKS = dict.fromkeys(
    ("flow", "pick", "shuffle"),
    "write it in a block around the exercises, beside  section: ...  or  circuit: ...",
)
"""What to write where an exercise or a routine has a key of a block."""


class Exercise(Dose):
    """One move, as written or, after parsing, with the routine's defaults filled in."""

    name: Name
    position: Template | None = None
    setup: Template | None = None
    switch: Template | None = None
    reminders: Lines = ()
    why: Text | None = None
    equipment: Things = ()
    harder: Harder | None = None

    inner: ClassVar[Mapping[str, type[Record]]] = {**Dose.inner, "harder": Harder}
    hints: ClassVar[Mapping[str, str]] = {**HINTS_OF_ASIDES, **HINTS_OF_BLOCKS}

    _before: tuple[Aside, ...] = PrivateAttr(default=())
    _home: Block | None = PrivateAttr(default=None)
    _own_defaults: Dose | None = PrivateAttr(default=None)
    _own_rests: frozenset[str] = PrivateAttr(default=frozenset())
    _is_in_flow: bool = PrivateAttr(default=False)
    _id: str | None = PrivateAttr(default=None)

    def in_block(
        self,
        home: Block | None,
        before: tuple[Aside, ...],
        own_defaults: Dose | None = None,
        *,
        is_in_flow: bool = False,
    ) -> "Exercise":
        """Return the exercise as it stands in the block with rounds `home`, or in none.

        `before` are the notes and the pause that lead to it, `own_defaults` the defaults of the
        file that it is included from. `is_in_flow` says that a block around it flows.
        """
        return self._with_private(
            _before=before, _home=home, _own_defaults=own_defaults, _is_in_flow=is_in_flow
        )

    def with_own_rests(self, keys: Iterable[str]) -> "Exercise":
        """Return the exercise with the keys of the rests that it writes itself."""
        return self._with_private(_own_rests=frozenset(keys))

    def with_id(self, unique_id: str) -> "Exercise":
        """Return the exercise with an id that no other exercise of its routine has."""
        return self._with_private(_id=unique_id)

    def preceded_by(self, asides: tuple[Aside, ...]) -> "Exercise":
        """Return the exercise with further notes, or a pause, before its own."""
        return self._with_private(_before=asides + self._before)

    @property
    def before(self) -> tuple[Aside, ...]:
        """The notes and the pause that lead to it."""
        return self._before

    @property
    def home(self) -> Block | None:
        """The innermost block with rounds that it is in, as written, without its entries."""
        return self._home

    @property
    def own_rests(self) -> frozenset[str]:
        """The keys of the rests that it writes itself, and not in the defaults."""
        return self._own_rests

    @property
    def is_in_flow(self) -> bool:
        """Whether a block around it flows."""
        return self._is_in_flow

    @property
    def own_defaults(self) -> Dose | None:
        """The defaults of the file it is included from."""
        return self._own_defaults

    @property
    def id(self) -> str:
        """The name as flags and the cue sheet write it: `Hip thrusts` is `hip-thrusts`.

        If the same move comes again in its routine, this is `hip-thrusts-2`, then `-3`.
        """
        return self._id or self.move

    @property
    def move(self) -> str:
        """The name in small letters. Every exercise of the same name has it."""
        return slug(self.name)

    @property
    def phases(self) -> list[Phase]:
        """The phases of one rep, in order."""
        hold_ms = self.hold.low if self.hold else None
        if self.tempo is None and hold_ms is not None:
            return rep_around_hold(hold_ms)
        tempo = self.tempo or PLAIN_REP
        return tempo.in_order(self.starts, hold_ms)

    @property
    def rep_ms(self) -> int:
        """How long a rep is, on one side."""
        return sum(phase.ms for phase in self.phases)

    @property
    def fills_time_with_reps(self) -> bool:
        """Whether its work is as many whole reps of its tempo as fit into its time."""
        return self.time is not None and self.tempo is not None

    @property
    def is_in_reps(self) -> bool:
        """Whether its work is reps: so many, or as many as fit into its time."""
        return self.amount.counts_reps or self.fills_time_with_reps

    @property
    def cheers_level(self) -> str:
        """How often the coach encourages in it."""
        return (self.cheers and self.cheers.level) or USUAL_CHEERS

    @property
    def rests(self) -> Rest:
        """Its rests; none of them has to be written."""
        return self.rest or Rest()

    @property
    def both_sides(self) -> tuple[str, ...]:
        """The two sides that a move with sides has, worked or not."""
        return self.labels or BODY_SIDES

    @property
    def one_side(self) -> str | None:
        """The only side that is worked, if it is only one."""
        return None if self.sides in (None, *SIDEWAYS) else self.sides

    @property
    def side_names(self) -> tuple[str, ...]:
        """The sides in the order they are worked; empty for a move without sides."""
        if self.sides in (None, "none"):
            return ()
        if self.one_side:
            return (self.one_side,)
        first, second = self.both_sides
        return (second, first) if self.first_side == second else (first, second)

    @property
    def first_sides(self) -> tuple[str, ...]:
        """The sides that may be worked first; none if there are not two."""
        return () if self.one_side else self.side_names
