"""A routine as a tree of entries: moves and blocks, each with the pause and the notes before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.model.choices import Choices
from tests.model.moves import Move
from tests.model.values import duration_ms, slug

Data = dict[str, Any]
BLOCK_KINDS = ("section", "circuit", "superset", "emom", "amrap")


@dataclass(frozen=True)
class Block:
    """Exercises that belong together. `defaults` are those of the file that has the block."""

    kind: str
    name: str
    data: Data
    defaults: Data
    entries: "list[Entry]"

    @property
    def is_explained(self) -> bool:
        """Whether its moves are explained before its first round."""
        default = "ahead" if self.kind == "superset" else "in-turn"
        return bool(self.data.get("setups", default) == "ahead")

    @property
    def flows(self) -> bool:
        return self.data.get("flow") == "yes"


@dataclass(frozen=True)
class Entry:
    """A move or a block. A pause takes the place of the rest before it."""

    node: Move | Block
    pause_ms: int | None = None
    note: str = ""

    @property
    def first_pause_ms(self) -> int | None:
        """The pause before it, or before the first entry inside it."""
        if self.pause_ms is None and isinstance(self.node, Block):
            return self.node.entries[0].first_pause_ms
        return self.pause_ms

    @property
    def first_note(self) -> str:
        """The notes before it and before the first entry inside it."""
        if isinstance(self.node, Move) or self.node.is_explained:
            return self.note
        return self.note + self.node.entries[0].first_note

    @property
    def first_move(self) -> Move:
        return self.node if isinstance(self.node, Move) else self.node.entries[0].first_move


@dataclass
class Reader:
    """Reads the data of a routine. `files` are the routines that it may include."""

    files: Mapping[str, Data]
    choices: Choices
    names: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    def read(self, routine: Data) -> list[Entry]:
        self.names = [item["name"] for item in _moves(self._expanded(routine["exercises"]))]
        return self._entries(routine["exercises"], routine.get("defaults", {}))

    def _expanded(self, items: list[Data]) -> Iterator[Data]:
        """The items with those of all includes in their place."""
        for item in items:
            if "include" in item:
                yield from self._included(item)
            elif "exercises" in item:
                yield item | {"exercises": list(self._expanded(item["exercises"]))}
            else:
                yield item

    def _included(self, item: Data) -> list[Data]:
        return list(self._expanded(_chosen(self.files[item["include"]]["exercises"], item)))

    def _entries(self, items: list[Data], defaults: Data) -> list[Entry]:
        entries: list[Entry] = []
        pause, note = None, ""
        for item in items:
            if "pause" in item or "note" in item:
                pause = duration_ms(item["pause"]) if "pause" in item else pause
                note += item.get("note", "")
                continue
            found = self._of_item(item, defaults)
            entries.append(Entry(found[0].node, pause or found[0].pause_ms, note + found[0].note))
            entries += found[1:]
            pause, note = None, ""
        return entries

    def _of_item(self, item: Data, defaults: Data) -> list[Entry]:
        if "include" in item:
            included = self.files[item["include"]]
            chosen = _chosen(included["exercises"], item)
            return self._entries(chosen, included.get("defaults", {}))
        if "exercises" in item:
            kind = next(kind for kind in BLOCK_KINDS if kind in item)
            inner = self._entries(item["exercises"], defaults)
            return [Entry(Block(kind, item[kind], item, defaults, inner))]
        return [Entry(self._move(item, defaults))]

    def _move(self, item: Data, defaults: Data) -> Move:
        number = len(self.ids) + 1
        self.ids.append(_new_id(item["name"], self.ids, self.names))
        return Move(self.ids[-1], number, item, defaults, self.choices)


def _moves(items: Iterator[Data]) -> Iterator[Data]:
    for item in items:
        if "exercises" in item:
            yield from _moves(iter(item["exercises"]))
        elif "name" in item:
            yield item


def _new_id(name: str, taken: list[str], names: list[str]) -> str:
    """The second "Squats" is `squats-2`, unless a move is really named so."""
    first = slug(name)
    if first not in taken:
        return first
    real = {slug(other) for other in names}
    number = 2
    while f"{first}-{number}" in real or f"{first}-{number}" in taken:
        number += 1
    return f"{first}-{number}"


def _chosen(items: list[Data], item: Data) -> list[Data]:
    """What an include brings: its exercises, with the notes and pauses before each of them."""
    found: list[Data] = []
    aside: list[Data] = []
    for inner in items:
        if "name" not in inner and "exercises" not in inner and "include" not in inner:
            aside.append(inner)
            continue
        if _is_wanted(inner, item):
            found += [*aside, inner]
        aside = []
    return found


def _is_wanted(inner: Data, item: Data) -> bool:
    if "name" not in inner:
        return True
    name = slug(inner["name"])
    return name in item.get("only", [name]) and name not in item.get("skip", [])
