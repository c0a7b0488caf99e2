"""A build of what was built before does nothing twice, and trusts nobody for it."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import voicecoach
from tests.audio.sounds import spoken
from tests.counting_engine import CountingEngine
from voicecoach import Changes
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.engines.interface import Utterance, Voice
from voicecoach.errors import VoiceError
from voicecoach.pipeline import build as building
from voicecoach.pipeline.output.soundtrack import clip_finder
from voicecoach.pipeline.speech.cached_engine import CachedEngine, CacheStore
from voicecoach.pipeline.speech.clip_check import checked_clip

pytestmark = pytest.mark.slow


ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 3, sets: 1-2, rest: 30s}
  - {name: Plank, time: 20s}
"""


class ListedEngine(CountingEngine):
    """Counts how often it was asked for its voices, which may mean to start it."""

    def __init__(self, *, voice: str = "silent") -> None:
        super().__init__()
        self.listed = 0
        self.voice = voice

    def synthesize(self, utterance: Utterance) -> bytes:
        """Silence is for the silent voice: any other is heard for as long."""
        silence = super().synthesize(utterance)
        if utterance.voice == "silent":
            return silence
        return spoken(make_clip(silence).length_ms).to_wav()

    def voices(self) -> list[Voice]:
        self.listed += 1
        return [Voice(self.voice, "mul")]


def test_an_engine_with_nothing_to_say_is_not_even_asked_for_its_voices(tmp_path: Path) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=ListedEngine())
    again = ListedEngine()
    voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=again)
    assert (again.listed, again.asked) == (0, [])


@pytest.mark.parametrize("changes", [Changes(sets=("2",)), Changes(rest=("31s",))])
def test_who_must_speak_anyway_is_asked_for_the_voices_there_are_now(
    tmp_path: Path, changes: Changes
) -> None:
    """Even where what is missing is a rest's own length, which is known last of all."""
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=ListedEngine())
    renewed = ListedEngine(voice="newer")
    built = voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=renewed, changes=changes)
    assert built.voice == "newer"
    assert renewed.listed == 1
    spoken = {phrase.text for phrase in built.timeline.phrases}
    assert spoken <= set(renewed.asked), "all of it, in the newer voice"


def test_a_newer_voice_says_all_where_only_the_length_told_is_new(tmp_path: Path) -> None:
    """Which is known last, when the others are there in the former voice."""
    rests = "name: A\nexercises:\n" + "".join(
        f"- {{name: {name}, time: 20s, rest: {rest}s}}\n"
        for name, rest in zip("BCD", (20, 25, 30), strict=True)
    )
    voicecoach.build(rests, tmp_path / "a.mp3", engine=ListedEngine())
    renewed = ListedEngine(voice="newer")
    shorter = Changes(rest=("20s",))
    built = voicecoach.build(rests, tmp_path / "b.mp3", engine=renewed, changes=shorter)
    assert {phrase.text for phrase in built.timeline.phrases} <= set(renewed.asked)


@dataclass(frozen=True)
class OddVoice(Voice):
    """A voice as an engine of somebody else's may have it."""

    extra: str = "more"


def test_voices_of_an_engine_may_say_more_than_ours(tmp_path: Path) -> None:
    engine = ListedEngine()
    engine.voices = lambda: [OddVoice("silent", "mul")]  # type: ignore[method-assign]
    for name in ("a.mp3", "b.mp3"):
        voicecoach.build(ROUTINE, tmp_path / name, engine=engine)


@pytest.mark.parametrize("entry", [b"garbage", b"null", b"[[1, 2, 3, 4, 5]]", b"[7]"])
def test_a_remembered_list_of_voices_that_is_none_is_asked_for_again(
    tmp_path: Path, entry: bytes
) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=ListedEngine())
    engine = ListedEngine()
    cached = CachedEngine(engine, CacheStore(), checked_clip, "1", bool)
    cached.store.put(cached._voices_key, entry)
    assert cached.known_voices() == [Voice("silent", "mul")]
    assert engine.listed == 1


def test_the_voices_of_another_version_are_not_remembered(tmp_path: Path) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=ListedEngine())
    updated = ListedEngine()
    updated.version = "next"
    CachedEngine(updated, CacheStore(), checked_clip, "1", bool).known_voices()
    assert updated.listed == 1


def test_a_voice_that_is_named_and_new_is_found(tmp_path: Path) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=ListedEngine())
    renewed = ListedEngine(voice="newer")
    built = voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=renewed, voice="newer")
    assert built.voice == "newer"


_WARM = """
import sys, voicecoach
only = voicecoach.Changes(only=("bridges",))
voicecoach.build("get-hip", sys.argv[1], engine="espeak", changes=only)
print(sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[2:])))
"""


def test_a_build_of_known_words_loads_no_numbers_and_no_decoders(tmp_path: Path) -> None:
    heavy = "numpy soundfile soxr pydub gtts espeakng_loader rich".split()
    loaded = []
    for name in ("a.mp3", "b.mp3"):
        command = [sys.executable, "-c", _WARM, str(tmp_path / name), *heavy]
        loaded.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert "numpy" in loaded[0]
    assert "espeakng_loader" in loaded[0]
    assert loaded[1] == "[]\n"
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


def empty_the_store_before_rendering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody does, when all is spoken."""

    def late(*arguments: Any) -> Any:
        for entry in Path(os.environ["VOICECOACH_CACHE_DIR"]).iterdir():
            entry.unlink()
        return clip_finder(*arguments)

    monkeypatch.setattr(building, "clip_finder", late)


def test_a_store_that_is_emptied_meanwhile_leaves_no_gap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine="silent")
    empty_the_store_before_rendering(monkeypatch)
    engine = LonelyEngine()
    voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=engine)
    assert engine.most == 1, "it has one worker, whatever the encoder has"
    assert engine.closed == 2, "once when all was spoken, once when it was rendered"
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


class LonelyEngine(CountingEngine):
    """Counts how many threads ask it for something at once."""

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = self.closed = 0

    def synthesize(self, utterance: Utterance) -> bytes:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            time.sleep(0.002)
            return super().synthesize(utterance)
        finally:
            self.now -= 1

    def close(self) -> None:
        self.closed += 1


class FickleEngine(CountingEngine):
    """Says everything a little slower every time."""

    def synthesize(self, utterance: Utterance) -> bytes:
        rate = 100 - 10 * self.asked.count(utterance.text)
        return super().synthesize(replace(utterance, rate=rate))


def test_a_voice_that_changes_meanwhile_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_the_store_before_rendering(monkeypatch)
    (tmp_path / "a.mp3").write_bytes(b"before")
    with pytest.raises(VoiceError, match="as it did: build once more"):
        voicecoach.build("get-hip", tmp_path / "a.mp3", engine=FickleEngine())
    assert (tmp_path / "a.mp3").read_bytes() == b"before"
