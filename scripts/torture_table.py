"""The torture: faults provoked, builds killed, routines mutated, builds at once; in one table."""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from math import inf
from pathlib import Path
from typing import NamedTuple

from bench_clock import show_progress
from fuzz_run import FAULTS, fuzzed
from fuzz_worker import MEGABYTES, SECONDS
from torture_faults import faults
from torture_kills import HARM, SIGNALS, kills
from torture_together import together

_LINE = "{:<56}{:>10}{:>14}"
ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, hold: 2s, setup: "Take the {side} weight."}
  - {name: Plank, time: 10s}
"""
ONE_MOVE = """
name: One move
defaults: {coaching: minimal}
exercises: [{name: Plank, time: 10s}]
"""


class Scale(NamedTuple):
    """How much of each."""

    faults: int
    kills: int
    """By each signal."""
    mutants: int
    builds: int
    routine: str
    """What is built, again and again."""


FULL = Scale(faults=1_000, kills=51, mutants=10_000, builds=8, routine=ROUTINE)
"""Every fault there is."""

QUICK = Scale(faults=1, kills=1, mutants=30, builds=2, routine=ONE_MOVE)


class Row(NamedTuple):
    """One figure, and between what it must be."""

    label: str
    figure: float
    least: float = 0
    most: float = inf

    @property
    def is_met(self) -> bool:
        return self.least <= self.figure <= self.most

    def __str__(self) -> str:
        low, high = f">= {self.least:,}" if self.least else "", f"<= {self.most:,}"
        missed = "" if self.is_met else "  MISSED"
        figure = f"{self.figure:,}" if isinstance(self.figure, int) else f"{self.figure:.2f}"
        return _LINE.format(self.label, low if self.most == inf else high, figure) + missed


def provoked(folder: Path, scale: Scale) -> Iterator[Row]:
    """Every fault of the voices, in the middle of a session."""
    seen = []
    for one in islice(faults(folder), scale.faults):
        show_progress(f"{'held' if one.held else 'HARM'}  {one.fault}: {one.outcome}")
        seen.append(one.held)
    yield Row("faults of the speech service and of the voices' processes", len(seen), least=1)
    yield Row("  after which something was lost or wrong", seen.count(False), most=0)


def killed(folder: Path, scale: Scale) -> Iterator[Row]:
    """Builds that are ended from outside, and the builds after them."""
    show_progress(f"killing {scale.kills} builds by each of {', '.join(SIGNALS)}")
    found = kills(folder, scale.routine, scale.kills)
    yield Row("builds killed", found["builds killed"], least=len(SIGNALS) * scale.kills)
    yield Row("  outputs that were still the former ones", found["outputs as they were"], least=1)
    for harm in HARM:
        yield Row(f"  {harm}", found[harm], most=0)


def mutated(_folder: Path, scale: Scale) -> Iterator[Row]:
    """Routines with something wrong in them, read, checked, remarked on and planned."""
    show_progress(f"mutating {scale.mutants:,} routines")
    found = fuzzed(seed=date.today().toordinal(), mutants=scale.mutants, minutes=inf)
    for number, fault in found.faults.items():
        show_progress(f"mutant {number}: {fault}")
    yield Row("routines mutated", found.mutants, least=scale.mutants)
    for fault in FAULTS:
        yield Row(f"  ended in a {fault}", found.outcomes[fault], most=0)
    yield Row("  seconds that one took at worst", found.seconds, most=SECONDS)
    yield Row("  megabytes that one took at worst", found.megabytes, most=MEGABYTES)


def at_once(folder: Path, scale: Scale) -> Iterator[Row]:
    """Builds that share an empty cache."""
    show_progress(f"building {scale.builds} at once")
    found = together(folder, scale.routine, scale.builds)
    yield Row("builds at once, of one routine and an empty cache", scale.builds, least=scale.builds)
    yield Row("  failed", found["builds failed"], most=0)
    yield Row("  different from the first", found["outputs different"], most=0)
    yield Row("  phrases spoken in all of them", found["phrases spoken"], least=1)
    yield Row("  times that one phrase was spoken", found["most often one was spoken"], most=2)


PARTS: tuple[Callable[[Path, Scale], Iterable[Row]], ...] = (provoked, killed, mutated, at_once)


def tortured(scale: Scale) -> Iterator[Row]:
    """The rows of every part, each in a folder and with a cache of its own."""
    for part in PARTS:
        with tempfile.TemporaryDirectory(prefix="voicecoach-torture-") as folder:
            os.environ["VOICECOACH_CACHE_DIR"] = str(Path(folder) / "cache")
            yield from part(Path(folder), scale)


def main() -> int:
    """The exit code: 1 where a figure is not what it must be."""
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few of each: a trial")
    scale, start = QUICK if parser.parse_args().quick else FULL, time.monotonic()
    rows = list(tortured(scale))
    system = f"Python {platform.python_version()}, {platform.system()}"
    print(f"voicecoach torture, {date.today():%d %B %Y}: {system}, {os.cpu_count()} processors\n")
    print(_LINE.format("", "must be", "was"))
    for row in rows:
        print(row)
    print(f"\nAll of it took {time.monotonic() - start:.0f} seconds.")
    return not all(row.is_met for row in rows)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
