"""What is kept is not spoken again; what cannot be the words is, and is not kept."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.silent import SilentEngine
from voicecoach.pipeline.speech.cached_engine import CachedEngine

TWO = Utterance("two", "amy", "en", 100)
KEY = key_of(text="two")
EARLIER = "e10f453c295abef8d27644afe4832c942d3f466c56a0b00ecfadc1cad1c516e5"


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
    return CachedEngine(inner, CacheStore(folder), finished, version, bool)


def test_the_second_time_nothing_is_asked(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    assert cached(first, tmp_path).synthesize(TWO) == b"finished two at 100"
    assert cached(second, tmp_path).synthesize(TWO) == b"finished two at 100"
    assert (len(first.asked), len(second.asked)) == (1, 0)


def test_what_earlier_versions_stored_is_found(tmp_path: Path) -> None:
    """The digest is the one of the first release: another one would throw every clip away."""
    cached(Counting(), tmp_path).synthesize(TWO)
    assert [file.stem for file in tmp_path.iterdir()] == [EARLIER]


def test_it_knows_what_it_holds(tmp_path: Path) -> None:
    engine = cached(Counting(), tmp_path)
    assert engine.stored_clip(TWO) is None
    engine.synthesize(TWO)
    assert engine.stored_clip(TWO)
    [file] = tmp_path.iterdir()
    file.write_bytes(b"damaged")
    assert engine.stored_clip(TWO) is None


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
    assert engine.stored_clip(other) is None


def test_the_versions_and_the_engine_s_name_are_in_the_key(tmp_path: Path) -> None:
    cached(Counting(), tmp_path).synthesize(TWO)
    renamed = Counting()
    renamed.name = "another"
    assert cached(Counting(), tmp_path).stored_clip(TWO)
    assert cached(Counting(version="2"), tmp_path).stored_clip(TWO) is None
    assert cached(Counting(), tmp_path, version="2").stored_clip(TWO) is None
    assert cached(renamed, tmp_path).stored_clip(TWO) is None


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
    assert engine.stored_clip(TWO)
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
    """Those that were made, which take no time here, and only they take any."""
    made: list[float] = []
    monkeypatch.setattr(time, "sleep", made.append)
    monkeypatch.setattr(time, "monotonic", lambda: sum(made))
    return made


@pytest.mark.parametrize("times", [0, 1, 2])
def test_implausible_audio_is_asked_for_again(
    tmp_path: Path, times: int, pauses: list[float]
) -> None:
    inner = Counting()
    engine = CachedEngine(inner, CacheStore(tmp_path), implausible(times), "1", bool)
    assert engine.synthesize(TWO) == b"two at 100"
    assert len(inner.asked) == times + 1
    assert len(pauses) == times


def test_audio_that_stays_implausible_is_told_and_not_kept(
    tmp_path: Path, pauses: list[float]
) -> None:
    inner = Counting()
    engine = CachedEngine(inner, CacheStore(tmp_path), implausible(3), "1", bool)
    with pytest.raises(EngineError, match="three seconds"):
        engine.synthesize(TWO)
    assert len(inner.asked) == 3
    assert engine.stored_clip(TWO) is None
    first, second = pauses
    assert 0.25 <= first <= 0.75 < 1 <= second <= 3


def test_implausible_audio_costs_a_session_a_minute_and_no_more(
    tmp_path: Path, pauses: list[float]
) -> None:
    def finish(utterance: Utterance, audio: bytes) -> bytes:
        """Every phrase is implausible at first."""
        if inner.asked.count(utterance) == 1:
            raise EngineError("three seconds for one word")
        return audio

    inner = Counting()
    engine = CachedEngine(inner, CacheStore(tmp_path), finish, "1", bool)
    with pytest.raises(EngineError, match="three seconds"):
        for number in range(1_000):
            engine.synthesize(replace(TWO, text=str(number)))
    assert 60 <= sum(pauses) < 61


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
