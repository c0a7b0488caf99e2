"""All names and texts of a draft are cut to what may be said, each with a comment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from voicecoach.drafting.draft import (
    DraftBlock,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Field,
    Value,
)
from voicecoach.drafting.layout.limits.spoken_texts import fitted_name, fitted_text, is_sayable
from voicecoach.drafting.layout.limits.values import unfit_in_exercise
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.source.unfit_keys import unfit_keys
from voicecoach.routine.values.text_lists import MOST_TEXTS

_TEXTS = ("position", "setup", "why", "reminders", "equipment", "harder")
_NAMES = ("equipment",)
_USUAL_PAUSE = "1m"
_LABELS = {
    "section": "Exercises",
    "circuit": "Circuit",
    "superset": "Superset",
    "emom": "EMOM",
    "amrap": "AMRAP",
}
"""What a block is called whose name cannot be said."""


SheetLines = Mapping[int, SourceLine]


def fit_entry(entry: DraftEntry, lines: SheetLines) -> DraftEntry:
    """Return an entry of the draft with texts that may be said."""
    if isinstance(entry, DraftPause):
        return _fit_pause(entry)
    name, doubt = name_to_say(entry.name, _LABELS.get(getattr(entry, "kind", ""), "Exercise"))
    entry = replace(entry, name=name, doubt=_both(entry.doubt, doubt))
    if isinstance(entry, DraftBlock):
        return replace(entry, entries=tuple(fit_entry(each, lines) for each in entry.entries))
    return _fit_exercise(entry, lines)


def name_to_say(name: str, otherwise: str) -> tuple[str, str]:
    """Return a name that may be said, and the comment on what the sheet says, or ""."""
    fitted, doubt = fitted_name(name)
    if not is_sayable(fitted) or unfit_in_exercise({"name": fitted}):
        return otherwise, f"the sheet says {name}"
    return fitted, doubt


def _fit_pause(pause: DraftPause) -> DraftPause:
    """Return a break that is as long as a break may be."""
    if not unfit_keys(Aside, {pause.key: pause.value}):
        return pause
    doubt = _both(pause.doubt, f"the sheet says {pause.value}")
    return replace(pause, value=_USUAL_PAUSE, doubt=doubt)


def fit_field(field: Field) -> Field | None:
    """Return a text field that may be said, or None if there is nothing to say in it."""
    value, doubt = _fit_value(field.key, field.value)
    if not value:
        return None
    return replace(field, value=value, doubt=_both(field.doubt, doubt))


def _fit_exercise(exercise: DraftExercise, lines: SheetLines) -> DraftExercise:
    fields: list[Field] = []
    lost = list(exercise.not_understood)
    for field in exercise.fields:
        fitted = fit_field(field) if field.key in _TEXTS else field
        if fitted is not None and fitted.key in _TEXTS and _is_unfit(fitted):
            fitted = None
        if fitted is not None:
            fields.append(fitted)
        elif (line := lines.get(field.line)) is not None and line not in lost:
            lost.append(line)
    return replace(exercise, fields=tuple(fields), not_understood=tuple(lost))


def _is_unfit(field: Field) -> bool:
    return bool(unfit_in_exercise({field.key: field.value}))


def _fit_value(key: str, value: Value) -> tuple[Value, str]:
    """Return what may be said of a value, and the comment on the rest."""
    if isinstance(value, int):
        return value, ""
    if isinstance(value, str):
        fitted, doubt = fitted_name(value) if key in _NAMES else fitted_text(value)
        if is_sayable(fitted):
            return (fitted, doubt)
        return ("", f"the sheet also says {value}")
    if isinstance(value, dict):
        return _fit_dict(value)
    return _fit_list(key, value)


def _fit_dict(value: Mapping[str, Value]) -> tuple[Value, str]:
    fitted = {key: _fit_value(key, each) for key, each in value.items()}
    kept = {key: each for key, (each, _) in fitted.items() if each}
    return kept, _both(*(doubt for _, doubt in fitted.values()))


def _fit_list(key: str, items: Sequence[Value]) -> tuple[Value, str]:
    fitted = [_fit_value(key, each) for each in items]
    kept = [each for each, _ in fitted if each]
    doubts = [doubt for _, doubt in fitted]
    if len(kept) > MOST_TEXTS:
        more = "; ".join(map(str, kept[MOST_TEXTS:]))
        doubts.append(f"the sheet says {len(kept) - MOST_TEXTS} more: {more}")
    return kept[:MOST_TEXTS], _both(*doubts)


def _both(*doubts: str) -> str:
    return "; ".join(dict.fromkeys(doubt for doubt in doubts if re.search(r"\S", doubt)))
