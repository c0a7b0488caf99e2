"""One move of the sheet becomes an exercise of the draft."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from voicecoach.drafting.dose.read_dose import join_doses
from voicecoach.drafting.draft import DraftExercise, Field, Value
from voicecoach.drafting.layout.exercises.body import BodyReader
from voicecoach.drafting.layout.exercises.outline import reconciled
from voicecoach.drafting.layout.exercises.side_words import with_placeholders, working_side
from voicecoach.drafting.layout.exercises.text_fields import TextFields
from voicecoach.drafting.layout.lines.moves import Fates, Move
from voicecoach.drafting.source_lines import SourceLine

ORDER = (
    "reps", "time", "distance", "takes", "unit", "sets", "load", "rpe", "per_day", "tempo",
    "starts", "hold", "rest.after", "rest.sets", "rest.sides", "rest.rounds", "sides",
    "first_side", "limb", "labels", "extra", "position", "setup", "reminders", "why", "equipment",
    "harder", "weeks", "frequency",
)  # fmt: skip
"""The keys in the order of the routine language."""
_AMOUNTS = ("reps", "time", "distance")
_COUNTS = {"reps", "times", "time", "length", "cross", "cross.hold", "bare", "distance", "total"}
"""The parts of a dose that say how much."""


@dataclass(slots=True)
class Working:
    """An exercise while rules may still change it."""

    move: Move
    fields: dict[str, Field] = field(default_factory=dict)
    not_understood: tuple[SourceLine, ...] = ()

    def put(self, key: str, value: Value, line: int = 0, doubt: str = "") -> None:
        """Set a field."""
        self.fields[key] = Field(key, value, line, doubt)

    def offer(self, key: str, value: Value, line: int, doubt: str = "") -> None:
        """Set a field that the exercise does not have yet."""
        if key not in self.fields:
            self.put(key, value, line, doubt)

    def drop(self, *keys: str) -> None:
        """Take fields away."""
        for key in keys:
            self.fields.pop(key, None)

    def give_up(self, *keys: str) -> None:
        """Take fields away that the language does not allow here, and say so beside the amount."""
        self.mention([self.fields.pop(key) for key in keys if key in self.fields])

    def mention(self, lost: Iterable[Field]) -> None:
        """Say beside the amount what the sheet says too."""
        for each in lost:
            amount = next((self.fields[name] for name in _AMOUNTS if name in self.fields), None)
            if amount is not None:
                also = f"the sheet also says {each.key}: {_on_one_line(each.value)}"
                doubt = ", and ".join(filter(None, (amount.doubt, also)))
                self.fields[amount.key] = replace(amount, doubt=doubt)

    def has(self, *keys: str) -> bool:
        """Return whether the exercise has one of these fields."""
        return any(key in self.fields for key in keys)

    def value(self, key: str) -> "Value | None":
        """Return the value of a field, or None."""
        found = self.fields.get(key)
        if found is None:
            return None
        return found.value

    def finished(self) -> DraftExercise:
        """Return the exercise as the draft holds it."""
        fields = tuple(self.fields[key] for key in ORDER if key in self.fields)
        return DraftExercise(
            self.move.name, self.move.line.number, fields, self.not_understood, self.move.doubt
        )


def working_exercise(move: Move, fates: Fates) -> Working:
    """Return the exercise that a move gives by itself."""
    reader = BodyReader(move, fates)
    reader.read()
    dose = reader.dose()
    if move.outline and not {part.kind for part in reader.parts} & _COUNTS:
        dose = join_doses((*reader.parts, *move.outline), move.name)
    elif move.outline:
        dose = reconciled(dose, join_doses(move.outline, move.name))
    if move.given:
        dose = reconciled(dose, move.given)
    fields = {each.key: each for each in (*dose, *TextFields(reader.texts).fields())}
    seen = dict.fromkeys(reader.not_understood)
    return Working(move, _with_sides(fields), tuple(seen))


def _with_sides(fields: dict[str, Field]) -> dict[str, Field]:
    """Return the fields with the working side in the texts, where a move works each side."""
    sides = fields.get("sides")
    if sides is None or sides.value != "each" or "labels" in fields:
        return fields
    texts = [fields[key] for key in ("setup", "reminders", "position") if key in fields]
    side = next((found for text in texts if (found := working_side(_joined(text)))), "")
    if not side:
        return fields
    for text in texts:
        fields[text.key] = replace(text, value=_mirrored(text.value, side))
    if side == "right" and "first_side" not in fields:
        fields["first_side"] = Field("first_side", "right", texts[0].line)
    return fields


def _on_one_line(value: Value) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_on_one_line(each)}" for key, each in value.items())
    return ", ".join(map(str, _items(value)))


def _joined(text: Field) -> str:
    if isinstance(text.value, str):
        return text.value
    return " ".join(map(str, _items(text.value)))


def _mirrored(value: Value, side: str) -> Value:
    if isinstance(value, str):
        return with_placeholders(value, side)
    return [with_placeholders(str(item), side) for item in _items(value)]


def _items(value: Value) -> Iterable[object]:
    if isinstance(value, list):
        return value
    return [value]
