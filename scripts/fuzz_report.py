"""What `scripts/fuzz` is asked for, and what it answers."""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from fuzz_mutants import ROOT, mutant
from fuzz_run import Figures, again, fuzzed

KEPT = ROOT / "build" / "fuzz"
MOST = 1_000_000_000
HOLDS = "No traceback, every refusal with its place, 2 s and 500 MB at most, and a sound timeline."


def main() -> int:
    """The exit code: 1 where a mutant went as none may."""
    asked = _asked()
    start = time.monotonic()
    if asked.files:
        figures = again([str(Path(file).resolve()) for file in asked.files])
    else:
        minutes = asked.minutes or (60 if asked.mutants else 1)
        figures = fuzzed(asked.seed, asked.mutants or MOST, minutes)
    for line in report_lines(figures, time.monotonic() - start):
        print(line)
    if not asked.files:
        keep(asked.seed, figures)
    return bool(figures.faults)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=HOLDS)
    parser.add_argument("--minutes", type=float, help="how long; a minute where nothing is said")
    parser.add_argument("--mutants", type=int, help="how many, instead")
    parser.add_argument("--seed", type=int, default=1, help="other mutants; 1 where none is given")
    parser.add_argument("files", nargs="*", metavar="FILE", help="try these again, and no mutants")
    return parser.parse_args()


def report_lines(figures: Figures, seconds: float) -> Iterator[str]:
    """The figures as lines, the faults first."""
    for number, fault in sorted(figures.faults.items()):
        yield f"-- {number}: {fault}"
    outcomes = figures.outcomes.most_common()
    went = ", ".join(f"{count:,} {outcome}" for outcome, count in outcomes)
    yield f"{figures.mutants:,} mutants, {figures.mutants / seconds:.0f} a second: {went}"
    worst = f"{figures.seconds:.2f} s, {figures.megabytes:.0f} MB"
    yield f"{len(figures.faults)} faults; at worst {worst}"


def keep(seed: int, figures: Figures) -> None:
    """The files of every fault, to be tried again, mended, and moved to tests/corpus."""
    for number in figures.faults:
        folder = KEPT / f"{seed}-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in mutant(seed, number).items():
            (folder / name).write_bytes(content)
        print(f"kept in {folder.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
