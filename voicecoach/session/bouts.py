"""A routine unfolded into bouts: the stretches of work with no break in them, in order.

Each pass takes every bout and returns the bouts it becomes; PASSES is the order they run in.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from voicecoach.routine.doses import doses_of, extra_reps, extra_sets
from voicecoach.routine.model import Exercise, Routine
from voicecoach.session.timeline import Place


@dataclass(frozen=True, slots=True)
class Bout:
    """One exercise, one set, one side (or both in turn, or none): work without a break.

    `number` of `count` exercises and `set_number` of `set_count` count from 1. `dose` is how much
    there is to do on each side: reps, or the ms of timed work. `extra` counts the sets of a weak
    side that follow the `set_count` regular ones; 0 is a regular set. `sides` are worked
    in this bout, rep by rep in turn when there are two. `moved` says that the position differs
    from the bout before, `fresh` lists the equipment no earlier exercise used, and `ahead` that of
    the exercise after this one, where this one is about to begin.
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
    ahead: tuple[str, ...] = ()
    turn: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the exercise begins with this bout."""
        return self.set_number == 1 and self.first_side

    @property
    def is_alone(self) -> bool:
        """Whether its side is the only one worked in this set."""
        return bool(self.extra or self.exercise.one_side)

    def place(
        self,
        key: str = "",
        *,
        side: str | None = None,
        rep: int | None = None,
        phase: str | None = None,
    ) -> Place:
        """Where cues of this bout belong; `key` is the routine's key that asks for the cue."""
        own_side = self.sides[0] if len(self.sides) == 1 else None
        return Place(
            exercise=self.exercise.id,
            exercise_number=self.number,
            set=self.set_number,
            side=side or own_side,
            rep=rep,
            phase=phase,
            line=self.exercise.line_of(key),
        )


def each_set(bout: Bout) -> Iterator[Bout]:
    """Every set of the exercise, the extra ones of a weak side last."""
    doses = doses_of(bout.exercise)
    for turn, dose in enumerate(doses):
        yield replace(bout, set_number=turn + 1, set_count=len(doses), dose=dose, turn=turn)
    last = replace(bout, set_count=len(doses), dose=doses[-1])
    for extra in range(1, extra_sets(bout.exercise) + 1):
        turn = len(doses) + extra - 1
        yield replace(last, set_number=turn + 1, extra=extra, turn=turn)


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


PASSES: tuple[tuple[str, Callable[[Bout], Iterable[Bout]]], ...] = (
    ("sets", each_set),
    ("sides", each_side),
)


def unfold(routine: Routine) -> list[Bout]:
    """Every bout of the routine, in order."""
    count = len(routine.exercises)
    bouts = [Bout(exercise, n, count) for n, exercise in enumerate(routine.exercises, 1)]
    for _name, each in PASSES:
        bouts = [unfolded for bout in bouts for unfolded in each(bout)]
    return _with_equipment(_with_moves(bouts))


def _with_moves(bouts: list[Bout]) -> list[Bout]:
    stances = [_stance(bout) for bout in bouts]
    before = [None, *stances[:-1]]
    pairs = zip(bouts, stances, before, strict=True)
    return [replace(bout, moved=now is not None and now != then) for bout, now, then in pairs]


def _stance(bout: Bout) -> str | None:
    """How the body is placed: the position or, where none is written, what the set-up says."""
    stance = bout.exercise.position or bout.exercise.setup
    return mirrored(stance, bout) if stance else None


def _with_equipment(bouts: list[Bout]) -> list[Bout]:
    seen: set[str] = set()
    marked = []
    for bout in bouts:
        fresh = tuple(thing for thing in bout.exercise.equipment if thing not in seen)
        seen.update(fresh)
        marked.append(replace(bout, fresh=fresh))
    return [replace(bout, ahead=_needed_next(bout, marked[n:])) for n, bout in enumerate(marked, 1)]


def _needed_next(bout: Bout, later: list[Bout]) -> tuple[str, ...]:
    """The fresh equipment of the exercise after one that begins."""
    if not bout.is_new:
        return ()
    return next((other.fresh for other in later if other.number != bout.number), ())


def turned(bout: Bout) -> Bout:
    """A bout of two alternating sides, as it is for the second of them."""
    return replace(bout, sides=bout.sides[::-1], other=bout.sides[0])


def mirrored(template: str, bout: Bout, spoken: Callable[[str], str] = str) -> str:
    """`template` with {side} and {other} replaced by the sides of this bout, as `spoken`."""
    if not bout.sides:
        return template
    side, other = spoken(bout.sides[0]), spoken(bout.other or "")
    return template.replace("{side}", side).replace("{other}", other)
