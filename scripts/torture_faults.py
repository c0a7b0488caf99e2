"""Every fault of the voices provoked once, in the middle of a session, and what became of it."""

import os
import sys
import tempfile
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


def main() -> None:
    """Print a line for each, and the count of those that did no harm."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VOICECOACH_CACHE_DIR"] = str(Path(folder) / "cache")
        provoked = []
        for one in faults(Path(folder)):
            provoked.append(one)
            print(f"{'held' if one.held else 'HARM':<6}{one.fault:<36}{one.told}", flush=True)
    held = sum(one.held for one in provoked)
    print(f"{len(provoked)} faults provoked, {held} did no harm")
    sys.exit(held < len(provoked))


if __name__ == "__main__":
    main()
