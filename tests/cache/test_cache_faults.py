"""Whatever becomes of the cache, before a build or in the middle of it: noticed, made again."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import voicecoach
from tests.cache_entries import entries
from tests.counting_engine import CountingEngine
from tests.run_with_limits import ROUTINE, modes_are_obeyed, run
from voicecoach.cache.prune_and_verify import verify_entries
from voicecoach.engines.interface import Utterance
from voicecoach.pipeline import build as building
from voicecoach.pipeline.output.soundtrack import clip_finder

pytestmark = pytest.mark.slow


def damage(number: int) -> Callable[[Path], object]:
    def flip(place: Path) -> None:
        content = bytearray(place.read_bytes())
        content[number % len(content)] ^= 1 << number % 8
        place.write_bytes(content)

    return flip


def a_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


FAULTS: dict[str, Callable[[Path], object]] = {
    "truncated": lambda place: os.truncate(place, place.stat().st_size // 2),
    "empty": lambda place: os.truncate(place, 0),
    "bit-flipped at the front": damage(3),
    "bit-flipped at the end": damage(-1),
    "of another version": lambda place: place.write_bytes(b"vclip\x02" + place.read_bytes()[6:]),
    "removed": lambda place: place.unlink(),
    "a folder": a_folder,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_an_entry_at_fault_is_noticed_and_made_again(
    tmp_path: Path, cache: Path, fault: Callable[[Path], object]
) -> None:
    first, again = CountingEngine(), CountingEngine()
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=first)
    for place in entries(cache):
        fault(place)
    notices: list[str] = []
    voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=again, notice=notices.append)
    assert sorted(again.asked) == sorted(first.asked)
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()
    assert (verify_entries(cache)[1].entries, notices) == (0, [])


@pytest.mark.skipif(not modes_are_obeyed(), reason="this root cannot be made to obey modes")
def test_an_entry_that_cannot_be_read_is_made_again(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    assert run(tmp_path, "build", "two.yaml", "-o", "a.mp3", modes=True).returncode == 0
    for place in entries(cache):
        place.chmod(0)
    done = run(tmp_path, "build", "two.yaml", "-o", "b.mp3", modes=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()
    assert all(place.stat().st_mode & 0o400 for place in entries(cache))


@pytest.mark.skipif(not modes_are_obeyed(), reason="this root cannot be made to obey modes")
def test_a_cache_that_may_only_be_read_serves_all_the_same(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    run(tmp_path, "build", "two.yaml", "-o", "a.mp3", modes=True)
    before = entries(cache)
    cache.chmod(0o500)
    done = run(tmp_path, "build", "two.yaml", "--rest", "33s", "-o", "b.mp3", modes=True)
    cache.chmod(0o700)
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert f"speech cannot be kept in {cache} (Permission denied)" in done.stderr
    assert entries(cache) == before


# In the middle of a build


class Meanwhile(CountingEngine):
    """Does something to the cache after every tenth phrase."""

    def __init__(self, deed: Callable[[], object]) -> None:
        super().__init__()
        self.deed = deed

    def synthesize(self, utterance: Utterance) -> bytes:
        spoken = super().synthesize(utterance)
        if len(self.asked) % 10 == 0:
            self.deed()
        return spoken


def no_folder(cache: Path) -> None:
    while cache.exists():  # the threads that speak put into it meanwhile
        shutil.rmtree(cache, ignore_errors=True)


def no_entries(cache: Path) -> None:
    for place in entries(cache):
        place.unlink()


def no_good_entries(cache: Path) -> None:
    for place in entries(cache):
        place.write_bytes(b"damaged")


@pytest.mark.parametrize("deed", [no_folder, no_entries, no_good_entries])
def test_what_goes_while_the_session_is_spoken_is_made_again(
    tmp_path: Path, cache: Path, deed: Callable[[Path], None]
) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=CountingEngine())
    shutil.rmtree(cache)
    engine = Meanwhile(lambda: deed(cache))
    voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=engine)
    assert len(engine.asked) > len(set(engine.asked)), "some were lost"
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


def before_rendering(monkeypatch: pytest.MonkeyPatch, deed: Callable[[], object]) -> None:
    """Do it once, when all is spoken."""
    deeds = [deed]

    def late(*arguments: Any) -> Any:
        while deeds:
            deeds.pop()()
        return clip_finder(*arguments)

    monkeypatch.setattr(building, "clip_finder", late)


@pytest.mark.parametrize("deed", [no_folder, no_entries, no_good_entries])
def test_what_goes_before_it_is_rendered_is_made_again(
    tmp_path: Path, cache: Path, deed: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine="silent")
    no_entries(cache)
    before_rendering(monkeypatch, lambda: deed(cache))
    voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine="silent")
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


def test_where_there_is_no_more_place_for_it_it_is_made_again_once(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deed() -> None:
        shutil.rmtree(cache)
        cache.touch()

    before_rendering(monkeypatch, deed)
    engine = CountingEngine()
    voicecoach.build(ROUTINE, tmp_path / "a.wav", engine=engine)
    assert set(Counter(engine.asked).values()) == {2}


class ChangingEngine(CountingEngine):
    """Says everything more slowly once it was told to."""

    rate = 100

    def synthesize(self, utterance: Utterance) -> bytes:
        slower = Utterance(utterance.text, utterance.voice, utterance.language, self.rate)
        return super().synthesize(slower)


def test_a_voice_that_speaks_otherwise_by_then_has_the_session_timed_anew(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = ChangingEngine()
    slow.rate = 80
    expected = voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=slow)
    no_entries(cache)
    changing = ChangingEngine()

    def deed() -> None:
        no_entries(cache)
        changing.rate = 80

    before_rendering(monkeypatch, deed)
    built = voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=changing)
    assert built.timeline == expected.timeline
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()
