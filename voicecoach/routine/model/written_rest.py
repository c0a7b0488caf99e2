"""Which rests an author wrote where they count. A flow has no others."""

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise


def wrote_rest(owner: Exercise | Block, key: str) -> bool:
    """Return whether the rest of that key is written in the exercise or block itself.

    A rest between the exercises of a block counts as written in each of them. Defaults do not
    count, and neither does the one length that is all the rests of a circuit: back to back, that is
    the rest between its rounds and after it.
    """
    if isinstance(owner, Block):
        return _block_wrote_rest(owner, key)
    if key in owner.own_rests:
        return True
    return key == "after" and owner.home is not None and _block_wrote_rest(owner.home, "between")


def _block_wrote_rest(block: Block, key: str) -> bool:
    written = getattr(block.written, "rest", None)
    if written is None or getattr(written, key, None) is None:
        return False
    return key != "between" or bool(written.wrote("between"))
