"""A file is replaced whole or not at all."""

import errno
import os
import shutil
import stat
import sys
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import voicecoach
from tests.commands import ROUTINE
from voicecoach import atomic_files as files
from voicecoach.atomic_files import atomic_open, atomic_write, is_locked_by_owner
from voicecoach.errors import OutputError


def test_a_new_file_is_one_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    with atomic_open(tmp_path / "new") as file:
        file.write(b"whole")
    assert (tmp_path / "new").read_bytes() == b"whole"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_until_the_end_the_former_file_stands(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"former")
    with atomic_open(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"former"
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_error_leaves_the_former_file_and_nothing_else(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"former")
    with pytest.raises(error), atomic_open(target) as file:
        file.write(b"half")
        raise error
    assert target.read_bytes() == b"former"
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_wherever_ctrl_c_comes_nothing_half_written_is_left(tmp_path: Path) -> None:
    """At each step of Python's own machine; files that it leaves open, the end closes."""
    target = tmp_path / "file"
    for step in count(1):
        target.write_bytes(b"former")
        is_done = written_unless_interrupted(target, step)
        assert os.listdir(tmp_path) == ["file"], f"interrupted at step {step}"
        assert target.read_bytes() in (b"former", b"new")
        if is_done:
            break
    assert step > 100
    assert target.read_bytes() == b"new"


def written_unless_interrupted(target: Path, step: int) -> bool:
    steps = count(1)

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename != files.__file__:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode" and next(steps) == step:
            raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with atomic_open(target) as file:
            file.write(b"new")
    except KeyboardInterrupt:
        return False
    finally:
        sys.settrace(before)
    return True


def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"former")
    target.chmod(0o640)
    with atomic_open(target) as file:
        file.write(b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"former")
    (tmp_path / "link").symlink_to("real")
    with atomic_open(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_only_files_are_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="a device or a pipe"), atomic_open(tmp_path / "pipe"):
        pass
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with (
        pytest.raises(OutputError, match="is a folder; name a file in it"),
        atomic_open(tmp_path / "folder"),
    ):
        pass


def test_a_link_to_nothing_yet_leads_to_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    with atomic_open(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


def test_a_link_that_leads_to_itself_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    with pytest.raises(OutputError, match="leads to itself"), atomic_open(tmp_path / "one"):
        pass
    assert sorted(os.listdir(tmp_path)) == ["one", "other"]
    assert (tmp_path / "one").is_symlink()


def test_a_folder_that_goes_meanwhile_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OutputError, match="there is no folder"), atomic_open(folder / "file"):
        shutil.rmtree(folder)


def test_a_folder_that_comes_in_the_file_s_place_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"), atomic_open(tmp_path / "file"):
        (tmp_path / "file").mkdir()
    assert os.listdir(tmp_path) == ["file"]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match="its name is too long"),
        atomic_open(tmp_path / ("x" * 300)),
    ):
        pass


def test_the_disk_has_all_of_it_before_the_former_file_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, synced = tmp_path / "file", []
    target.write_bytes(b"former")

    def note(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_size, target.read_bytes()))

    monkeypatch.setattr(os, "fsync", note)
    with atomic_open(target) as file:
        file.write(b"new")
    assert synced == [(3, b"former")]


def test_what_is_kept_for_oneself_nobody_else_can_read(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "file") as file:
        file.write(b"mine")
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="owners of POSIX")
class TestAFolderLikeTmp:
    """Everybody may write into it, but replace only what is their own."""

    @pytest.fixture
    def target(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        tmp_path.chmod(0o1777)
        target = tmp_path / "s.mp3"
        target.write_text("another user's")
        stranger = tmp_path.stat().st_uid + 1
        monkeypatch.setattr(os, "geteuid", lambda: stranger)
        return target

    def test_keeps_the_file_of_another_user(self, target: Path) -> None:
        assert is_locked_by_owner(target)

    def test_takes_a_new_file(self, target: Path) -> None:
        assert not is_locked_by_owner(target.with_name("new.mp3"))

    def test_is_refused_before_anything_is_spoken(self, target: Path) -> None:
        with pytest.raises(OutputError, match=r"belongs to another user.*; name another file"):
            voicecoach.build(ROUTINE, target, engine="command")  # which would be told of first

    def test_is_named_if_the_system_refuses(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_part: Path, _target: Path) -> None:
            raise PermissionError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(Path, "replace", refuse)
        with pytest.raises(OutputError, match="belongs to another user"), atomic_open(target):
            pass
