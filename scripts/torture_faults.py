"""Every fault of the voices provoked once, in the middle of a session, and what became of it."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


@dataclass(frozen=True)
class Provoked:
    """One fault; `held` says whether nothing was lost and nothing wrong was built."""

    fault: str
    held: bool
    outcome: str


def faults(folder: Path) -> Iterator[Provoked]:
    """The faults of the speech service, then those of each voice's process; some three minutes."""
    yield from _of_the_service(folder)
    for voice, module in PROCESSES.items():
        yield from _of_a_process(folder, voice, module)


PROCESSES = {
    "eSpeak's child": "tests.engines.bad_child",
    "hibari's child": "tests.engines.bad_hibari_child",
    "the command": "tests.engines.bad_command",
}
"""Each voice that runs in a process of its own, and the module that provokes its faults."""


def _of_the_service(folder: Path) -> Iterator[Provoked]:
    from tests.online_build_faults import PROVOKED, provoke

    for fault in PROVOKED:
        place = folder / fault
        place.mkdir()
        outcome = provoke(fault, place)
        yield Provoked(f"service: {fault}", outcome.is_safe, outcome.said)


def _of_a_process(folder: Path, voice: str, module: str) -> Iterator[Provoked]:
    from importlib import import_module

    faulty = import_module(module)
    for fault in faulty.FAULTS:
        place = folder / voice / fault
        place.mkdir(parents=True)
        yield Provoked(f"{voice} {fault}", *faulty.provoke(fault, place))
