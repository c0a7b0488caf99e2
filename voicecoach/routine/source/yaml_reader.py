"""YAML text to plain data that remembers where each piece was written.

Scalars stay the strings the author typed: YAML 1.1 would turn `1:30` into 90, `0:30` into text and
`on` into a truth, so meaning is given to a scalar only by the field it stands in.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.escape_text import quoted
from voicecoach.routine.source.cut_texts import CutTexts
from voicecoach.routine.source.document import Document, Keys, Path
from voicecoach.routine.source.line_slips import find_line_slip
from voicecoach.routine.source.lines import Mark, split_lines, unwritable_in

MAX_BYTES = 1_048_576
MAX_ENTRIES = 100_000
MAX_YAML_DEPTH = 50

HINTS_FOR_REPEATS: Mapping[Path, str] = {
    (
        "tempo",
    ): "write a list, such as [in: 4s, hold: 4s, out: 4s, hold: 4s], or call one of them pause"
}
"""What to write instead of a key twice, by the end of the path that both stand on."""

# The C parser is many times faster; a PyYAML built without it still reads routines.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_yaml(text: str, file: str) -> Document:
    """Return the data in `text`. Raise RoutineError if it is not YAML, empty or over a limit."""
    document = Document(file, split_lines(text))
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        limit = f"is larger than the {MAX_BYTES // 1024} KiB a routine may have"
        raise _file_error(document, limit, "name a routine file")
    if odd := unwritable_in(text):
        raise RoutineError([_unwritable(document, *odd)])
    try:
        document.data = _EventReader(document, text).read_file()
    except yaml.MarkedYAMLError as error:
        raise RoutineError([_yaml_mistake(document, error)]) from None
    return document


def _file_error(document: Document, message: str, hint: str = "") -> RoutineError:
    return RoutineError([Diagnostic(document.file, 0, 0, message, hint)])


def _unwritable(document: Document, mark: Mark, odd: str) -> Diagnostic:
    """Return the mistake of a stray control character, a binary file or another encoding."""
    message = f"this is not text: the character U+{ord(odd):04X} cannot be written in YAML"
    hint = "remove it; or if all of the file is like that, save it as plain text in UTF-8"
    return document.mistake(mark, message, hint)


def _yaml_mistake(document: Document, error: yaml.MarkedYAMLError) -> Diagnostic:
    unclosed = "quoted scalar" in (error.context or "")
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for number in (place[0], place[0] - 1):
        # YAML notices most of these only on the line after.
        if odd := find_line_slip(document.line(number)):
            column, message, hint = odd
            return document.mistake((number, column), message, hint)
    about = " ".join(part for part in (error.problem, error.context) if part)
    hint = "check the indentation and the colon after each key; quote text with a colon or braces"
    if unclosed:
        hint = "close the quote that is opened here"
    elif "cannot start any token" in about:
        hint = "indent with spaces, not tabs, and put quotes around text that starts with a sign"
    return document.mistake(place, f"not valid YAML: {about}", hint)


class _EventReader:
    """One walk over the parser's events.

    Events, not composed nodes: composing recurses in C and a file of brackets overflows its stack.
    An alias costs what it stands for, so that an alias bomb meets the limit on entries.
    """

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.events = yaml.parse(text, Loader=_Loader)
        self.entries = 0
        self.anchored: dict[str, tuple[Any, int]] = {}

    def read_file(self) -> Any:
        next(self.events)  # the start of the stream
        if isinstance(next(self.events), yaml.StreamEndEvent):
            hint = "start with a line like  name: My routine"
            raise _file_error(self.document, "is empty", hint)
        data = self._read_value(next(self.events), ())
        next(self.events)  # the end of the document
        following = next(self.events)
        if not isinstance(following, yaml.StreamEndEvent):
            message = "a second document starts here"
            raise self._error(following, message, "keep one routine in a file")
        return data

    def _read_value(self, event: Any, path: Path) -> Any:
        self.document.values[path] = _mark(event)
        before = self.entries
        self._count_entries(event, 1)
        if len(path) > MAX_YAML_DEPTH:
            message = f"lists or keys nested more than {MAX_YAML_DEPTH} deep"
            raise self._error(event, message, "a routine needs no more than five levels")
        if isinstance(event, yaml.AliasEvent):
            return self._resolve_alias(event)
        value = self._read_content(event, path)
        if event.anchor:
            self.anchored[event.anchor] = (value, self.entries - before)
        return value

    def _read_content(self, event: Any, path: Path) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._read_value(item, (*path, len(items))))
            return items
        return event.value

    def _read_mapping(self, start: Any, path: Path) -> Keys:
        found = Keys()
        found.lines = {"": _mark(start)[0]}
        texts = CutTexts(self.document)
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise self._error(key, "a key must be a plain word", "write  key: value")
            if key.value in found:
                self._note_repeated_key(key, found.lines[key.value], path)
                self._read_value(next(self.events), (*path, key.value, "again"))
                continue
            value = next(self.events)
            if start.flow_style and texts.is_cut_off(key, value):
                continue
            self.document.keys[*path, key.value] = _mark(key)
            found.lines[key.value] = _mark(key)[0]
            found[key.value] = self._read_value(value, (*path, key.value))
            texts.last_key, texts.last_value = key.value, found[key.value]
        texts.note_mistakes()
        return found

    def _note_repeated_key(self, key: Any, first_line: int, path: Path) -> None:
        message = f"the key {quoted(key.value)} is written twice (first on line {first_line})"
        hint = HINTS_FOR_REPEATS.get(path[-1:], "keep one of the two")
        mistake = self.document.mistake(_mark(key), message, hint)
        self.document.mistakes.append(mistake)

    def _resolve_alias(self, event: Any) -> Any:
        if event.anchor not in self.anchored:
            message = f"the alias {quoted(event.anchor)} stands for nothing written above it"
            raise self._error(event, message, "write & and its name before what it stands for")
        value, entries = self.anchored[event.anchor]
        self._count_entries(event, entries)
        return value

    def _count_entries(self, event: Any, entries: int) -> None:
        self.entries += entries
        if self.entries > MAX_ENTRIES:
            message = f"more than {MAX_ENTRIES:,} entries, aliases (*) counted in full"
            raise self._error(event, message, "split the routine into several files")

    def _error(self, event: Any, message: str, hint: str = "") -> RoutineError:
        return RoutineError([self.document.mistake(_mark(event), message, hint)])


def _mark(event: Any) -> Mark:
    return (event.start_mark.line + 1, event.start_mark.column + 1)
