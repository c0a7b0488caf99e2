"""Random routines as data: valid, small, and of everything that the language has."""

import json
from random import Random
from typing import Any, NamedTuple

from tests.model.choices import Choices
from tests.model.dice import Dice
from tests.model.random_moves import NAMES, RESTS, amount, extra, own_rests, pace, sides
from tests.model.random_words import lead, lead_in_time, load, words
from tests.model.values import duration_ms, ends_of_range

Data = dict[str, Any]


class Sample(NamedTuple):
    """A routine, the routines that it includes, and the choices of the session."""

    routine: Data
    files: dict[str, Data]
    choices: Choices

    @property
    def text(self) -> str:
        return json.dumps(self.routine, indent=1, ensure_ascii=False)


def random_sample(seed: int) -> Sample:
    """The routine of that seed."""
    dice = Dice(Random(seed))
    files = {}
    if dice.chance(0.15):
        files["part.yaml"] = _routine(dice, "Part", {})
    routine = _routine(dice, "Random", files)
    return Sample(routine, files, _choices(dice, routine))


def _routine(dice: Dice, name: str, files: dict[str, Data]) -> Data:
    routine: Data = {"name": name}
    defaults = _defaults(dice)
    if defaults:
        routine["defaults"] = defaults
    if dice.chance(0.2):
        routine["get_ready"] = dice.one_of(["2s", "12s", "20s"])
    routine["exercises"] = _items(dice, defaults, files)
    return routine


def _choices(dice: Dice, routine: Data) -> Choices:
    if dice.chance(0.3):
        routine["weeks"] = weeks = dice.number(1, 8)
        return Choices(dice.number(1, weeks), weeks)
    return Choices()


def _defaults(dice: Dice) -> Data:
    found: Data = {}
    if not dice.chance(0.5):
        return found
    found |= own_rests(dice, in_rounds=False)
    if dice.chance(0.3):
        found["sets"] = dice.count(1, 3)
    if dice.chance(0.3):
        found["count"] = dice.one_of(["down", "last-3", "none"])
    if dice.chance(0.2):
        found["tempo"] = dice.one_of(["2s", {"lift": "2s", "lower": "2s"}])
    if dice.chance(0.2):
        found["hold"] = dice.one_of(["2s", "6s"])
    if dice.chance(0.2):
        found["extra"] = {"side": "right", dice.one_of(["reps", "sets"]): 2}
    if dice.chance(0.2):
        found["get_ready"] = "10s"
    if dice.chance(0.2):
        found |= lead(dice) | ({"get_ready": "10s"} if "get_ready" in found else {})
    return found


def _items(dice: Dice, defaults: Data, files: dict[str, Data]) -> list[Data]:
    items: list[Data] = []
    for number in range(dice.number(1, 4)):
        if number:
            items += _asides(dice)
        if files and dice.chance(0.4):
            items.append({"include": dice.one_of(list(files))})
        elif dice.chance(0.35):
            items.append(_block(dice, defaults, depth=1))
        else:
            items.append(_move(dice, defaults, 0))
    return items


def _asides(dice: Dice) -> list[Data]:
    found: list[Data] = []
    if dice.chance(0.1):
        found.append({"note": "Drink some water."})
    if dice.chance(0.12):
        found.append({"pause": dice.duration(dice.number(10, 50))})
    return found


def _move(dice: Dice, defaults: Data, rounds: int) -> Data:
    """An exercise. `rounds` is how many its block has at most, or 0 in a flat list."""
    kind = dice.one_of(["reps", "reps", "reps", "time", "time", "breath", "distance"])
    move: Data = {"name": dice.one_of(NAMES)}
    move |= sides(dice, alternating=kind in ("reps", "breath"))
    steps = rounds or dice.number(1, 4)
    ladder = steps if dice.chance(0.2) else 0
    move |= _amount(dice, kind, ladder, move["sides"])
    if not ladder and not rounds and dice.chance(0.5):
        move["sets"] = dice.count(1, 3)
    move |= extra(dice, move, in_rounds=bool(rounds))
    move |= own_rests(dice, in_rounds=bool(rounds)) | words(dice, move["sides"]) | lead(dice)
    if dice.chance(0.2):
        has_extra_sets = "sets" in move.get("extra", {})
        move |= load(dice, 0 if "sets" in move or has_extra_sets else ladder or rounds)
    return move


