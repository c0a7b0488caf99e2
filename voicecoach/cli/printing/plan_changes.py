"""What is different between two plans of a routine, as a few lines."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from voicecoach.cli.printing.move_facts import MoveFacts, facts_of
from voicecoach.pipeline.plan import Plan
from voicecoach.routine.change.rests import Owner, owners_of
from voicecoach.routine.model.block import Block
from voicecoach.units import format_total


class PlannedOwner(NamedTuple):
    """An exercise or a block of a plan, with its name for people."""

    title: str
    facts: MoveFacts


def plan_line(plan: Plan) -> str:
    """Return one line about a plan: its title, its length and how many moves it has."""
    count = len(plan.source.routine.exercises)
    moves = "1 move" if count == 1 else f"{count} moves"
    return f"{plan.timeline.title}: {_length(plan)}, {moves}"


def change_lines(before: Plan, after: Plan) -> list[str]:
    """Return a line for each move and block that is new, gone or other; the last has the length."""
    lines = list(_changes(before, after))
    if not lines and _words(before) != _words(after):
        lines = ["~ other words or times"]
    lengths = (_length(before), _length(after))
    shown = f"{lengths[0]} -> {lengths[1]}" if lengths[0] != lengths[1] else f"still {lengths[1]}"
    if not lines:
        return [f"no change: {shown}"]
    return [*lines[:-1], f"{lines[-1]}; {shown}"]


def _length(plan: Plan) -> str:
    return format_total(plan.timeline.duration_ms)


def _words(plan: Plan) -> list[tuple[int, str]]:
    return [(cue.start_ms, cue.text) for cue in plan.timeline.cues]


def _changes(before: Plan, after: Plan) -> Iterator[str]:
    old, new = _owners(before), _owners(after)
    matcher = SequenceMatcher(a=_keys(old), b=_keys(new), autojunk=False)
    for kind, first, first_end, second, second_end in matcher.get_opcodes():
        gone, came = old[first:first_end], new[second:second_end]
        if kind == "equal":
            yield from _differences(gone, came)
            continue
        yield from (f"- {owner.title}, {owner.facts.dose}" for owner in gone)
        yield from (f"+ {owner.title}, {owner.facts.dose}" for owner in came)


def _keys(owners: Sequence[PlannedOwner]) -> list[str]:
    return [owner.facts.key for owner in owners]


def _differences(old: Sequence[PlannedOwner], new: Sequence[PlannedOwner]) -> Iterator[str]:
    for one, other in zip(old, new, strict=True):
        if different := list(_different(one.facts.values, other.facts.values)):
            yield f"~ {other.title}: {', '.join(different)}"


def _different(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    for key in dict.fromkeys([*old, *new]):
        one, other = old.get(key, ""), new.get(key, "")
        if one != other:
            is_text = "\n" in one + other
            yield key if is_text else f"{key} {one or 'none'} -> {other or 'none'}"


def _owners(plan: Plan) -> list[PlannedOwner]:
    found: list[PlannedOwner] = []
    number = 0
    for owner in owners_of(plan.source.routine):
        number += not isinstance(owner, Block)
        found.append(PlannedOwner(_title(owner, number), facts_of(owner)))
    return found


def _title(owner: Owner, number: int) -> str:
    if isinstance(owner, Block):
        return f"{owner.kind.name.capitalize()} {owner.name}"
    return f"Move {number}: {owner.name}"
