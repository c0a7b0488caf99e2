"""The program's end after a success: at once, with all that was to be done and told."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.build_folder import COMMAND, Folder

_DONE = """
import atexit, sys, threading, time
from voicecoach.cli import main
from voicecoach.cli import app as commands

def succeed(prog_name):
    threading.Thread(target=time.sleep, args=(60,)).start()  # Python would wait for it
    atexit.register(sys.stdout.write, "and this last\\n")
    sys.stdout.write("not flushed\\n")
    sys.exit(0)

commands.app = succeed
main()
"""


def ended(**more: Any) -> "subprocess.CompletedProcess[str]":
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    options: dict[str, Any] = {
        "env": buffered,
        "stderr": subprocess.PIPE,
        "timeout": 30,
        **more,
    }
    return subprocess.run([sys.executable, "-c", _DONE], text=True, **options)


def test_what_is_registered_for_the_end_is_done_and_no_thread_is_waited_for() -> None:
    done = ended(stdout=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "not flushed\nand this last\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_last_line_that_cannot_be_printed_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = ended(stdout=full)
    assert done.returncode == 5
    assert "the answer cannot be printed: No space left on device" in done.stderr


def test_a_last_line_that_nobody_reads() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = ended(stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs Linux's /proc")
@pytest.mark.parametrize("command", [COMMAND, ("voices", "--engine", "espeak")])
def test_no_child_is_left_when_the_program_has_ended(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    folder = Folder(tmp_path, {"VOICECOACH_ENGINE": "espeak", "VOICECOACH_MARK": str(tmp_path)})
    folder.built(*command)
    assert [place for place in Path("/proc").glob("[0-9]*") if _is_marked(place, tmp_path)] == []


def _is_marked(process: Path, mark: Path) -> bool:
    try:
        return f"VOICECOACH_MARK={mark}".encode() in (process / "environ").read_bytes()
    except OSError:
        return False
