"""Where an entry of a routine stands."""

from dataclasses import dataclass

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.source.document import Path


@dataclass(frozen=True)
class EntryContext:
    """Where an entry stands in its file, and what is around it."""

    path: Path

    home: Block | None = None
    """The innermost block with rounds that it is in, without entries."""

    is_in_flow: bool = False
    """Whether a block around it flows."""

    depth: int = 0
    """How many blocks it is in, sections among them."""

    asides: tuple[Aside, ...] = ()
    """The notes and the pause before it."""
