"""Texts of sheets with the doses that they give, from the tables beside this file."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from voicecoach.drafting.draft import Field, Value

HERE = Path(__file__).parent
NO_KEYS_OF_EXERCISES = {"weeks", "frequency", "rest.rounds"}
AMOUNTS = {"reps", "time", "distance"}
WITHOUT_DOSE = HERE / "not_a_dose.yaml"


@dataclass(frozen=True)
class DoseRow:
    """One row: a text, its fields, which of them have a doubt, and what is left of the text."""

    text: str
    said: dict[str, Value]
    doubts: tuple[str, ...]
    left: str


def dose_rows() -> list[DoseRow]:
    """Return the rows of all tables of doses."""
    rows = []
    for file in sorted(set(HERE.glob("*.yaml")) - {WITHOUT_DOSE}):
        for text, said in yaml.safe_load(file.read_text("utf-8")).items():
            doubts, left = tuple(said.pop("doubt", ())), said.pop("left", "")
            rows.append(DoseRow(text, said, doubts, left))
    return rows


def texts_without_dose() -> list[str]:
    """Return the texts in which no number is a dose."""
    texts: list[str] = yaml.safe_load(WITHOUT_DOSE.read_text("utf-8"))
    return texts


def routine_with(fields: tuple[Field, ...]) -> str:
    """Return the text of a routine of one exercise with the fields, and what it needs besides."""
    rest: dict[str, Value] = {}
    exercise: dict[str, Value] = {"name": "Squats"}
    for field in fields:
        group, _, key = field.key.partition(".")
        if field.key in NO_KEYS_OF_EXERCISES:
            continue
        if group == "rest":
            rest[key] = field.value
        else:
            exercise[field.key] = field.value
    if rest:
        exercise["rest"] = rest
    if not AMOUNTS & exercise.keys():
        exercise["reps"] = 10
    if "distance" in exercise:
        exercise.setdefault("takes", "20s")
    return yaml.safe_dump({"name": "Sheet", "exercises": [exercise]})
