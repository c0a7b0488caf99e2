"""A fork of the command server answers as a new Python does, so most tests may run a fork."""

import os
from pathlib import Path

import pytest

from tests.commands import command_server, run_command, run_in_new_python

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, hold: 2s}
  - {name: Plank, time: 10s}
"""

COMMANDS = [
    "--version",
    "--help",
    "build two.yaml -o it.mp3 --cues it.json",
    "build two.yaml -o it.flac --engine espeak",
    "build two.yaml -q --no-bed",
    "build nowhere",
    "build two.yaml -o nowhere/it.mp3",
    "plan two.yaml",
    "plan two.yaml --json --rate 120",
    "plan -",
    "build two.yaml -o it.mp3 --engine hibari",
    "plan two.yaml --resp 3",
    "check two.yaml bad.yaml",
    "lint two.yaml",
    "list",
    "voices --engine espeak",
    "say two --phonemes --engine espeak",
    "cache",
    "--debug plan nowhere --quiet",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "bad.yaml").write_text("name: Bad\nexercises:\n  - {name: Ä, reps: 0}\n")
    return tmp_path


def written(folder: Path) -> dict[str, bytes]:
    """Every file made since the last call, which is then removed."""
    found = {}
    for place in [*folder.rglob("*.mp3"), *folder.rglob("*.json"), *folder.rglob("*.flac")]:
        found[place.name] = place.read_bytes()
        place.unlink()
    return found


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="there are no forks")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_fork_answers_as_a_new_python_does(folder: Path, command: str) -> None:
    arguments = command.split()
    answers = []
    for number, run in enumerate((run_in_new_python, run_command)):
        cache = {"VOICECOACH_CACHE_DIR": str(folder / f"cache-{number}")}
        environment = {**cache, "COLUMNS": "60"}
        done = run(*arguments, folder=folder, environment=environment, stdin=ROUTINE)
        printed = done.stdout.replace(f"cache-{number}", "cache")
        answers.append((done.returncode, printed, done.stderr, written(folder)))
    assert answers[0] == answers[1]


def test_a_variable_that_python_reads_first_needs_a_new_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert command_server().obeys({**os.environ, "HOME": "/elsewhere", "no_proxy": "*"})
    for name in ("PYTHONPATH", "LC_ALL", "FORCE_COLOR", "PYTHONUTF8"):
        assert not command_server().obeys({**os.environ, name: "another"})
    monkeypatch.setitem(command_server()._environment, "LC_TIME", "C")
    assert not command_server().obeys(os.environ), "it has one that is gone"
