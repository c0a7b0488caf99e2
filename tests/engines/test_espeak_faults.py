"""The embedded voice's child fails at the n-th phrase of a session: it is started anew, once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engines.bad_child import FAULTS, Child, built
from tests.engines.processes import ends_within, wait_for_speakers
from voicecoach.engines.espeak import process as espeak_process
from voicecoach.errors import VoiceError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Child:
    wait_for_speakers()  # of a test before: they would start this child
    child = Child(tmp_path)
    monkeypatch.setattr(espeak_process, "ESPEAK_CHILD_FILE", str(child.file))
    return child


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The session as the true child speaks it."""
    folder = tmp_path_factory.mktemp("unharmed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(folder / "cache"))
        return built(folder / "unharmed.mp3")


@pytest.mark.slow
@pytest.mark.parametrize("name", FAULTS)
def test_once_is_forgiven_and_not_heard(
    name: str, child: Child, tmp_path: Path, unharmed: bytes
) -> None:
    child.fails(FAULTS[name][0], at=(3,))
    assert built(tmp_path / "it.mp3") == unharmed
    assert child.asked.count(child.asked[2]) == 2
    assert len(child.asked) == len(set(child.asked)) + 1


@pytest.mark.slow
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
    shown = f'espeak failed twice at "{phrase[:40]}'
    assert str(told.value).startswith(shown)
    assert str(told.value).endswith(f"it {said}; reinstall voicecoach, or use another --engine")
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
import os, signal, threading, time
from voicecoach.engines.espeak import process as espeak_process
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance
espeak_process.ESPEAK_CHILD_FILE = {str(child.file)!r}
engine = EspeakEngine()
engine.ready()
two = Utterance("two", "en-us", "en")
speaker = threading.Thread(target=engine.synthesize, args=(two,), daemon=True)
speaker.start()
while not os.path.exists({str(child.log)!r}):
    assert speaker.is_alive()
    time.sleep(0.01)
print(engine._child.process.process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=60)
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
