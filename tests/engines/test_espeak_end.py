"""The embedded voice: no process of it is left behind."""

import os
import signal
import subprocess
import sys

import pytest

from tests.engines.processes import ends_within
from tests.engines.speaking import child_of, say
from voicecoach.engines.espeak.engine import EspeakEngine

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and links of POSIX")


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
from voicecoach.engines.espeak.engine import EspeakEngine
engine = EspeakEngine()
engine.ready()
print(engine._child.process.process.pid)
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
from voicecoach.engines.espeak.engine import EspeakEngine
engine = EspeakEngine()
engine.ready()
print(engine._child.process.process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert shown.returncode == -signal.SIGKILL
    assert ends_within(5, int(shown.stdout))
