"""A file as plain data that remembers where each piece was written, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import Any

from voicecoach.errors import Diagnostic
from voicecoach.routine.source.lines import Mark, visible_line

LONGEST_SHOWN = 160
USUAL_LANGUAGE = "en"
MOST_MISTAKES = 100
"""So many are reported at once; a file with more is hardly meant to be a routine."""

Path = tuple[str | int, ...]


class Keys(dict[str, Any]):
    """A mapping as written; `lines` says on which line each of its keys stands."""

    lines: dict[str, int]

    def without(self, key: str) -> "Keys":
        """Return a copy without that key."""
        others = Keys({name: value for name, value in self.items() if name != key})
        others.lines = self.lines
        return others


@dataclass
class Document:
    """A file as plain data."""

    file: str
    """Its name in messages."""

    source: list[str]
    """Its lines."""

    data: Any = None

    values: dict[Path, Mark] = field(default_factory=dict)
    """Where every value stands."""

    keys: dict[Path, Mark] = field(default_factory=dict)
    """Where every key stands."""

    mistakes: list[Diagnostic] = field(default_factory=list)
    """What is wrong with it, as far as it has been read."""

    explained: dict[str, Mark] = field(default_factory=dict)
    """Where a mistake has pointed to the explanation of a key. One place for a key is enough."""

    @property
    def language(self) -> str | None:
        """The tag of the language that it says it is in; None if what it says is no tag."""
        if not isinstance(self.data, Keys):
            return USUAL_LANGUAGE
        written = self.data.get("language", USUAL_LANGUAGE)
        return written.strip() if isinstance(written, str) else None

    @property
    def is_hopeless(self) -> bool:
        """Whether there are more mistakes than are reported, so that it is idle to find others."""
        return len(self.mistakes) > MOST_MISTAKES

    @property
    def room_for_mistakes(self) -> int:
        """How many mistakes there may be until it is idle to find others."""
        return max(0, MOST_MISTAKES + 1 - len(self.mistakes))

    def sorted_mistakes(self) -> list[Diagnostic]:
        """Return the mistakes in the order of their lines; of too many, the first, and that."""
        mistakes = sorted(set(self.mistakes))
        if len(mistakes) <= MOST_MISTAKES:
            return mistakes
        last = mistakes[MOST_MISTAKES - 1]
        message = f"only the first {MOST_MISTAKES} mistakes are shown"
        more = Diagnostic(last.file, last.line, last.column, message, "correct these first")
        return [*mistakes[:MOST_MISTAKES], more]

    def mistake(self, mark: Mark, message: str, hint: str = "") -> Diagnostic:
        """Return a diagnostic at `mark`, with the line it stands on."""
        line, column = mark
        shown = self.line(line)
        # A caret under a line that wraps would point nowhere.
        if len(shown) > LONGEST_SHOWN:
            shown = ""
        return Diagnostic(self.file, line, column, message, hint, visible_line(shown))

    def mistake_on(self, line: int, message: str, hint: str) -> Diagnostic:
        """Return a diagnostic about what stands on `line`; 0 is the file as a whole."""
        return self.mistake(self.start_of_line(line), message, hint)

    def line(self, number: int) -> str:
        """Return a line, counted from 1; "" if there is no such line."""
        return self.source[number - 1] if 0 < number <= len(self.source) else ""

    def start_of_line(self, number: int) -> Mark:
        """Return where the first word of a line stands."""
        written = self.line(number)
        return number, len(written) - len(written.lstrip()) + 1

    def point_to_explanation(self, key: str, mark: Mark) -> str:
        """Return where the key is explained, for the end of a hint; "" if that was said before."""
        is_first = self.explained.setdefault(key, mark) == mark
        return f" (`voicecoach explain {key}`)" if is_first else ""

    def note(self, path: Path, message: str, hint: str, *, key: bool = False) -> None:
        """Add a mistake about the value (or key) at `path`."""
        self.mistakes.append(self.mistake(self.at(path, key=key), message, hint))

    def at(self, path: Path, *, key: bool = False) -> Mark:
        """Return where the value (or key) at `path` stands, or its nearest parent that is known."""
        if key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))
