"""Rounds asked for by a flag, in the place of those that are written."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from voicecoach.errors import UsageError
from voicecoach.routine.block import COUNTED, Block, Entry, blocks_in, changed
from voicecoach.routine.doses import ladder_of
from voicecoach.routine.fields import Span
from voicecoach.routine.kinds import read_rounds
from voicecoach.routine.model import Exercise
from voicecoach.routine.naming import assignments
from voicecoach.routine.settings import picker

FLAG = "--rounds"


def with_rounds(
    entries: tuple[Entry, ...], values: Iterable[str], exercises: Mapping[str, Exercise]
) -> tuple[Entry, ...]:
    """The entries with so many rounds in every block (`3`) or in one (`finisher=2`).

    Raises UsageError where there is no such block, or a ladder in it has fewer values.
    """
    blocks = {block.id: block for block in blocks_in(entries) if block.kind in COUNTED}
    rounds: dict[str, Span | None] = {}
    for target, value in assignments(values, FLAG, blocks, "block with rounds"):
        if not blocks:
            raise UsageError(f"{FLAG} {value}: there are no rounds in this routine: leave it out")
        pick = picker(value, FLAG, read_rounds)
        rounds |= {name: pick(blocks[name].rounds) for name in ([target] if target else blocks)}

    def change(block: Block) -> Block:
        asked = rounds.get(block.id) if block.kind in COUNTED else None
        if asked is None:
            return block
        _check_ladders(block, asked.low, exercises)
        return replace(block, rounds=asked)

    return changed(entries, change)


def _check_ladders(block: Block, rounds: int, exercises: Mapping[str, Exercise]) -> None:
    for name in (entry for entry in block.entries if isinstance(entry, str)):
        ladder = ladder_of(exercises[name])
        if ladder and len(ladder.steps) < rounds:
            most = len(ladder.steps)
            about = f'the ladder of "{exercises[name].name}" is for {most}'
            raise UsageError(f"{FLAG} {rounds}: {about}: write at most {most}")
