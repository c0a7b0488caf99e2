"""Texts in braces that a comma cuts into two, because they have no quotes.

In `{name: Squats, setup: Feet apart, toes out}`, YAML reads `toes out` as a key without a value.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from voicecoach.escape_text import quoted, shortened
from voicecoach.routine.source.document import Document
from voicecoach.routine.source.lines import Mark
from voicecoach.routine.source.odd_characters import ODD_COLON

_NUMBER = re.compile(r"\s*[0-9]+\s*[a-z]*\s*")
_KEY_AND_VALUE = re.compile(r"(\w+):(\S.*)")


@dataclass
class CutTexts:
    """The texts of one mapping in braces that a comma has cut."""

    document: Document
    last_key: str = ""
    last_value: Any = None

    pieces: dict[str, list[str]] = field(default_factory=dict)
    """What was cut off, by the key of the text."""

    marks: dict[str, Mark] = field(default_factory=dict)
    """Where the first piece of each text stands."""

    def is_cut_off(self, key: Any, value: Any) -> bool:
        """Return whether a key event is the rest of the text before it, and remember it."""
        if not isinstance(self.last_value, str) or not self.last_value:
            return False
        if ODD_COLON.search(key.value):
            return False  # a key with a colon that YAML does not know
        if getattr(value, "value", None) != "" or getattr(value, "style", None):
            return False
        line, column = key.end_mark.line + 1, key.end_mark.column
        if self.document.line(line)[column:].lstrip().startswith(":"):
            return False  # a key whose value is missing
        mark = (key.start_mark.line + 1, key.start_mark.column + 1)
        if joined := _KEY_AND_VALUE.fullmatch(key.value):
            hint = f"write  {joined[1]}: {shortened(joined[2])}"
            self._note(mark, "no space follows the colon", hint)
            return True
        self.pieces.setdefault(self.last_key, [self.last_value]).append(key.value)
        self.marks.setdefault(self.last_key, mark)
        return True

    def note_mistakes(self) -> None:
        """Note one mistake for each text."""
        for key, pieces in self.pieces.items():
            joined = shortened(", ".join(pieces))
            message = f"{quoted(pieces[1])} is cut off from the text before it by the comma"
            hint = f'put quotes around a text with a comma:  {key}: "{joined}"'
            if all(_NUMBER.fullmatch(piece) for piece in pieces):
                message, hint = "these are several values", f"write a list:  {key}: [{joined}]"
            self._note(self.marks[key], message, hint)

    def _note(self, mark: Mark, message: str, hint: str) -> None:
        self.document.mistakes.append(self.document.mistake(mark, message, hint))
