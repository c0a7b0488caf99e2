"""The order of a session: every work with the rest after it, through all blocks and rounds."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from tests.model.block_rests import (
    SLOT,
    Around,
    first_move,
    in_place_of,
    rest_after,
    rest_between,
    rest_between_rounds,
)
from tests.model.moves import Move
from tests.model.session import Rest, Work
from tests.model.tree import Block, Entry
from tests.model.values import duration_ms
from tests.model.works import FLOW, all_sets, one_set


@dataclass
class Player:
    """Goes through the entries. A set counts on through all rounds."""

    sets: Counter[str] = field(default_factory=Counter)
    plays: Counter[int] = field(default_factory=Counter)

    def flat(self, entries: list[Entry], around: Around) -> list[Work]:
        """The works of a list, one entry after the other."""
        works: list[Work] = []
        for entry in entries:
            if works:
                rest = self._before(entry, works[-1].after, around)
                works[-1] = replace(works[-1], after=rest)
            works += self._entry(entry, around)
        return works

    def _before(self, entry: Entry, rest: Rest, around: Around) -> Rest:
        """The rest before an entry. Notes and times to get ready are for its first round.

        Where moves are explained ahead, so are their notes.
        """
        is_first = not self.plays[id(entry.node)]
        is_note_of_block = bool(entry.note) and isinstance(entry.node, Block)
        has_note = is_note_of_block or (bool(entry.first_note) and not around.is_explained)
        has_more = has_note or _has_time_to_get_ready(entry.node)
        return in_place_of(rest, entry.first_pause_ms, is_interrupted=is_first and has_more)

    def _entry(self, entry: Entry, around: Around) -> list[Work]:
        node = entry.node
        is_first = not self.plays[id(node)]
        works = self._move(node, around) if isinstance(node, Move) else self._block(node, around)
        self.plays[id(node)] += 1
        works = self._in_chapters(works, node, around)
        after = rest_after(node, around)
        if isinstance(node, Move) and around.round:
            after = after.as_exact() if around.is_explained or not is_first else after
        works[-1] = replace(works[-1], after=after)
        texts = len(entry.note) + _length_of_texts(node) if is_first else 0
        return [replace(works[0], texts=works[0].texts + texts), *works[1:]]

    def _in_chapters(self, works: list[Work], node: Move | Block, around: Around) -> list[Work]:
        """Each exercise has a chapter, and in rounds one in each. An emom or amrap is one."""
        is_one = isinstance(node, Move) or node.kind in ("emom", "amrap")
        if not is_one or around.flows:
            return works
        chapter = f"{id(node)} {self.plays[id(node)]}"
        return [replace(work, chapter=chapter) for work in works]

    def _move(self, move: Move, around: Around) -> list[Work]:
        if around.round is None:
            return all_sets(move, flows=around.flows)
        self.sets[move.id] += 1
        number = self.sets[move.id]
        works = one_set(move, number, around.round, index=around.round - 1, flows=around.flows)
        if number > 1:
            works = [replace(work, after=work.after.as_exact()) for work in works]
        return works

    def _block(self, block: Block, around: Around) -> list[Work]:
        if block.kind == "emom":
            return self._emom(block)
        if block.kind == "amrap":
            return [_amrap(block, around)]
        flows = around.flows or block.flows
        if block.kind == "section":
            inside = replace(around, flows=flows)
            if block.flows and around.between is not None:
                inside = replace(inside, between=FLOW, after_blocks=FLOW)
            found = self.flat(block.entries, inside)
            return _in_one_chapter(found, f"{id(block)} {around.round}") if flows else found
        is_explained = around.is_explained or block.is_explained
        return self._rounds(block, flows=flows, is_explained=is_explained)

    def _rounds(self, block: Block, *, flows: bool, is_explained: bool) -> list[Work]:
        between = rest_between(block, flows=flows)
        after_blocks = rest_between(block, flows=flows, option=False)
        rest = rest_between_rounds(block, flows=flows)
        works: list[Work] = []
        for number in range(1, round_count(block) + 1):
            if works:
                after = in_place_of(rest, block.entries[0].first_pause_ms, is_interrupted=False)
                works[-1] = replace(works[-1], after=after.as_exact())
            around = Around(number, between, after_blocks, is_explained, flows)
            found = self.flat(block.entries, around)
            works += (
                _in_one_chapter(found, f"{id(block)} {number} {self.plays[id(block)]}")
                if flows
                else found
            )
        return works

    def _emom(self, block: Block) -> list[Work]:
        every = duration_ms(block.data.get("every", "60s"))
        moves = [entry.node for entry in block.entries if isinstance(entry.node, Move)]
        works: list[Work] = []
        for number in range(1, round_count(block) + 1):
            for move in moves:
                self.sets[move.id] += 1
                works += one_set(move, self.sets[move.id], number, index=number - 1)
        return [replace(work, slot_ms=every, after=SLOT) for work in works]


def _in_one_chapter(works: list[Work], chapter: str) -> list[Work]:
    """Each round of a flow is one chapter."""
    return [replace(work, chapter=chapter) for work in works]


def _has_time_to_get_ready(node: Move | Block) -> bool:
    if isinstance(node, Block):
        return _has_time_to_get_ready(node.entries[0].node)
    return "get_ready" in node.own


def round_count(block: Block) -> int:
    """How often the entries of a block are done. The time of an emom says it as well."""
    if block.kind == "emom" and "time" in block.data:
        every = duration_ms(block.data.get("every", "60s"))
        return duration_ms(block.data["time"]) // (every * len(block.entries))
    return first_move(block).choices.count("rounds", block.data.get("rounds", 1))


def _length_of_texts(node: Move | Block) -> int:
    """How many characters it takes to explain all moves of a block, with their names and doses."""
    if isinstance(node, Move):
        return 0
    entries = [entry.node for entry in node.entries]
    own = sum(len(str(move.own)) for move in entries if isinstance(move, Move))
    return own + sum(_length_of_texts(block) for block in entries)


def _amrap(block: Block, around: Around) -> Work:
    length = first_move(block).choices.block_ms(block.data["time"])
    moves = [entry.node for entry in block.entries if isinstance(entry.node, Move)]
    calls = any(move.data.get("calls") != "none" for move in moves)
    return Work(None, 1, around.round, None, length, first=moves[0], calls=calls)


def time_to_get_ready(first: Entry, routine: dict[str, Any], *, is_written_first: bool) -> int:
    """The quiet before the first countdown: the exercise's, a pause, the top's, the defaults'."""
    own = first.first_move.own.get("get_ready")
    if own is None and first.first_pause_ms is not None and is_written_first:
        return first.first_pause_ms
    at_top = routine.get("get_ready", routine.get("defaults", {}).get("get_ready", "5s"))
    return duration_ms(at_top if own is None else own)


def play(entries: list[Entry]) -> list[Work]:
    """Every work of the session in order."""
    return Player().flat(entries, Around())
