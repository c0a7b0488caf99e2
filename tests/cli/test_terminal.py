"""What is drawn on a terminal, and on one that cannot show everything."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ROUTINE, Run

pytestmark = pytest.mark.slow


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX terminal")
@pytest.mark.parametrize(("flags", "stages"), [([], {"Speaking", "Rendering"}), (["-q"], set())])
def test_progress_is_drawn_on_a_terminal(
    run: Run,  # noqa: ARG001  its folder and environment
    tmp_path: Path,
    flags: list[str],
    stages: set[str],
) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "voicecoach", "build", "two.yaml", *flags]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as build:
        os.close(theirs)
        drawn = b""
        with contextlib.suppress(OSError):  # how a terminal says that its other end is closed
            while part := os.read(ours, 10_000):
                drawn += part
        assert build.stdout is not None
        assert build.stdout.read().endswith("audio_out/two.mp3\n")
    os.close(ours)
    assert {stage for stage in ("Speaking", "Rendering") if stage.encode() in drawn} == stages


def test_a_terminal_of_another_age(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (tmp_path / "two.yaml").write_text(ROUTINE.replace("Two moves", "Zwei Übungen"), "utf-8")
    done = run("build", "two.yaml")
    assert done.returncode == 0
    assert "bungen: 1:" in done.stdout
