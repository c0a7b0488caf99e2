"""Random exercises with all their keys."""

from typing import Any, NamedTuple

from tests.model.dice import Dice
from tests.model.random_moves import NAMES, amount, extra, own_rests, pace, sides
from tests.model.random_words import lead, lead_in_time, load, words
from tests.model.values import duration_ms, ends_of_range

Data = dict[str, Any]
KINDS = ("reps", "reps", "reps", "time", "time", "breath", "distance")


class Wanted(NamedTuple):
    """What an exercise must fit: the rounds of its block, a flow, a choice of entries."""

    rounds: int = 0
    """How many rounds its block has at most, or 0 in a flat list."""
    flows: bool = False
    is_chosen: bool = False


def exercise(dice: Dice, dose: Data, wanted: Wanted) -> Data:
    """An exercise. `dose` is what the defaults write of it."""
    kind = dice.one_of(KINDS)
    move: Data = {"name": dice.one_of(NAMES)}
    takes_defaults = dose and dice.chance(0.4) and not wanted.flows
    alternating = kind in ("reps", "breath") and not takes_defaults
    move |= sides(dice, alternating=alternating, one=not wanted.is_chosen)
    steps = wanted.rounds or dice.number(1, 4)
    ladder = steps if dice.chance(0.2) else 0
    if not takes_defaults:
        move |= _amount(dice, kind, ladder, needs_tempo=wanted.flows)
    has_ladder = ladder and not takes_defaults
    if not has_ladder and not wanted.rounds and dice.chance(0.5):
        move["sets"] = dice.count(1, 3)
    move |= extra(dice, move, in_rounds=bool(wanted.rounds))
    if not wanted.flows or dice.chance(0.2):
        move |= own_rests(dice, in_rounds=bool(wanted.rounds))
    move |= words(dice, move["sides"]) | lead(dice)
    if dice.chance(0.2):
        is_free = "sets" in move or "sets" in move.get("extra", {}) or takes_defaults
        move |= load(dice, 0 if is_free else ladder or wanted.rounds)
    return move


def _amount(dice: Dice, kind: str, ladder: int, *, needs_tempo: bool) -> Data:
    if kind == "reps":
        return amount(dice, kind, ladder=ladder) | pace(dice, is_needed=needs_tempo)
    if kind == "breath":
        return {"time": "70s"} | pace(dice, is_needed=True)
    found = amount(dice, kind, ladder=ladder)
    if kind == "time":
        found |= lead_in_time(dice, _shortest(found["time"]))
    return found


def _shortest(time: Any) -> int:
    """The shortest of the times in whole seconds."""
    times = time if isinstance(time, list) else [time]
    return min(duration_ms(ends_of_range(one)[0]) for one in times) // 1_000
