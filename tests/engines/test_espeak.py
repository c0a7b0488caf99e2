"""The embedded voice: what it says, and that its child can do no harm."""

import os
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import espeakng_loader
import pytest

from tests.engines.processes import ends_within
from voicecoach.engines import espeak_child, espeak_process
from voicecoach.engines.espeak import EspeakEngine
from voicecoach.engines.espeak_voices import arrange
from voicecoach.engines.interface import EngineError, Utterance

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and links of POSIX")


@pytest.fixture
def engine() -> Iterator[EspeakEngine]:
    engine = EspeakEngine(patience_s=5)
    yield engine
    engine.close()


def say(engine: EspeakEngine, text: str, rate: int = 100, voice: str = "en-us") -> bytes:
    return engine.synthesize(Utterance(text, voice, "en", rate))


def seconds(audio: bytes) -> float:
    with wave.open(BytesIO(audio)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getnframes() / file.getframerate()


def child_of(engine: EspeakEngine) -> "subprocess.Popen[bytes]":
    assert engine._process is not None
    return engine._process.process


def replace_child(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Let the parent start `program` in place of `espeak_child.py`."""
    child = folder / "child.py"
    child.write_text(program, encoding="utf-8")
    monkeypatch.setattr(espeak_process, "CHILD_FILE", str(child))


# What it says


def test_markup_is_spoken_as_text(engine: EspeakEngine) -> None:
    assert seconds(say(engine, "<b>two</b>")) > 2 * seconds(say(engine, "two"))
    assert say(engine, '<prosody rate="x-slow">two</prosody>') != say(engine, "two")


def test_phonemes_are_spoken_as_text(engine: EspeakEngine) -> None:
    assert seconds(say(engine, "[[t'u:]]")) != pytest.approx(seconds(say(engine, "two")), rel=0.2)


def test_commands_between_controls_are_not_obeyed(engine: EspeakEngine) -> None:
    assert say(engine, "\x01400S two") == say(engine, "400S two")


def test_the_rate_has_ends(engine: EspeakEngine) -> None:
    assert say(engine, "two", rate=1) == say(engine, "two", rate=20)
    assert say(engine, "two", rate=10_000) == say(engine, "two", rate=400)


def test_what_was_said_before_is_not_heard_after(engine: EspeakEngine) -> None:
    first = [say(engine, text) for text in ("one", "two", "three")]
    engine.close()
    last = [say(engine, text) for text in ("three", "two", "one")]
    assert last == first[::-1]


def test_a_voice_it_does_not_have(engine: EspeakEngine) -> None:
    with pytest.raises(EngineError, match='espeak has no voice "en-moon"'):
        say(engine, "two", voice="en-moon")


@pytest.mark.parametrize("tag", ["de", "ru", "ar", "he", "hi", "ja", "yue", "el", "no"])
def test_other_languages_are_spoken(engine: EspeakEngine, tag: str) -> None:
    texts = {
        "ru": "два",
        "ar": "اثنان",
        "he": "שתיים",
        "hi": "दो",
        "ja": "に",
        "yue": "二",
        "el": "δύο",
    }
    assert seconds(say(engine, texts.get(tag, "zwei"), voice=tag)) > 0.1


# Its voices


def test_voices_are_ordered_by_how_well_they_speak_a_language() -> None:
    listed = [
        ("Belgian", "roa/fr-BE", [(5, "fr-be"), (8, "fr")]),
        ("French", "roa/fr", [(5, "fr-fr"), (5, "fr")]),
        ("British", "gmw/en", [(2, "en-gb"), (2, "en")]),
        ("American ", "gmw/en-US", [(2, "en-us"), (3, "en")]),
        ("Bokmål", "gmq/nb", [(5, "nb"), (5, "no")]),
        ("Yue", "sit/yue", [(5, "yue"), (8, "zh")]),
        ("Jyutping", "sit/yue-Latn-jyutping", [(6, "yue")]),
    ]
    names = [(voice.name, voice.language, identifier) for voice, identifier in arrange(listed)]
    assert names == [
        ("en-us", "en-US", "gmw/en-US"),
        ("en-gb", "en-GB", "gmw/en"),
        ("fr-fr", "fr-FR", "roa/fr"),
        ("fr-be", "fr-BE", "roa/fr-BE"),
        ("nb", "nb", "gmq/nb"),
        ("no", "no", "gmq/nb"),
        ("yue", "yue", "sit/yue"),
        ("yue-latn-jyutping", "yue", "sit/yue-Latn-jyutping"),
        ("zh", "zh", "sit/yue"),
    ]


# Its child


def test_the_version_costs_no_child() -> None:
    engine = EspeakEngine()
    assert engine.version.startswith("0.")
    assert engine._process is None


def test_a_child_killed_between_phrases_is_started_anew(engine: EspeakEngine) -> None:
    first = say(engine, "two")
    child_of(engine).kill()
    child_of(engine).wait()
    assert say(engine, "two") == first


@posix_only
def test_a_child_that_hangs_is_started_anew() -> None:
    engine = EspeakEngine(patience_s=1)
    first = say(engine, "two")
    stopped = child_of(engine)
    os.kill(stopped.pid, signal.SIGSTOP)
    assert say(engine, "two") == first
    assert stopped.returncode == -signal.SIGKILL
    engine.close()


BAD_CHILDREN = {
    "hangs": ("import time; time.sleep(60)", "gave no answer within 0.3 s"),
    "ends": ("raise SystemExit(1)", "ended unexpectedly"),
    "chatters": ("print('ALSA lib pcm.c: unknown PCM'); input()", "ended unexpectedly"),
    "breaks off": (
        "import os; os.write(1, b'\\x89vc\\nA\\0\\0\\1\\0half'); os._exit(0)",
        "ended unexpectedly",
    ),
    "writes zeros": (
        "import os, time; os.write(1, bytes(9)); time.sleep(60)",
        "ended unexpectedly",
    ),
    "promises too much": (
        "import os, time; os.write(1, b'\\x89vc\\nA\\xff\\xff\\xff\\xff'); time.sleep(60)",
        "ended unexpectedly",
    ),
    "closes its pipe": ("import os, time; os.close(1); time.sleep(60)", "ended unexpectedly"),
    "aborts": ("import os; os.abort()", "ended unexpectedly"),
    "answers with noise": (
        "import os; input(); os.write(1, b'\\x89vc\\nV\\0\\0\\0\\4\\xff\\0{['); input()",
        "gave an answer that cannot be read",
    ),
    "answers with other JSON": (
        "import os; input(); os.write(1, b'\\x89vc\\nV\\0\\0\\0\\4null'); input()",
        "gave an answer that cannot be read",
    ),
    "answers something else": (
        "import os; input(); os.write(1, b'\\x89vc\\nA\\0\\0\\0\\4\\0\\0\\0\\0'); input()",
        "gave an answer that cannot be read",
    ),
    "complains in noise": (
        "import os; input(); os.write(1, b'\\x89vc\\nE\\0\\0\\0\\2\\xff\\xfe'); input()",
        "could not speak: \N{REPLACEMENT CHARACTER}",
    ),
    "complains": (
        "import os; input(); os.write(1, b'\\x89vc\\nE\\0\\0\\0\\4oops'); input()",
        "could not speak: oops",
    ),
}


@pytest.mark.parametrize(("program", "said"), BAD_CHILDREN.values(), ids=BAD_CHILDREN.keys())
def test_a_child_that_stays_bad_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str, said: str
) -> None:
    replace_child(monkeypatch, tmp_path, program)
    engine = EspeakEngine(patience_s=0.3 if "0.3" in said else 5)
    with pytest.raises(EngineError, match=f"espeak {said}.*another --engine"):
        engine.ready()
    engine.close()


def test_a_child_that_is_bad_once_is_forgiven(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = f"""
import os, runpy
try:
    os.mkdir({str(tmp_path / "second time")!r})
except FileExistsError:
    runpy.run_path({espeak_child.__file__!r}, run_name="__main__")
"""
    replace_child(monkeypatch, tmp_path, program)
    engine = EspeakEngine(patience_s=5)
    assert say(engine, "two")
    engine.close()


def test_what_espeak_prints_is_not_taken_for_a_frame(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = f"""
import os, runpy
child = runpy.run_path({espeak_child.__file__!r})
def voices(path):
    os.write(1, b"mbrowrap error: unable to talk\\n")
    return b"[]"
child["main"].__globals__["voices"] = voices
child["main"]()
"""
    replace_child(monkeypatch, tmp_path, program)
    engine = EspeakEngine(patience_s=5)
    assert engine.voices() == []
    engine.close()


def test_an_answer_to_an_interrupted_request_is_not_given_to_the_next(
    monkeypatch: pytest.MonkeyPatch, engine: EspeakEngine
) -> None:
    two = say(engine, "two")
    process = engine._process
    assert process is not None

    def interrupted(**_: float) -> None:
        raise KeyboardInterrupt

    frames = {"get": staticmethod(interrupted), "empty": staticmethod(lambda: True)}
    monkeypatch.setattr(process, "_frames", type("Frames", (), frames))
    with pytest.raises(KeyboardInterrupt):
        say(engine, "Something else.")
    assert say(engine, "two") == two


@posix_only
def test_a_data_path_longer_than_espeak_can_take(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, engine: EspeakEngine
) -> None:
    folder = tmp_path / ("a" * 120) / ("ä" * 100)
    folder.mkdir(parents=True)
    data = folder / "espeak-ng-data"
    data.symlink_to(espeakng_loader.get_data_path())
    monkeypatch.setattr(espeakng_loader, "get_data_path", lambda: str(data))
    assert seconds(say(engine, "two")) > 0.2


@pytest.mark.parametrize(
    ("folder", "said"),
    [(".", "could not speak: its voice data cannot be read"), ("none", "ended unexpectedly")],
)
def test_voice_data_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, engine: EspeakEngine, folder: str, said: str
) -> None:
    monkeypatch.setattr(espeakng_loader, "get_data_path", lambda: str(tmp_path / folder))
    with pytest.raises(EngineError, match=f"espeak {said}.*reinstall voicecoach"):
        engine.ready()


def test_a_library_that_is_not_there(monkeypatch: pytest.MonkeyPatch, engine: EspeakEngine) -> None:
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: "/no/such/library.so")
    with pytest.raises(EngineError, match="reinstall voicecoach"):
        engine.ready()


def test_the_folder_it_is_started_from_is_not_trusted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, engine: EspeakEngine
) -> None:
    for name in ("json", "ctypes", "os", "signal", "sitecustomize", "usercustomize"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('shadowed')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert say(engine, "two")


def test_close_leaves_no_process(engine: EspeakEngine) -> None:
    say(engine, "two")
    child = child_of(engine)
    engine.close()
    assert child.returncode is not None, "waited for: no zombie"
    assert child.stdin is not None
    assert child.stdin.closed
    assert child.stdout is not None
    assert child.stdout.closed


def test_a_forgotten_engine_leaves_no_process() -> None:
    engine = EspeakEngine()
    say(engine, "two")
    child = child_of(engine)
    del engine
    assert child.returncode is not None


@posix_only
def test_an_unclosed_engine_is_closed_at_exit() -> None:
    code = """
from voicecoach.engines.espeak import EspeakEngine
engine = EspeakEngine()
engine.ready()
print(engine._process.process.pid)
"""
    shown = subprocess.run(
        [sys.executable, "-X", "dev", "-c", code], capture_output=True, text=True, check=True
    )
    assert shown.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(shown.stdout), 0)


@posix_only
def test_a_child_ends_when_its_parent_is_killed() -> None:
    code = """
import os, signal
from voicecoach.engines.espeak import EspeakEngine
engine = EspeakEngine()
engine.ready()
print(engine._process.process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert shown.returncode == -signal.SIGKILL
    assert ends_within(5, int(shown.stdout))
