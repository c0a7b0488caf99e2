"""Bouts: the stretches of work with no break in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import extra_reps, extra_sets, set_doses
from voicecoach.session.model.rounds import RoundPath, counted_rounds, innermost_number
from voicecoach.session.model.timeline import Place


@dataclass(frozen=True, slots=True)
class Bout:
    """One exercise, one set, one side (or both in turn, or none): work without a break.

    `number` of `count` exercises and `set_number` of `set_count` count from 1. `dose` is how much
    there is to do on each side: reps, or the ms of timed work. `extra` counts the sets of a weak
    side that follow the `set_count` regular ones; 0 is a regular set. `sides` are worked
    in this bout, rep by rep in turn when there are two. `moved` says that the position differs
    from the bout before, `fresh` lists the equipment no earlier exercise used. What to fetch for
    the move `ahead` is told in the rest before this bout; `is_prepared` says that it has been told
    for this one.

    `rounds` are those it is in, where `set_number` counts on from round to round; `begun` are
    those that begin with it, `explained` the first bouts of moves that are explained before it.
    `chapter` is the chapter it belongs to, from 0. `is_open`: it is a whole amrap, in which nobody
    knows who does what when.
    """

    exercise: Exercise
    number: int
    count: int
    set_number: int = 1
    set_count: int = 1
    extra: int = 0
    dose: int = 0
    sides: tuple[str, ...] = ()
    other: str | None = None
    first_side: bool = True
    moved: bool = True
    fresh: tuple[str, ...] = ()
    ahead: "Bout | None" = None
    is_prepared: bool = False
    turn: int = 0
    rounds: RoundPath = ()
    begun: RoundPath = ()
    explained: tuple["Bout", ...] = ()
    chapter: int = 0
    is_open: bool = False

    @property
    def is_new(self) -> bool:
        """Whether the exercise begins with this bout."""
        return self.set_number == 1 and self.first_side

    @property
    def is_alone(self) -> bool:
        """Whether its side is the only one worked in this set."""
        return bool(self.extra or self.exercise.one_side)

    @property
    def home(self) -> Block | None:
        """The innermost block with rounds that it is in."""
        inner = counted_rounds(self.rounds)
        return inner[-1].block if inner else None

    @property
    def is_told(self) -> bool:
        """Whether its move has been explained already, in a round before or ahead."""
        return not self.is_new or any(one.block.ahead for one in self.rounds)

    @property
    def explains(self) -> Block | None:
        """The block that begins here for the first time, and explains its moves ahead."""
        first = next((one for one in self.rounds if one.block.ahead), None)
        return first.block if first and first in self.begun and self.is_new else None

    def place(
        self,
        key: str = "",
        *,
        side: str | None = None,
        rep: int | None = None,
        phase: str | None = None,
    ) -> Place:
        """Where cues of this bout belong; `key` is the routine's key that asks for the cue."""
        round_number = innermost_number(self.rounds)
        if self.is_open and self.home:
            line = self.home.line_of(key)
            return Place(round=round_number, line=line, chapter=self.chapter)
        own_side = self.sides[0] if len(self.sides) == 1 else None
        return Place(
            exercise=self.exercise.id,
            exercise_number=self.number,
            round=round_number,
            set=self.set_number,
            side=side or own_side,
            rep=rep,
            phase=phase,
            line=self.exercise.line_of(key),
            chapter=self.chapter,
        )


def each_set(bout: Bout) -> Iterator[Bout]:
    """Every set of the exercise, the extra ones of a weak side last."""
    doses = set_doses(bout.exercise)
    for turn, dose in enumerate(doses):
        yield replace(_later(bout, turn), set_count=bout.set_count * len(doses), dose=dose)
    for extra in range(1, extra_sets(bout.exercise) + 1):
        later = _later(bout, len(doses) + extra - 1)
        yield replace(later, set_count=len(doses), dose=doses[-1], extra=extra)


def _later(bout: Bout, sets: int) -> Bout:
    return replace(bout, set_number=bout.set_number + sets, turn=bout.turn + sets)


def each_side(bout: Bout) -> Iterator[Bout]:
    """Every side of the set; alternating sides share one bout, a side alone has its own."""
    exercise, sides = bout.exercise, bout.exercise.side_names
    if bout.exercise.sides == "alternate" or not sides:
        yield replace(bout, sides=sides, other=sides[1] if sides else None)
        return
    if bout.extra and exercise.extra:
        yield replace(_on(exercise.extra.side, bout), turn=len(sides) * bout.turn)
        return
    for index, side in enumerate(sides):
        turn, dose = len(sides) * bout.turn + index, bout.dose + extra_reps(exercise, side)
        yield replace(_on(side, bout), first_side=index == 0, turn=turn, dose=dose)


def _on(side: str, bout: Bout) -> Bout:
    first, second = bout.exercise.both_sides
    return replace(bout, sides=(side,), other=first if side == second else second)


def turned(bout: Bout) -> Bout:
    """A bout of two alternating sides, as it is for the second of them."""
    return replace(bout, sides=bout.sides[::-1], other=bout.sides[0])


def mirrored(template: str, bout: Bout, spoken: Callable[[str], str] = str) -> str:
    """`template` with {side} and {other} replaced by the sides of this bout, as `spoken`."""
    if not bout.sides:
        return template
    side, other = spoken(bout.sides[0]), spoken(bout.other or "")
    return template.replace("{side}", side).replace("{other}", other)
