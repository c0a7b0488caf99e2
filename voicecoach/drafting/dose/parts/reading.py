"""What was read of a dose: its parts as they are written, and the fields that they make."""

from dataclasses import dataclass, replace

from voicecoach.drafting.draft import Field, Value


@dataclass(frozen=True, slots=True)
class DosePart:
    """One thing that a notation says, before it is known what the others say."""

    kind: str
    """A key of the routine language, such as "reps", or one of these that the others decide about:

    * "times": how often, which is reps or sets
    * "length": a time without a word that says what for
    * "cross": `[5, "10s"]` in "5 x 10 s"
    * "bare": a number that stands alone
    * "total": the reps of both sides together
    * "breaths": how many breaths a hold lasts
    * "rest": a rest that does not say between what
    * "rest.reps": a rest between two reps
    * "phase": `[word, length]` of a tempo
    * "open": as many as one can
    """
    value: Value
    doubt: str = ""
    line: int = 0
    """The number of the source line, or 0 where it is not known."""


Parts = tuple[DosePart, ...]


def parts_on_line(parts: Parts, line: int) -> Parts:
    """Return the parts with the number of their source line."""
    return tuple(replace(part, line=line) for part in parts)


@dataclass(frozen=True, slots=True)
class DoseReading:
    """The dose of a text, and the text without it."""

    fields: tuple[Field, ...]
    """In the order of the routine language, each key once. "weeks" is no key of an exercise, and
    "frequency" ("3 times a week") no key at all: they are for a comment."""
    rest: str
    """What remains: a name or an instruction. "" for a text that is nothing but a dose."""
    doubts: tuple[str, ...] = ()
    """What is doubtful about the whole text, a sentence each."""
    parts: Parts = ()
    """What `join_doses` joins with the parts of other lines."""

    def field(self, key: str) -> Field | None:
        """Return the field of that key, if the text gives it."""
        return next((field for field in self.fields if field.key == key), None)
