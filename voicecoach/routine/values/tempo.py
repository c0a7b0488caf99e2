"""The pace of one rep: phases in the order they happen, each with a word and a length.

Four digits (`3-1-2-0`) are seconds of lowering, pause, lifting, pause, in that order always, as
strength coaches write them; three digits mean different things to different coaches. An X in place
of seconds is as fast as can be: it takes one second, so that it has a beat like all the others.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from voicecoach.routine.values.amounts import read_length
from voicecoach.routine.values.text import read_text, value_error

FOUR_DIGITS = ("lower", "hold", "lift", "pause")
HOLD_NAMES = ("hold", "pause")
EXPLODE = "explode"
"""The name of a lift whose length is an X."""

EXPLOSIVE_MS = 1_000
STARTS = {"eccentric": ("lower",), "concentric": ("lift", EXPLODE)}
MOST_PHASES = 12
_DIGITS = re.compile(r"([0-9]{1,2}|X)(-([0-9]{1,2}|X))+|[0-9X]{2,4}", re.IGNORECASE)
_HOW = "write four numbers, lower-pause-lift-pause, like 3-1-2-0, or name the phases: "
_NAMED = "{lift: 2s, lower: 3s}"


@dataclass(frozen=True)
class Phase:
    """One part of a rep: the word said on its beat ("" for none), and its length in ms."""

    name: str
    ms: int

    @property
    def is_hold(self) -> bool:
        """Whether nothing moves in it."""
        return self.name.casefold() in HOLD_NAMES


def spell_out(written: Any) -> Any:
    """Every written form as a mapping of phase to length; `3s` is one phase without a word."""
    if not isinstance(written, str):
        return _moving(_distinct(written))
    text = written.strip()
    if not _DIGITS.fullmatch(text):
        return {"": text}
    seconds = text.split("-")
    if len(seconds) != len(FOUR_DIGITS):
        raise value_error(f'the tempo "{text}" can be read in more than one way', _HOW + _NAMED)
    named = {name: s for name, s in zip(FOUR_DIGITS, seconds, strict=True) if s.strip("0")}
    if _is_explosive(named.get("lower")):
        hint = "name the phases, like {drop: X, lift: 2s}"
        raise value_error("of four numbers, only the third, the lift, can be an X", hint)
    if _is_explosive(named.get("lift")):
        named = {EXPLODE if name == "lift" else name: s for name, s in named.items()}
    return _moving(named)


def _is_explosive(written: Any) -> bool:
    return isinstance(written, str) and written.strip().casefold() == "x"


def _moving(written: Any) -> Any:
    """A mapping in which nothing explodes while it is still."""
    for name, length in written.items() if isinstance(written, dict) else ():
        if _is_explosive(length) and str(name).strip().casefold() in HOLD_NAMES:
            raise value_error(
                f"nothing moves in a {name}, so it cannot be an X", "write its seconds"
            )
    return written


def _read_ms(written: Any) -> int:
    return EXPLOSIVE_MS if _is_explosive(written) else read_length(250, 600_000)(written)


def _distinct(written: Any) -> Any:
    """A mapping of few words that are still different once their white space is evened out."""
    if isinstance(written, dict) and len(written) > MOST_PHASES:
        raise value_error(f"a rep has at most {MOST_PHASES} phases", "join some of them")
    names = [" ".join(str(name).split()) for name in written] if isinstance(written, dict) else []
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise value_error(f'two phases are called "{twice}"', "give each phase a word of its own")
    return written


def _read_name(written: Any) -> str:
    return "" if written == "" else read_text(40)(written)


def _check_phases(phases: Mapping[str, int]) -> Mapping[str, int]:
    if not phases:
        raise value_error("a tempo needs at least one phase", f"write it like {_NAMED}")
    return phases


Tempo = Annotated[
    dict[
        Annotated[str, BeforeValidator(_read_name)],
        Annotated[int, BeforeValidator(_read_ms)],
    ],
    AfterValidator(_check_phases),
    BeforeValidator(spell_out),
]


def has_hold(tempo: Mapping[str, int] | None) -> bool:
    """Whether stillness is a phase of its own in the tempo."""
    return any(name.casefold() in HOLD_NAMES for name in tempo or ())


def has_four_digits(tempo: Mapping[str, int] | None) -> bool:
    """Whether the tempo may have been written as four digits, so that `starts` applies."""
    return bool(tempo) and set(tempo or ()) <= {*FOUR_DIGITS, EXPLODE}


def phases_of(tempo: Mapping[str, int], starts: str | None, hold_ms: int | None) -> list[Phase]:
    """The phases of a rep as they happen.

    `starts` turns the order round to begin with that half of the move; `hold_ms` gives the length
    of the hold, which comes after the first phase where the tempo names none.
    """
    phases = [Phase(name, ms) for name, ms in tempo.items()]
    names = [phase.name for phase in phases]
    if starts and (first := [name for name in STARTS[starts] if name in names]):
        turn = names.index(first[0])
        phases = phases[turn:] + phases[:turn]
    if hold_ms is None:
        return phases
    if not any(phase.is_hold for phase in phases):
        return [phases[0], Phase("hold", hold_ms), *phases[1:]]
    return [Phase(phase.name, hold_ms) if phase.is_hold else phase for phase in phases]
