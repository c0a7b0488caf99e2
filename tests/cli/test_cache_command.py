"""`voicecoach cache`, and the limit that builds keep."""

import os
from pathlib import Path

import pytest

import voicecoach
from tests.cache_entries import entries
from tests.counting_engine import CountingEngine
from tests.run_with_limits import ROUTINE, modes_are_obeyed, run
from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore
from voicecoach.pipeline import build as building

pytestmark = pytest.mark.slow


def fill(cache: Path) -> None:
    store = CacheStore(cache)
    for number in range(40):
        store.put(key_of(number=number), bytes(10_000))


def test_the_cache_is_shown(tmp_path: Path, cache: Path) -> None:
    assert run(tmp_path, "cache").stdout.startswith(f"{cache}: nothing; builds keep 500 MB")
    fill(cache)
    size = sum(place.stat().st_size for place in entries(cache))
    told = run(tmp_path, "cache").stdout
    assert told.startswith(f"{cache}: {len(entries(cache))} entries, {size / 1e3:.3g} kB; ")


def test_the_cache_is_verified(tmp_path: Path, cache: Path) -> None:
    fill(cache)
    count = len(entries(cache))
    entries(cache)[0].write_bytes(b"damaged")
    done = run(tmp_path, "cache", "verify")
    assert (done.returncode, done.stderr) == (0, "")
    removed, whole = done.stdout.splitlines()
    assert removed == "removed: 1 entry, 7 B, damaged; builds make them again"
    assert whole.startswith(f"{cache}: {count - 1} entries, ")
    assert whole.endswith(", all intact")
    assert run(tmp_path, "cache", "verify").stdout == f"{whole}\n"


def test_the_cache_is_pruned(tmp_path: Path, cache: Path) -> None:
    fill(cache)
    count = len(entries(cache))
    for place in entries(cache)[:5]:
        os.utime(place, (1, 1))
    assert run(tmp_path, "cache", "prune").stdout.startswith("removed: nothing\n")
    assert run(tmp_path, "cache", "prune", "--older-than", "30d").stdout.startswith(
        "removed: 5 entries, "
    )
    assert run(tmp_path, "cache", "prune", "--max-size", "200 kB").returncode == 0
    assert 100_000 < sum(place.stat().st_size for place in entries(cache)) <= 200_000
    assert 0 < len(entries(cache)) < count
    assert run(tmp_path, "cache", "prune", "--max-size", "0").stdout.endswith(": nothing\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["prune", "--older-than", "soon"], '"soon" is not an age: write one like 30d'),
        (["prune", "--max-size", "big"], '"big" is not a size: write one like 500MB'),
        (["prun"], "did you mean prune?"),
    ],
)
def test_what_is_not_understood_is_told(tmp_path: Path, arguments: list[str], told: str) -> None:
    done = run(tmp_path, "cache", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


@pytest.mark.parametrize("command", [[], ["verify"], ["prune"]])
def test_a_cache_that_is_no_folder_is_told(tmp_path: Path, cache: Path, command: list[str]) -> None:
    cache.write_text("in the way")
    done = run(tmp_path, "cache", *command)
    assert (done.returncode, done.stdout) == (5, "")
    assert f'"{cache}": ' in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not modes_are_obeyed(), reason="this root cannot be made to obey modes")
def test_what_cannot_be_removed_is_told(tmp_path: Path, cache: Path) -> None:
    fill(cache)
    cache.chmod(0o500)
    done = run(tmp_path, "cache", "prune", "--max-size", "0", modes=True)
    cache.chmod(0o700)
    assert (done.returncode, done.stdout) == (5, "")
    assert "Permission denied; correct that, or set VOICECOACH_CACHE_DIR" in done.stderr


def test_what_a_session_needs_stays_until_it_is_built_whatever_the_limit(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecoach.cache.prune_and_verify.LIMIT_BYTES", 0)
    engine = CountingEngine()
    voicecoach.build("get-hip", tmp_path / "a.mp3", engine=engine)
    assert len(engine.asked) == len(set(engine.asked))
    (tmp_path / "weeks.yaml").write_text(f"weeks: 4{ROUTINE.replace('reps: 2', 'reps: 2-5')}")
    engine = CountingEngine()
    building.build_weeks(tmp_path / "weeks.yaml", range(1, 5), tmp_path, engine=engine)
    assert len(engine.asked) == len(set(engine.asked))
    assert entries(cache) == []


def test_a_build_that_adds_something_keeps_the_limit(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecoach.cache.prune_and_verify.LIMIT_BYTES", 300_000)
    voicecoach.build("get-hip", tmp_path / "a.mp3", engine="silent")
    assert 150_000 < sum(place.stat().st_size for place in entries(cache)) <= 300_000
    voicecoach.plan("get-hip", engine="silent", rate=90)
    assert sum(place.stat().st_size for place in entries(cache)) <= 300_000
    voicecoach.build("get-hip", tmp_path / "b.mp3", engine="silent")
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


def test_a_receipt_is_looked_after_like_any_entry(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    command = ("build", "two.yaml", "-o", "out.mp3")
    run(tmp_path, *command)
    (receipt,) = cache.glob("*.receipt")
    os.utime(receipt, (1_600_000_000, 1_600_000_000))
    before = (tmp_path / "out.mp3").stat()
    run(tmp_path, *command)
    assert receipt.stat().st_mtime > 1_700_000_000, "its use is noted"
    assert (tmp_path / "out.mp3").stat() == before
    assert "all intact" in run(tmp_path, "cache", "verify").stdout
    receipt.write_bytes(b"torn")
    assert "removed: 1 entry, 4 B" in run(tmp_path, "cache", "verify").stdout
    run(tmp_path, *command)
    assert receipt.exists()
    run(tmp_path, "cache", "prune", "--max-size", "0")
    assert not receipt.exists()
