"""What the coach says to encourage, and how often."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.routine.source.record import Record
from voicecoach.routine.values.text import (
    CheerLevel,
    CheerLines,
)

USUAL_CHEERS = "some"


class Cheers(Record):
    """The `lines` that take turns, and the `level`: how often one of them is heard."""

    lines: CheerLines = ()
    level: CheerLevel | None = None


def _read_cheers(written: Any) -> Any:
    """Read a word as the level."""
    return {"level": written} if isinstance(written, str) else written


CheersKey = Annotated[Cheers, BeforeValidator(_read_cheers)]
"""Cheers as they may be written: keys and values, or just the level."""
