"""The schema takes every routine that the program takes, as both kinds of YAML read it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import CASES, ROUTINES
from tests.docs.pages import blocks_of, user_pages
from tests.model.random_routines import random_sample
from tests.routine.schema.as_editors_read import READERS
from tests.routine.schema.validator import SCHEMA, VALIDATOR, complaints
from voicecoach.routine.keys.groups import GROUPS

OF_USERS = CASES.parent / "routines_of_users"
FOLDERS = (ROUTINES, CASES, CASES / "include", CASES / "lint", OF_USERS)
FILES = [file for folder in FOLDERS for file in sorted(folder.glob("*.yaml"))]
BLOCKS = [block for page in user_pages() for block in blocks_of(page, "yaml")]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert len(FILES) > 150


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_routine(file: Path, read: Callable[[str], Any]) -> None:
    assert complaints(file.read_text("utf-8"), read) == []


@pytest.mark.parametrize("read", READERS)
def test_the_routines_of_the_pages(read: Callable[[str], Any]) -> None:
    run = [block for block in BLOCKS if not block.not_run and "name:" in block.text]
    sound = [block for block in run if not block.has_mistakes]
    assert len(sound) > 30
    assert {block.place: complaints(block.text, read) for block in sound} == {
        block.place: [] for block in sound
    }


@pytest.mark.parametrize("read", READERS)
def test_the_examples_of_the_keys(read: Callable[[str], Any]) -> None:
    for group in GROUPS:
        for document in group.documents:
            assert complaints(document.routine_text, read) == [], document.key


@pytest.mark.parametrize("seeds", [range(100)])
def test_random_routines(seeds: range) -> None:
    for seed in seeds:
        sample = random_sample(seed)
        assert [error.message for error in VALIDATOR.iter_errors(sample.routine)] == [], seed


ODD_SCALARS = """\
name: Yes
exercises:
  - {name: 100, time: 1:30, at: {0:20: On, 1:00: 5}}
  - {name: On, reps: 010, limb: on, labels: [yes, no], sides: each, count: none, breathing: no}
  - {name: Off, reps: 5, rest: 0, tempo: {on: 2s, off: 1s}}
  - {name: 1.5, time: 1:02:03, quiet: yes, countdown: 0, remaining: none}
"""


@pytest.mark.parametrize("read", READERS)
def test_texts_that_yaml_makes_numbers_and_truths_of(read: Callable[[str], Any]) -> None:
    assert complaints(ODD_SCALARS, read) == []
