"""Random blocks, and the notes and pauses between what they hold."""

from typing import Any, NamedTuple

from tests.model.dice import Dice
from tests.model.random_exercises import Wanted, exercise
from tests.model.random_moves import NAMES, RESTS
from tests.model.values import duration_ms, ends_of_range

Data = dict[str, Any]
KINDS = ("section", "circuit", "circuit", "superset", "emom", "amrap")
DEEPEST = 3


class Around(NamedTuple):
    """What a block is in: how deep, for how many rounds, in a flow, and what may be chosen."""

    depth: int = 0
    rounds: int = 0
    flows: bool = False
    is_chosen: bool = False


def asides(dice: Dice) -> list[Data]:
    """A note or a pause before an entry, or both, or none."""
    found: list[Data] = []
    if dice.chance(0.1):
        found.append({"note": "Drink some water."})
    if dice.chance(0.12):
        found.append({"pause": dice.duration(dice.number(10, 50))})
    return found


def block(dice: Dice, dose: Data, around: Around) -> Data:
    """A block of any kind. `dose` is what the defaults write of it."""
    kind = dice.one_of(KINDS[:4] if around.flows or around.is_chosen else KINDS)
    if kind == "emom":
        return _emom(dice)
    if kind == "amrap":
        return _amrap(dice)
    found: Data = {kind: f"The {kind}"}
    inside = around._replace(depth=around.depth + 1)
    if dice.chance(0.2):
        found["flow"] = "yes"
        inside = inside._replace(flows=True)
    if kind != "section":
        found |= _rounds(dice)
        inside = inside._replace(rounds=int(ends_of_range(found["rounds"])[1]))
    if dice.chance(0.15):
        inside = inside._replace(is_chosen=True)
    found["exercises"] = _inner(dice, dose, inside, 2 if kind == "superset" else 1)
    if inside.is_chosen:
        found |= _choice(dice, found["exercises"], 2 if kind == "superset" else 1)
    return found


def _rounds(dice: Dice) -> Data:
    found: Data = {"rounds": dice.count(1, 3)}
    if dice.chance(0.3):
        found["setups"] = dice.one_of(["ahead", "in-turn"])
    if not dice.chance(0.6):
        return found
    if dice.chance(0.4):
        return found | {"rest": dice.seconds(RESTS, may_fall=True)}
    keys = [key for key in ("between", "rounds", "after") if dice.chance(0.5)] or ["after"]
    return found | {"rest": {key: dice.seconds(RESTS, may_fall=True) for key in keys}}


def _choice(dice: Dice, items: list[Data], least: int) -> Data:
    entries = sum("note" not in item and "pause" not in item for item in items)
    found: Data = {}
    if dice.chance(0.6):
        found["pick"] = dice.number(min(least, entries), entries)
    if dice.chance(0.6) or not found:
        found["shuffle"] = "yes"
    return found


def _inner(dice: Dice, dose: Data, around: Around, least: int) -> list[Data]:
    items: list[Data] = []
    wanted = Wanted(around.rounds, around.flows, around.is_chosen)
    for number in range(dice.number(least, 3)):
        is_led_to = number or (dice.chance(0.1) and not around.is_chosen)
        items += asides(dice) if is_led_to else []
        if around.depth < DEEPEST and dice.chance(0.15):
            items.append(block(dice, dose, around))
        else:
            items.append(exercise(dice, dose, wanted))
    return items


def _emom(dice: Dice) -> Data:
    moves = []
    for _ in range(dice.number(1, 2)):
        move = {"name": dice.one_of(NAMES), "reps": dice.number(1, 3), "tempo": "2s"}
        moves.append(move | ({"hold": "2s"} if dice.chance(0.2) else {}))
    found: Data = {"emom": "The emom", "every": dice.one_of(["45s", "1m"])}
    rounds = dice.number(1, 3)
    seconds = duration_ms(found["every"]) * rounds * len(moves) // 1_000
    found |= dice.one_of([{"rounds": rounds}, {"time": f"{seconds}s"}])
    if dice.chance(0.3):
        found["rest"] = dice.seconds(RESTS)
    return found | {"exercises": moves}


def _amrap(dice: Dice) -> Data:
    moves = [
        {"name": dice.one_of(NAMES), "reps": dice.number(1, 9)} for _ in range(dice.number(1, 3))
    ]
    found: Data = {"amrap": "The amrap", "time": dice.seconds([20, 45, 70, 200])}
    if dice.chance(0.3):
        found["rest"] = dice.seconds(RESTS)
    return found | {"exercises": moves}
