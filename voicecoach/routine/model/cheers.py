"""What the coach says to encourage, and how often."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.did_you_mean import closest
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.text import (
    CHEER_LEVELS,
    CheerLevel,
    quote_scalar,
    value_error,
)
from voicecoach.routine.values.text_lists import CheerLines
from voicecoach.synonyms.values import meant_value

USUAL_CHEERS = "some"
HOW_TO_WRITE_LINES = "write lines like this:  cheers: {lines: [Go, Go on]}"


class Cheers(Record):
    """The `lines` that take turns, and the `level`: how often one of them is heard."""

    lines: CheerLines = ()
    level: CheerLevel | None = None


def _read_cheers(written: Any) -> Any:
    """Read a word as the level, and say how to write lines."""
    if isinstance(written, list):
        raise value_error("cheers are a level, or keys and values", HOW_TO_WRITE_LINES)
    if not isinstance(written, str):
        return written
    if closest(written, CHEER_LEVELS) is None:
        meant = meant_value(written, CHEER_LEVELS)
        message = f"{quote_scalar(written)} is neither none, some nor often"
        raise value_error(message, f"write {meant}" if meant else HOW_TO_WRITE_LINES)
    return {"level": written}


CheersKey = Annotated[Cheers, BeforeValidator(_read_cheers)]
"""Cheers as they may be written: keys and values, or just the level."""
