"""Runs, timed: what a whole process takes by the clock, and the most memory it ever had.

A child begins as a copy of the bench, and Linux counts that: a peak below the bench's own cannot
be seen. So the bench imports little, nothing of voicecoach, and reads nothing large.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

MIB = 1 << 20
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of `ru_maxrss`."""


@dataclass(frozen=True)
class Run:
    """One run: seconds by the clock, MiB at the peak (None: unknown), and what it printed.

    `cpu` is the seconds that all processors together were at work for it (None: unknown).
    """

    seconds: float
    peak: float | None = None
    printed: str = ""
    cpu: float | None = None


@dataclass(frozen=True)
class Figure:
    """All the runs of one thing; `length_s` is that of the session it makes, where it makes one."""

    name: str
    runs: Sequence[Run]
    length_s: float | None = None

    @property
    def seconds(self) -> float:
        """The median."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def peak(self) -> float | None:
        """The median in MiB, of the largest process where there were several."""
        peaks = [run.peak for run in self.runs if run.peak is not None]
        return statistics.median(peaks) if peaks else None

    @property
    def cpu(self) -> float | None:
        """The median of the seconds of all processors together."""
        known = [run.cpu for run in self.runs if run.cpu is not None]
        return statistics.median(known) if known else None


def child(
    command: Sequence[str], folder: Path, cache: Path, more: Mapping[str, str] | None = None
) -> Run:
    """A process in `folder`, from its start to its end; its failure ends the bench."""
    with tempfile.TemporaryFile("w+") as printed, tempfile.TemporaryFile("w+") as complaints:
        start = time.perf_counter()
        running = subprocess.Popen(
            command,
            cwd=folder,
            env=_environment(folder, cache) | dict(more or {}),
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=complaints,
        )
        peak, cpu = _waited_for(running)
        seconds = time.perf_counter() - start
        if running.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{_text(complaints)}")
        return Run(seconds, peak, _text(printed), cpu)


def _environment(folder: Path, cache: Path) -> dict[str, str]:
    """The user's, but for their settings, cache and temporary files.

    Modules are compiled once, as in an installed package, even if the user has turned that off.
    """
    kept = {name: value for name, value in os.environ.items() if "VOICECOACH" not in name}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    own = {"TMPDIR": folder, "VOICECOACH_CACHE_DIR": cache}
    return kept | {name: str(path) for name, path in own.items()}


def _waited_for(running: subprocess.Popen[bytes]) -> tuple[float | None, float | None]:
    """Waits for the end; MiB of the process, or of a larger one that it started, and CPU seconds.

    None on a system that does not measure them.
    """
    if not hasattr(os, "wait4"):  # Windows
        running.wait()
        return None, None
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss * _RSS_UNIT / MIB
    return peak if peak > _own_peak() else None, usage.ru_utime + usage.ru_stime


def _own_peak() -> float:
    """MiB of the bench itself, on Linux, which counts them for the child as well; else 0."""
    try:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _text(file: IO[str]) -> str:
    file.seek(0)
    return file.read()


def in_turn(tasks: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """A B C, A B C, ...: what slows the machine for a while slows all that is compared."""
    runs: dict[str, list[Run]] = {name: [] for name in tasks}
    for number in range(rounds):
        for name, task in tasks.items():
            show_progress(f"round {number + 1} of {rounds}: {name}")
            runs[name].append(task())
    return runs


def show_progress(progress: str) -> None:
    """One line that the next one replaces, where somebody is looking."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{progress}", end="", file=sys.stderr, flush=True)
    else:
        print(progress, file=sys.stderr, flush=True)
