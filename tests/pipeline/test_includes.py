"""Includes as users run them: which file a name means, what is read, what is never replaced."""

import io
import json
import os
import sys
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, BinaryIO, cast

import pytest

import voicecoach
from tests.commands import Run, run_command
from voicecoach.errors import OutputError, RoutineError, UsageError
from voicecoach.pipeline.plan import write_plan
from voicecoach.routine.parse import load as opening
from voicecoach.routine.parse.library import read_file
from voicecoach.routine.parse.routine_folders import own_folder

MAIN = """
name: Main
weeks: 2
exercises:
  - {name: Squats, reps: 2}
  - include: parts/hips.yaml
"""
HIPS = "name: Hips\nexercises:\n  - {name: Clams, reps: 2-4}\n  - include: mat.yaml\n"
MAT = "name: Mat\nexercises:\n  - {name: Plank, time: 10s}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Holds `main.yaml`, which includes `parts/hips.yaml`, which includes `parts/mat.yaml`."""
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    folder = tmp_path / "routines"
    (folder / "parts").mkdir(parents=True)
    (folder / "main.yaml").write_text(MAIN)
    (folder / "parts" / "hips.yaml").write_text(HIPS)
    (folder / "parts" / "mat.yaml").write_text(MAT)
    return folder


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs `voicecoach` beside the folder of the routines."""

    def call(*arguments: str, stdin: str | None = None) -> CompletedProcess[str]:
        return run_command(*arguments, folder=folder.parent, stdin=stdin)

    return call


def names(routine: str | Path) -> list[str]:
    return [one.name for one in voicecoach.plan(routine).source.routine.exercises]


def refusal(file: Path) -> str:
    with pytest.raises(RoutineError) as caught:
        voicecoach.plan(file)
    return str(caught.value)


def including(file: Path, *sources: object) -> Path:
    file.write_text("name: X\nexercises:\n" + "".join(f"  - include: {one}\n" for one in sources))
    return file


def test_every_command_follows_includes(run: Run, folder: Path) -> None:
    assert run("check", "routines/main.yaml").stdout.startswith(
        "routines/main.yaml: fine, 3 exercises, about "
    )
    sheet = json.loads(run("plan", "routines/main.yaml", "--week", "2", "--json").stdout)
    assert [chapter["title"] for chapter in sheet["chapters"]] == [
        "Intro",
        "Squats",
        "Clams",
        "Plank",
    ]
    assert max(cue["rep"] or 0 for cue in sheet["cues"]) == 4
    assert {cue["line"] for cue in sheet["cues"] if cue["exercise"] == "plank"} >= {6}
    built = run("build", "routines/main.yaml", "--only", "plank,clams")
    assert built.stdout.splitlines()[0].startswith("Main: ")
    assert "2 exercises" in built.stdout
    assert (folder.parent / "audio_out" / "main.mp3").exists()


def test_the_table_of_weeks_follows_includes(run: Run) -> None:
    table = run("plan", "routines/main.yaml", "--weeks").stdout
    assert table.splitlines()[1].split() == ["Clams", "reps", "2", "4"]


def test_list_follows_includes(run: Run, folder: Path) -> None:
    own_folder().parent.mkdir(parents=True)
    own_folder().symlink_to(folder)
    including(folder / "broken.yaml", "nothing-such", "parts/nothing.yaml")
    lines = [line.split() for line in run("list").stdout.splitlines()]
    (main,) = (line for line in lines if line[:2] == ["own", "main"])
    assert main[2].startswith("~1:")
    (broken,) = (line for line in lines if line[:2] == ["own", "broken"])
    assert broken[2:5] == ["?", "2", "mistakes:"]


def test_from_standard_input_it_is_from_the_current_folder_on(run: Run) -> None:
    text = MAIN.replace("parts/", "routines/parts/")
    assert "fine, 3 exercises" in run("check", "-", stdin=text).stdout
    refused = run("build", "-", stdin=MAIN)
    assert refused.returncode == 3
    assert refused.stderr.startswith('standard input:6:14: "parts/hips.yaml": there is no such')


def test_from_a_text_it_is_from_the_current_folder_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert names(MAIN) == ["Squats", "Clams", "Plank"]


def test_a_name_is_a_path_first_then_ones_own_then_a_shipped_one(folder: Path) -> None:
    main = including(folder / "x.yaml", "get-hip")
    assert len(names(main)) == 5
    own_folder().mkdir(parents=True)
    (own_folder() / "get-hip.yaml").write_text(HIPS.replace("mat.yaml", "tabata"))
    assert names(main)[0] == "Clams"
    (folder / "get-hip").write_text(MAT)
    assert names(main) == ["Plank"]
    assert names(including(main, folder / "parts" / "mat.yaml")) == ["Plank"]


def test_a_folder_of_that_name_is_not_in_the_way(folder: Path) -> None:
    (folder / "get-hip").mkdir()
    assert len(names(including(folder / "x.yaml", "get-hip"))) == 5


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("parts", '"parts": is a folder'),
        ("parts/hip.yaml", 'did you mean "parts/hips.yaml"?'),
        ("main", 'did you mean "main.yaml"?'),
        ("../parts/hips.yaml", "there is no such routine"),
        ("pipe.yaml", '"pipe.yaml": is a device or a pipe'),
        ("huge.yaml", '"huge.yaml": is larger than 1024 KiB'),
        ("x" * 900, "cannot be read: File name too long"),
        ('"a\\0b/c"', "this text holds a control character"),
        ("latin.yaml", "is not a text file: byte 7 is not UTF-8"),
    ],
)
def test_what_cannot_be_included(folder: Path, source: str, told: str) -> None:
    os.mkfifo(folder / "pipe.yaml")
    (folder / "huge.yaml").write_bytes(b"#" * 1_048_577)
    (folder / "latin.yaml").write_bytes(b"name: \xfc")
    main = including(folder / "x.yaml", source)
    assert f"{main}:3:14: " in refusal(main)
    assert told in refusal(main)


def test_a_file_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main, really = including(folder / "x.yaml", "parts/mat.yaml"), Path.open

    def opened(path: Path, mode: str) -> BinaryIO:  # a super-user may read what has no permission
        if path.name == "mat.yaml":
            raise PermissionError(13, "Permission denied")
        return cast(BinaryIO, really(path, mode))

    monkeypatch.setattr(Path, "open", opened)
    told = refusal(main)
    assert f'{main}:3:14: "parts/mat.yaml": cannot be read: Permission denied' in told


def test_a_loop_is_known_under_any_name(folder: Path) -> None:
    """By a link, by another way to the folder, by its whole path: it is the same file."""
    main = including(folder / "x.yaml", "parts/../link.yaml")
    (folder / "link.yaml").symlink_to(folder / "y.yaml")
    for again in ("x.yaml", "./x.yaml", "parts/../x.yaml", main, "other.yaml"):
        (folder / "other.yaml").unlink(missing_ok=True)
        (folder / "other.yaml").symlink_to("x.yaml")
        including(folder / "y.yaml", again)
        told = refusal(main)
        assert told.count("includes itself") == 1
        assert f"includes itself: {main} → {folder}/parts/../link.yaml → {main}" in told


def test_a_file_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: Path) -> Any:
        read.append(path.name)
        return read_file(path)

    monkeypatch.setattr(opening, "read_file", noted)
    (folder / "link.yaml").symlink_to("parts/mat.yaml")
    main = including(folder / "x.yaml", "{include: parts/mat.yaml, only: plank}")
    main.write_text(
        "name: X\nexercises:\n  - include: parts/hips.yaml\n  - {include: link.yaml, only: plank}\n"
    )
    assert names(main)[-1] == "Plank"
    assert read == ["hips.yaml", "mat.yaml"]


@pytest.mark.parametrize("target", ["main.yaml", "parts/hips.yaml", "parts/mat.yaml", "link"])
def test_no_file_that_is_read_is_ever_replaced(folder: Path, target: str) -> None:
    (folder / "link").symlink_to("parts/mat.yaml")
    before = {file: file.read_text() for file in folder.rglob("*.yaml")}
    path, main = folder / target, folder / "main.yaml"
    what = "the routine itself" if target == "main.yaml" else "included in the routine"
    with pytest.raises(OutputError, match=what):
        write_plan(main, path)
    refusal_of_sound = OutputError if target == "link" else UsageError
    with pytest.raises(refusal_of_sound, match=what if target == "link" else "voicecoach writes"):
        voicecoach.build(main, path)
    with pytest.raises(OutputError, match=what):
        voicecoach.build(main, folder / "a.mp3", cues=path)
    assert {file: file.read_text() for file in folder.rglob("*.yaml")} == before
    assert not (folder / "a.mp3").exists()


def test_what_standard_input_includes_is_not_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    text = io.TextIOWrapper(io.BytesIO(MAIN.encode()))
    monkeypatch.setattr(sys, "stdin", text)
    with pytest.raises(OutputError, match="included in the routine"):
        write_plan("-", "parts/mat.yaml")
