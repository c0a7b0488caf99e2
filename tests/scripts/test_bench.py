"""The bench measures all that it promises; how long anything took is not judged here."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bench_figures import QUICK

pytestmark = pytest.mark.slow

BENCH = Path(__file__).parents[2] / "scripts" / "bench"
LENGTH = r"\d:\d\d:\d\d"
ROWS = {
    "bare import": 1,
    f"warm build of {LENGTH}": len(QUICK),
    "  with rests it was never built with": 1,
    f"cold build of {LENGTH}": 1,
    f"render alone {LENGTH}, clips in memory": 1,
    "  the same, units kept": 1,
    "  copying the file: copyfile": 1,
    "  copying the file: copyfile, fsync, rename": 1,
    f"plain path {LENGTH}, one encoder": 1,
    rf"obvious way {LENGTH}: pydub \+=": 1,
    r"  \+= and export to mp3|  no export: ffmpeg is missing": 1,
    "voicecoach --help": 1,
    "import typer": 1,
    f"build of {LENGTH} again, nothing changed": 1,
    "cold build by hibari": 1,
    "  the same by espeak": 1,
}
"""What begins a row, and how many rows begin like that."""

TARGETS = (
    f"warm build of {LENGTH} / bare import",
    rf"obvious way(?: \(\+= alone\))? / warm build of {LENGTH}",
    f"render alone {LENGTH}, times real time",
    "  with units kept / copyfile, fsync, rename",
    "  with units kept / copyfile",
    rf"warm build of {LENGTH} / of {LENGTH} \([\d.]+x as long\)",
    f"peak memory of a warm build of {LENGTH}, MiB",
    f"  / of {LENGTH}",
    f"cold build of {LENGTH} / bare import",
    "voicecoach --help / import typer",
    "build again, nothing changed / voicecoach --help",
    "cold build by hibari / by espeak, CPU",
)
NUMBER = r"[\d,]+(?:\.\d+)?(?:e-\d+)?"
TELLS_MEMORY = hasattr(os, "wait4")


def test_every_figure_is_there_and_positive() -> None:
    # One test, because every process that pytest-xdist gives one to would run the bench anew.
    ended = subprocess.run([sys.executable, BENCH, "--quick"], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert [label for label, count in ROWS.items() if not stands(label, count, lines)] == []
    assert [label for label in TARGETS if not is_measured(label, lines)] == []
    assert re.fullmatch(r"voicecoach bench: Python 3\.\d+\.\S+, \d+ processors", lines[0])
    assert re.fullmatch(r"All of it took \d+ seconds\.", lines[-1])
    assert max(map(len, lines)) <= 100


def stands(label: str, count: int, lines: list[str]) -> bool:
    """Whether there are so many rows, all of whose five figures are above zero or unknown."""
    rows = [
        match[1].split() for line in lines if (match := re.fullmatch(f"(?:{label})  +(.+)", line))
    ]
    return len(rows) == count and all(is_whole(label, *row) for row in rows)


def is_whole(label: str, runs: str, seconds: str, pace: str, relation: str, peak: str) -> bool:
    known = [runs, seconds, relation, *(each for each in (pace, peak) if each != "-")]
    known += [pace] if re.search("build of|same,|alone|copy|plain|obvious|export", label) else []
    # A build with nothing to do needs less memory than the bench, and so nobody knows how much.
    has_peak = re.search("build|plain|export", label) and "again" not in label
    known += [peak] if TELLS_MEMORY and has_peak else []
    return all(map(is_positive, known))


def is_measured(label: str, lines: list[str]) -> bool:
    """Whether there is one such line, with a target and what was measured beside it."""
    pattern = rf"{label} +(?:<|<=|>=) {NUMBER} +(\S+)"
    measured = [match[1] for line in lines if (match := re.fullmatch(pattern, line))]
    untold = ["-"] if not TELLS_MEMORY and re.match("peak|  / of", label) else []
    return len(measured) == 1 and (is_positive(measured[0]) or measured == untold)


def is_positive(figure: str) -> bool:
    return bool(re.fullmatch(NUMBER, figure)) and float(figure.replace(",", "")) > 0
