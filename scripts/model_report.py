"""What `scripts/model` is asked for, and what it answers."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOLDS = "Plan random routines, and compare each with an independent model of the language."


def main() -> int:
    """The exit code: 1 if the model says otherwise than a plan."""
    asked = _asked()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VOICECOACH_CACHE_DIR"] = str(Path(folder) / "cache")
        if asked.show:
            print(_text_of(asked.seed))
            return 0
        for seed, found in _disagreements(asked.seed, asked.routines, Path(folder)):
            wrong += bool(found)
            for text in found:
                print(f"{seed}: {text}", flush=True)
    print(f"{asked.routines:,} routines, {wrong:,} disagreements")
    return int(wrong > 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/model", description=HOLDS)
    parser.add_argument("--routines", type=int, default=5_000, help="how many; 5,000 by default")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first one")
    parser.add_argument("--show", action="store_true", help="print the routine of the seed")
    return parser.parse_args()


def _text_of(seed: int) -> str:
    sys.path.insert(0, str(ROOT))
    from tests.model.random_routines import random_sample

    return random_sample(seed).text


def _disagreements(seed: int, count: int, folder: Path) -> Iterator[tuple[int, list[str]]]:
    sys.path.insert(0, str(ROOT))
    from tests.model.run import disagreements_of_seed

    for number in range(seed, seed + count):
        yield number, disagreements_of_seed(number, folder)


if __name__ == "__main__":
    sys.exit(main())
