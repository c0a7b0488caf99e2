"""As large as may be, in as much memory as a short one takes; what is larger is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.run_with_limits import run

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("share_cache")]

MEASURED = """
import resource, subprocess, sys
code = subprocess.call([sys.executable, "-m", "voicecoach", *sys.argv[1:]])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""


def routine(*exercises: str) -> str:
    return "\n- ".join(["name: Large\nexercises:", *exercises]) + "\n"


SHORT = routine("{name: Walk, time: 5m}")
TWELVE_HOURS = routine("{name: Walk, time: 5h58m, sets: 2}")
A_THOUSAND = routine(
    *(f"{{name: Move {n}, time: 5s, rest: 5s, coaching: minimal}}" for n in range(1_000))
)


def peak_of_building(folder: Path, text: str) -> int:
    """The peak of its memory, speaking and encoding all anew."""
    (folder / "it.yaml").write_text(text)
    command = [sys.executable, "-c", MEASURED, "build", "it.yaml", "-q", "--engine", "silent"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    path, peak = done.stdout.splitlines()
    assert (folder / path).stat().st_size > 2_000_000
    return int(peak)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured the way of POSIX")
def test_twelve_hours_take_the_memory_of_five_minutes(tmp_path: Path) -> None:
    short, long = (peak_of_building(tmp_path, text) for text in (SHORT, TWELVE_HOURS))
    assert (tmp_path / "audio_out" / "it.mp3").stat().st_size > 11.9 * 3_600 * 8_000
    assert long < 1.5 * short  # held whole, its file alone would make it 6 times as much


def test_a_thousand_exercises_are_built(tmp_path: Path) -> None:
    (tmp_path / "it.yaml").write_text(A_THOUSAND)
    done = run(tmp_path, "build", "it.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1000 exercises" in done.stdout


LARGER = {
    "over twelve hours": (
        routine("{name: Walk, time: 6h, sets: 2}"),
        'it.yaml:3:1: "Walk" lasts longer than 12h, the most for a session',
        "lower its reps, sets, rounds, time or rests",
    ),
    "twelve hours and a bit": (
        routine("{name: Walk, time: 5h59m50s, sets: 2}"),
        'it.yaml:2:1: "Large" lasts longer than 12h, the most for a session',
        "lower its reps, sets, rounds, time or rests",
    ),
    "five thousand exercises": (
        routine(*("{name: Walk, time: 5s}" for _ in range(5_000))),
        "it.yaml:1003:3: a routine has at most 1,000 exercises",
        "split it into several",
    ),
    "a set-up of 100,000 characters": (
        routine("name: Walk\n  time: 5s\n  setup: " + "go on " * 16_667),
        "it.yaml:5:10: this text is longer than 1,000 characters",
        "say it shorter",
    ),
    "more than 1 MiB": (
        SHORT + "#" * (1 << 20),
        "it.yaml: is larger than 1024 KiB",
        "name a routine file",
    ),
}


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("case", LARGER)
def test_what_is_larger_is_refused_by_a_limit(tmp_path: Path, case: str, command: str) -> None:
    text, where, hint = LARGER[case]
    (tmp_path / "it.yaml").write_text(text)
    done = run(tmp_path, command, "it.yaml")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"{where}\n")
    assert f"    hint: {hint}" in done.stderr.splitlines()[-1]
    assert len(done.stderr) < 500
