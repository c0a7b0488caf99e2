"""The `--rounds` flag: other rounds than those that are written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from voicecoach.errors import UsageError
from voicecoach.routine.change.flag_targets import block_targets, parse_assignments
from voicecoach.routine.change.flag_values import PickSpan, span_picker
from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in, change_blocks
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import sets_of_ladders
from voicecoach.routine.values.amounts import read_rounds

FLAG = "--rounds"


def with_rounds(
    entries: tuple[RoutineEntry, ...], values: Iterable[str], exercises: Mapping[str, Exercise]
) -> tuple[RoutineEntry, ...]:
    """Return the entries with so many rounds in every block (`3`) or in one (`finisher=2`).

    Raise UsageError if there is no such block, or if a ladder in it has fewer values.
    """
    values = list(values)
    blocks = [block for block in blocks_in(entries) if block.kind.counts_rounds]
    if values and not blocks:
        raise UsageError(f"{FLAG} {values[0]}: this routine has no rounds, so leave it out")
    picks: dict[str, PickSpan] = {}
    for one in parse_assignments(values, FLAG, block_targets(blocks, "block with rounds")):
        pick = span_picker(one.value, FLAG, read_rounds)
        picks |= dict.fromkeys(one.target.ids, pick)

    def change(block: Block) -> Block:
        if not block.kind.counts_rounds or block.id not in picks:
            return block
        rounds = picks[block.id](block.rounds)
        if rounds is None:
            return block
        _check_ladders(block, rounds.low, exercises)
        return replace(block, rounds=rounds)

    return change_blocks(entries, change)


def _check_ladders(block: Block, rounds: int, exercises: Mapping[str, Exercise]) -> None:
    """Raise UsageError if a ladder in the block has no value for some of the rounds."""
    for name in _exercises_of_rounds(block):
        exercise = exercises[name]
        most = sets_of_ladders(exercise)
        if most and most < rounds:
            about = f'the ladder of "{exercise.name}" is for {most}'
            raise UsageError(f"{FLAG} {rounds}: {about}: write at most {most}")


def _exercises_of_rounds(block: Block) -> Iterator[str]:
    """Yield the exercises that have a step of their ladder for each round of the block."""
    for entry in block.entries:
        if isinstance(entry, str):
            yield entry
        elif entry.is_heading:
            yield from _exercises_of_rounds(entry)
