"""Builds killed at any moment: what is left is whole, and the next build leaves nothing else.

A third of the moments are spread over the time that a build takes; a third are among those when
it touches a file beside its outputs, and the others among those when it touches any of its files,
which Python announces to its audit hooks.
"""

import json
import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from torture_forks import Forks

SIGNALS = ("SIGKILL", "SIGTERM", "SIGINT")
FORMER = b"the former file"
NAMES = ("session.mp3", "cues.json")
HARM = ("outputs torn", "cache entries damaged", "next builds failed", "temporary files left")

Moment = tuple[float | None, int]
"""After so many seconds, or at that touch of a file, counted from 1; 0 is none."""

_BUILD = "from voicecoach.cli import main; main()"

_WATCHED = """
import json, os, sys
from pathlib import Path
from voicecoach.cli import main

folder, number, at = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
del sys.argv[1:4]
seen, beside = 0, []

def watch(event, arguments):
    global seen
    places = [str(each) for each in arguments if str(each).startswith(folder)]
    if places and event.startswith(("open", "os.")):
        seen += 1
        if places[0].startswith(os.path.join(folder, "out")):
            beside.append(seen)
        if seen == at:
            os.kill(os.getpid(), number)

leave = os._exit

def note_and_leave(code):  # the command ends with this, and runs no `finally`
    Path(folder, "touches").write_text(json.dumps([seen, beside]))
    leave(code)

os._exit = note_and_leave
sys.addaudithook(watch)
main()
"""


def kills(folder: Path, routine: str, points: int, engine: str = "espeak") -> Counter[str]:
    """Kill builds of a routine, given as text, at so many moments by each of the signals.

    Works in `folder`. What came of it, counted: what is named in HARM should be 0.
    """
    with Forks() as forks:
        torture = Torture(folder, routine, engine, forks)
        for name in SIGNALS:
            for moment in moments(torture, points):
                torture.kill(getattr(signal, name), moment)
    return torture.figures


class Torture:
    """Builds of one routine, each in a place of its own with an empty cache and former outputs."""

    def __init__(self, folder: Path, routine: str, engine: str, forks: Forks) -> None:
        self.folder, self.engine, self.forks = folder, engine, forks
        self.routine = folder / "routine.yaml"
        self.routine.write_text(routine, "utf-8")
        self.figures: Counter[str] = Counter()
        place, self.seconds = self._built(0, (None, 0))
        self.expected = _outputs(place)
        self.touches, self.beside = json.loads((place / "touches").read_text())

    def kill(self, number: int, moment: Moment) -> None:
        """One build gets the signal `number` at that moment, and is then made again."""
        place, _ = self._built(number, moment)
        outputs = _outputs(place).values()
        whole = [FORMER, *self.expected.values()]
        self.figures["builds killed"] += 1
        self.figures["outputs as they were"] += sum(found == FORMER for found in outputs)
        self.figures["outputs torn"] += sum(found not in whole for found in outputs)
        self.figures["cache entries damaged"] += _damaged(place)
        code = self.forks.run(_BUILD, self._arguments(place), _environment(place))
        again = code == 0 and _outputs(place) == self.expected
        self.figures["next builds failed"] += not again
        self.figures["temporary files left"] += len(set((place / "out").iterdir())) - len(NAMES)

    def _built(self, number: int, moment: Moment) -> tuple[Path, float]:
        """Where a build was at work that was perhaps killed, and for how many seconds."""
        place = Path(tempfile.mkdtemp(dir=self.folder))
        (place / "out").mkdir()
        for name in NAMES:
            (place / "out" / name).write_bytes(FORMER)
        delay, touch = moment
        arguments = [str(place), str(number), str(touch), *self._arguments(place)]
        start = time.perf_counter()
        self.forks.run(_WATCHED, arguments, _environment(place), kill=(delay, number))
        return place, time.perf_counter() - start

    def _arguments(self, place: Path) -> list[str]:
        session, sheet = (str(place / "out" / name) for name in NAMES)
        return ["build", str(self.routine), "--engine", self.engine, "-o", session, "--cues", sheet]


def moments(torture: Torture, points: int) -> Iterator[Moment]:
    """So many, each third evenly spread."""
    third = points // 3
    for part in _spread(third):
        yield torture.seconds * part, 0
        yield None, torture.beside[int(len(torture.beside) * part)]
    for part in _spread(points - 2 * third):
        yield None, 1 + int(torture.touches * part)


def _spread(count: int) -> Iterator[float]:
    """So many places from 0 to 1."""
    return ((number + 0.5) / count for number in range(count))


def _outputs(place: Path) -> dict[str, bytes]:
    return {name: (place / "out" / name).read_bytes() for name in NAMES}


def _damaged(place: Path) -> int:
    from voicecoach.cache.prune_and_verify import verify_entries

    _, damaged = verify_entries(place / "cache")
    return damaged.entries


def _environment(place: Path) -> dict[str, str]:
    return {**os.environ, "VOICECOACH_CACHE_DIR": str(place / "cache")}
