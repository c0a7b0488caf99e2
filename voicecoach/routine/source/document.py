"""A file as plain data that remembers where each piece was written, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import Any

from voicecoach.errors import Diagnostic
from voicecoach.routine.source.lines import Mark, showable

LONGEST_SHOWN = 160
USUAL_LANGUAGE = "en"
MOST_MISTAKES = 100
"""So many are told at once; after that, a file is hardly meant to be a routine."""

Path = tuple[str | int, ...]


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

    @property
    def language(self) -> str | None:
        """The tag of the language that it says it is in; None if what it says is no tag."""
        if not isinstance(self.data, Keys):
            return USUAL_LANGUAGE
        written = self.data.get("language", USUAL_LANGUAGE)
        return written.strip() if isinstance(written, str) else None

    @property
    def is_hopeless(self) -> bool:
        """Whether more mistakes were met than are told: to look for others is lost time."""
        return len(self.mistakes) > MOST_MISTAKES

    def told(self) -> list[Diagnostic]:
        """The mistakes in the order of their lines; where there are too many, that as well."""
        mistakes = sorted(set(self.mistakes))
        if len(mistakes) <= MOST_MISTAKES:
            return mistakes
        last = mistakes[MOST_MISTAKES - 1]
        message = f"there are more mistakes than the {MOST_MISTAKES} told so far"
        more = Diagnostic(last.file, last.line, last.column, message, "mend those first")
        return [*mistakes[:MOST_MISTAKES], more]

    def mistake(self, mark: Mark, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at `mark`, with the line it stands on."""
        line, column = mark
        shown = self.source[line - 1] if 0 < line <= len(self.source) else ""
        # A caret under a line that wraps would point nowhere.
        shown = shown if len(shown) <= LONGEST_SHOWN else ""
        return Diagnostic(self.file, line, column, message, hint, showable(shown))

    def mistake_on(self, line: int, message: str, hint: str) -> Diagnostic:
        """A diagnostic about what stands on `line`; 0 is the file as a whole."""
        written = self.source[line - 1] if 0 < line <= len(self.source) else ""
        column = len(written) - len(written.lstrip()) + 1
        return self.mistake((line, column), message, hint)

    def note(self, path: Path, message: str, hint: str, *, key: bool = False) -> None:
        """One mistake more, about the value (or key) at `path`."""
        self.mistakes.append(self.mistake(self.at(path, key=key), message, hint))

    def at(self, path: Path, *, key: bool = False) -> Mark:
        """Where the value (or key) at `path` stands; for an unknown path, its nearest parent."""
        if key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))
