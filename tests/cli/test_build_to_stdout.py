"""`build -o -`: the same bytes as in a file, or one sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.run_with_limits import ROUTINE, run

pytestmark = pytest.mark.usefixtures("share_cache")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)
    return tmp_path


def test_the_file_goes_to_stdout_and_everything_else_to_stderr(folder: Path) -> None:
    run(folder, "build", "two.yaml", "-o", "two.mp3")
    command = [sys.executable, "-m", "voicecoach", "build", "two.yaml", "-o", "-"]
    done = subprocess.run(command, cwd=folder, capture_output=True)
    assert done.returncode == 0
    assert done.stdout == (folder / "two.mp3").read_bytes()
    assert done.stderr.decode().endswith("2 exercises, spoken by silent (silent)\n")
    assert sorted(path.name for path in folder.iterdir()) == ["two.mp3", "two.yaml"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--week", "1..3"], "several weeks need a folder"),
        (["--json"], "write  --cues FILE  instead"),
    ],
)
def test_what_would_also_want_stdout_is_refused(
    folder: Path, arguments: list[str], told: str
) -> None:
    done = run(folder, "build", "two.yaml", "-o", "-", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
