"""The cache counted, read through and kept within bounds; nobody else's files are touched."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from voicecoach.cache import prune_and_verify as upkeep
from voicecoach.cache.key import key_of
from voicecoach.cache.prune_and_verify import (
    LIMIT_BYTES,
    CacheSize,
    count_entries,
    prune_entries,
    verify_entries,
)
from voicecoach.cache.store import CacheStore, prune_cache_after

DAY_S = 86_400
SIZE = 1_046
"""Bytes of an entry of ours."""


def fill(folder: Path, count: int) -> list[Path]:
    """Entries, the first used a day ago, the next two days ago, and so on."""
    store = CacheStore(folder)
    places = []
    for number in range(count):
        key = key_of(number=number)
        store.put(key, bytes([number]) * 1_000)
        places.append(folder / f"{key}.clip")
        used = time.time() - (number + 1) * DAY_S
        os.utime(places[-1], (used, used))
    return places


def there(places: list[Path]) -> list[int]:
    return [number for number, place in enumerate(places) if place.exists()]


def test_what_is_kept_is_counted(tmp_path: Path) -> None:
    assert count_entries(tmp_path / "nothing yet") == CacheSize(0, 0)
    fill(tmp_path, 3)
    assert count_entries(tmp_path) == CacheSize(3, 3 * SIZE)


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    places = fill(tmp_path, 5)
    assert prune_entries(tmp_path, 3 * SIZE + 9) == (CacheSize(3, 3 * SIZE), CacheSize(2, 2 * SIZE))
    assert there(places) == [0, 1, 2]
    assert prune_entries(tmp_path, 3 * SIZE) == (CacheSize(3, 3 * SIZE), CacheSize(0, 0))
    assert prune_entries(tmp_path, 0) == (CacheSize(0, 0), CacheSize(3, 3 * SIZE))
    assert there(places) == []


def test_what_was_not_used_for_so_long_goes(tmp_path: Path) -> None:
    places = fill(tmp_path, 5)
    prune_entries(tmp_path, LIMIT_BYTES, 2.5 * DAY_S)
    assert there(places) == [0, 1]


def test_use_is_what_counts_and_not_when_it_was_made(tmp_path: Path) -> None:
    places = fill(tmp_path, 5)
    assert CacheStore(tmp_path).get(places[4].stem)
    prune_entries(tmp_path, 2 * SIZE)
    assert there(places) == [0, 4]


@pytest.mark.parametrize("hours", [0.5, -0.5])
def test_use_is_noted_once_an_hour(tmp_path: Path, hours: float) -> None:
    [place] = fill(tmp_path, 1)
    used = time.time() - hours * 3_600
    os.utime(place, (used, used))
    before = place.stat().st_mtime_ns
    CacheStore(tmp_path).get(place.stem)
    assert place.stat().st_mtime_ns == before


def test_a_clock_that_was_wrong_does_not_keep_an_entry_for_ever(tmp_path: Path) -> None:
    [place] = fill(tmp_path, 1)
    os.utime(place, (time.time() + 900 * DAY_S,) * 2)
    CacheStore(tmp_path).get(place.stem)
    assert abs(place.stat().st_mtime - time.time()) < 60


def test_what_a_wrong_clock_has_dated_is_not_kept_before_all_others(tmp_path: Path) -> None:
    places = fill(tmp_path, 4)
    os.utime(places[2], (time.time() + 900 * DAY_S,) * 2)
    prune_entries(tmp_path, 3 * SIZE)
    assert there(places) == [0, 1, 3]


def times_of_use(folder: Path) -> list[int]:
    return [place.stat().st_mtime_ns for place in sorted(folder.iterdir())]


def test_to_read_it_through_is_not_to_use_it(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    before = times_of_use(tmp_path)
    assert verify_entries(tmp_path) == (CacheSize(3, 3 * SIZE), CacheSize(0, 0))
    assert times_of_use(tmp_path) == before


def renamed(place: Path) -> None:
    place.rename(place.with_name(f"{key_of(another=1)}.clip"))


def a_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda place: place.write_bytes(b""),
    "truncated": lambda place: os.truncate(place, 500),
    "a bit": lambda place: place.write_bytes(place.read_bytes()[:-1] + b"!"),
    "of another version": lambda place: place.write_bytes(b"vclip\x02" + place.read_bytes()[6:]),
    "under another key": renamed,
    "an empty folder": a_folder,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_what_is_damaged_is_found_and_removed(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    places = fill(tmp_path, 3)
    damage(places[1])
    whole, damaged = verify_entries(tmp_path)
    assert whole == CacheSize(2, 2 * SIZE)
    assert damaged.entries == 1
    assert sorted(tmp_path.iterdir()) == sorted([places[0], places[2]])


def test_a_folder_with_something_in_it_is_moved_aside_and_the_others_go(tmp_path: Path) -> None:
    places = fill(tmp_path, 3)
    a_folder(places[1])
    (places[1] / "somebody's").touch()
    places[0].write_bytes(b"damaged")
    places[2].write_bytes(b"damaged")
    assert verify_entries(tmp_path)[1].entries == 3
    assert there(places) == []
    assert len(list(tmp_path.glob(f"{places[1].name}.moved-*/somebody's"))) == 1


def test_nobody_else_s_files_are_touched(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    foreign = ["notes.txt", "0123.clip", f"{key_of(a=1)}.clip.bak", f"{key_of(a=1).upper()}.clip"]
    for name in foreign:
        (tmp_path / name).write_bytes(b"somebody's")
    (tmp_path / "folder").mkdir()
    verify_entries(tmp_path)
    prune_entries(tmp_path, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*foreign, "folder"])


@pytest.mark.parametrize("target", ["precious", "precious/file", "nowhere"])
@pytest.mark.parametrize("look_after", [verify_entries, lambda folder: prune_entries(folder, 0)])
def test_through_a_link_nothing_is_removed_but_the_link(
    tmp_path: Path, target: str, look_after: Callable[[Path], object]
) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").write_bytes(b"somebody's")
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / f"{key_of(a=1)}.clip").symlink_to(tmp_path / target)
    look_after(cache)
    assert list(cache.iterdir()) == []
    assert (tmp_path / "precious" / "file").read_bytes() == b"somebody's"


def test_what_somebody_else_removes_meanwhile_is_not_there(tmp_path: Path) -> None:
    places = fill(tmp_path, 5)
    found = upkeep._list_entries(tmp_path)
    first = next(found)
    for place in places:
        place.unlink()
    assert list(found) == []
    assert upkeep._try_to_remove(first) is None


def test_an_entry_of_somebody_else_s_is_used_though_its_use_cannot_be_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [place] = fill(tmp_path, 1)

    def refuse(_place: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "utime", refuse)
    assert CacheStore(tmp_path).get(place.stem) == bytes(1_000)


@pytest.mark.parametrize(
    "look_after", [verify_entries, lambda folder: prune_entries(folder, LIMIT_BYTES)]
)
def test_what_the_dead_left_goes_as_well(
    tmp_path: Path, look_after: Callable[[Path], object]
) -> None:
    for name in (f".voicecoach-{key_of(a=1)}.claim", ".voicecoach-0123456789abcdef.part"):
        (tmp_path / name).touch()
    look_after(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_limit_is_kept_when_something_was_put_and_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with prune_cache_after():
        places = fill(tmp_path, 5)
    monkeypatch.setattr(upkeep, "LIMIT_BYTES", 3 * SIZE)
    store = CacheStore(tmp_path)
    with prune_cache_after():
        store.get(places[0].stem)
    assert there(places) == [0, 1, 2, 3, 4]
    with prune_cache_after():
        store.put(key_of(one="more"), bytes(1_000))
        assert there(places) == [0, 1, 2, 3, 4]
    assert there(places) == [0, 1]
    assert count_entries(tmp_path) == CacheSize(3, 3 * SIZE)


def test_another_thread_may_have_looked_after_it_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Shared(set[Path]):
        def pop(self) -> Path:
            self.clear()  # just now, by the other one
            return super().pop()

    monkeypatch.setattr("voicecoach.cache.store._changed_folders", Shared())
    with prune_cache_after():
        assert there(fill(tmp_path, 1)) == [0]


def test_to_tidy_stops_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = fill(tmp_path, 2)
    remove = Path.unlink

    def refuse_the_first(place: Path) -> None:
        if place == places[0]:
            raise PermissionError
        remove(place)

    monkeypatch.setattr(Path, "unlink", refuse_the_first)
    monkeypatch.setattr(upkeep, "LIMIT_BYTES", 0)
    store = CacheStore(tmp_path)
    with prune_cache_after():
        store.put(key_of(one="more"), b"")
    assert there(places) == [0]
