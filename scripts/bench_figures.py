"""What the bench measures, in which order, and how often."""

import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from bench_clock import Figure, Run, child, in_turn, show_progress
from bootstrap import ROOT, program

FULL = (
    "get-hip",
    "get-hip --sets 5",
    "bia-hip-strengthening --sets 6",
    "bia-hip-strengthening --sets 19",
)
QUICK = tuple(
    f"get-hip --only clam-shells --coaching minimal --reps 1 --sets {sets}" for sets in (1, 2)
)
EARLIER = "ce36c48"
"""The commit that warm builds are compared with: the last one before the natural voice."""

MIDDLE = 1
"""The session that everything is measured with; the others only as builds of a warm cache."""


class Figures:
    """Every figure by a name of its own, once `measure` has been called."""

    def __init__(self, folder: Path, *, quick: bool) -> None:
        self.sessions = [_asked(text) for text in (QUICK if quick else FULL)]
        self.spoken = self.sessions[-1] if quick else self.sessions[-1][:1]  # once is enough
        self.quick = quick
        self.rounds, self.slow_rounds = (1, 1) if quick else (9, 3)
        self.folder, self.cache = folder, folder / "cache"
        self.lengths: list[float] = []
        self.libraries: list[str] = []
        self.by_name: dict[str, Figure] = {}
        self.exports = False
        self._new_rests = count(31)

    def measure(self) -> None:
        """Some minutes; quick ones a few seconds."""
        self.lengths = [self._warmed(asked) for asked in self.sessions]
        self.libraries = self._inside("imported", self._middle)
        self._measure_processes()
        self._measure_rendering()
        self._measure_plain()
        self._measure_obvious()

    @property
    def _middle(self) -> Sequence[str]:
        return self.sessions[MIDDLE]

    def _warmed(self, asked: Sequence[str]) -> float:
        """Build it once, so that all of it is kept; the seconds it lasts."""
        show_progress(f"first build of {' '.join([Path(asked[0]).stem, *asked[1:]])}")
        return float(self._inside("built", asked)) / 1000

    def _build(self, asked: Sequence[str], cache: Path | None = None) -> Run:
        return self._child([*_command(asked, "espeak"), "--force"], cache)

    def _child(
        self,
        command: Sequence[str],
        cache: Path | None = None,
        more: Mapping[str, str] | None = None,
    ) -> Run:
        return child(command, self.folder, cache or self.cache, more)

    def _inside(self, what: str, asked: Sequence[str], rounds: int = 1) -> Any:
        return json.loads(_last_line(self._script(what, asked, rounds)))

    def _script(self, what: str, asked: Sequence[str], rounds: int = 1) -> Run:
        script = str(ROOT / "scripts" / "bench_sessions.py")
        return self._child([sys.executable, script, what, str(rounds), *asked])

    def _measure_processes(self) -> None:
        """Whole processes, all of them in turn."""
        names = [f"warm {number}" for number in range(len(self.sessions))]
        builds = [partial(self._build, asked) for asked in self.sessions]
        tasks: dict[str, Callable[[], Run]] = {
            "bare": lambda: self._python(f"import {', '.join(self.libraries)}"),
            **dict(zip(names, builds, strict=True)),
            "changed": self._changed_build,
            "cold": self._cold_build,
            "typer": lambda: self._python("import typer"),
            "help": lambda: self._child([program("voicecoach"), "--help"]),
            "again": lambda: self._child(_command(self._middle, "espeak", "again.mp3")),
            **self._speaking_builds(),
            **self._earlier_build(),
        }
        lengths = dict.fromkeys(("changed", "cold", "again"), self.lengths[MIDDLE])
        lengths |= dict(zip(names, self.lengths, strict=True))
        for name in ("again",) if self.quick else ("bare", "help", "again", "earlier"):
            if name in tasks:
                tasks[name]()  # once before, so that all is compiled and at hand
        for name, runs in in_turn(tasks, self.rounds).items():
            self.by_name[name] = Figure(name, runs, lengths.get(name))

    def _speaking_builds(self) -> dict[str, Callable[[], Run]]:
        """A first build of the longest routine, by each of the embedded voices."""

        def cold(engine: str) -> Run:
            with tempfile.TemporaryDirectory(dir=self.folder) as empty:
                return self._child(_command(self.spoken, engine), Path(empty))

        return {f"cold {engine}": partial(cold, engine) for engine in ("hibari", "espeak")}

    def _earlier_build(self) -> dict[str, Callable[[], Run]]:
        """The same warm build by the code of an earlier commit, where this clone has it."""
        if self.quick:
            return {}
        code = self.folder / "earlier"
        archive = ["git", "-C", str(ROOT), "archive", "--prefix=earlier/", EARLIER, "voicecoach"]
        done = subprocess.run(archive, capture_output=True, check=False)
        if done.returncode:
            return {}
        with tarfile.open(fileobj=BytesIO(done.stdout)) as packed:
            packed.extractall(self.folder, filter="data")
        environment = {"PYTHONPATH": str(code)}
        command = _command(self._middle, "espeak")
        return {"earlier": lambda: self._child(command, self.folder / "earlier cache", environment)}

    def _python(self, code: str) -> Run:
        return self._child([sys.executable, "-c", code])

    def _changed_build(self) -> Run:
        """With rests that it was never built with."""
        return self._build([*self._middle, "--rest", f"{next(self._new_rests)}s"])

    def _cold_build(self) -> Run:
        with tempfile.TemporaryDirectory(dir=self.folder) as empty:
            return self._build(self._middle, Path(empty))

    def _measure_rendering(self) -> None:
        show_progress("rendering and copying, in turn, in one process")
        for name, seconds in self._inside("render", self._middle, self.rounds).items():
            self._add(name, map(Run, seconds))

    def _measure_plain(self) -> None:
        whole = in_turn({"plain": lambda: self._script("plain", self._middle)}, self.slow_rounds)
        runs = whole["plain"]
        self._add("plain", (Run(json.loads(_last_line(r))["plain"][0], r.peak) for r in runs))

    def _measure_obvious(self) -> None:
        show_progress("the obvious way, once")
        run = self._script("obvious", self._middle)
        seconds = json.loads(_last_line(run))
        self.exports = "exported" in seconds
        self._add("added", [Run(seconds["added"][0])])
        self._add("obvious", [Run(sum(each[0] for each in seconds.values()), run.peak)])

    def _add(self, name: str, runs: Iterable[Run]) -> None:
        self.by_name[name] = Figure(name, list(runs), self.lengths[MIDDLE])


def _command(asked: Sequence[str], engine: str, output: str = "built.mp3") -> list[str]:
    command = [sys.executable, "-m", "voicecoach", "build", *asked, "--engine", engine, "-q"]
    return [*command, "-o", output]


def _asked(text: str) -> list[str]:
    routine, *options = text.split()
    return [str(ROOT / "routines" / f"{routine}.yaml"), *options]


def _last_line(run: Run) -> str:
    return run.printed.splitlines()[-1]
