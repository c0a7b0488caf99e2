"""Clips are kept whole, and never given out when damaged."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    "obstacle", ["a file for a folder", "a file above it", "a folder for an entry"]
)
def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path, obstacle: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / f"{KEY}.clip" / "with something in it").mkdir(parents=True)
    places = {"a file for a folder": tmp_path / "file", "a file above it": tmp_path / "file" / "x"}
    store = CacheStore(places.get(obstacle, tmp_path))
    assert store.get(KEY) is None
    assert store.problem is None, "reading is no reason to complain"
    store.put(KEY, b"clip")
    assert store.get(KEY) is None
    assert store.problem is not None
    assert str(store.folder) in store.problem
    assert "VOICECOACH_CACHE_DIR" in store.problem
    assert not list(tmp_path.glob(".voicecoach-*"))


def test_one_clip_that_cannot_be_kept_is_told_and_the_next_is_kept(tmp_path: Path) -> None:
    (tmp_path / f"{KEY}.clip" / "with something in it").mkdir(parents=True)
    store, other = CacheStore(tmp_path), key_of(text="three")
    store.put(KEY, b"clip")
    store.put(other, b"clip")
    assert store.problem
    assert store.get(other) == b"clip"


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
