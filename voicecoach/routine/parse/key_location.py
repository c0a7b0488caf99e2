"""Where in the file a key of a record stands, to the column."""

from collections.abc import Mapping

from voicecoach.routine.model.cheers import Cheers
from voicecoach.routine.model.dose import Harder
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.document import Path
from voicecoach.routine.source.lines import Mark
from voicecoach.routine.source.record import Record

Key = tuple[int, str, str]
"""A key of the file: its line, the key it belongs to ("" for an entry of a list), and itself."""


OWNERS: Mapping[type[Record], str] = {Cheers: "cheers", Harder: "harder"}
"""The keys that records inside an exercise or the defaults belong to."""


class Places:
    """The marks of a routine's keys; the records themselves know only their lines."""

    def __init__(self, routine: Routine) -> None:
        self.defaults = routine.defaults
        self.document = routine.document
        self.paths: dict[Key, Path] = {}
        for path, (line, _column) in self.document.keys.items():
            self.paths.setdefault((line, *_names(path)), path)

    def of(self, record: Record, key: str, entry: int | None = None) -> Mark:
        """Return where `key` of `record` stands, or the `entry` of its list, counted from 0.

        A key that is not written there is looked for in the defaults. If it is not there either,
        it is the record's own place.
        """
        if not record.wrote(key) and self.defaults.wrote(key):
            record = self.defaults
        path = self.paths.get((record.line_of(key), self._owner(record), key))
        if path is None:
            return self.document.start_of_line(record.line_of(key))
        if entry is None or (*path, entry) not in self.document.values:
            return self.document.at(path, key=True)
        return self.document.values[*path, entry]

    def _owner(self, record: Record) -> str:
        if owner := OWNERS.get(type(record)):
            return owner
        return "defaults" if record is self.defaults else ""


def _names(path: Path) -> tuple[str, str]:
    """Return the key at the end of `path`, after the key that it belongs to."""
    owner, key = ("", *path)[-2:]
    return owner if isinstance(owner, str) else "", str(key)
