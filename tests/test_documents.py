"""What the documents show is run, and gives what they show."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import voicecoach
from voicecoach.routine.model.block import BlockRest
from voicecoach.routine.model.block_kinds import KINDS
from voicecoach.routine.model.dose import Dose, Harder, Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.include import Include
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.load import parse_found
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.compile import compile_session

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
REFERENCE = (ROOT / "routines" / "README.md").read_text("utf-8")

ONLY_BY_HAND = {"scripts/test"}
"""Runs these tests."""


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def sessions() -> Iterator[tuple[str, list[str]]]:
    """Each command of the README with the lines it is shown to print."""
    for block in blocks(README, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.splitlines()
            if command not in ONLY_BY_HAND:
                yield command, lines


def test_the_readme_shows_commands() -> None:
    assert len(list(sessions())) >= 10


@pytest.mark.parametrize(("command", "shown"), list(sessions()), ids=lambda value: str(value)[:60])
def test_a_command_of_the_readme(command: str, shown: list[str], tmp_path: Path) -> None:
    (tmp_path / "routines").symlink_to(ROOT / "routines")
    program, *arguments = shlex.split(command)
    assert program in ("voicecoach", "scripts/voicecoach")
    done = subprocess.run(
        [sys.executable, "-m", "voicecoach", *arguments],
        cwd=tmp_path,
        env={**os.environ, "VOICECOACH_ENGINE": "silent"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    if arguments[0] == "build":
        assert (tmp_path / done.stdout.splitlines()[-1]).stat().st_size > 100_000
    assert_shown(shown, done.stdout.splitlines())


def assert_shown(shown: list[str], printed: list[str]) -> None:
    """Every line shown is printed, in this order; `...` stands for any number of others."""
    rest = iter(line.strip() for line in printed)
    for line in shown:
        if line != "...":
            assert line.strip() in rest, line


def test_the_routine_of_the_readme() -> None:
    (text,) = blocks(README, "yaml")
    compile_session(parse_routine(text))


def test_the_python_of_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = blocks(README, "python")
    monkeypatch.chdir(tmp_path)
    exec(code.replace('"espeak"', '"silent"'), {})
    assert (tmp_path / "session.mp3").exists()


@pytest.mark.parametrize("text", blocks(REFERENCE, "yaml"))
def test_an_example_of_the_reference(text: str) -> None:
    compile_session(parse_found(FoundRoutine(text, "example")).routine)


@pytest.mark.parametrize(
    "record",
    [Routine, Dose, Exercise, Rest, Extra, Harder, Aside, Include, BlockRest, *KINDS.values()],
)
def test_the_reference_names_every_key(record: type[Record]) -> None:
    missing = [key for key in record.__pydantic_fields__ if f"`{key}`" not in REFERENCE]
    inline = [key for key in missing if f"{key}: " not in REFERENCE]
    assert not inline


def test_the_limits_of_the_readme_are_those_of_the_code() -> None:
    from voicecoach.routine.parse.entries import MAX_EXERCISES
    from voicecoach.routine.source.yaml_reader import MAX_BYTES
    from voicecoach.session.compile.compile import LONGEST_SESSION_MS

    assert f"at most {LONGEST_SESSION_MS // 3_600_000} hours" in README
    assert MAX_BYTES == 1_048_576
    assert f"{MAX_EXERCISES:,} exercises" in README


def test_the_package_offers_what_it_promises() -> None:
    assert all(getattr(voicecoach, name) for name in voicecoach.__all__)
    with pytest.raises(AttributeError, match="nothing_such"):
        getattr(voicecoach, "nothing_such")  # noqa: B009  not an attribute that types know