def _amount(dice: Dice, kind: str, ladder: int, side: str) -> Data:
    if kind == "reps":
        return amount(dice, kind, ladder=ladder) | pace(dice)
    if kind == "breath":
        return amount(dice, "time", longest=90) | {"time": "70s"} | pace(dice, is_needed=True)
    found = amount(dice, kind, ladder=ladder)
    if kind == "time":
        found |= lead_in_time(dice, shortest(found["time"]))
    return found


def shortest(time: Any) -> int:
    """The shortest of the times in whole seconds."""
    times = time if isinstance(time, list) else [time]
    return min(duration_ms(ends_of_range(one)[0]) for one in times) // 1_000


def _block(dice: Dice, defaults: Data, depth: int, rounds: int = 0) -> Data:
    kind = dice.one_of(["section", "circuit", "circuit", "superset", "emom", "amrap"])
    if kind == "emom":
        return _emom(dice, defaults)
    if kind == "amrap":
        return _amrap(dice, defaults)
    block: Data = {kind: f"The {kind}"}
    if kind != "section":
        block["rounds"] = dice.count(1, 3)
        rounds = int(ends_of_range(block["rounds"])[1])
        block |= _block_rests(dice, kind)
        if dice.chance(0.3):
            block["setups"] = dice.one_of(["ahead", "in-turn"])
    block["exercises"] = _inner(dice, defaults, depth, rounds, 2 if kind == "superset" else 1)
    return block


def _inner(dice: Dice, defaults: Data, depth: int, rounds: int, least: int) -> list[Data]:
    items: list[Data] = []
    for number in range(dice.number(least, 3)):
        items += _asides(dice) if number else []
        if depth < 3 and dice.chance(0.15):
            items.append(_block(dice, defaults, depth + 1, rounds))
        else:
            items.append(_move(dice, defaults, rounds))
    return items


def _block_rests(dice: Dice, kind: str) -> Data:
    if not dice.chance(0.6):
        return {}
    if dice.chance(0.4):
        return {"rest": dice.seconds(RESTS, may_fall=True)}
    keys = [key for key in ("between", "rounds", "after") if dice.chance(0.5)] or ["after"]
    return {"rest": {key: dice.seconds(RESTS, may_fall=True) for key in keys}}


def _emom(dice: Dice, defaults: Data) -> Data:
    moves = []
    for _ in range(dice.number(1, 2)):
        move = {"name": dice.one_of(NAMES), "reps": dice.number(1, 6), "tempo": "2s"}
        moves.append(move | ({"hold": "2s"} if dice.chance(0.2) else {}))
    block: Data = {"emom": "The emom", "every": dice.one_of(["45s", "1m"])}
    rounds = dice.number(1, 3)
    block |= {"rounds": rounds} if dice.chance(0.5) else {
        "time": f"{duration_ms(block['every']) * rounds * len(moves) // 1_000}s"
    }
    if dice.chance(0.3):
        block["rest"] = dice.seconds(RESTS)
    return block | {"exercises": moves}


def _amrap(dice: Dice, defaults: Data) -> Data:
    moves = [
        {"name": dice.one_of(NAMES), "reps": dice.number(1, 9)} for _ in range(dice.number(1, 3))
    ]
    block: Data = {"amrap": "The amrap", "time": dice.seconds([20, 45, 70, 200])}
    if dice.chance(0.3):
        block["rest"] = dice.seconds(RESTS)
    return block | {"exercises": moves}
