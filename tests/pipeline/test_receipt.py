"""A build of what has not changed: the same answer at once, and nothing is touched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build_folder import COMMAND, Folder
from tests.run_with_limits import in_shell, run

pytestmark = pytest.mark.usefixtures("share_cache")

WEEKS = "name: Weekly\nweeks: 3\nexercises:\n  - {name: Curls, reps: 2-4}\n"
HASTY = """
name: Hasty
exercises:
  - {name: Curls, reps: 3, tempo: {very long words of the author: 0.25s}}
"""
LIBRARIES = set("typer click rich pydantic yaml platformdirs gtts requests mutagen lameenc".split())
LIBRARIES |= {"numpy", "soundfile", "soxr", "pydub", "espeakng_loader", "PIL", "hibari"}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_the_answer_is_the_same_and_nothing_is_written(folder: Folder) -> None:
    first = folder.built()
    before = folder.identities("out.mp3", "cues.json"), sorted(os.listdir(folder.path))
    again = folder.built()
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert again.stdout.splitlines()[-1] == "out.mp3"
    assert before == (
        folder.identities("out.mp3", "cues.json"),
        sorted(os.listdir(folder.path)),
    )


def test_no_library_is_imported_to_find_that_out(folder: Folder) -> None:
    folder.built()
    again = folder.run(*COMMAND, python=("-X", "importtime"))
    imported = {line.rpartition("|")[2].strip() for line in again.stderr.splitlines()}
    assert "voicecoach.pipeline.receipt.receipt" in imported
    assert {name.split(".")[0] for name in imported} & LIBRARIES == set()
    assert imported & {"voicecoach.cli.app", "voicecoach.pipeline.build"} == set()


@pytest.mark.parametrize(
    "flags", [[], ["--json"], ["-q"], ["-v"], ["--json", "-v", "--rate", "90"]]
)
def test_flags_about_the_answer_are_obeyed_again(folder: Folder, flags: list[str]) -> None:
    folder.write("main.yaml", HASTY)
    first = folder.built(*COMMAND, *flags)
    before = folder.identities()
    again = folder.built(*COMMAND, *flags)
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert folder.identities() == before
    if "--json" in flags:
        assert json.loads(again.stdout) == json.loads((folder.path / "cues.json").read_text())
    if "-q" not in flags:
        assert "not said" in again.stderr


def test_what_a_target_changed_is_told_again(folder: Folder) -> None:
    folder.write("main.yaml", "name: A\nexercises:\n  - {name: B, time: 60s, sets: 2-4, rest: 30s}")
    command = ("build", "main.yaml", "-o", "out.mp3", "--target", "4m")
    first = folder.built(*command)
    assert "the session lasts 4:00" in first.stderr
    before = folder.identities()
    assert folder.built(*command).stderr == first.stderr
    assert folder.identities() == before


def test_a_set_of_weeks_is_one_build(folder: Folder) -> None:
    folder.write("weeks.yaml", WEEKS)
    names = [f"set/weeks-week-{week}.mp3" for week in (1, 2, 3)]
    command = ("build", "weeks.yaml", "--week", "1..3", "-o", "set/")
    (folder.path / "set").mkdir()
    first, before = folder.built(*command), folder.identities(*names)
    assert folder.built(*command).stdout == first.stdout
    assert folder.identities(*names) == before
    (folder.path / names[1]).unlink()
    assert folder.built(*command).stdout == first.stdout
    assert all((folder.path / name).exists() for name in names)


def test_force_builds_anyway_and_the_next_one_need_not(folder: Folder) -> None:
    folder.built()
    assert folder.builds_again(*COMMAND, "--force")
    assert folder.builds_again(*COMMAND, "--force")
    assert not folder.builds_again()


def test_a_word_that_looks_like_force_is_none(folder: Folder) -> None:
    """Here it is the name of the output: no later command may pass for this one."""
    folder.built("build", "main.yaml", "-o", "--force")
    assert (folder.path / "--force").exists()
    done = folder.run("build", "main.yaml", "-o")
    assert (done.returncode, done.stdout) == (2, "")


def test_a_shipped_routine_by_its_name(folder: Folder) -> None:
    command = ("build", "get-hip", "--only", "bridges", "-o", "out.mp3")
    folder.built(*command)
    assert not folder.builds_again(*command)


def test_names_that_are_no_utf_8(folder: Folder) -> None:
    if sys.platform != "linux":
        pytest.skip("needs names of any bytes")
    name = os.fsdecode(b"\xff\xfe.mp3")
    command = ("build", "main.yaml", "-o", name)
    outputs = []
    for _ in range(2):
        done = run(folder.path, *command)
        assert done.returncode == 0
        outputs.append((done.stdout, folder.identities(name)))
    assert outputs[0] == outputs[1]
    assert outputs[1][0].endswith(f"\n{name}\n")


@pytest.mark.parametrize("command", [COMMAND, (*COMMAND, "--json")])
def test_an_answer_that_cannot_be_printed(folder: Folder, command: tuple[str, ...]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    folder.built(*command)
    before = folder.identities()
    full = run(folder.path, *command, before=in_shell('"$@" >/dev/full'))
    assert (full.returncode, full.stderr.count("the answer cannot be printed")) == (5, 1)
    reader, writer = os.pipe()
    os.close(reader)
    gone = subprocess.run(
        [sys.executable, "-m", "voicecoach", *command],
        cwd=folder.path,
        env={**os.environ, "VOICECOACH_ENGINE": "silent"},
        stdout=writer,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    assert (gone.returncode, gone.stderr) == (141, b"")
    assert folder.identities() == before


def test_an_answer_nobody_listens_to(folder: Folder) -> None:
    if sys.platform == "win32":
        pytest.skip("needs a POSIX shell")
    folder.built()
    before = folder.identities()
    done = run(folder.path, *COMMAND, before=in_shell('"$@" <&- >&- 2>&-'))
    assert done.returncode == 0
    assert folder.identities() == before
