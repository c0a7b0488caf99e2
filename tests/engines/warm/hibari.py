"""The tests' side: start the nursery, and let the engine start relays."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from voicecoach.engines.embedded.child_process import ChildProcess
from voicecoach.engines.hibari import engine

HERE = Path(__file__).parent
TRUE_CHILD = str(engine.HIBARI_CHILD_FILE)


class Nursery:
    """A running nursery; `address` is that of its socket."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="voicecoach-nursery-")
        self.address = str(Path(self._folder.name) / "socket")
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", HERE / "nursery.py", self.address, *folders_of_packages()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()  # it listens

    def close(self) -> None:
        self._process.communicate()
        self._folder.cleanup()


def folders_of_packages() -> list[str]:
    """Where a child of this process finds packages."""
    root = Path(TRUE_CHILD).parents[3]
    return [str(root), *(path for path in sys.path if Path(path).is_absolute())]


@cache
def nursery() -> Nursery:
    """The nursery of this process, started on first use."""
    return Nursery()


def close_nursery() -> None:
    """End the nursery, where one was started."""
    if nursery.cache_info().currsize:
        nursery().close()


def start_warm_children(address: str | None = None) -> None:
    """Let the engine start warm children from now on, of the nursery at `address` or our own."""
    if sys.platform != "linux":
        return

    def start(arguments: Sequence[str]) -> ChildProcess:
        relay = [str(HERE / "relay.py"), address or nursery().address]
        return ChildProcess([*relay, *arguments])

    vars(engine)["ChildProcess"] = start
