"""What exercises and sessions may be called, in flags and as files."""

import json

import pytest

import voicecoach
from voicecoach.errors import UsageError
from voicecoach.pipeline.load_source import open_source

FLAGS = ["it's", "IT'S", "a=b", "x, y", "-dash", "über", "u\u0308ber", "U\u0308BER", "$(touch n)",
         "low", "5", "it-s", "touch-n"]  # fmt: skip
NAMED = "name: Names\nexercises:\n" + "".join(
    f"- {{name: {json.dumps(name)}, reps: 2}}\n"
    for name in ("it's", "a=b", "x, y", "-dash", "U\u0308ber", "$(touch n)", "low", "5")
)


@pytest.mark.parametrize("name", FLAGS)
def test_an_exercise_of_that_name_is_told_apart_by_flags(name: str) -> None:
    changes = voicecoach.Changes(reps=(f"{name}=3",), only=(name,))
    planned = voicecoach.plan(NAMED, engine="silent", changes=changes)
    assert {cue.place.rep for cue in planned.timeline.cues} == {None, 1, 2, 3}


@pytest.mark.parametrize("name", ["", " ", "=", "x, y, z", "no such"])
def test_a_name_that_no_exercise_has(name: str) -> None:
    with pytest.raises(UsageError, match="there is no exercise"):
        voicecoach.plan(NAMED, engine="silent", changes=voicecoach.Changes(reps=(f"{name}=3",)))


SESSIONS = {
    "a/b\\c": "a-b-c",
    "../../up": "up",
    "/etc/passwd": "etc-passwd",
    "two\nlines": "two-lines",
    "... a ...": "a",
    "- b": "b",
    "C:\\con": "c-con",
    "turned \u202eround": "turned-round",
    "U\u0308bung": "übung",
    "½": "½",
}


@pytest.mark.parametrize("name", SESSIONS)
def test_a_routine_from_nowhere_names_its_output_itself(name: str) -> None:
    text = f"name: {json.dumps(name)}\nexercises: [{{name: A, reps: 1}}]\n"
    assert open_source(text).output_name == SESSIONS[name]
