"""Whether a sheet is a flow: move after move, each on one breath."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.prose import move_on_breath
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.words.prose import FEWEST_BREATHS

_SHARE = 0.6
"""So many of the lines from the first breath to the last must be breaths."""


def is_flow(lines: Sequence[SheetLine]) -> bool:
    """Return whether several lines are moves on one breath, with few others between them.

    "Breathe out to rise" is such a line as well, but in a list of steps for one move.
    """
    written = [line for line in lines if not line.is_blank]
    breaths = [number for number, line in enumerate(written) if move_on_breath(line)]
    if len(breaths) < FEWEST_BREATHS:
        return False
    return len(breaths) >= _SHARE * (breaths[-1] - breaths[0] + 1)
