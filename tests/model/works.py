"""The works of one exercise, in a flat list and in one round of a block."""

from collections.abc import Iterator
from dataclasses import replace

from tests.model.defaults import as_rests
from tests.model.moves import Move
from tests.model.session import NOTHING, Growth, Rest, Work

DEFAULT_REST = "30s"
FLOW = Rest(0, Growth.FREE, "flow")
"""No rest, no countdown and no tone."""


def rest_of(move: Move, key: str) -> Rest:
    """A rest of the exercise, its own or that of the defaults."""
    rests = move.data["rest"]
    if key == "sides":
        if "sides" not in rests:
            return replace(NOTHING, kind="sides")
        return Rest(move.choices.rest_ms(rests[key], option=False), Growth.FOR_WORDS, key)
    return Rest(move.choices.rest_ms(rests.get(key, DEFAULT_REST)), Growth.FOR_WORDS, key)


def own_rest(move: Move, key: str) -> Rest | None:
    """A rest that the exercise writes itself."""
    return rest_of(move, key) if key in as_rests(move.own.get("rest")) else None


def _inside(move: Move, key: str, *, flows: bool) -> Rest:
    """A rest between sides or sets. A flow has only those that the exercise writes."""
    return in_flow(own_rest(move, key)) if flows else rest_of(move, key)


def in_flow(own: Rest | None) -> Rest:
    """A rest that is written interrupts a flow, unless it is none."""
    return own if own is not None and own.ms else FLOW


def one_set(
    move: Move, set_number: int, round_number: int | None, *, index: int, flows: bool = False
) -> list[Work]:
    """The works of one set: one for each side. `index` is the step of a ladder."""
    sides = [None] if move.alternates else move.sides
    works = [_work(move, set_number, round_number, side, index) for side in sides]
    return [replace(work, after=_inside(move, "sides", flows=flows)) for work in works]


def _work(
    move: Move, set_number: int, round_number: int | None, side: str | None, step: int
) -> Work:
    reps = move.reps(step, side) if move.counts_reps else []
    length = len(reps) * move.rep_ms if move.counts_reps else move.work_ms(step)
    return Work(move, set_number, round_number, side, length, reps, load=move.load(step))


def all_sets(move: Move, *, flows: bool) -> list[Work]:
    """All sets of an exercise outside of rounds, with its extra sets last."""
    sets = [
        one_set(move, number, None, index=number - 1, flows=flows)
        for number in range(1, move.steps + 1)
    ]
    found: list[Work] = []
    for works in [*sets, *_extra_sets(move)]:
        if found:
            rest = _before_a_set(move, found[-1].side, works[0].side, flows=flows)
            found[-1] = replace(found[-1], after=rest)
        found += works
    return found


def _before_a_set(move: Move, ended_on: str | None, begins_on: str | None, *, flows: bool) -> Rest:
    """The rest between sets. It also has the time between sides if another side begins."""
    rest = _inside(move, "sets", flows=flows)
    if rest == FLOW or begins_on == ended_on:
        return rest
    turn_ms = rest_of(move, "sides").ms
    return replace(rest, ms=max(rest.ms, turn_ms), turn_ms=turn_ms)


def _extra_sets(move: Move) -> Iterator[list[Work]]:
    extra = move.data.get("extra", {})
    for number in range(extra.get("sets", 0)):
        works = one_set(move, move.steps + number + 1, None, index=move.steps - 1)
        yield [work for work in works if work.side == extra["side"]]
