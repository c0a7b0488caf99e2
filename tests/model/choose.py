"""Blocks that pick or shuffle: what a session has chosen, and whether it may choose so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from tests.model.heard import stretches
from tests.model.moves import Move
from tests.model.tree import Block, Entry
from voicecoach import Timeline

UNHEARD = 1_000_000


def order_heard(timeline: Timeline) -> dict[str, int]:
    """The exercises in the order in which they start."""
    found: dict[str, int] = {}
    for stretch in stretches(timeline):
        for cue in stretch.cues:
            if cue.place.exercise is not None:
                found.setdefault(cue.place.exercise, len(found))
    return found


@dataclass
class Chosen:
    """The entries as the session has chosen them, and what it may not have chosen so."""

    order: dict[str, int]
    wrong: list[str] = field(default_factory=list)

    def entries(self, entries: list[Entry]) -> list[Entry]:
        return [self._entry(entry) for entry in entries]

    def _entry(self, entry: Entry) -> Entry:
        node = entry.node
        if isinstance(node, Move):
            return entry
        chosen = node.entries
        if "pick" in node.data or "shuffle" in node.data:
            chosen = self._of_block(node)
        return replace(entry, node=replace(node, entries=self.entries(chosen)))

    def _of_block(self, block: Block) -> list[Entry]:
        heard = [entry for entry in block.entries if self._first(entry) < UNHEARD]
        wanted = block.data.get("pick", len(block.entries))
        if len(heard) != wanted:
            self.wrong.append(f"{block.name} has {len(heard)} entries, not {wanted}")
        in_order = sorted(heard, key=self._first)
        if block.data.get("shuffle") != "yes" and in_order != heard:
            self.wrong.append(f"{block.name} is not in its order")
        return in_order

    def _first(self, entry: Entry) -> int:
        return min(self.order.get(move.id, UNHEARD) for move in moves_of([entry]))


def moves_of(entries: Iterable[Entry]) -> Iterator[Move]:
    for entry in entries:
        if isinstance(entry.node, Move):
            yield entry.node
        else:
            yield from moves_of(entry.node.entries)


def chosen(entries: list[Entry], timeline: Timeline) -> tuple[list[Entry], list[str]]:
    """The entries that were chosen, numbered anew, and what is wrong with the choice."""
    choice = Chosen(order_heard(timeline))
    found = choice.entries(entries)
    return _numbered(found, count(1)), choice.wrong


def _numbered(entries: list[Entry], numbers: "count[int]") -> list[Entry]:
    found: list[Entry] = []
    for entry in entries:
        if isinstance(entry.node, Move):
            node: Move | Block = replace(entry.node, number=next(numbers))
        else:
            node = replace(entry.node, entries=_numbered(entry.node.entries, numbers))
        found.append(replace(entry, node=node))
    return found
