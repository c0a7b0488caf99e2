"""The JSON cue sheet is an interface: its keys and kinds are promised."""

import json
from typing import Any

import pytest

import voicecoach
from voicecoach.session.model.cue_kinds import Kind

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, tempo: {up: 1s, down: 1s}, equipment: a dumbbell}
  - {name: Plank, time: 10s}
"""


@pytest.fixture(scope="module")
def sheet() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(voicecoach.plan(ROUTINE, engine="silent").as_json())
    return found


def test_the_keys(sheet: dict[str, Any]) -> None:
    assert list(sheet) == [
        "version", "routine", "title", "engine", "voice", "language", "duration_ms",
        "cues", "chapters",
    ]  # fmt: skip
    assert sheet["version"] == 1
    assert sheet["routine"] == "two-moves"
    assert sheet["title"] == "Two moves"
    assert (sheet["engine"], sheet["voice"], sheet["language"]) == ("silent", "silent", "en")
    for cue in sheet["cues"]:
        assert list(cue) == [
            "id", "kind", "text", "start_ms", "beat_ms", "end_ms", "exercise", "exercise_number",
            "round", "set", "side", "rep", "phase", "line",
        ]  # fmt: skip


def test_cues_are_numbered_and_of_a_known_kind(sheet: dict[str, Any]) -> None:
    assert [cue["id"] for cue in sheet["cues"]] == list(range(1, len(sheet["cues"]) + 1))
    assert {cue["kind"] for cue in sheet["cues"]} <= {kind.value for kind in Kind}


def test_a_rep_carries_its_set_side_number_and_phase(sheet: dict[str, Any]) -> None:
    inside = [cue for cue in sheet["cues"] if cue["rep"] is not None]
    distinct = {(cue["set"], cue["side"], cue["rep"]) for cue in inside}
    assert distinct == {(1, side, rep) for side in ("left", "right") for rep in (1, 2)}
    assert {cue["phase"] for cue in inside} == {"up", "down"}
    assert {cue["line"] for cue in inside} == {4}


def test_a_set_with_a_load_carries_it() -> None:
    routine = ROUTINE.replace("reps: 2", "reps: 2, load: [20 kg, 22.5 kg]")
    cues = json.loads(voicecoach.plan(routine, engine="silent").as_json())["cues"]
    of_reps = {(cue["set"], cue["load"]) for cue in cues if cue["rep"]}
    assert of_reps == {(1, "20 kg"), (2, "22.5 kg")}
    assert not [cue for cue in cues if cue["exercise"] != "curls" and "load" in cue]


def test_tones_have_their_name_as_text(sheet: dict[str, Any]) -> None:
    tones = [cue["text"] for cue in sheet["cues"] if cue["kind"] == "tone"]
    assert tones == ["start", "end", "start", "done", "start", "finish"]


def test_chapters_are_the_intro_and_the_exercises(sheet: dict[str, Any]) -> None:
    assert [chapter["title"] for chapter in sheet["chapters"]] == ["Intro", "Curls", "Plank"]
    intro, first, second = sheet["chapters"]
    announced = [cue for cue in sheet["cues"] if cue["kind"] == "announce"]
    assert first["start_ms"] == announced[0]["start_ms"]
    assert second["start_ms"] == announced[1]["start_ms"]
    assert (intro["start_ms"], intro["end_ms"]) == (0, first["start_ms"])
    assert first["end_ms"] == second["start_ms"]
    assert second["end_ms"] == sheet["duration_ms"]


def test_the_table_ends_with_the_total() -> None:
    planned = voicecoach.plan(ROUTINE, engine="silent")
    last = planned.as_table().splitlines()[-1]
    seconds = planned.timeline.duration_ms // 1_000
    assert (
        last == f"Two moves: {seconds // 60}:{seconds % 60:02}, {len(planned.timeline.cues)} cues"
    )
