"""The schema refuses what a schema can refuse, and this says why it cannot refuse the rest."""

from pathlib import Path

import pytest
import yaml
from jsonschema.exceptions import best_match

from tests.conftest import CASES
from tests.routine.schema.as_editors_read import READERS, yaml_1_1
from tests.routine.schema.validator import VALIDATOR, complaints

INVALID = sorted((CASES / "invalid").glob("*.yaml"))
NO_YAML = set(
    "binary colon deep full-width-colon lone-dash no-break-space not-utf8 not-yaml tabs"
    " two-documents typographic-quotes".split()
)
"""No reader of YAML makes data of these, so there is nothing to validate."""

TOO_MUCH = {"alias-bomb", "alias-to-itself"}
"""A reader that follows aliases makes data without end of these."""

NOT_CAUGHT = {
    "two keys that do not go together, maybe one of them by default": (
        "count-of-time load-of-sets quiet reps-for-a-time one-side-by-default sheet-sides"
    ),
    "another file": (
        "include-crowded include-deep include-in-blocks include-loop include-too-deep-in-blocks"
        " include-too-long include-too-long-block"
    ),
    "how long all of it is, or how often all of it is done": (
        "countdown-in-slot rounds-without-end slot-too-short too-long too-long-in-all too-much-rest"
    ),
    "how deep blocks are in each other": "nested-fifty-deep nested-too-deep",
    "a key written twice, of which YAML keeps one": "key-twice",
    "what stands after what": "only-notes",
    "how long a text is in words": "spoken-texts",
}
"""What a schema cannot see, and the cases that have nothing else wrong with them."""

UNSEEN = {name for names in NOT_CAUGHT.values() for name in names.split()}
CAUGHT = [path for path in INVALID if path.stem not in NO_YAML | TOO_MUCH | UNSEEN]

MISTAKES = {
    "exercises: [{name: A, reps: 10}]": "$: 'name' is a required property",
    "name: A": "$: 'exercises' is a required property",
    "name: A\nexercises: []": "$.exercises: [] should be non-empty",
    "name: A\nexercizes: []": "'exercizes' was unexpected",
    "name: A\nexercises: [{reps: 10}]": "$.exercises[0]: 'name' is a required property",
    "name: A\nexercises: [{name: B, repz: 10}]": "'repz' was unexpected",
    "name: A\nexercises: [{name: B, reps: 2000}]": "$.exercises[0].reps: ",
    "name: A\nexercises: [{name: B, reps: 10-2000}]": "$.exercises[0].reps: ",
    "name: A\nexercises: [{name: B, reps: 3x15}]": "$.exercises[0].reps: ",
    "name: A\nexercises: [{name: B, time: 9 parsecs}]": "$.exercises[0].time: ",
    "name: A\nexercises: [{name: B, time: 30000}]": "$.exercises[0].time: ",
    "name: A\nexercises: [{name: B, reps: 5, load: 20}]": "$.exercises[0].load: ",
    "name: A\nexercises: [{name: B, reps: 5, count: sideways}]": "$.exercises[0].count: ",
    "name: A\nexercises: [{name: B, reps: 5, breathing: maybe}]": "$.exercises[0].breathing: ",
    "name: A\nexercises: [{name: B, reps: 5, rpe: 11}]": "$.exercises[0].rpe: ",
    "name: A\nexercises: [{name: B, reps: 5, tempo: 3-1-2}]": "$.exercises[0].tempo: ",
    "name: A\nexercises: [{name: B, reps: 5, labels: [one]}]": "$.exercises[0].labels: ",
    "name: A\nexercises: [{name: B, reps: 5, setup: '{limb} up'}]": "$.exercises[0].setup: ",
    "name: A\nexercises: [{name: B, reps: 5, why: 'Your {side} leg'}]": "$.exercises[0].why: ",
    "name: A\nexercises: [{name: B, reps: 5, time: 30s}]": "False schema",
    "name: A\nexercises: [{circuit: B, section: C, exercises: [{name: D, reps: 5}]}]": "unexpected",
    "name: A\nexercises: [{emom: B, exercises: [{name: D, reps: 5}]}]": "$.exercises[0]: ",
    "name: A\nexercises: [{emom: B, rounds: 2, exercises: [{pause: 1m}]}]": "allow '1m'",
    "name: A\nexercises: [{amrap: B, exercises: [{name: D, reps: 5}]}]": "'time' is a required",
    "name: A\nwordings: {lost: Gone}\nexercises: [{name: B, reps: 5}]": "'lost' was unexpected",
    "name: A\nlanguage: tlh\nexercises: [{name: B, reps: 5}]": "$.language: ",
    "name: A\nweeks: 53\nexercises: [{name: B, reps: 5}]": "$.weeks: 53 is greater",
    "name:\nexercises: [{name: B, reps: 5}]": "$.name: ",
}


@pytest.mark.parametrize("path", CAUGHT, ids=lambda path: path.stem)
def test_a_routine_with_mistakes(path: Path) -> None:
    assert complaints(path.read_text("utf-8"), yaml_1_1)


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_what_the_schema_cannot_see(name: str) -> None:
    """If it sees one of these one day, the list above is out of date."""
    (path,) = [path for path in INVALID if path.stem == name]
    assert complaints(path.read_text("utf-8"), yaml_1_1) == []


@pytest.mark.parametrize("name", sorted(NO_YAML))
def test_what_is_no_yaml(name: str) -> None:
    (path,) = [path for path in INVALID if path.stem == name]
    with pytest.raises((yaml.YAMLError, UnicodeDecodeError)):
        yaml_1_1(path.read_text("utf-8"))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("text", "told"), MISTAKES.items())
def test_a_mistake_is_told_where_it_is(text: str, told: str, read: object) -> None:
    assert callable(read)
    found = list(VALIDATOR.iter_errors(read(text)))
    assert found, "the schema takes it"
    worst = best_match(found)
    assert worst is not None
    said = [f"{error.json_path}: {error.message}" for error in (worst, *found)]
    assert any(told in line for line in said), said
