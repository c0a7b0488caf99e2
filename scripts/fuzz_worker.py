"""One process that tries mutants out: `SEED FIRST STEP COUNT`, or `FILE...` to try files again.

Each mutant has 2 s of the processor for each thing that is done to it, and 500 MB; one that takes
more is ended by the system. Prints a line of JSON before each mutant, with its number, and one
after it, with its outcome. So the parent process knows which mutant ended this one.
"""

import faulthandler
import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from pathlib import Path

from fuzz_mutants import MAIN, Files, mutant

SECONDS, MEGABYTES = 2, 500
PATIENCE_S = 60
"""By the clock, for who waits and does not work: generous, because the machine may be busy."""


def main(arguments: list[str]) -> None:
    _be_limited()
    if arguments[0].isdigit():
        seed, first, step, count = map(int, arguments)
        numbers = range(first, count, step)
        mutants: Iterable[tuple[int, Files]] = ((n, mutant(seed, n)) for n in numbers)
    else:
        mutants = ((n, {MAIN: Path(name).read_bytes()}) for n, name in enumerate(arguments))
    with tempfile.TemporaryDirectory(prefix="voicecoach-fuzz-") as folder:
        os.chdir(folder)
        for number, files in mutants:
            _report(number=number)
            _report(**_tried(number, files))


def _be_limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1_000_000, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for number in (signal.SIGPROF, signal.SIGALRM):
        faulthandler.register(number, chain=True)  # says where it was, and then ends


def _report(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def _tried(number: int, files: Files) -> dict[str, object]:
    """How it went, the seconds of the slowest stage, and the MB the process ever had."""
    from fuzz_target import BrokenPromise, try_out

    for old in Path().iterdir():
        old.unlink()
    for name, content in files.items():
        Path(name).write_bytes(content)
    clock = _Clock()
    try:
        outcome, message = try_out(Path(MAIN), number, clock.start), ""
    except BrokenPromise as broken:
        outcome, message = "broken promise", str(broken)
    except Exception:  # the fuzzer looks for every kind of exception
        outcome, message = "traceback", traceback.format_exc()
    clock.stop()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return {"outcome": outcome, "message": message, "seconds": clock.worst, "megabytes": peak}


class _Clock:
    """Ends the process where a stage takes too long; remembers the longest one."""

    def __init__(self) -> None:
        self.worst, self.since = 0.0, time.process_time()

    def start(self, _stage: str) -> None:
        """A stage ends, and another one begins."""
        self._note()
        self._allow(SECONDS, PATIENCE_S)

    def stop(self) -> None:
        """The last stage ends."""
        self._note()
        self._allow(0, 0)

    def _note(self) -> None:
        now = time.process_time()
        self.worst, self.since = max(self.worst, now - self.since), now

    def _allow(self, working: float, waiting: float) -> None:
        signal.setitimer(signal.ITIMER_PROF, working)
        signal.setitimer(signal.ITIMER_REAL, waiting)


if __name__ == "__main__":
    main(sys.argv[1:])
