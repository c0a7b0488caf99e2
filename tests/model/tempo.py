"""The phases of a rep, from the four ways to write a tempo."""

import re
from typing import Any, NamedTuple

from tests.model.values import duration_ms

HOLDS = {"hold", "pause"}
_IN, _OUT = ("inhale", "breathe in"), ("exhale", "breathe out")


class Phase(NamedTuple):
    """One part of a rep. A rep of one duration has a phase without a word."""

    word: str | None
    ms: int

    @property
    def is_hold(self) -> bool:
        return self.word in HOLDS


def _length(value: Any) -> int:
    return 1_000 if str(value).upper() == "X" else duration_ms(value)


def _four_digits(text: str, starts: str) -> list[Phase]:
    lower, bottom, lift, top = text.split("-")
    lift_word = "explode" if lift.upper() == "X" else "lift"
    down = [Phase("lower", _length(lower)), Phase("hold", _length(bottom))]
    up = [Phase(lift_word, _length(lift)), Phase("pause", _length(top))]
    order = up + down if starts == "concentric" else down + up
    return [phase for phase in order if phase.ms]


def phases(tempo: Any, hold_ms: int | None, starts: str = "eccentric") -> list[Phase]:
    """The phases of one rep, in order. `hold_ms` comes after the first phase."""
    if tempo is None and hold_ms is not None:
        tempo = {"lift": "1s", "lower": "2s"}
    found = _written(tempo, starts)
    if hold_ms is None:
        return found
    return [found[0], Phase("hold", hold_ms), *found[1:]]


def _written(tempo: Any, starts: str) -> list[Phase]:
    if tempo is None:
        return [Phase(None, 3_000)]
    if isinstance(tempo, dict):
        return [Phase(word, _length(value)) for word, value in tempo.items()]
    if isinstance(tempo, list):
        return [Phase(word, _length(value)) for item in tempo for word, value in item.items()]
    if re.fullmatch(r"\d+-\d+-[\dXx]+-\d+", str(tempo)):
        return _four_digits(str(tempo), starts)
    return [Phase(None, duration_ms(tempo))]


def has_own_hold(tempo: Any) -> bool:
    return any(phase.is_hold for phase in _written(tempo, "eccentric"))


def is_breath(found: list[Phase]) -> bool:
    """Whether nothing in a rep moves but the breath."""
    words = [phase.word for phase in found if not phase.is_hold]
    if None in words or not words:
        return False
    moving = [str(word) for word in words]
    if moving == ["in", "out"]:
        return True
    return all(word.startswith(_IN + _OUT) for word in moving)
