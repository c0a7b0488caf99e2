"""The rests of blocks, and the rest after an entry: its own, its block's, or none in a flow."""

from dataclasses import dataclass, replace
from typing import Any

from tests.model.defaults import as_rests
from tests.model.moves import Move
from tests.model.session import Growth, Rest
from tests.model.tree import Block
from tests.model.works import DEFAULT_REST, FLOW, in_flow, own_rest, rest_of

SHORTEST = Rest(0, Growth.FREE, "superset")
"""Between the exercises of a superset that writes no rest there."""
SLOT = Rest(0, Growth.FREE, "slot")
"""What is left of a slot."""


@dataclass(frozen=True)
class Around:
    """Where an entry is: in which round of the innermost block, and whether it flows on."""

    round: int | None = None
    between: Rest | None = None
    """The rest between the entries of that block. None in a flat list."""
    after_blocks: Rest | None = None
    """The same after blocks in it, which no option changes."""
    is_explained: bool = False
    flows: bool = False


def rest_after(node: Move | Block, around: Around) -> Rest:
    """The rest after an entry, unless a pause or the end of a round takes its place."""
    if isinstance(node, Block) and node.kind == "section":
        return rest_after(node.entries[-1].node, around)
    own = (
        own_rest(node, "after")
        if isinstance(node, Move)
        else own_block_rest(node, "after", flows=around.flows)
    )
    if around.flows and (own is not None or around.between is None):
        return in_flow(own)
    if own is not None:
        return own
    if around.between is not None:
        return around.between if isinstance(node, Move) else around.after_blocks or around.between
    return rest_of(node, "after") if isinstance(node, Move) else _default_rest(node, "after")


def rest_between(block: Block, *, flows: bool, option: bool = True) -> Rest:
    """The rest between the entries of a block with rounds. An option changes that of a circuit."""
    option = option and block.kind == "circuit"
    own = own_block_rest(block, "between", flows=flows, option=option)
    if flows:
        return in_flow(own)
    if own is not None:
        return own
    return SHORTEST if block.kind == "superset" else _default_rest(block, "between", option=option)


def rest_between_rounds(block: Block, *, flows: bool) -> Rest:
    own = own_block_rest(block, "rounds", flows=flows)
    if flows:
        return in_flow(own)
    return _default_rest(block, "rounds") if own is None else own


def own_block_rest(block: Block, key: str, *, flows: bool, option: bool = False) -> Rest | None:
    """A single rest is all rests of a circuit. In others and in a flow it is none between moves."""
    written = block.data.get("rest")
    if written is None:
        return None
    if not isinstance(written, dict):
        keys = {"circuit": ("between", "rounds", "after"), "superset": ("rounds", "after")}
        written = dict.fromkeys(keys.get(block.kind, ("after",)), written)
        if flows or block.flows:
            written.pop("between", None)
    if key not in written:
        return None
    return _rest(block, written[key], key, option=option)


def _rest(block: Block, value: Any, key: str, *, option: bool) -> Rest:
    length = first_move(block).choices.rest_ms(value, option=option)
    return Rest(length, Growth.FOR_WORDS, key)


def _default_rest(block: Block, key: str, *, option: bool = False) -> Rest:
    rests = as_rests(block.defaults.get("rest"))
    value = rests.get("sets" if key == "rounds" else "after", DEFAULT_REST)
    return _rest(block, value, key, option=option)


def first_move(block: Block) -> Move:
    node = block.entries[0].node
    return node if isinstance(node, Move) else first_move(node)


def in_place_of(rest: Rest, pause_ms: int | None, *, is_interrupted: bool) -> Rest:
    """A pause takes the place of a rest. A note or a time to get ready interrupts a flow."""
    if pause_ms is not None:
        growth = Growth.EXACT if rest.growth is Growth.EXACT else Growth.FOR_WORDS
        return Rest(pause_ms, growth, "pause")
    if is_interrupted and rest == FLOW:
        return replace(FLOW, growth=Growth.FOR_WORDS, kind="interrupted")
    return rest
