"""Engines by name, built in and from other packages; voices by name and language."""

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import EntryPoint
from importlib.util import find_spec
from pathlib import Path

import pytest

from voicecoach.engines.contract import broken_promises
from voicecoach.engines.interface import (
    Engine,
    EngineError,
    SpeaksPhonemes,
    Utterance,
    Voice,
    service_of,
)
from voicecoach.engines.registry import (
    AUTO,
    BUILT_IN,
    GROUP,
    MOVED_MODULES,
    command_engine,
    engine_names,
    get_engine,
)
from voicecoach.engines.silent import SilentEngine
from voicecoach.engines.voices import pick_voice
from voicecoach.errors import UsageError

HEAVY = ["gtts", "requests", "numpy", "espeakng_loader", "platformdirs", "soundfile", "ctypes"]


class Polyglot(SilentEngine):
    """Silent, with voices enough to choose from."""

    name = "polyglot"

    def voices(self) -> list[Voice]:
        return [
            Voice("amy", "en-US"),
            Voice("alba", "en-GB"),
            Voice("kerstin", "de-DE"),
            Voice("thorsten", "de"),
            Voice("tomás", "pt-BR"),
        ]


class Mute:
    """Lacks most of what an engine needs."""


def install(monkeypatch: pytest.MonkeyPatch, **places: str) -> None:
    entries = [EntryPoint(name, place, GROUP) for name, place in places.items()]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: entries)


def test_the_package_loads_no_engine() -> None:
    code = f"import voicecoach.engines, sys; print([m for m in {HEAVY} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_the_package_offers_what_it_did_in_the_release_before() -> None:
    namespace: dict[str, object] = {}
    exec("from voicecoach.engines import *", namespace)
    former = {"AUTO", "AUTO_ONLINE", "BUILT_IN", "GROUP", "Engine", "EngineError", "Utterance"}
    former |= {"Voice", "engine_names", "engine_of_command", "get_engine", "pick_voice"}
    assert former <= namespace.keys()
    assert namespace["AUTO"] is AUTO
    assert namespace["engine_of_command"] is command_engine


def test_built_in_engines_are_named() -> None:
    assert engine_names()[: len(BUILT_IN)] == ["hibari", "silent", "espeak", "gtts", "command"]
    assert set(AUTO) <= set(BUILT_IN)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("espaek", 'no engine "espaek"; did you mean "espeak"? write one of: auto,'),
        ("GTTS", 'did you mean "gtts"?'),
        ("piper", 'there is no engine "piper"; write one of: auto, hibari, silent, espeak, gtts'),
        ("", 'there is no engine ""; write one of'),
    ],
)
def test_an_unknown_engine(written: str, said: str) -> None:
    with pytest.raises(UsageError) as refusal:
        get_engine(written)
    assert said in str(refusal.value)


def test_a_stranger_is_found_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, polyglot=f"{__name__}:Polyglot")
    assert engine_names()[-1] == "polyglot"
    assert isinstance(get_engine("polyglot"), Engine)


def test_a_stranger_cannot_take_a_built_in_name(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, silent=f"{__name__}:Polyglot")
    assert engine_names().count("silent") == 1
    assert type(get_engine("silent")) is SilentEngine


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("no_such_module:Engine", "ModuleNotFoundError"),
        (f"{__name__}:NoSuchClass", "AttributeError"),
        (f"{__name__}:HEAVY", "TypeError"),
        (f"{__name__}:Mute", "lacks members that every engine has"),
    ],
)
def test_a_broken_stranger_is_named(monkeypatch: pytest.MonkeyPatch, place: str, said: str) -> None:
    install(monkeypatch, odd=place)
    with pytest.raises(EngineError, match=f'"odd" .*{said}.*uninstall the package'):
        get_engine("odd")


OLD_PLUG_IN = '''
"""An engine written against the release before, with all that its documents name."""

import wave
from io import BytesIO

import voicecoach.engines.contract
import voicecoach.engines.silent
import voicecoach.engines.voices
from voicecoach.engines import (
    Engine,
    EngineError,
    Utterance,
    Voice,
    engine_names,
    get_engine,
    pick_voice,
)
from voicecoach.engines.interface import SpeaksPhonemes, service_of
from voicecoach.engines.words import plain_words


class OldEngine:
    name = "old"
    version = "1"
    workers = 1
    rates = False

    def voices(self) -> list[Voice]:
        return [Voice("amy", "en", "an old voice")]

    def ready(self) -> None:
        if "silent" not in engine_names() or service_of(get_engine("silent")):
            raise EngineError("the registry is not what it was")

    def synthesize(self, utterance: Utterance) -> bytes:
        words = plain_words(utterance.text).split()
        file = BytesIO()
        with wave.open(file, "wb") as out:
            out.setparams((1, 2, 24_000, 0, "NONE", ""))
            out.writeframes(bytes(4_800) * len(words))
        return file.getvalue()

    def close(self) -> None:
        pass


assert pick_voice(OldEngine(), None, "en") == Voice("amy", "en", "an old voice")
assert isinstance(OldEngine(), Engine) and not isinstance(OldEngine(), SpeaksPhonemes)
'''


