"""Random routines as data: valid, small, and of everything that the language has."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from tests.model.choices import Choices, End
from tests.model.dice import Dice
from tests.model.random_blocks import Around, asides, block
from tests.model.random_exercises import Wanted, exercise
from tests.model.random_moves import own_rests
from tests.model.random_words import lead
from tests.model.values import ends_of_range

Data = dict[str, Any]
DOSES: tuple[Data, ...] = (
    {"reps": 6},
    {"reps": "4-8"},
    {"time": "20s"},
    {"time": "40s", "tempo": "2s"},
    {"distance": "20 m", "takes": "12s"},
)
DEFAULTS: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("sets", (1, 2, 3, "1-3")),
    ("count", ("down", "last-3", "none")),
    ("tempo", ("2s", {"lift": "2s", "lower": "2s"})),
    ("hold", ("2s", "6s")),
    ("extra", ({"side": "right", "reps": 2}, {"side": "right", "sets": 1})),
    ("get_ready", ("10s",)),
)
PART = "Part"
"""The name of a routine that another one includes."""
ENDED_KEYS = ("reps", "time", "sets", "rest", "hold", "rounds", "load")


class Sample(NamedTuple):
    """A routine, the routines that it includes, and the choices of the session."""

    routine: Data
    files: dict[str, Data]
    choices: Choices
    seed: str = ""
    """What blocks with pick or shuffle choose by."""

    @property
    def text(self) -> str:
        return json.dumps(self.routine, indent=1, ensure_ascii=False)


def random_sample(seed: int) -> Sample:
    """The routine of that seed."""
    dice = Dice(Random(seed))
    files = {}
    if dice.chance(0.15):
        files["part.yaml"] = _routine(dice, PART, {})
    routine = _routine(dice, "Random", files)
    choices = _choices(dice, routine)
    is_included = "include" in json.dumps(routine)
    text = json.dumps([routine, files if is_included else {}])
    is_chosen = any(word in text for word in ("pick", "shuffle"))
    return Sample(routine, files, choices, str(dice.number(1, 9)) if is_chosen else "")


def _routine(dice: Dice, name: str, files: dict[str, Data]) -> Data:
    routine: Data = {"name": name}
    dose = dice.one_of(DOSES) if dice.chance(0.2) else {}
    defaults = _defaults(dice) | dose if dice.chance(0.5) or dose else {}
    if defaults:
        routine["defaults"] = defaults
    if dice.chance(0.2):
        routine["get_ready"] = dice.one_of(["2s", "12s", "20s"])
    routine["exercises"] = _items(dice, dose, files)
    if name == PART:
        _drop_first_pause(routine["exercises"])
    return routine


def _drop_first_pause(items: list[Data]) -> None:
    """Drop the pause at the beginning of an included routine: it is time to get ready there."""
    while "exercises" not in items[0] and "name" not in items[0]:
        del items[0]
    if "exercises" in items[0]:
        _drop_first_pause(items[0]["exercises"])


def _choices(dice: Dice, routine: Data) -> Choices:
    if dice.chance(0.3):
        routine["weeks"] = weeks = dice.number(1, 8)
        return Choices(dice.number(1, weeks), weeks)
    ends: dict[str, End] = {}
    for key in ENDED_KEYS:
        if dice.chance(0.15) and key in set(_ranges(routine["exercises"])):
            ends[key] = dice.one_of(["low", "high"])
    return Choices(ends=ends)


def _ranges(items: list[Data]) -> Iterator[str]:
    """The keys that have a range somewhere."""
    for item in items:
        if "pick" not in item:
            yield from _ranges(item.get("exercises", []))
        for key in _keys_with_option(item):
            value = item.get(key)
            values = [value]
            if isinstance(value, dict):
                values = [
                    one for rest, one in value.items() if rest in ("after", "sets", "between")
                ]
            if any(_is_range(one) for one in values):
                yield key


def _keys_with_option(item: Data) -> tuple[str, ...]:
    """An option for rests changes those of exercises, and those between the ones of a circuit."""
    if "name" in item:
        return ENDED_KEYS
    rest = item.get("rest")
    is_one = isinstance(rest, str) and item.get("flow") != "yes"
    if "circuit" in item and (
        is_one or (isinstance(rest, dict) and _is_range(rest.get("between")))
    ):
        return ("rest", "rounds")
    return ("rounds",)


def _is_range(value: Any) -> bool:
    return isinstance(value, str) and len(set(ends_of_range(value))) == 2


def _defaults(dice: Dice) -> Data:
    found: Data = own_rests(dice, in_rounds=False)
    for key, values in DEFAULTS:
        if dice.chance(0.2):
            found[key] = dice.one_of(values)
    if dice.chance(0.2):
        leads = lead(dice)
        leads.pop("get_ready", None)
        found |= leads
    return found


def _items(dice: Dice, dose: Data, files: dict[str, Data]) -> list[Data]:
    items: list[Data] = []
    for number in range(dice.number(1, 4)):
        if number or dice.chance(0.3):
            items += asides(dice)
        if files and dice.chance(0.4):
            items.append({"include": dice.one_of(list(files))})
        elif dice.chance(0.35):
            items.append(block(dice, dose, Around()))
        else:
            items.append(exercise(dice, dose, Wanted()))
    return items
