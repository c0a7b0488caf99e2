"""Clips are spoken once, kept whole, and never played when damaged."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.engines.cache import CachedEngine
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.silent import SilentEngine
from voicecoach.engines.store import ClipStore, default_folder, key_of

TWO = Utterance("two", "amy", "en", 100)
KEY = key_of(text="two")


class Counting(SilentEngine):
    """Answers with the text itself, and remembers what it was asked."""

    name = "counting"

    def __init__(self, version: str = "1", *, rates: bool = True) -> None:
        self.version = version
        self.rates = rates
        self.asked: list[Utterance] = []

    def synthesize(self, utterance: Utterance) -> bytes:
        self.asked.append(utterance)
        return f"{utterance.text} at {utterance.rate}".encode()


def finished(_utterance: Utterance, audio: bytes) -> bytes:
    return b"finished " + audio


def cached(inner: Counting, folder: Path, version: str = "1") -> CachedEngine:
    return CachedEngine(inner, ClipStore(folder), finished, version)


# The store


@given(st.binary(max_size=2_000))
def test_what_is_put_is_got(tmp_path_factory: pytest.TempPathFactory, clip: bytes) -> None:
    store = ClipStore(tmp_path_factory.mktemp("clips"))
    store.put(KEY, clip)
    assert store.get(KEY) == clip
    assert store.problem is None


def test_what_was_not_put_is_not_there(tmp_path: Path) -> None:
    assert ClipStore(tmp_path).get(KEY) is None
    assert ClipStore(tmp_path / "no" / "folder").get(KEY) is None


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
    store = ClipStore(tmp_path)
    store.put(KEY, b"a clip of speech")
    [file] = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert store.get(KEY) is None
    store.put(KEY, b"a clip of speech")
    assert store.get(KEY) == b"a clip of speech"


def test_an_entry_under_another_key_is_not_taken(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    other = key_of(text="three")
    store.put(KEY, b"a clip of speech")
    (tmp_path / f"{KEY}.clip").rename(tmp_path / f"{other}.clip")
    assert store.get(other) is None


def test_nothing_partial_is_left(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
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
    store = ClipStore(places.get(obstacle, tmp_path))
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
    store, other = ClipStore(tmp_path), key_of(text="three")
    store.put(KEY, b"clip")
    store.put(other, b"clip")
    assert store.problem
    assert store.get(other) == b"clip"


def test_two_processes_may_write_one_key(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from voicecoach.engines.store import ClipStore
store = ClipStore(Path(sys.argv[1]))
for turn in range(300):
    store.put(sys.argv[2], sys.argv[3].encode() * 20_000)
sys.exit(store.problem)
"""
    store = ClipStore(tmp_path)
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
    assert ClipStore().folder == tmp_path
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", "")
    assert default_folder().name == "voicecoach"


@given(st.dictionaries(st.text(), st.text() | st.integers()))
def test_every_key_is_a_file_name(facts: dict[str, str | int]) -> None:
    key = key_of(**facts)
    assert len(key) == 64
    assert set(key) <= set("0123456789abcdef")
    assert key == key_of(**json.loads(json.dumps(facts)))


# The engine around it


def test_the_second_time_nothing_is_asked(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    assert cached(first, tmp_path).synthesize(TWO) == b"finished two at 100"
    assert cached(second, tmp_path).synthesize(TWO) == b"finished two at 100"
    assert (len(first.asked), len(second.asked)) == (1, 0)


def test_it_knows_what_it_holds(tmp_path: Path) -> None:
    engine = cached(Counting(), tmp_path)
    assert engine.kept(TWO) is None
    engine.synthesize(TWO)
    assert engine.kept(TWO)
    [file] = tmp_path.iterdir()
    file.write_bytes(b"damaged")
    assert engine.kept(TWO) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(TWO, text="Two"),
        replace(TWO, text="two."),
        replace(TWO, voice="alba"),
        replace(TWO, language="en-GB"),
        replace(TWO, rate=101),
    ],
    ids=["letter case", "punctuation", "voice", "language", "rate"],
)
def test_whatever_is_audible_is_in_the_key(tmp_path: Path, other: Utterance) -> None:
    engine = cached(Counting(), tmp_path)
    engine.synthesize(TWO)
    assert engine.kept(other) is None