def write_plug_in(monkeypatch: pytest.MonkeyPatch, folder: Path, source: str) -> None:
    """Put a module with that source on sys.path, as the engine "old"."""
    (folder / "old_plug_in.py").write_text(source, "utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "old_plug_in", raising=False)
    install(monkeypatch, old="old_plug_in:OldEngine")


def test_a_plug_in_of_the_release_before_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_plug_in(monkeypatch, tmp_path, OLD_PLUG_IN)
    engine = get_engine("old")
    assert engine.synthesize(Utterance("two", "amy", "en")).startswith(b"RIFF")
    assert broken_promises(engine) == []


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        (
            "from voicecoach.engines.wav import wav_bytes",
            "imports voicecoach.engines.wav, which is now voicecoach.engines.embedded.wav",
        ),
        (
            "import voicecoach.engines.deadline",
            "imports voicecoach.engines.deadline, which is now voicecoach.timeout",
        ),
        (
            "from voicecoach.engines.https import post",
            "imports voicecoach.engines.https, which is now voicecoach.https",
        ),
        (
            "from voicecoach.engines.speak import speak",
            "imports voicecoach.engines.speak, which this version of voicecoach does not have",
        ),
    ],
)
def test_a_plug_in_that_imports_a_moved_module_is_answered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, statement: str, answer: str
) -> None:
    write_plug_in(monkeypatch, tmp_path, statement)
    with pytest.raises(EngineError) as refusal:
        get_engine("old")
    assert str(refusal.value) == (
        f'the engine "old" (old_plug_in:OldEngine) {answer}; '
        "update or uninstall the package it comes from"
    )


class Faulty(SilentEngine):
    """Loads, and fails whenever it is used."""

    name = "faulty"
    version = "7"
    workers = 3
    rates = False
    service = "Nobody"
    takes_any_voice = True

    def voices(self) -> list[Voice]:
        return list(import_module("voicecoach.engines.wav").voices)

    def ready(self) -> None:
        raise EngineError("it is not ready")

    def synthesize(self, utterance: Utterance) -> bytes:
        raise KeyError(utterance.text)

    def phonemes(self, utterance: Utterance) -> str:
        raise ValueError(utterance.text)

    def close(self) -> None:
        raise OSError("it is closed")


@pytest.mark.parametrize(
    ("use", "answer"),
    [
        (
            lambda engine: engine.voices(),
            "imports voicecoach.engines.wav, which is now voicecoach.engines.embedded.wav",
        ),
        (
            lambda engine: engine.synthesize(Utterance("two", "amy", "en")),
            "failed: KeyError: 'two'",
        ),
        (lambda engine: engine.phonemes(Utterance("two", "amy", "en")), "failed: ValueError: two"),
        (lambda engine: engine.close(), "failed: OSError: it is closed"),
    ],
)
def test_a_failure_of_a_plug_in_is_no_bug_of_voicecoach(
    monkeypatch: pytest.MonkeyPatch, use: Callable[[Engine], object], answer: str
) -> None:
    install(monkeypatch, faulty=f"{__name__}:Faulty")
    with pytest.raises(EngineError) as refusal:
        use(get_engine("faulty"))
    assert str(refusal.value) == (
        f'the engine "faulty" ({__name__}:Faulty) {answer}; '
        "update or uninstall the package it comes from"
    )


def test_a_plug_in_is_otherwise_as_its_author_wrote_it(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, faulty=f"{__name__}:Faulty", polyglot=f"{__name__}:Polyglot")
    engine = get_engine("faulty")
    assert isinstance(engine, Engine)
    assert isinstance(engine, SpeaksPhonemes)
    assert not isinstance(get_engine("polyglot"), SpeaksPhonemes)
    assert (engine.name, engine.version, engine.workers, engine.rates) == ("faulty", "7", 3, False)
    assert service_of(engine) == "Nobody"
    assert getattr(engine, "takes_any_voice", False)
    assert not hasattr(get_engine("polyglot"), "service")
    with pytest.raises(EngineError, match=r"^it is not ready$"):
        engine.ready()


@pytest.mark.parametrize("name", sorted(BUILT_IN.keys() - {"command"}))
def test_a_built_in_engine_is_not_wrapped(name: str) -> None:
    module, _, class_name = BUILT_IN[name].partition(":")
    assert type(get_engine(name)) is getattr(import_module(module), class_name)


@pytest.mark.parametrize("module", MOVED_MODULES)
def test_a_moved_module_is_where_the_answer_says(module: str) -> None:
    assert find_spec(module) is None
    assert find_spec(MOVED_MODULES[module]) is not None


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en-GB", "alba"),
        ("en-gb", "alba"),
        ("en", "amy"),
        ("en-AU", "amy"),
        ("de", "thorsten"),
        ("de-AT", "thorsten"),
        ("de-DE", "kerstin"),
        ("pt", "tomás"),
    ],
)
def test_the_voice_of_a_language(language: str, name: str) -> None:
    assert pick_voice(Polyglot(), None, language).name == name


def test_a_voice_by_name_whatever_the_language() -> None:
    assert pick_voice(Polyglot(), "Thorsten", "en").language == "de"


def test_a_voice_for_any_language_speaks_this_one_too() -> None:
    assert pick_voice(SilentEngine(), None, "tlh").name == "silent"


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("albo", "en", 'polyglot has no voice "albo"; did you mean "alba"? `voicecoach voices'),
        ("zzzzzz", "en", 'has no voice "zzzzzz"; `voicecoach voices --engine polyglot` lists'),
        (None, "xx", 'does not speak the language "xx"; write a tag such as en, en-GB or de;'),
        (None, "dee", 'does not speak the language "dee"; did you mean "de"'),
        (None, "", 'does not speak the language ""'),
    ],
)
def test_a_voice_that_is_not_there(name: str | None, language: str, said: str) -> None:
    with pytest.raises(UsageError) as refusal:
        pick_voice(Polyglot(), name, language)
    assert said in str(refusal.value)


def test_utterances_are_values() -> None:
    assert Utterance("two", "amy", "en") == Utterance("two", "amy", "en", 100)
