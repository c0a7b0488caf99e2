"""Items of the list of exercises that are no exercise yet, and what to write in their place."""

import re
from collections.abc import Mapping
from typing import Any

from voicecoach.did_you_mean import closest
from voicecoach.escape_text import quoted, shortened
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.values.named_dose import named_dose
from voicecoach.routine.values.sheet_notation import keys_of_dose
from voicecoach.synonyms.key_hint import right_entry_key, right_key
from voicecoach.units import parse_duration

USUAL_DOSE = "reps: 10"
_DOSE = r"(?P<dose>[0-9]+\s*(?:s|secs?|seconds?|m|mins?|minutes?)?)"
_DOSE_BEFORE = re.compile(rf"{_DOSE}(?:\s*x)?\s+(?P<name>\D+)", re.IGNORECASE)
_DOSE_AFTER = re.compile(rf"(?P<name>\D+?)[\s,:]+(?:x\s*)?{_DOSE}", re.IGNORECASE)
LIKENESS_OF_KEYS = 0.8
"""How much a word must be like a key to be a misspelt one, and not the name of an exercise."""


def note_odd_entry(item: Any, path: Path, document: Document) -> bool:
    """Return whether an item is no exercise, with the mistake noted."""
    if isinstance(item, str):
        hint = f"write  - {_exercise_in(item)}"
        document.note(path, f"{quoted(item)} needs keys: its name and its dose", hint)
        return True
    if not isinstance(item, dict) or "name" in item or not item:
        return False
    key, value = next(iter(item.items()))
    if hint := _hint_for_entry(key, value, len(item)):
        document.note((*path, key), f"{quoted(key)} does not begin an exercise", hint, key=True)
        return True
    return False


def _name_and_dose(text: str) -> tuple[str, str]:
    """Return the name and the dose in a text such as `10 squats`, `Squats x 10` or `Plank 30s`."""
    before, after = _DOSE_BEFORE.fullmatch(text), _DOSE_AFTER.fullmatch(text)
    if found := before or after:
        return found["name"], re.sub(r"\s", "", found["dose"])
    return text, USUAL_DOSE


def list_form(written: Mapping[str, Any]) -> str:
    """Return the list that somebody meant who wrote exercises as keys."""
    names = list(written)
    shown = [f"- {_exercise_of(name, written[name])}" for name in names[:2]]
    return "write a list:  " + "  ".join(shown) + ("  ..." if len(names) > 2 else "")


def _hint_for_entry(key: str, value: Any, count: int) -> str:
    """Return what to write for an item that begins with `key`, or "" for a misspelt exercise."""
    meant = right_entry_key(key)
    if meant in Aside.model_fields and isinstance(value, str):
        return f"write  - {meant}: {shortened(value)}"
    is_a_key = closest(key, Exercise.model_fields, LIKENESS_OF_KEYS) or right_key(key)
    if count > 1 or (is_a_key and not isinstance(value, dict)):
        return ""
    return f"write  - {_exercise_of(key, value)}"


def _exercise_in(text: str) -> str:
    """Return the exercise that a text is, with the dose that it names."""
    if found := named_dose(text):
        return f"{{name: {shortened(found.name)}, {shortened(found.keys)}}}"
    return _exercise_of(*_name_and_dose(text))


def _exercise_of(name: str, dose: Any) -> str:
    """Return an exercise of that name; its dose is a value without a key, or all its keys."""
    if isinstance(dose, dict):
        keys = ", ".join(f"{key}: {value}" for key, value in dose.items() if isinstance(value, str))
        return f"{{name: {shortened(name)}, {shortened(keys) or USUAL_DOSE}}}"
    return f"{{name: {shortened(name)}, {_key_of(dose)}}}"


def _key_of(dose: Any) -> str:
    """Return a value with the key that it most likely belongs to."""
    if not isinstance(dose, str) or dose == USUAL_DOSE:
        return USUAL_DOSE
    if keys := keys_of_dose(dose):
        return ", ".join(keys)
    try:
        parse_duration(dose)
    except ValueError:
        return USUAL_DOSE
    return f"time: {dose}"
