"""A key of the language as it is explained, and the groups that keys are explained in."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import indent

from voicecoach.routine.source.record import Record

COLUMNS = ("key", "values", "default", "meaning")
BLOCK_COLUMNS = ("key", "places", "values", "default", "meaning")


@dataclass(frozen=True)
class KeyDocument:
    """What a key means in one place. All texts but the example are Markdown in one line."""

    key: str
    values: str
    """The values that it takes."""

    default: str
    """What holds without it: a value, `none` or `required`."""

    meaning: str
    """What it does, in a few words."""

    example: str
    """YAML: one entry of `exercises`, or keys of the routine."""

    @property
    def example_lines(self) -> str:
        """The example as lines of a routine."""
        if self.example.startswith("- "):
            return f"exercises:\n{indent(self.example, '  ')}"
        return self.example

    @property
    def routine_text(self) -> str:
        """The example as a whole routine."""
        text = self.example_lines
        if not text.startswith("name:"):
            text = f"name: Example\n{text}"
        if "exercises:" not in text:
            text += "\nexercises: [{name: Squats, reps: 10}]"
        return f"{text}\n"


@dataclass(frozen=True)
class KeyPlace:
    """Where a key may stand."""

    record: type[Record]

    name: str
    """Its name in a table, such as `circuit`."""

    words: str
    """Its name in a sentence, such as "in a circuit"."""

    def holds(self, key: str) -> bool:
        """Return whether the key may stand there."""
        return key in self.record.model_fields or key in self.record.other_keys


@dataclass(frozen=True)
class KeyGroup:
    """Keys that are explained in one table of the reference."""

    title: str
    places: Sequence[KeyPlace]
    documents: Sequence[KeyDocument]

    columns: Sequence[str] = COLUMNS
    """The columns of its table."""

    def places_of(self, key: str) -> list[KeyPlace]:
        """Return where the key may stand."""
        return [place for place in self.places if place.holds(key)]
