"""Mutants of routines tried out on every core: how many there were, how they went.

Each core has a worker, and a new one where a mutant ended it.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORKER = [sys.executable, str(Path(__file__).with_name("fuzz_worker.py"))]
HANGS = {-signal.SIGPROF, -signal.SIGALRM}
"""How a worker ends whose mutant took too long."""

FAULTS = ("traceback", "broken promise", "hang", "crash")


@dataclass
class Figures:
    """How mutants went, and the seconds and megabytes of the worst of them.

    `faults` holds the outcome and the message of each mutant that failed, by its number.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: dict[int, str] = field(default_factory=dict)
    seconds: float = 0
    megabytes: float = 0

    @property
    def mutants(self) -> int:
        return self.outcomes.total()

    def add(
        self, number: int, outcome: str, message: str, seconds: float, megabytes: float
    ) -> None:
        """One more mutant."""
        self.outcomes[outcome] += 1
        self.seconds = max(self.seconds, seconds)
        self.megabytes = max(self.megabytes, megabytes)
        if outcome in FAULTS:
            self.faults[number] = f"{outcome}\n{message}"

    def __or__(self, other: "Figures") -> "Figures":
        return Figures(
            self.outcomes + other.outcomes,
            self.faults | other.faults,
            max(self.seconds, other.seconds),
            max(self.megabytes, other.megabytes),
        )


def fuzzed(seed: int, mutants: int, minutes: float) -> Figures:
    """The figures of so many mutants, or of as many as there is time for."""
    cores, end = os.cpu_count() or 1, time.monotonic() + 60 * minutes

    def of_core(core: int) -> Figures:
        return _of_numbers(seed, range(core, mutants, cores), end)

    total = Figures()
    with ThreadPoolExecutor(cores) as pool:
        for figures in pool.map(of_core, range(cores)):
            total |= figures
    return total


def _of_numbers(seed: int, numbers: range, end: float) -> Figures:
    figures = Figures()
    while numbers and time.monotonic() < end:
        asked = map(str, (seed, numbers.start, numbers.step, numbers.stop))
        for facts in _worked([*WORKER, *asked], end):
            figures.add(**facts)
            numbers = numbers[1:]
    return figures


def again(files: list[str]) -> Figures:
    """The figures of these files; the numbers of the faults are their places in the list."""
    figures = Figures()
    while figures.mutants < len(files):
        begun = figures.mutants
        for facts in _worked([*WORKER, *files[begun:]], float("inf")):
            figures.add(**facts | {"number": begun + facts["number"]})
    return figures


def _worked(command: list[str], end: float) -> Iterator[dict[str, Any]]:
    """What a worker says of each mutant; of the one that ended it, what its end says."""
    with tempfile.TemporaryFile("w+") as complaints:
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints, text=True)
        begun: dict[str, Any] = {}
        with worker:
            for line in worker.stdout or ():
                begun |= json.loads(line)
                if "outcome" in begun:
                    yield begun
                    begun = {}
                    if time.monotonic() > end:
                        worker.kill()
                        return
        complaints.seek(0)
        if worker.returncode:
            yield begun | _last_words(worker.returncode, complaints.read())


def _last_words(code: int, complaints: str) -> dict[str, Any]:
    if code > 0:  # it is the worker that is at fault, and no mutant
        raise RuntimeError(complaints)
    outcome = "hang" if code in HANGS else "crash"
    message = f"ended by {signal.Signals(-code).name}\n{complaints}"
    return {"outcome": outcome, "message": message, "seconds": 0, "megabytes": 0}
