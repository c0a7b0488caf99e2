"""Random exercises that use the whole language."""

from typing import Any

from tests.model.dice import Dice

Data = dict[str, Any]
NAMES = ("Squats", "Plank", "Lunges", "Bridges", "Squats 2", "Leg raises", "Row")
TEMPOS: tuple[Any, ...] = (
    "2s",
    "3s",
    "1.5s",
    {"lift": "2s", "lower": "2s"},
    {"lift": "1s", "lower": "3s"},
    {"up": "1.5s", "down": "1.5s"},
    {"kick": "1s", "return": "1s"},
    {"push": "2s", "stay": "1s", "back": "1500ms"},
    "3-1-2-0",
    "2-0-2-1",
    "3-1-X-0",
    {"dip": "2s", "drive": "X"},
)
WITH_HOLDS: tuple[Any, ...] = (
    {"lift": "2s", "hold": "3s", "lower": "2s"},
    [{"press": "1s"}, {"hold": "6s"}, {"back": "2s"}, {"pause": "1s"}],
)
BREATHS: tuple[Any, ...] = (
    [{"in": "4s"}, {"hold": "4s"}, {"out": "4s"}, {"hold": "4s"}],
    {"inhale": "4s", "exhale": "6s"},
    {"breathe in": "3s", "breathe out": "3s"},
)
LABELS = ("to the front", "to the back")
RESTS = (0, 3, 5, 10, 12.5, 20, 30, 45, 60)


def amount(dice: Dice, kind: str, *, ladder: int = 0, longest: int = 60) -> Data:
    """How much there is to do. `ladder` is how many steps it has, or 0 for one value."""
    if kind == "reps":
        return {"reps": _steps(ladder, lambda: dice.count(1, 12), dice.number)}
    if kind == "distance":
        unit = dice.one_of(["m", "steps", "laps"])
        far = [f"{5 * dice.number(1, 9)} {unit}" for _ in range(max(ladder, 1))]
        return {"distance": far if ladder else far[0], "takes": _time(dice, 5, longest)}
    if ladder:
        return {"time": [_time(dice, 5, longest) for _ in range(ladder)]}
    if dice.chance(0.25):
        low = dice.number(5, longest - 5)
        return {"time": dice.range_of(low, dice.number(low + 1, longest), "s")}
    return {"time": _time(dice, 3, longest)}


def _steps(ladder: int, value: Any, number: Any) -> Any:
    return [number(1, 12) for _ in range(ladder)] if ladder else value()


def _time(dice: Dice, low: int, high: int) -> Any:
    return dice.duration(dice.number(low, high))


def pace(dice: Dice, *, is_needed: bool = False) -> Data:
    """The tempo of a rep, its hold, and how reps are counted."""
    found: Data = {}
    choice = dice.number(0, 9)
    if choice < 5 or is_needed:
        found["tempo"] = dice.one_of(TEMPOS)
    elif choice < 6:
        found["tempo"] = dice.one_of(WITH_HOLDS)
    elif choice < 7:
        found["tempo"] = dice.one_of(BREATHS)
    is_digits = str(found.get("tempo", "")).count("-") == 3
    if choice < 5 and not is_digits and dice.chance(0.25):
        found["hold"] = dice.seconds([0.5, 2, 5, 8, 12])
    if is_digits and dice.chance(0.4):
        found["starts"] = dice.one_of(["concentric", "eccentric"])
    if dice.chance(0.5):
        found["count"] = dice.one_of(["up", "down", "last-3", "every-5", "none"])
    if dice.chance(0.1):
        found["beats"] = dice.one_of(["ticks", "none"])
    return found


def sides(dice: Dice, *, alternating: bool, one: bool) -> Data:
    """Which sides work, and how they are called."""
    values = ["none", "each", "each", "each"]
    values += ["left", "right"] * one + ["alternate"] * 2 * alternating
    found: Data = {"sides": dice.one_of(values)}
    if found["sides"] == "none":
        return found
    labels = ["left", "right"]
    if dice.chance(0.25):
        labels = list(LABELS)
        found["labels"] = labels
        if found["sides"] in ("left", "right"):
            found["sides"] = dice.one_of(labels)
    elif dice.chance(0.5):
        found["limb"] = dice.one_of(["leg", "arm"])
    if found["sides"] in ("each", "alternate") and dice.chance(0.4):
        found["first_side"] = dice.one_of(labels)
    return found


def extra(dice: Dice, move: Data, *, in_rounds: bool) -> Data:
    """Extra work for one side, if the move can have some."""
    if move.get("sides") != "each" or not dice.chance(0.4):
        return {}
    ways = ["reps"] if "reps" in move else []
    if not in_rounds and not any(isinstance(value, list) for value in move.values()):
        ways.append("sets")
    if not ways:
        return {}
    side = dice.one_of(move.get("labels", ["left", "right"]))
    return {"extra": {"side": side, dice.one_of(ways): dice.number(1, 4)}}


def own_rests(dice: Dice, *, in_rounds: bool) -> Data:
    if not dice.chance(0.5):
        return {}
    if dice.chance(0.4):
        return {"rest": dice.seconds(RESTS, may_fall=True)}
    keys = ["after", "sides"] if in_rounds else ["after", "sets", "sides"]
    chosen = [key for key in keys if dice.chance(0.6)] or ["after"]
    return {"rest": {key: dice.seconds(RESTS, may_fall=True) for key in chosen}}
