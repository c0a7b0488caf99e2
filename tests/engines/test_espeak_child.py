"""The embedded voice: its child can do no harm."""

import os
import signal
from pathlib import Path

import espeakng_loader
import pytest

from tests.engines.speaking import child_of, replace_child, say, seconds
from voicecoach.engines.espeak import child as espeak_child
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import EngineError

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and links of POSIX")


def test_the_version_costs_no_child() -> None:
    engine = EspeakEngine()
    assert engine.version.startswith("0.")
    assert engine._child.process is None


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
        "cannot speak: \N{REPLACEMENT CHARACTER}",
    ),
    "complains": (
        "import os; input(); os.write(1, b'\\x89vc\\nE\\0\\0\\0\\4oops'); input()",
        "cannot speak: oops",
    ),
}


@pytest.mark.parametrize(("program", "said"), BAD_CHILDREN.values(), ids=BAD_CHILDREN.keys())
def test_a_child_that_stays_bad_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str, said: str
) -> None:
    replace_child(monkeypatch, tmp_path, program)
    engine = EspeakEngine(patience_s=0.3 if "0.3" in said else 5)
    with pytest.raises(EngineError, match=rf"espeak (failed twice: it )?{said}.*another --engine"):
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
main = child["run_espeak_child"]
main.__globals__["list_voices"] = voices
main()
"""
    replace_child(monkeypatch, tmp_path, program)
    engine = EspeakEngine(patience_s=5)
    assert engine.voices() == []
    engine.close()


def test_an_answer_to_an_interrupted_request_is_not_given_to_the_next(
    monkeypatch: pytest.MonkeyPatch, engine: EspeakEngine
) -> None:
    two = say(engine, "two")
    process = engine._child.process
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
    [
        (".", "cannot speak: its voice data cannot be read"),
        ("none", "failed twice: it ended unexpectedly"),
    ],
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
