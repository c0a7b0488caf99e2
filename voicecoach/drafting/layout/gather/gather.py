"""Take in all lines of a sheet, each by its role."""

from collections.abc import Callable, Sequence

from voicecoach.drafting.layout.gather.body import take_body
from voicecoach.drafting.layout.gather.collected import Collected
from voicecoach.drafting.layout.gather.headings import (
    take_around,
    take_blank,
    take_heading,
    take_reason,
    take_rule,
    take_section,
    take_title,
)
from voicecoach.drafting.layout.gather.named_moves import (
    take_flow,
    take_move,
    take_prose,
    take_row,
)
from voicecoach.drafting.layout.lines.moves import Fates
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.role import Role

TAKE: dict[Role, Callable[[Collected, SheetLine], None]] = {
    Role.BLANK: take_blank,
    Role.AROUND: take_around,
    Role.TITLE: take_title,
    Role.MOVE: take_move,
    Role.SECTION: take_section,
    Role.HEADING: take_heading,
    Role.REASON: take_reason,
    Role.RULE: take_rule,
    Role.ROW: take_row,
    Role.PROSE: take_prose,
    Role.FLOW: take_flow,
    Role.BODY: take_body,
}
"""What takes in the lines of each role."""


def gather(lines: Sequence[SheetLine], roles: Sequence[Role], fates: Fates) -> Collected:
    """Return what the lines of a sheet say, in order."""
    collected = Collected(fates)
    for line, role in zip(lines, roles, strict=True):
        TAKE[role](collected, line)
        collected.after_blank = role is Role.BLANK
    return collected
