"""The contract of `interface.py` for every engine, and what ours promise besides."""

import re
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock

import pytest

from tests.engines.one_voice import OneVoice
from tests.engines.speech_service import SpeechService
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.engines import contract, interface
from voicecoach.engines.contract import broken_promises
from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice
from voicecoach.engines.registry import BUILT_IN, engine_names, get_engine
from voicecoach.engines.voices import pick_voice

LANGUAGES = {
    "hibari": ["en", "en-AU"],
    "espeak": ["en", "en-GB", "en-AU", "de", "fr", "pt-BR", "zh"],
    "gtts": ["en", "en-GB", "en-AU", "de", "fr", "pt-BR", "zh"],
    "silent": ["en", "de", "zh", "tlh"],
    "command": ["en", "tlh"],
}


PROGRAM = Path(__file__).with_name("speaking_program.py")
SPEAKING = shlex.join([sys.executable, str(PROGRAM), "{rate}"])


@pytest.fixture(params=engine_names(), scope="module")
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def local_engine(name: str) -> Iterator[Engine]:
    """One for all tests: the embedded voices take a second to start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_COMMAND", SPEAKING)
        engine = get_engine(name)
    assert engine.name == name
    yield engine
    engine.close()


@pytest.fixture
def engine(any_engine: Engine) -> Engine:
    """Every engine, with a program that speaks for the command."""
    return any_engine


def say(engine: Engine, text: str, rate: int = 100) -> bytes:
    voice = pick_voice(engine, None, "en")
    return engine.synthesize(Utterance(text, voice.name, "en", rate))


def seconds(audio: bytes) -> float:
    """Of the clip that is made of it: engines add silence of any length."""
    return make_clip(audio).length_ms / 1_000


def test_it_keeps_the_contract(engine: Engine) -> None:
    assert broken_promises(engine) == []


def test_one_voice_and_one_language_are_enough() -> None:
    assert broken_promises(OneVoice()) == []


class NoName(OneVoice):
    name = " "


class NoVersion(OneVoice):
    version = ""


class NoWorkers(OneVoice):
    workers = 0


class Twins(OneVoice):
    def voices(self) -> list[Voice]:
        return [Voice("Amy", "en"), Voice("amy", "en")]


class NoVoice(OneVoice):
    def voices(self) -> list[Voice]:
        return [Voice("amy", "en"), Voice("ann", "British English")]


class NotReady(OneVoice):
    def ready(self) -> None:
        raise EngineError("no microphone")


class Text(OneVoice):
    def synthesize(self, utterance: Utterance) -> bytes:
        super().synthesize(utterance)
        return b"two"


class Talkative(OneVoice):
    def synthesize(self, utterance: Utterance) -> bytes:
        return super().synthesize(Utterance(f"well {utterance.text}", "amy", "en"))


class Picky(OneVoice):
    def synthesize(self, utterance: Utterance) -> bytes:
        if "<" in utterance.text:
            raise EngineError("no markup, please")
        return super().synthesize(utterance)


class Broken(OneVoice):
    def synthesize(self, utterance: Utterance) -> bytes:
        raise KeyError(utterance.text)


class Slow(OneVoice):
    rates = True


class Sleepy(OneVoice):
    def ready(self) -> None:
        time.sleep(0.05)


class Alone(OneVoice):
    """Says that it speaks two texts at once, and refuses the second."""

    workers = 2

    def __init__(self) -> None:
        self._lock = Lock()
        self._second = Event()

    def synthesize(self, utterance: Utterance) -> bytes:
        if not self._lock.acquire(blocking=False):
            self._second.set()
            raise EngineError("one at a time, please")
        try:
            if utterance.text.startswith("number"):
                self._second.wait(10)
            return super().synthesize(utterance)
        finally:
            self._lock.release()


class Speechless(OneVoice):
    def phonemes(self, _utterance: Utterance) -> str:
        return ""


class OnlyOnce(OneVoice):
    closed = False

    def synthesize(self, utterance: Utterance) -> bytes:
        if self.closed:
            raise EngineError("it was closed")
        return super().synthesize(utterance)

    def close(self) -> None:
        self.closed = True


class NotInstalled(OneVoice):
    def voices(self) -> list[Voice]:
        return [Voice("amy", "en", is_installed=False)]


@pytest.mark.parametrize(
    ("engine", "told"),
    [
        (NoName(), "its name is empty"),
        (NoVersion(), "its version is empty"),
        (NoWorkers(), "it has no workers"),
        (Twins(), "two of its voices have the same name"),
        (NoVoice(), "the voice ann has no language tag"),
        (NotReady(), "it is not ready: no microphone"),
        (Text(), "is no WAV, MP3, FLAC or Ogg file"),
        (Talkative(), "which has no word in it"),
        (Picky(), "it does not speak markup: no markup, please"),
        (Broken(), "the check of its speech ended in KeyError"),
        (Slow(), "150 takes as long as 100"),
        (Sleepy(), "`ready` took"),
        (Alone(), "the check of its workers ended, because it cannot speak: one at a time"),
        (Speechless(), "`phonemes` returns no text"),
        (OnlyOnce(), "the check of its close ended, because it cannot speak: it was closed"),
        (NotInstalled(), "it has no voice that is installed"),
    ],
)
def test_a_broken_promise_is_told(
    engine: Engine, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if isinstance(engine, Sleepy):
        monkeypatch.setattr(contract, "READY_LIMIT_S", 0.01)
    assert any(told in sentence for sentence in broken_promises(engine))


def test_there_is_a_check_for_each_promise_in_the_same_order() -> None:
    """Both lists begin each item with the same word, such as "Rate:"."""
    assert interface.__doc__
    promises, _, _ = interface.__doc__.partition("What an engine need not do")
    checked = [check.__doc__ or "" for check in contract.CHECKS]
    assert re.findall(r"^\* (\w+):", promises, re.M) == [doc.split(":")[0] for doc in checked]


def test_what_lacks_members_is_no_engine() -> None:
    assert broken_promises(object()) == ["it lacks members that every engine has"]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", BUILT_IN)
def test_our_engines_speak_the_languages_they_should(
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    speech_service: SpeechService,  # noqa: ARG001  it is in the environment
) -> None:
    monkeypatch.setenv("VOICECOACH_COMMAND", sys.executable)
    engine = get_engine(name)
    for language in LANGUAGES[name]:
        assert pick_voice(engine, None, language) in engine.voices()
    engine.close()


def test_our_engines_speak_about_as_long_as_a_coach(engine: Engine) -> None:
    assert 0.2 < seconds(say(engine, "two")) < 0.7
    assert 0.9 < seconds(say(engine, "Lie on your right side.")) < 2.0


def test_the_same_utterance_sounds_the_same_in_our_engines(engine: Engine) -> None:
    first = say(engine, "two")
    say(engine, "Something else in between.", rate=130)
    assert say(engine, "two") == first
    engine.close()
    assert say(engine, "two") == first


def test_our_engines_obey_the_rate_or_say_that_they_do_not(engine: Engine) -> None:
    normal = seconds(say(engine, "Lie on your right side."))
    brisk = seconds(say(engine, "Lie on your right side.", rate=130))
    assert brisk == pytest.approx(normal / 1.3 if engine.rates else normal, rel=0.1)


@pytest.mark.parametrize(
    "text", ["Well done 💪🏽!", "a", "Keep your hips stacked, and breathe. " * 9]
)
def test_our_engines_speak_pictures_letters_and_long_texts(engine: Engine, text: str) -> None:
    assert seconds(say(engine, text)) > 0.1


@pytest.mark.parametrize("text", ["", " \n", "...", "?!", "💪"])
def test_a_text_without_words_is_refused_by_name(engine: Engine, text: str) -> None:
    with pytest.raises(EngineError, match="nothing to say") as refusal:
        say(engine, text)
    assert f'"{text.strip()}"' in str(refusal.value)
