"""The order of a session: every work with the rest after it, through all blocks and rounds."""

from collections import Counter
from dataclasses import dataclass, field, replace

from tests.model.defaults import as_rests
from tests.model.moves import Move
from tests.model.session import Growth, Rest, Work
from tests.model.tree import Block, Entry
from tests.model.values import duration_ms
from tests.model.works import DEFAULT_REST, all_sets, one_set

SHORTEST = Rest(0, Growth.FREE, "superset")
"""Between the exercises of a superset that writes no rest there."""
SLOT = Rest(0, Growth.FREE, "slot")
"""What is left of a slot."""


@dataclass(frozen=True)
class Rounds:
    """Where a move is: in which round of the innermost block, and how long it rests there."""

    round: int
    between: Rest
    is_explained: bool


@dataclass
class Player:
    """Goes through the entries. A set counts on through all rounds."""

    sets: Counter[str] = field(default_factory=Counter)
    plays: Counter[str] = field(default_factory=Counter)

    def flat(self, entries: list[Entry], rounds: Rounds | None = None) -> list[Work]:
        """The works of a list, one entry after the other."""
        works: list[Work] = []
        for entry in entries:
            found = self._entry(entry, rounds)
            if works:
                works[-1] = replace(works[-1], after=_before(entry, works[-1].after))
            works += found
        return works

    def _entry(self, entry: Entry, rounds: Rounds | None) -> list[Work]:
        node = entry.node
        works = self._move(node, rounds) if isinstance(node, Move) else self._block(node, rounds)
        is_first = not self.plays[str(id(node))]
        self.plays[str(id(node))] += 1
        texts = len(entry.note) + _length_of_texts(node) if is_first else 0
        return [replace(works[0], texts=works[0].texts + texts), *works[1:]]

    def _move(self, move: Move, rounds: Rounds | None) -> list[Work]:
        if rounds is None:
            return all_sets(move)
        self.sets[move.id] += 1
        number = self.sets[move.id]
        works = one_set(move, number, rounds.round, index=rounds.round - 1)
        after = rounds.between
        own = as_rests(move.own.get("rest"))
        if "after" in own:
            after = Rest(move.choices.rest_ms(own["after"]), Growth.FOR_WORDS, "own")
        works[-1] = replace(works[-1], after=after)
        if number > 1:
            works = [replace(work, after=work.after.as_exact()) for work in works]
        elif rounds.is_explained:
            works[-1] = replace(works[-1], after=works[-1].after.as_exact())
        return [replace(work, is_first_play=number == 1) for work in works]

    def _block(self, block: Block, rounds: Rounds | None) -> list[Work]:
        if block.kind == "section":
            return self.flat(block.entries, rounds)
        if block.kind == "emom":
            works = self._emom(block)
        elif block.kind == "amrap":
            works = [_amrap(block, rounds)]
        else:
            works = self._rounds(block)
        after = _own_rest(block, "after")
        if after is None:
            after = rounds.between if rounds else _default_rest(block, "after")
        return [*works[:-1], replace(works[-1], after=after)]

    def _rounds(self, block: Block) -> list[Work]:
        between = _own_rest(block, "between")
        if between is None:
            between = SHORTEST if block.kind == "superset" else _default_rest(block, "between")
        rest = _own_rest(block, "rounds") or _default_rest(block, "rounds")
        works: list[Work] = []
        for number in range(1, _round_count(block) + 1):
            found = self.flat(block.entries, Rounds(number, between, _is_explained(block)))
            if works:
                works[-1] = replace(works[-1], after=_before(block.entries[0], rest).as_exact())
            works += found
        return works

    def _emom(self, block: Block) -> list[Work]:
        every = duration_ms(block.data.get("every", "60s"))
        moves = [entry.node for entry in block.entries if isinstance(entry.node, Move)]
        if "time" in block.data:
            count = duration_ms(block.data["time"]) // (every * len(moves))
        else:
            count = _round_count(block)
        works: list[Work] = []
        for number in range(1, count + 1):
            for move in moves:
                self.sets[move.id] += 1
                works += one_set(move, self.sets[move.id], number, index=number - 1)
        return [replace(work, slot_ms=every, after=SLOT) for work in works]


def _is_explained(block: Block) -> bool:
    default = "ahead" if block.kind == "superset" else "in-turn"
    return bool(block.data.get("setups", default) == "ahead")


def _round_count(block: Block) -> int:
    return _first_move(block).choices.count("rounds", block.data.get("rounds", 1))


def _first_move(block: Block) -> Move:
    node = block.entries[0].node
    return node if isinstance(node, Move) else _first_move(node)


def _own_rest(block: Block, key: str) -> Rest | None:
    """A single rest of a block is all its rests. In a superset it is none between exercises."""
    written = block.data.get("rest")
    if written is None:
        return None
    if not isinstance(written, dict):
        keys = {"circuit": ("between", "rounds", "after"), "superset": ("rounds", "after")}
        written = dict.fromkeys(keys.get(block.kind, ("after",)), written)
    if key not in written:
        return None
    return Rest(_first_move(block).choices.rest_ms(written[key]), Growth.FOR_WORDS, key)


def _default_rest(block: Block, key: str) -> Rest:
    rests = as_rests(block.defaults.get("rest"))
    value = rests.get("sets" if key == "rounds" else "after", DEFAULT_REST)
    return Rest(_first_move(block).choices.rest_ms(value), Growth.FOR_WORDS, key)


def _length_of_texts(node: Move | Block) -> int:
    """How many characters it takes to explain all moves of a block, with their names and doses."""
    if isinstance(node, Move):
        return 0
    entries = [entry.node for entry in node.entries]
    own = sum(len(str(move.own)) for move in entries if isinstance(move, Move))
    return own + sum(_length_of_texts(block) for block in entries)


def _before(entry: Entry, rest: Rest) -> Rest:
    """A pause takes the place of the rest before its entry."""
    if entry.pause_ms is None:
        return rest
    growth = Growth.EXACT if rest.growth is Growth.EXACT else Growth.FOR_WORDS
    return Rest(entry.pause_ms, growth, "pause")


def _amrap(block: Block, rounds: Rounds | None) -> Work:
    length = _first_move(block).choices.ms("time", block.data["time"])
    return Work(None, 1, rounds.round if rounds else None, None, length)


def play(entries: list[Entry]) -> list[Work]:
    """Every work of the session in order. The rest after the last one is none."""
    return Player().flat(entries)
