"""The embedded voice's child fails at the n-th phrase of a session: it is started anew, once."""

import os
import signal
import subprocess
import sys
from collections.abc import Container
from pathlib import Path

import pytest

import voicecoach
from tests.engines.processes import ends_within
from voicecoach.engines import espeak_child, espeak_process
from voicecoach.engines.espeak import EspeakEngine
from voicecoach.errors import VoiceError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")

ROUTINE = "name: A\nexercises:\n- {name: Curls, reps: 3, tempo: {up: 1s, down: 1s}}\n"

FAULTS = {
    "is killed": ("os.kill(os.getpid(), 9)", "ended unexpectedly"),
    "aborts": ("os.abort()", "ended unexpectedly"),
    "ends": ("os._exit(0)", "ended unexpectedly"),
    "hangs": ("time.sleep(60)", "gave no answer within 3 s"),
    "closes its pipe": ("os.close(pipe); time.sleep(60)", "ended unexpectedly"),
    "writes noise": ("os.write(pipe, bytes(5_000)); time.sleep(60)", "ended unexpectedly"),
    "writes a line": ("os.write(pipe, b'ALSA lib pcm.c'); time.sleep(60)", "ended unexpectedly"),
    "writes half a frame": (
        "os.write(pipe, frame + b'A\\0\\0\\1\\0half'); os._exit(0)",
        "ended unexpectedly",
    ),
    "promises 4 GB": (
        "os.write(pipe, frame + b'A\\xff\\xff\\xff\\xff'); time.sleep(60)",
        "ended unexpectedly",
    ),
    "answers with half a sample": ("return rate + b'abc'", "gave an answer that cannot be read"),
    "answers at 0 Hz": ("return bytes(4) + b'abcd'", "gave an answer that cannot be read"),
    "answers with nothing": ("return b''", "gave an answer that cannot be read"),
    "takes too much memory": ("bytearray(2 << 30)", "ended unexpectedly"),
}
"""What the child does instead of speaking, and what is told of it."""

CHILD = """
import os, runpy, time
child = runpy.run_path({file!r})
main, frame = child["main"], child["FRAME_START"]
world, speak = main.__globals__, child["speak"]
rate, pipe = (22_050).to_bytes(4, "big"), 3  # the first that is free

def faulty(path, text, *arguments, **others):
    with open({log!r}, "a+") as log:
        log.write(text + chr(10))
        log.seek(0)
        nth = len(log.readlines())
    if nth in {at}:
        {fault}
    return speak(path, text, *arguments, **others)

world["speak"] = faulty
main()
"""


class Child:
    """A child that fails, in place of the true one."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "child.py"
        self.log = folder / "asked"

    def fails(self, fault: str, at: Container[int]) -> None:
        """From now on, at these requests of all."""
        program = CHILD.format(file=espeak_child.__file__, log=str(self.log), at=at, fault=fault)
        self.file.write_text(program, "utf-8")

    @property
    def asked(self) -> list[str]:
        """What it was asked to speak, in order."""
        return self.log.read_text("utf-8").splitlines()


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Child:
    child = Child(tmp_path)
    monkeypatch.setattr(espeak_process, "CHILD_FILE", str(child.file))
    return child


def built(target: Path) -> bytes:
    engine = EspeakEngine(patience_s=3)
    return voicecoach.build(ROUTINE, target, engine=engine).path.read_bytes()


@pytest.fixture
def unharmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    with monkeypatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(tmp_path / "another cache"))
        patch.setattr(espeak_process, "CHILD_FILE", espeak_child.__file__)
        return built(tmp_path / "unharmed.mp3")


@pytest.mark.parametrize("name", FAULTS)
def test_once_is_forgiven_and_not_heard(
    name: str, child: Child, tmp_path: Path, unharmed: bytes
) -> None:
    child.fails(FAULTS[name][0], at=(3,))
    assert built(tmp_path / "it.mp3") == unharmed
    assert child.asked.count(child.asked[2]) == 2
    assert len(child.asked) == len(set(child.asked)) + 1


@pytest.mark.parametrize("name", FAULTS)
def test_twice_is_told(name: str, child: Child, tmp_path: Path) -> None:
    fault, said = FAULTS[name]
    child.fails(fault, at=range(3, 10_000))
    target = tmp_path / "it.mp3"
    target.write_bytes(b"the former file")
    with pytest.raises(VoiceError) as told:
        built(target)
    assert told.value.exit_code == 4
    phrase = child.asked[2]
    print(child.asked, told.value)
    shown = f'espeak {said} at "{phrase[:40]}'
    assert str(told.value).startswith(shown)
    assert str(told.value).endswith("twice; reinstall voicecoach, or use another --engine")
    assert target.read_bytes() == b"the former file"
    assert child.asked[2:4] == [phrase, phrase]


def test_complaints_without_end_hold_nothing_up(
    child: Child, tmp_path: Path, unharmed: bytes
) -> None:
    child.fails("os.write(1, bytes(1 << 20)); os.write(2, bytes(1 << 20))", at=range(10_000))
    assert built(tmp_path / "it.mp3") == unharmed
    assert len(child.asked) == len(set(child.asked))


def test_a_child_that_hangs_ends_with_its_parent(child: Child) -> None:
    """It reads nothing while it hangs, so that no end of a pipe would wake it."""
    child.fails("time.sleep(60)", at=range(10_000))
    code = f"""
import os, signal, threading
from voicecoach.engines import espeak_process
from voicecoach.engines.espeak import EspeakEngine
from voicecoach.engines.interface import Utterance
espeak_process.CHILD_FILE = {str(child.file)!r}
engine = EspeakEngine()
engine.ready()
two = Utterance("two", "en-us", "en")
threading.Thread(target=engine.synthesize, args=(two,), daemon=True).start()
while not os.path.exists({str(child.log)!r}):
    pass
print(engine._process.process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert shown.returncode == -signal.SIGKILL, shown.stderr
    assert ends_within(5, int(shown.stdout))


def test_no_zombie_is_left(child: Child, tmp_path: Path) -> None:
    started = []
    child.fails("os.abort()", at=(3, 5, 7))
    true_start = espeak_process.EspeakProcess.__init__

    def noted(self: espeak_process.EspeakProcess, library: str, data: str) -> None:
        true_start(self, library, data)
        started.append(self.process)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(espeak_process.EspeakProcess, "__init__", noted)
        built(tmp_path / "it.mp3")
    assert len(started) == 4
    assert [process.returncode for process in started] == [-signal.SIGABRT] * 3 + [-signal.SIGKILL]
