"""Standard streams that are closed, full, left early or of no use: told, or lived with."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.run_with_limits import ROUTINE, in_shell, run

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell"),
    pytest.mark.slow,
    pytest.mark.usefixtures("share_cache"),
]

BAD = "name: Bad\nexercises:\n- {name: A, reps: 0}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "bad.yaml").write_text(BAD)
    return tmp_path


STREAMS = ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"]


@pytest.mark.parametrize("closed", STREAMS)
def test_streams_that_are_closed(folder: Path, closed: str) -> None:
    assert run(folder, "build", "two.yaml", "-q", "-o", "as-ever.mp3").returncode == 0
    before = in_shell(f'"$@" {closed}')
    done = run(folder, "build", "two.yaml", "-o", "s.mp3", "--cues", "c.json", before=before)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "" or done.stdout.endswith("\ns.mp3\n")
    assert (folder / "s.mp3").read_bytes() == (folder / "as-ever.mp3").read_bytes()
    bad = run(folder, "check", "bad.yaml", before=before)
    assert (bad.returncode, bad.stdout) == (3, "")
    assert bad.stderr == "" or bad.stderr.startswith("bad.yaml:3:19: ")


@pytest.mark.parametrize("arguments", ["plan two.yaml", "check two.yaml", "list", "voices", "-h"])
def test_an_answer_that_cannot_be_printed_is_an_error(folder: Path, arguments: str) -> None:
    done = run(folder, *arguments.split(), before=in_shell('"$@" >&-'))
    assert done.returncode == 5
    assert "cannot be printed: standard output is closed" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_error_that_nobody_can_read_keeps_its_code(folder: Path) -> None:
    full = in_shell('"$@" 2>/dev/full')
    assert run(folder, "check", "bad.yaml", before=full).returncode == 3
    assert run(folder, "build", "two.yaml", "-o", "no/s.mp3", before=full).returncode == 5


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_notice_that_nobody_can_read_stops_no_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", "two.yaml/cache")
    done = run(folder, "build", "two.yaml", before=in_shell('"$@" 2>/dev/full'))
    assert done.stdout.endswith("audio_out/two.mp3\n")


@pytest.mark.parametrize("command", ["plan", "build", "check", "list"])
def test_a_reader_who_is_gone(folder: Path, command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    arguments = [] if command == "list" else ["get-hip"]
    done = subprocess.run(
        [sys.executable, "-m", "voicecoach", command, *arguments],
        cwd=folder,
        env={**os.environ, "VOICECOACH_ENGINE": "silent"},
        stdout=writer,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


INPUTS = {
    "nothing": ("</dev/null", "is empty"),
    "closed": ("<&-", "is empty"),
    "bytes": ("<noise", "is not a text file: byte 1 is not UTF-8"),
    "without end": ("</dev/zero", "is larger than 1024 KiB"),
    "an output": ("0>sink", "cannot be read: Bad file descriptor"),
}


@pytest.mark.parametrize("case", INPUTS)
def test_a_routine_from_an_input_of_no_use(folder: Path, case: str) -> None:
    redirected, told = INPUTS[case]
    (folder / "noise").write_bytes(bytes(range(255, 0, -1)))
    done = run(folder, "build", "-", before=in_shell(f'"$@" {redirected}'))
    assert (done.returncode, done.stdout) == (3, "")
    assert re.match(rf"standard input(:1:1)?: {told}\n", done.stderr)