def test_the_versions_and_the_engine_s_name_are_in_the_key(tmp_path: Path) -> None:
    cached(Counting(), tmp_path).synthesize(TWO)
    renamed = Counting()
    renamed.name = "another"
    assert cached(Counting(), tmp_path).kept(TWO)
    assert cached(Counting(version="2"), tmp_path).kept(TWO) is None
    assert cached(Counting(), tmp_path, version="2").kept(TWO) is None
    assert cached(renamed, tmp_path).kept(TWO) is None


@pytest.mark.parametrize("text", ["caf\u00e9 one", " cafe\u0301  one\n", "caf\u00e9\tone"])
def test_what_sounds_alike_is_asked_alike_once(tmp_path: Path, text: str) -> None:
    inner = Counting()
    engine = cached(inner, tmp_path)
    engine.synthesize(replace(TWO, text="caf\u00e9 one"))
    engine.synthesize(replace(TWO, text=text))
    assert [asked.text for asked in inner.asked] == ["caf\u00e9 one"]


def test_an_engine_without_rates_is_asked_at_100(tmp_path: Path) -> None:
    inner = Counting(rates=False)
    engine = cached(inner, tmp_path)
    assert engine.synthesize(replace(TWO, rate=130)) == b"finished two at 100"
    assert engine.kept(TWO)
    assert inner.asked == [TWO]


def implausible(times: int) -> Callable[[Utterance, bytes], bytes]:
    """Finds fault with the first `times` clips."""
    faults = iter(range(times))

    def finish(_utterance: Utterance, audio: bytes) -> bytes:
        for _ in faults:
            raise EngineError("three seconds for one word")
        return audio

    return finish


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Those that were made, which take no time here."""
    made: list[float] = []
    monkeypatch.setattr(time, "sleep", made.append)
    return made


@pytest.mark.parametrize("times", [0, 1, 2])
def test_implausible_audio_is_asked_for_again(
    tmp_path: Path, times: int, pauses: list[float]
) -> None:
    inner = Counting()
    engine = CachedEngine(inner, ClipStore(tmp_path), implausible(times), "1")
    assert engine.synthesize(TWO) == b"two at 100"
    assert len(inner.asked) == times + 1
    assert len(pauses) == times


def test_audio_that_stays_implausible_is_told_and_not_kept(
    tmp_path: Path, pauses: list[float]
) -> None:
    inner = Counting()
    engine = CachedEngine(inner, ClipStore(tmp_path), implausible(3), "1")
    with pytest.raises(EngineError, match="three seconds"):
        engine.synthesize(TWO)
    assert len(inner.asked) == 3
    assert engine.kept(TWO) is None
    first, second = pauses
    assert 0.25 <= first <= 0.75 < 1 <= second <= 3


def test_the_engine_s_own_error_is_not_asked_for_again(tmp_path: Path) -> None:
    class Hoarse(Counting):
        def synthesize(self, utterance: Utterance) -> bytes:
            super().synthesize(utterance)
            raise EngineError("hoarse")

    inner = Hoarse()
    with pytest.raises(EngineError, match="hoarse"):
        cached(inner, tmp_path).synthesize(TWO)
    assert len(inner.asked) == 1


def test_without_a_folder_it_speaks_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    engine = cached(Counting(), tmp_path / "file")
    assert engine.synthesize(TWO) == b"finished two at 100"
    assert engine.store.problem


def test_the_rest_is_the_inner_engine_s(tmp_path: Path) -> None:
    inner = Counting()
    engine = cached(inner, tmp_path)
    engine.ready()
    engine.close()
    assert engine.voices() == inner.voices()
    assert (engine.name, engine.version, engine.workers) == ("counting", "1", 1)
