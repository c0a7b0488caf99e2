"""Who is at work on a file is let be; what the dead have left goes, and nothing else."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from voicecoach import locks
from voicecoach.atomic_files import atomic_write
from voicecoach.locks import claim, claim_file_name, remove_leftovers

KEY = "ab" * 32

WRITING = """
import sys, time
from pathlib import Path
from voicecoach.atomic_files import atomic_write
from voicecoach.locks import claim, claim_file_name
folder = Path(sys.argv[1])
with atomic_write(folder / "file"), claim(folder / claim_file_name("ab" * 32), 9):
    print("at work", flush=True)
    time.sleep(60)
"""


@contextmanager
def at_work(folder: Path) -> Iterator[Callable[[], None]]:
    """Another process writes a file in `folder` and has a claim there; what is given kills it."""
    command = [sys.executable, "-c", WRITING, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:

        def kill() -> None:
            process.kill()
            process.wait()

        try:
            assert process.stdout
            assert process.stdout.readline() == "at work\n"
            yield kill
        finally:
            kill()


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_living_process_writes_is_let_be_and_what_a_dead_one_left_goes(
    tmp_path: Path,
) -> None:
    with at_work(tmp_path) as kill:
        before = left(tmp_path)
        remove_leftovers(tmp_path)
        assert left(tmp_path) == before
        assert len(before) == 2
        kill()
        assert left(tmp_path) == before
        remove_leftovers(tmp_path)
        assert left(tmp_path) == []


def test_a_sweep_of_one_s_own_process_lets_its_files_be(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "file") as file, claim(tmp_path / claim_file_name(KEY), 1):
        remove_leftovers(tmp_path)
        assert len(left(tmp_path)) == 2
        file.write(b"whole")
    assert left(tmp_path) == ["file"]
    assert (tmp_path / "file").read_bytes() == b"whole"


FOREIGN = [
    ".voicecoach-notes.part",
    ".voicecoach-0123456789abcdef.part.bak",
    "voicecoach-0123456789abcdef.part",
    ".voicecoach-0123456789abcdef.mp3",
    ".voicecoach-0123456789ABCDEF.part",
    "session.part",
]


def test_what_is_not_ours_is_let_be(tmp_path: Path) -> None:
    for name in FOREIGN:
        (tmp_path / name).write_bytes(b"somebody's")
    (tmp_path / ".voicecoach-0123456789abcdef.part").symlink_to("session.part")
    (tmp_path / ".voicecoach-0123456789abcdee.part").mkdir()
    os.mkfifo(tmp_path / ".voicecoach-0123456789abcded.part")
    before = left(tmp_path)
    remove_leftovers(tmp_path)
    assert left(tmp_path) == before


def test_there_need_not_be_a_folder(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "nowhere")


def test_one_who_sweeps_between_the_making_and_the_locking_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, swept = locks._lock, list[bool]()

    def late(descriptor: int) -> None:
        if not swept:
            swept.append(True)
            remove_leftovers(tmp_path)
        lock(descriptor)

    monkeypatch.setattr(locks, "_lock", late)
    with atomic_write(tmp_path / "file") as file:
        file.write(b"whole")
    assert swept
    assert left(tmp_path) == ["file"]


def test_where_no_file_seems_to_be_the_one_that_was_made_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in network folders that number a file anew each time."""
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    with atomic_write(tmp_path / "file") as file:
        remove_leftovers(tmp_path)
        file.write(b"whole")
    assert left(tmp_path) == ["file"]
    assert (tmp_path / "file").read_bytes() == b"whole"


class Clock:
    """Time that passes when somebody sleeps; at most a minute of it."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        assert self.now < 1_060, "for ever"


def no_locks(_descriptor: int) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def test_where_there_are_no_locks_all_goes_on_and_nothing_is_taken_for_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_lock", no_locks)
    monkeypatch.setattr(locks, "time", Clock())
    with atomic_write(tmp_path / "file") as file, claim(tmp_path / claim_file_name(KEY), 60):
        remove_leftovers(tmp_path)
        assert any(name.endswith(".part") for name in left(tmp_path))
        file.write(b"whole")
    assert (tmp_path / "file").read_bytes() == b"whole"


# Claims


def test_who_comes_second_waits(tmp_path: Path) -> None:
    place, told = tmp_path / claim_file_name(KEY), []

    def second() -> None:
        with claim(place, 60):
            told.append("second")

    with claim(place, 60):
        thread = Thread(target=second)
        thread.start()
        time.sleep(0.1)
        told.append("first")
    thread.join()
    assert told == ["first", "second"]
    assert left(tmp_path) == []


def test_nobody_waits_for_a_dead_claimant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with at_work(tmp_path) as kill:
        kill()
        clock = Clock()
        monkeypatch.setattr(locks, "time", clock)
        with claim(tmp_path / claim_file_name(KEY), 60):
            assert clock.now == 1_000


def test_patience_ends_and_the_claim_stays_with_its_claimant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    with at_work(tmp_path):
        before = left(tmp_path)
        monkeypatch.setattr(locks, "time", clock)
        with claim(tmp_path / claim_file_name(KEY), 10):
            assert 1_010 <= clock.now < 1_011
            assert left(tmp_path) == before
        assert left(tmp_path) == before


def test_a_claim_on_a_file_that_is_no_more_is_none(tmp_path: Path) -> None:
    """Who waited has the file open that the one before him removed; a third makes a new one."""
    place, inside, most = tmp_path / claim_file_name(KEY), [], []

    def work() -> None:
        for _ in range(40):
            with claim(place, 60):
                inside.append(1)
                most.append(len(inside))
                time.sleep(0.0005)
                inside.pop()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert len(most) == 160


def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    with claim(tmp_path / "nowhere" / claim_file_name(KEY), 60):
        pass


def test_a_claim_ends_even_where_its_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, which removes no open file."""

    def refuse(_place: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with claim(tmp_path / claim_file_name(KEY), 1):
        pass
    assert left(tmp_path) == [claim_file_name(KEY)]
    clock = Clock()
    monkeypatch.setattr(locks, "time", clock)
    with claim(tmp_path / claim_file_name(KEY), 10):
        assert clock.now == 1_000


def test_an_error_ends_the_claim(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hoarse"), claim(tmp_path / claim_file_name(KEY), 1):
        raise ValueError("hoarse")
    assert left(tmp_path) == []
