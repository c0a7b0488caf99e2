"""Random routines with ranges, and targets that one of their variants meets."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from voicecoach.errors import RoutineError
from voicecoach.routine.change.read_target import MOST_MS
from voicecoach.routine.change.target_space import TargetSpace
from voicecoach.routine.change.target_steps import steps_towards
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.timeline import Phrase


def random_routine(random: Random) -> Routine:
    """A routine of up to four moves, some in rounds, whose values may be ranges."""
    left = [f"Move {letter}" for letter in "abcd"[: random.randint(1, 4)]]
    entries = []
    while left:
        if len(left) > 1 and random.random() < 0.3:
            entries.append(_block(random, left))
            left = []
        else:
            entries.append({**_move(random, left.pop(0)), "sets": _range(random, 1, 5)})
    return parse_routine(json.dumps({"name": "Random", "exercises": entries}))


def _block(random: Random, names: list[str]) -> dict[str, Any]:
    rest = random.choice([_range(random, 5, 60, "s"), {"rounds": _range(random, 10, 60, "s")}])
    moves = [_move(random, name) for name in names]
    kind = random.choice(["circuit", "superset"])
    return {kind: "Block", "rounds": _range(random, 1, 4), "rest": rest, "exercises": moves}


def _move(random: Random, name: str) -> dict[str, Any]:
    key, unit, ends = random.choice([("reps", "", (3, 25)), ("time", "s", (10, 60))])
    move: dict[str, Any] = {"name": name, key: _range(random, *ends, unit)}
    move["sides"] = random.choice(["none", "none", "each"])
    move["rest"] = random.choice(["0", _range(random, 0, 60, "s"), "30s-31s"])
    return move


def _range(random: Random, least: int, most: int, unit: str = "") -> str:
    low, high = sorted((random.randint(least, most), random.randint(least, most)))
    return random.choice([f"{low}{unit}", f"{low}{unit}-{high}{unit}"])


def random_target(random: Random, routine: Routine, length: Callable[[Routine], int]) -> int:
    """The length of any variant of a routine, in ms."""
    space = TargetSpace(steps_towards(routine))
    point = tuple(random.choice(variable.values) for variable in space.variables)
    return length(space.routine_at(point))


def length_in_voice(lengths: dict[Phrase, int]) -> Callable[[Routine], int]:
    """The length of a routine's session in a voice that needs so long for each phrase."""

    def length(routine: Routine) -> int:
        try:
            return fit(compile_session(routine), lengths).duration_ms
        except RoutineError:
            return MOST_MS + 1

    return length
