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
    told: str


def faults(folder: Path) -> Iterator[Provoked]:
    """The faults of the speech service, then those of eSpeak's child; some two minutes in all."""
    yield from _of_the_service(folder)
    yield from _of_the_child(folder)


def _of_the_service(folder: Path) -> Iterator[Provoked]:
    from tests.faulty import PROVOKED, provoke

    for fault in PROVOKED:
        place = folder / fault
        place.mkdir()
        outcome = provoke(fault, place)
        yield Provoked(f"service: {fault}", outcome.is_safe, outcome.said)


def _of_the_child(folder: Path) -> Iterator[Provoked]:
    from tests.engines.bad_child import FAULTS, provoke

    for fault in FAULTS:
        place = folder / fault
        place.mkdir()
        yield Provoked(f"child {fault}", *provoke(fault, place))
