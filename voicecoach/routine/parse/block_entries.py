"""Entries that hold others: which kind of block one is, by the key that names it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from voicecoach.did_you_mean import did_you_mean
from voicecoach.escape_text import quoted, shortened
from voicecoach.routine.model.block import Block
from voicecoach.routine.model.block_kinds import KINDS, Circuit
from voicecoach.routine.model.notes_and_pauses import is_aside
from voicecoach.routine.parse.include_entry import is_include
from voicecoach.routine.source.document import Document, Keys, Path
from voicecoach.routine.source.read_record import read_record
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.synonyms.key_hint import right_entry_key

UNKNOWN_ROUNDS = Span(0, 0)
"""The rounds of a block that is wrong."""


def is_block(written: Any) -> bool:
    """Return whether an entry holds others, or is meant to."""
    if not isinstance(written, dict):
        return False
    return "exercises" in written or any(kind in written for kind in KINDS)


def count_slots(written: Any) -> int:
    """Return how many of the entries are worked: in an emom, each of these takes a slot."""
    if not isinstance(written, list):
        return 0
    return sum(not is_aside(entry) for entry in written)


def with_wrong_entries(block: Block, written: Any) -> Block:
    """Return a block with a place for each of its entries that is wrong and was left out.

    It has no entries if one of them is an include, since nobody knows how many that would bring.
    """
    if not isinstance(written, list) or any(map(is_include, written)):
        return replace(block, entries=())
    left_out = count_slots(written) - len(block.entries)
    return replace(block, entries=(*block.entries, *[""] * left_out))


def guess_block(written: Mapping[str, Any]) -> Block:
    """Return what a block that is wrong was meant to be."""
    record = next((KINDS[name] for name in KINDS if name in written), Circuit)
    return Block(record.kind, record.kind.name, Record(), rounds=UNKNOWN_ROUNDS)


def read_block(written: Keys, path: Path, document: Document) -> Block | None:
    """Return the block without its entries, or None with its mistakes noted."""
    kinds = [kind for kind in KINDS if kind in written]
    if not kinds:
        _note_no_kind(written, path, document)
        return None
    if len(kinds) > 1:
        message = f"this is both a {kinds[0]} and a {kinds[1]}"
        document.note((*path, kinds[1]), message, "write one in the other", key=True)
        return None
    record = read_record(KINDS[kinds[0]], written, path, document)
    return record.block() if record else None


def _note_no_kind(written: Keys, path: Path, document: Document) -> None:
    """Note what holds exercises without a kind: misspelt, most likely, or an exercise."""
    for key in written:
        hint = did_you_mean(key, KINDS).rstrip()
        if (meant := right_entry_key(key)) in KINDS:
            hint = f"write  {meant}: {shortened(str(written[key]))}"
        if hint:
            document.note((*path, key), f"unknown key {quoted(key)}", hint, key=True)
            return
    if "name" in written:
        hint = "name it  circuit: ...  or  section: ...  instead"
        document.note((*path, "name"), "an exercise cannot hold other exercises", hint, key=True)
        return
    hint = f"begin it with one of these keys: {', '.join(KINDS)}"
    document.note(path, "these exercises have no name", hint)


def refuse_breaks(written: Sequence[Any], path: Path, kind: str, document: Document) -> None:
    """Note blocks and pauses in a block that has a clock of its own."""
    for index, item in enumerate(written):
        if is_block(item):
            message, hint = f"an {kind} can hold only exercises", "move this one out of it"
            document.note((*path, index), message, hint)
        elif is_aside(item) and "pause" in item:
            message, hint = f"an {kind} has no pauses: its clock runs on", "leave this out"
            document.note((*path, index, "pause"), message, hint, key=True)
