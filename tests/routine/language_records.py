"""The records of the routine language that an author writes."""

from collections.abc import Iterator

from voicecoach.routine.model.amount import AmountRecord
from voicecoach.routine.model.block_record import BlockRecord, OrderedRecord, RoundsRecord
from voicecoach.routine.source.record import Record

WITHOUT_A_PLACE = {AmountRecord, BlockRecord, RoundsRecord, OrderedRecord}
"""Records that an author writes only as parts of others."""


def records_below(record: type[Record]) -> Iterator[type[Record]]:
    for below in record.__subclasses__():
        yield below
        yield from records_below(below)


def records_of_the_language() -> list[type[Record]]:
    ours = {found for found in records_below(Record) if found.__module__.startswith("voicecoach.")}
    return sorted(ours - WITHOUT_A_PLACE, key=lambda record: record.__name__)
