"""The works of one exercise, in a flat list and in one round of a block."""

from collections.abc import Iterator
from dataclasses import replace

from tests.model.moves import Move
from tests.model.session import NOTHING, Growth, Rest, Work

DEFAULT_REST = "30s"


def _rest(move: Move, key: str) -> Rest:
    rests = move.data["rest"]
    if key == "sides" and "sides" not in rests:
        return replace(NOTHING, kind="sides")
    return Rest(move.choices.rest_ms(rests.get(key, DEFAULT_REST)), Growth.FOR_WORDS, key)


def one_set(
    move: Move, set_number: int, round_number: int | None = None, *, index: int | None = None
) -> list[Work]:
    """The works of one set: one for each side. `index` is the step of a ladder."""
    step = set_number - 1 if index is None else index
    sides = [None] if move.alternates else move.sides
    works = [_work(move, set_number, round_number, side, step) for side in sides]
    return [replace(work, after=_rest(move, "sides")) for work in works]


def _work(
    move: Move, set_number: int, round_number: int | None, side: str | None, step: int
) -> Work:
    reps = move.reps(step, side) if move.counts_reps else []
    length = len(reps) * move.rep_ms if move.counts_reps else move.work_ms(step)
    return Work(move, set_number, round_number, side, length, reps, load=move.load(step))


def all_sets(move: Move) -> list[Work]:
    """All sets of an exercise outside of rounds, with its extra sets last."""
    sets = [one_set(move, number) for number in range(1, move.steps + 1)]
    sets += list(_extra_sets(move))
    found: list[Work] = []
    for works in sets:
        if found:
            found[-1] = replace(found[-1], after=_before_a_set(move, found[-1].side, works[0].side))
        found += works
    found[-1] = replace(found[-1], after=_rest(move, "after"))
    return found


def _before_a_set(move: Move, ended_on: str | None, begins_on: str | None) -> Rest:
    """The rest between sets. It also has the time between sides if another side begins."""
    rest = _rest(move, "sets")
    turn_ms = _rest(move, "sides").ms if begins_on != ended_on else 0
    return replace(rest, ms=max(rest.ms, turn_ms), turn_ms=turn_ms)


def _extra_sets(move: Move) -> Iterator[list[Work]]:
    extra = move.data.get("extra", {})
    for number in range(extra.get("sets", 0)):
        works = one_set(move, move.steps + number + 1, index=move.steps - 1)
        yield [work for work in works if work.side == extra["side"]]
