"""Routines are found by path, among one's own, and among the shipped ones."""

import os
from pathlib import Path

import pytest

from voicecoach.errors import RoutineError
from voicecoach.routine.parse.library import find_routine, read_routine
from voicecoach.routine.parse.routine_folders import own_folder, routine_folders
from voicecoach.routine.source.yaml_reader import MAX_BYTES

TEXT = "name: Mine\nexercises: [{name: Squats, reps: 3}]\n"


def own(name: str) -> Path:
    file = own_folder() / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TEXT)
    return file


def refusal(name: str) -> str:
    with pytest.raises(RoutineError) as caught:
        read_routine(name)
    return str(caught.value)


def test_a_shipped_routine_by_its_name() -> None:
    assert find_routine("get-hip").name == "get-hip.yaml"
    assert find_routine("get-hip.yaml").name == "get-hip.yaml"


def test_ones_own_comes_before_a_shipped_one_of_that_name() -> None:
    mine = own("get-hip.yaml")
    assert find_routine("get-hip") == mine


def test_a_file_comes_before_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own("get-hip.yaml")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "get-hip").write_text(TEXT)
    assert find_routine("get-hip") == Path("get-hip")


def test_routine_folders_show_only_routine_files() -> None:
    own("b.yml")
    own("a.yaml")
    own("notes.txt")
    (own_folder() / "folder.yaml").mkdir()
    mine = next(folder for folder in routine_folders() if folder.name == "own")
    assert [path.name for path in mine.routines()] == ["a.yaml", "b.yml"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("get-hop", 'did you mean "get-hip"?'),
        ("bia", 'did you mean "bia-hip-strengthening"?'),
        (
            "zzzz",
            "there are: bia-hip-strengthening, box-breathing, clam-for-a-weak-side, couch-to-5k, ",
        ),
        ("x" * 5_000, "cannot be read"),
        ("nowhere/get-hip.yaml", 'did you mean "get-hip"?'),
    ],
)
def test_a_name_nothing_has(name: str, told: str) -> None:
    assert told in refusal(name)


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pipe_is_named_for_what_it_is(tmp_path: Path) -> None:
    """As a shell makes one of `voicecoach build <(command)`."""
    os.mkfifo(tmp_path / "pipe")
    assert "is a device or a pipe" in refusal(str(tmp_path / "pipe"))


def test_a_huge_file(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "is larger than 1024 KiB" in refusal(str(huge))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "bom.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert read_routine(str(file)).text == TEXT


def test_a_folder_of_that_name_is_not_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "get-hip").mkdir()
    monkeypatch.chdir(tmp_path)
    assert find_routine("get-hip").name == "get-hip.yaml"


def test_a_file_with_the_other_ending_is_offered_first(tmp_path: Path) -> None:
    (tmp_path / "run.yaml").write_text("name: A\nexercises: [{name: B, reps: 1}]\n")
    with pytest.raises(RoutineError, match=r'did you mean "run\.yaml"\?'):
        find_routine("run.yml", tmp_path)
