"""Rounds asked for by a flag, in the place of those that are written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from voicecoach.errors import UsageError
from voicecoach.routine.change.exercise_flags import PickSpan, span_picker
from voicecoach.routine.change.exercise_names import parse_assignments
from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in, change_blocks
from voicecoach.routine.model.block_kinds import read_rounds
from voicecoach.routine.model.exercise import Exercise

FLAG = "--rounds"


def with_rounds(
    entries: tuple[RoutineEntry, ...], values: Iterable[str], exercises: Mapping[str, Exercise]
) -> tuple[RoutineEntry, ...]:
    """The entries with so many rounds in every block (`3`) or in one (`finisher=2`).

    Raises UsageError where there is no such block, or a ladder in it has fewer values.
    """
    values, blocks = list(values), [one for one in blocks_in(entries) if one.kind.counts_rounds]
    if values and not blocks:
        asked = f"{FLAG} {values[0]}"
        raise UsageError(f"{asked}: there are no rounds in this routine: leave it out")
    ids = {block.id: block for block in blocks}
    picks: dict[str, PickSpan] = {}
    for target, value in parse_assignments(values, FLAG, ids, "block with rounds"):
        picks |= dict.fromkeys([target] if target else ids, span_picker(value, FLAG, read_rounds))

    def change(block: Block) -> Block:
        pick = picks.get(block.id) if block.kind.counts_rounds else None
        rounds = pick(block.rounds) if pick else None
        if rounds is None:
            return block
        _check_ladders(block, rounds.low, exercises)
        return replace(block, rounds=rounds)

    return change_blocks(entries, change)


def _check_ladders(block: Block, rounds: int, exercises: Mapping[str, Exercise]) -> None:
    for name in _worked_in_turn(block):
        ladder = exercises[name].amount.ladder
        if ladder and len(ladder.steps) < rounds:
            most = len(ladder.steps)
            about = f'the ladder of "{exercises[name].name}" is for {most}'
            raise UsageError(f"{FLAG} {rounds}: {about}: write at most {most}")


def _worked_in_turn(block: Block) -> Iterator[str]:
    """The exercises that have a step of their ladder for each of its rounds."""
    for entry in block.entries:
        if isinstance(entry, str):
            yield entry
        elif entry.is_heading:
            yield from _worked_in_turn(entry)
