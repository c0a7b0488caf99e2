"""Clips are kept whole, and never given out when damaged."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.atomic_files import atomic_write
from voicecoach.cache import store as storing
from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore, default_cache_folder

KEY = key_of(text="two")


@given(st.binary(max_size=2_000))
def test_what_is_put_is_got(tmp_path_factory: pytest.TempPathFactory, clip: bytes) -> None:
    store = CacheStore(tmp_path_factory.mktemp("clips"))
    store.put(KEY, clip)
    assert store.get(KEY) == clip
    assert store.problem is None


def test_what_was_not_put_is_not_there(tmp_path: Path) -> None:
    assert CacheStore(tmp_path).get(KEY) is None
    assert CacheStore(tmp_path / "no" / "folder").get(KEY) is None


def damaged(position: int) -> Callable[[bytes], bytes]:
    return lambda entry: entry[:position] + bytes([entry[position] ^ 1]) + entry[position + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in the header": lambda entry: entry[:20],
    "cut after the header": lambda entry: entry[:46],
    "cut in the clip": lambda entry: entry[:-1],
    "longer": lambda entry: entry + b"\0",
    "zeroed by a power cut": lambda entry: bytes(len(entry)),
    "another format": lambda entry: entry.replace(b"vclip\x01", b"vclip\x02"),
    "foreign": lambda _: b"RIFF....WAVEfmt ",
    "a bit of the magic": damaged(0),
    "a bit of the length": damaged(13),
    "a bit of the digest": damaged(30),
    "a bit of the clip": damaged(50),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    store = CacheStore(tmp_path)
    store.put(KEY, b"a clip of speech")
    [file] = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert store.get(KEY) is None
    store.put(KEY, b"a clip of speech")
    assert store.get(KEY) == b"a clip of speech"


def test_an_entry_under_another_key_is_not_taken(tmp_path: Path) -> None:
    store = CacheStore(tmp_path)
    other = key_of(text="three")
    store.put(KEY, b"a clip of speech")
    (tmp_path / f"{KEY}.clip").rename(tmp_path / f"{other}.clip")
    assert store.get(other) is None


def test_nothing_partial_is_left(tmp_path: Path) -> None:
    store = CacheStore(tmp_path)
    store.put(KEY, b"first")
    store.put(KEY, b"second")
    assert [path.name for path in tmp_path.iterdir()] == [f"{KEY}.clip"]


@pytest.mark.parametrize("obstacle", ["file", "file/x"])
def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path, obstacle: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = CacheStore(tmp_path / obstacle)
    assert store.get(KEY) is None
    assert store.problem is None, "reading is no reason to complain"
    store.put(KEY, b"clip")
    assert store.get(KEY) is None
    assert store.problem is not None
    assert str(store.folder) in store.problem
    assert "VOICECOACH_CACHE_DIR" in store.problem
    assert not list(tmp_path.glob(".voicecoach-*"))


def test_a_full_folder_in_the_place_of_an_entry_is_moved_aside(tmp_path: Path) -> None:
    (tmp_path / f"{KEY}.clip" / "somebody's work").mkdir(parents=True)
    store = CacheStore(tmp_path)
    store.put(KEY, b"clip")
    assert (store.get(KEY), store.problem) == (b"clip", None)
    assert len(list(tmp_path.glob(f"{KEY}.clip.moved-*/somebody's work"))) == 1


class TestAFolderOfAnotherUser:
    """A cache that two users share. Here, everything that is not the user's own is refused."""

    @pytest.fixture
    def store(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CacheStore:
        shared = tmp_path / "shared"
        shared.mkdir()
        CacheStore(shared).put(KEY, b"of the first")
        monkeypatch.setattr(os, "geteuid", lambda: shared.stat().st_uid + 1)
        monkeypatch.setattr(storing, "atomic_write", self.refuse_in(shared))
        return CacheStore(shared, tmp_path / "own")

    @staticmethod
    def refuse_in(shared: Path) -> Callable[..., AbstractContextManager[BinaryIO]]:
        def write(place: Path, mode: int) -> AbstractContextManager[BinaryIO]:
            if place.parent == shared:
                raise PermissionError(errno.EPERM, "Operation not permitted")
            return atomic_write(place, mode)

        return write

    def test_serves_what_is_in_it(self, store: CacheStore) -> None:
        assert store.get(KEY) == b"of the first"

    def test_leaves_what_is_new_to_the_user_s_own_folder(self, store: CacheStore) -> None:
        other = key_of(text="three")
        store.put(other, b"of the second")
        assert (store.get(other), store.problem) == (b"of the second", None)

    def test_is_named_if_nothing_can_be_kept_at_all(self, store: CacheStore) -> None:
        store.own_folder.write_text("in the way")
        store.put(key_of(text="three"), b"of the second")
        assert store.problem is not None
        assert f"cannot be kept in {store.folder}" in store.problem


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(("folder_mode", "entry_mode"), [(0o755, 0o600), (0o1777, 0o644)])
def test_entries_of_a_shared_folder_can_be_read_by_all(
    tmp_path: Path, folder_mode: int, entry_mode: int
) -> None:
    tmp_path.chmod(folder_mode)
    CacheStore(tmp_path).put(KEY, b"clip")
    assert (tmp_path / f"{KEY}.clip").stat().st_mode & 0o777 == entry_mode


def test_two_processes_may_write_one_key(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from voicecoach.cache.store import CacheStore
store = CacheStore(Path(sys.argv[1]))
for turn in range(300):
    store.put(sys.argv[2], sys.argv[3].encode() * 20_000)
sys.exit(store.problem)
"""
    store = CacheStore(tmp_path)
    store.put(KEY, b"a" * 20_000)
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), KEY, letter])
        for letter in "ab"
    ]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        seen.add(store.get(KEY))
    assert [writer.returncode for writer in writers] == [0, 0]
    assert seen <= {b"a" * 20_000, b"b" * 20_000}


def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(tmp_path))
    assert CacheStore().folder == tmp_path
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", "")
    assert default_cache_folder().name == "voicecoach"


@given(st.dictionaries(st.text(), st.text() | st.integers()))
def test_every_key_is_a_file_name(facts: dict[str, str | int]) -> None:
    key = key_of(**facts)
    assert len(key) == 64
    assert set(key) <= set("0123456789abcdef")
    assert key == key_of(**json.loads(json.dumps(facts)))
