"""Standard streams that are closed, full, left early or of no use: told, or lived with."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.preludes import closed, read_by_nobody, redirected
from tests.run_with_limits import ROUTINE, in_shell, run

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell"),
    pytest.mark.slow,
    pytest.mark.usefixtures("share_cache"),
]

How = dict[str, Any]
"""What comes before the command: a `prelude` of a fork, or a shell `before` a new Python."""

FULL = redirected(2, "/dev/full", "O_WRONLY")

BAD = "name: Bad\nexercises:\n- {name: A, reps: 0}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "bad.yaml").write_text(BAD)
    return tmp_path


STREAMS: dict[str, How] = {
    "<&-": {"prelude": closed(0)},
    ">&-": {"prelude": closed(1)},
    "2>&-": {"prelude": closed(2)},
    "<&- >&- 2>&-": {"before": in_shell('"$@" <&- >&- 2>&-')},
}


@pytest.mark.parametrize("how", STREAMS.values(), ids=STREAMS)
def test_streams_that_are_closed(folder: Path, how: How) -> None:
    assert run(folder, "build", "two.yaml", "-q", "-o", "as-ever.mp3").returncode == 0
    done = run(folder, "build", "two.yaml", "-o", "s.mp3", "--cues", "c.json", **how)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "" or done.stdout.endswith("\ns.mp3\n")
    assert (folder / "s.mp3").read_bytes() == (folder / "as-ever.mp3").read_bytes()
    bad = run(folder, "check", "bad.yaml", **how)
    assert (bad.returncode, bad.stdout) == (3, "")
    assert bad.stderr == "" or bad.stderr.startswith("bad.yaml:3:19: ")


ANSWERS: dict[str, How] = {
    "plan two.yaml": {"prelude": closed(1)},
    "check two.yaml": {"before": in_shell('"$@" >&-')},
    "list": {"prelude": closed(1)},
    "voices": {"prelude": closed(1)},
    "-h": {"prelude": closed(1)},
}


@pytest.mark.parametrize("arguments", ANSWERS)
def test_an_answer_that_cannot_be_printed_is_an_error(folder: Path, arguments: str) -> None:
    done = run(folder, *arguments.split(), **ANSWERS[arguments])
    assert done.returncode == 5
    assert "cannot be printed: standard output is closed" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_error_that_nobody_can_read_keeps_its_code(folder: Path) -> None:
    full = in_shell('"$@" 2>/dev/full')
    assert run(folder, "check", "bad.yaml", before=full).returncode == 3
    assert run(folder, "build", "two.yaml", "-o", "no/s.mp3", prelude=FULL).returncode == 5


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_notice_that_nobody_can_read_stops_no_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", "two.yaml/cache")
    done = run(folder, "build", "two.yaml", prelude=FULL)
    assert done.stdout.endswith("audio_out/two.mp3\n")


@pytest.mark.parametrize("command", ["plan", "build", "check", "list"])
def test_a_reader_who_is_gone(folder: Path, command: str) -> None:
    arguments = [] if command == "list" else ["get-hip"]
    done = run(folder, command, *arguments, prelude=read_by_nobody())
    assert (done.returncode, done.stderr) == (141, "")


def test_a_reader_who_is_gone_from_a_pipe_of_the_shell(folder: Path) -> None:
    gone = in_shell('{ sleep 0.1; "$@"; echo $? >&2; } | true')
    assert run(folder, "check", "get-hip", before=gone).stderr == "141\n"


INPUTS: dict[str, tuple[How, str]] = {
    "nothing": ({"prelude": redirected(0, "/dev/null", "O_RDONLY")}, "is empty"),
    "closed": ({"prelude": closed(0)}, "is empty"),
    "bytes": (
        {"before": in_shell('"$@" <noise')},
        "is not a text file: byte 1 is not UTF-8",
    ),
    "without end": (
        {"prelude": redirected(0, "/dev/zero", "O_RDONLY")},
        "is larger than 1024 KiB",
    ),
    "an output": (
        {"prelude": redirected(0, "sink", "O_WRONLY | O_CREAT")},
        "cannot be read: Bad file descriptor",
    ),
}


@pytest.mark.parametrize("case", INPUTS)
def test_a_routine_from_an_input_of_no_use(folder: Path, case: str) -> None:
    how, told = INPUTS[case]
    (folder / "noise").write_bytes(bytes(range(255, 0, -1)))
    done = run(folder, "build", "-", **how)
    assert (done.returncode, done.stdout) == (3, "")
    assert re.match(rf"standard input(:1:1)?: {told}\n", done.stderr)
