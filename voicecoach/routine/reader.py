"""YAML text to plain data that remembers where each piece was written.

Scalars stay the strings the author typed: YAML 1.1 would turn `1:30` into 90, `0:30` into text and
`on` into a truth, so meaning is given to a scalar only by the field it stands in.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from voicecoach.errors import Diagnostic, RoutineError, quoted

MAX_BYTES = 1_048_576
MAX_ENTRIES = 100_000
MAX_DEPTH = 50
LONGEST_SHOWN = 160

Path = tuple[str | int, ...]
Mark = tuple[int, int]

_NO_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""Characters that no YAML may hold (YAML 1.1, 5.1: c-printable); lone surrogates are among them."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Not `str.splitlines`: that counts a form feed as well, which YAML and editors do not."""

# The C parser is many times faster; a PyYAML built without it still reads routines.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Keys(dict[str, Any]):
    """A mapping as written; `lines` says on which line each of its keys stands."""

    lines: dict[str, int]


@dataclass
class Document:
    """Plain data, the place of every value and key in it by path, and the mistakes met so far."""

    file: str
    source: list[str]
    data: Any = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def mistake(self, mark: Mark, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at `mark`, with the line it stands on."""
        line, column = mark
        shown = self.source[line - 1] if 0 < line <= len(self.source) else ""
        # A caret under a line that wraps would point nowhere.
        shown = shown if len(shown) <= LONGEST_SHOWN else ""
        shown = _NO_TEXT.sub("\ufffd", shown.replace("\t", " "))  # as many, for the caret's sake
        return Diagnostic(self.file, line, column, message, hint, shown)

    def mistake_on(self, line: int, message: str, hint: str) -> Diagnostic:
        """A diagnostic about what stands on `line`; 0 is the file as a whole."""
        written = self.source[line - 1] if 0 < line <= len(self.source) else ""
        column = len(written) - len(written.lstrip()) + 1
        return self.mistake((line, column), message, hint)

    def at(self, path: Path, *, key: bool = False) -> Mark:
        """Where the value (or key) at `path` stands; for an unknown path, its nearest parent."""
        if key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


def read_document(text: str, file: str) -> Document:
    """The data in `text`. Raises RoutineError when it is not YAML, is empty or beyond a limit."""
    document = Document(file, lines_of(text))
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        limit = f"is larger than the {MAX_BYTES // 1024} KiB a routine may have"
        raise _whole(document, limit, "name a routine file")
    if odd := _NO_TEXT.search(text):  # a binary file, most likely, or one in UTF-16
        raise RoutineError([_not_text(document, text[: odd.start()], odd[0])])
    try:
        document.data = _Reading(document, text).read_file()
    except yaml.MarkedYAMLError as error:
        raise RoutineError([_not_yaml(document, error)]) from None
    return document


def mark_after(text: str) -> Mark:
    """Line and column of what comes after `text`, from 1; lines end as they do for YAML."""
    lines = lines_of(text)
    return len(lines), len(lines[-1]) + 1


def lines_of(text: str) -> list[str]:
    """Its lines, without their ends."""
    return _LINE_END.split(text)


def _not_text(document: Document, before: str, odd: str) -> Diagnostic:
    message = f"this is no text: the character U+{ord(odd):04X} cannot be written in YAML"
    hint = "remove it; or if all of the file is like that, save it as plain text in UTF-8"
    return document.mistake(mark_after(before), message, hint)


def _whole(document: Document, message: str, hint: str = "") -> RoutineError:
    return RoutineError([Diagnostic(document.file, 0, 0, message, hint)])


def _not_yaml(document: Document, error: yaml.MarkedYAMLError) -> Diagnostic:
    unclosed = "quoted scalar" in (error.context or "")
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    about = " ".join(part for part in (error.problem, error.context) if part)
    hint = "check the indentation and the colon after each key; quote text with a colon or braces"
    if unclosed:
        hint = "close the quote that is opened here"
    elif "cannot start any token" in about:
        hint = "indent with spaces, not tabs, and put quotes around text that starts with a sign"
    return document.mistake(place, f"not valid YAML: {about}", hint)


class _Reading:
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
            raise _whole(self.document, "is empty", "start with a line like  name: My routine")
        data = self._value(next(self.events), ())
        next(self.events)  # the end of the document
        if not isinstance(second := next(self.events), yaml.StreamEndEvent):
            raise self._refuse(
                second, "a second document starts here", "keep one routine in a file"
            )
        return data

    def _value(self, event: Any, path: Path) -> Any:
        self.document.values[path] = _mark(event)
        before = self.entries
        self._spend(event, 1)
        if len(path) > MAX_DEPTH:
            message = f"lists or keys nested more than {MAX_DEPTH} deep"
            raise self._refuse(event, message, "a routine needs no more than five levels")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        value = self._content(event, path)
        if event.anchor:
            self.anchored[event.anchor] = (value, self.entries - before)
        return value

    def _content(self, event: Any, path: Path) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._value(item, (*path, len(items))))
            return items
        return event.value

    def _mapping(self, start: Any, path: Path) -> Keys:
        found = Keys()
        found.lines = {"": _mark(start)[0]}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise self._refuse(key, "a key must be a plain word", "write  key: value")
            if key.value in found:
                self._twice(key, found.lines[key.value])
                self._value(next(self.events), (*path, key.value, "again"))
                continue
            self.document.keys[*path, key.value] = _mark(key)
            found.lines[key.value] = _mark(key)[0]
            found[key.value] = self._value(next(self.events), (*path, key.value))
        return found

    def _twice(self, key: Any, first: int) -> None:
        message = f"the key {quoted(key.value)} is written twice (first on line {first})"
        self.document.mistakes.append(
            self.document.mistake(_mark(key), message, "keep one of the two")
        )

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self.anchored:
            message = f"the alias {quoted(event.anchor)} stands for nothing written above it"
            raise self._refuse(event, message, "write & and its name before what it stands for")
        value, entries = self.anchored[event.anchor]
        self._spend(event, entries)
        return value

    def _spend(self, event: Any, entries: int) -> None:
        self.entries += entries
        if self.entries > MAX_ENTRIES:
            message = f"more than {MAX_ENTRIES:,} entries, aliases (*) counted in full"
            raise self._refuse(event, message, "split the routine into several files")

    def _refuse(self, event: Any, message: str, hint: str = "") -> RoutineError:
        return RoutineError([self.document.mistake(_mark(event), message, hint)])


def _mark(event: Any) -> Mark:
    return (event.start_mark.line + 1, event.start_mark.column + 1)
