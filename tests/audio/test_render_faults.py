"""Output that cannot be written: one clear sentence, the file before it intact, nothing partial."""

import errno
import os
import sys
from pathlib import Path

import pytest

from tests.audio.file_size import file_size_limit
from tests.audio.sounds import spoken, timeline
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import write as write_mp3
from voicecoach.audio.render import write_session
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.errors import OutputError
from voicecoach.session.model.timeline import Cue

CLIP = spoken(80)
SESSION = timeline([(second * 1_000, CLIP) for second in range(1, 20)], 20_000)


def say(_cue: Cue) -> Clip:
    return CLIP


def refusal(target: Path) -> str:
    with pytest.raises(OutputError) as refused:
        write_session(target, Mix(SESSION, say), Tags("x"))
    assert refused.value.exit_code == 5
    message = str(refused.value)
    assert message.startswith(f'"{target}" cannot be written: ')
    assert "\n" not in message
    return message


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert f'no folder "{tmp_path / "a" / "b"}"; make it' in refusal(tmp_path / "a" / "b" / "s.mp3")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert "it is a folder" in refusal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "no folder" in refusal(tmp_path / "file" / "s.mp3")


def test_a_name_too_long_is_said_to_be_that(tmp_path: Path) -> None:
    assert "too long" in refusal(tmp_path / ("s" * 300)).lower()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write in any folder"
)
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert "no permission" in refusal(tmp_path / "s.mp3")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "no permission to write in"),
        (errno.EROFS, "no permission to write in"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_faults_of_the_disk_are_told_apart(
    number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "s.mp3").write_bytes(b"before")
    monkeypatch.setattr(write_mp3, "id3_tag", fail)
    assert said in refusal(tmp_path / "s.mp3")
    _only_what_was_there_before(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_file_that_cannot_grow_any_further(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a disk that fills up midway."""
    (tmp_path / "s.mp3").write_bytes(b"before")
    with file_size_limit(60_000):
        told = refusal(tmp_path / "s.mp3")
    assert os.strerror(errno.EFBIG) in told
    _only_what_was_there_before(tmp_path)


@pytest.mark.parametrize("fault", [RuntimeError("no clip"), KeyboardInterrupt(), SystemExit(1)])
def test_a_fault_midway_leaves_the_file_before_it(fault: BaseException, tmp_path: Path) -> None:
    (tmp_path / "s.mp3").write_bytes(b"before")

    def sound(cue: Cue) -> Clip:
        if cue.start_ms > 9_000:
            assert len(list(tmp_path.iterdir())) == 2  # it was on its way
            raise fault
        return CLIP

    with pytest.raises(type(fault)):
        write_session(tmp_path / "s.mp3", Mix(SESSION, sound), Tags("x"))
    _only_what_was_there_before(tmp_path)


def test_a_file_is_replaced_by_a_good_one(tmp_path: Path) -> None:
    (tmp_path / "s.mp3").write_bytes(b"before")
    write_session(tmp_path / "s.mp3", Mix(SESSION, say), Tags("x"))
    assert (tmp_path / "s.mp3").stat().st_size > 150_000
    assert len(list(tmp_path.iterdir())) == 1


def _only_what_was_there_before(folder: Path) -> None:
    assert [file.name for file in folder.iterdir()] == ["s.mp3"]
    assert (folder / "s.mp3").read_bytes() == b"before"
