"""What a line can be for a sheet."""

from enum import Enum


class Role(Enum):
    """What a line is for."""

    BLANK = "blank"
    AROUND = "around"
    TITLE = "title"
    MOVE = "move"
    SECTION = "section"
    RULE = "rule"
    HEADING = "heading"
    REASON = "reason"
    """A heading over the reason for the whole routine."""
    BODY = "body"
    """Whatever else stands on the sheet. It belongs to the move above it, if to any."""
    ROW = "row"
    PROSE = "prose"
    """Sentences that lead in moves."""
    FLOW = "flow"
    """A move on one breath."""
