"""Bouts: the stretches of work with no break in them."""

from dataclasses import dataclass, replace
from typing import Any

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.quantities import Quantity
from voicecoach.session.model.flow_step import FlowStep
from voicecoach.session.model.rounds import RoundPath, counted_rounds, innermost_number
from voicecoach.session.model.timeline import Place


@dataclass(frozen=True, slots=True)
class BoutContext:
    """The facts about a bout that depend on the bouts before or after it.

    `compile/unfold.py` adds them, one step a fact.
    """

    changes_position: bool = True
    """Whether the body is placed otherwise than in the bout before."""
    starting_rounds: RoundPath = ()
    """The rounds that start with this bout, the outermost first."""
    moves_to_explain: tuple["Bout", ...] = ()
    """The first bouts of the moves that are explained before this one."""
    comes_again: bool = False
    """Whether an earlier exercise was the same move, explained in the same words."""
    flow_step: FlowStep | None = None
    """What is new in it, if it follows the bout before without a break."""
    is_followed: bool = False
    """Whether the next bout follows without a break."""
    new_equipment: tuple[str, ...] = ()
    """The equipment that no earlier exercise uses."""
    fetch_for: tuple["Bout", ...] = ()
    """This bout or later ones. The rest before this one says what to fetch for them."""
    has_new_dose: bool = True
    """Whether there is another amount to do than in the bout before."""
    shares_per_day: bool = False
    """Whether all moves of the session are done as often a day as its move."""
    begins_session: bool = False
    """Whether this is the first bout of the session."""
    reason_waits: bool = False
    """Whether the reason for its move is left to a rest, so that work begins sooner."""
    has_cheer: bool = False
    """Whether the coach encourages in it."""
    chapter: int = 0
    """The chapter of the bout, from 0."""


@dataclass(frozen=True, slots=True)
class Bout:
    """One exercise, one set, one side (or both in turn, or none): work without a break."""

    exercise: Exercise
    number: int
    """The number of the exercise in the routine, from 1."""
    count: int
    """How many exercises the routine has."""

    set_number: int = 1
    """The number of the set, from 1. In rounds it counts on from round to round."""
    set_count: int = 1
    """How many regular sets there are."""
    extra: int = 0
    """The number of an extra set of the weak side, from 1. It is 0 for a regular set."""
    dose: int = 0
    """How much there is to do on each side: reps, also those that fill a time, or ms."""
    load: Quantity | None = None
    """What is lifted in this set, if the routine says so."""
    turn: int = 0
    """How often the exercise came before. Reminders rotate by it."""

    sides: tuple[str, ...] = ()
    """The sides that are worked, rep by rep in turn when there are two."""
    other: str | None = None
    """The side that rests, or works second."""
    is_first_side: bool = True
    """Whether no other side of the same set came before."""

    rounds: RoundPath = ()
    """The rounds that the bout is in, the outermost first."""
    is_open: bool = False
    """Whether this is a whole AMRAP. Nobody knows who does what when in it."""
    context: BoutContext = BoutContext()
    """What the bouts before and after mean for this one."""

    @property
    def is_new(self) -> bool:
        """Return whether the exercise starts with this bout."""
        return self.set_number == 1 and self.is_first_side

    @property
    def is_taught(self) -> bool:
        """Return whether its move is done for the first time in the session."""
        return self.is_new and not self.context.comes_again

    @property
    def works_one_side_only(self) -> bool:
        """Return whether its side is the only one that is worked in this set."""
        return bool(self.extra or self.exercise.one_side)

    @property
    def innermost_block(self) -> Block | None:
        """Return the innermost block with rounds that it is in."""
        inner = counted_rounds(self.rounds)
        return inner[-1].block if inner else None

    @property
    def is_move_explained(self) -> bool:
        """Return whether its move was explained earlier in the session or ahead of all rounds."""
        return not self.is_taught or self.is_explained_ahead

    @property
    def is_explained_ahead(self) -> bool:
        """Return whether its move is explained before all rounds of a block."""
        return any(one.block.ahead for one in self.rounds)

    @property
    def is_led_to(self) -> bool:
        """Return whether a note, a time to get ready or the heading of a block comes before it."""
        if not self.is_new or self.is_explained_ahead:
            return False
        starts_block = any(one.is_first for one in self.context.starting_rounds)
        has_time = self.exercise.get_ready is not None
        return starts_block or has_time or bool(self.exercise.before)

    @property
    def is_known(self) -> bool:
        """Return whether nothing is left to say before the bout but its announcement."""
        if self.context.moves_to_explain or self.is_led_to:
            return False
        return self.is_move_explained

    @property
    def block_to_explain(self) -> Block | None:
        """Return the block that starts here for the first time and explains its moves ahead."""
        outermost = next((one for one in self.rounds if one.block.ahead), None)
        if outermost and outermost in self.context.starting_rounds and self.is_new:
            return outermost.block
        return None

    def place(
        self,
        key: str = "",
        *,
        side: str | None = None,
        rep: int | None = None,
        phase: str | None = None,
    ) -> Place:
        """Return where cues of this bout belong; `key` of the routine asks for the cue."""
        round_number = innermost_number(self.rounds)
        chapter = self.context.chapter
        if self.is_open and self.innermost_block:
            line = self.innermost_block.line_of(key)
            return Place(round=round_number, line=line, chapter=chapter)
        if side is None and len(self.sides) == 1:
            side = self.sides[0]
        return Place(
            exercise=self.exercise.id,
            exercise_number=self.number,
            round=round_number,
            set=self.set_number,
            side=side,
            rep=rep,
            phase=phase,
            line=self.exercise.line_of(key),
            chapter=chapter,
            load=str(self.load) if self.load else None,
        )

    def place_of_both_sides(self, key: str = "") -> Place:
        """Return where cues belong that are about the whole set or move."""
        return replace(self.place(key), side=None)


def with_context(bout: Bout, **facts: Any) -> Bout:
    """Return the bout with more facts in its context."""
    # Most bouts are given facts that they have already, and a copy takes longer than a look.
    if all(getattr(bout.context, name) == fact for name, fact in facts.items()):
        return bout
    context = replace(bout.context, **facts)
    return replace(bout, context=context)
