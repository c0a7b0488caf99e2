"""What `--rest main-set=5s` and `--time cindy=10m` change in the block itself."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from voicecoach.routine.change.flag_targets import FlagValue
from voicecoach.routine.change.flag_values import PickSpan, span_picker
from voicecoach.routine.model.block import Block, RoutineEntry, change_blocks
from voicecoach.routine.values.amounts import one_time, read_length
from voicecoach.units import HOUR_MS

BlockChange = Callable[[Block], Block]


def change_block_rests(value: str, flag: str) -> BlockChange:
    """Return the change of all the rests of a block, as a single `rest` of it means all of them."""
    pick = span_picker(value, flag, read_length(0, HOUR_MS))

    def change(block: Block) -> Block:
        new = {key: pick(getattr(block.rest, key)) for key in _rest_keys(block)}
        return replace(block, rest=block.rest.model_copy(update=new))

    return change


def _rest_keys(block: Block) -> Iterator[str]:
    if block.is_heading:
        return
    yield "after"
    if not block.kind.has_clock:
        yield "rounds"
        if block.kind.rests_between_exercises:
            yield "between"


def change_block_time(value: str, flag: str) -> BlockChange:
    """Return the change of the time of an amrap."""
    pick: PickSpan = span_picker(value, flag, one_time)

    def change(block: Block) -> Block:
        return replace(block, time=pick(block.time)) if block.time else block

    return change


BLOCK_FLAGS: Mapping[str, Callable[[str, str], BlockChange]] = {
    "--rest": change_block_rests,
    "--time": change_block_time,
}
"""By flag: the change that a value makes in a block which the user names."""


def change_named_blocks(
    entries: tuple[RoutineEntry, ...], flag: str, one: FlagValue
) -> tuple[RoutineEntry, ...]:
    """Return the entries with that value of a flag in the block it names, and in those inside it.

    Nothing changes if the flag is not about blocks, or the value is not for one.
    """
    if flag not in BLOCK_FLAGS or one.target.block is None:
        return entries
    change = BLOCK_FLAGS[flag](one.value, flag)
    changed: list[RoutineEntry] = []
    for entry in entries:
        if not isinstance(entry, Block):
            changed.append(entry)
        elif entry.id == one.target.block:
            changed += change_blocks((entry,), change)
        else:
            inside = change_named_blocks(entry.entries, flag, one)
            changed.append(replace(entry, entries=inside))
    return tuple(changed)
