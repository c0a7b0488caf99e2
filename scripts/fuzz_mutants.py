"""Mutants by their numbers: each is a folder of files that came of routines that we have.

The same seed and number always give the same mutant.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

import fuzz_text
import fuzz_tree

ROOT = Path(__file__).resolve().parent.parent
MAIN, OTHERS = "main.yaml", ("b.yaml", "c.yaml")
MOST_BYTES = 1_100_000
"""A little more than a routine may have."""

Files = Mapping[str, bytes]


@cache
def sound_seeds() -> tuple[bytes, ...]:
    """Routines that ship, those of the tests, and the examples of the reference."""
    pages = sorted((ROOT / "docs" / "reference").glob("*.md"))
    reference = "".join(page.read_text("utf-8") for page in pages)
    examples = re.findall(r"^```yaml\n(.*?)^```$", reference, re.MULTILINE | re.DOTALL)
    files = [file for name in ("routines", "tests/cases") for file in (ROOT / name).glob("*.yaml")]
    return (*map(Path.read_bytes, sorted(files)), *map(str.encode, examples))


@cache
def odd_seeds() -> tuple[bytes, ...]:
    """Routines with mistakes, parts of others, and those that were trouble once."""
    cases = (ROOT / "tests" / "cases").glob("*/**/*.yaml")
    return tuple(map(Path.read_bytes, sorted((*cases, *(ROOT / "tests" / "corpus").iterdir()))))


def mutant(seed: int, number: int) -> Files:
    """The files of mutant `number`; others than `MAIN` are there to be included."""
    random = Random(f"{seed} {number}")
    files = {MAIN: _mutated(random)}
    for name in OTHERS:
        if random.random() < 0.3:
            files[name] = _mutated(random)
    if len(files) > 1 and random.random() < 0.7:
        files[MAIN] = _including(random, files[MAIN])
    return files


def _mutated(random: Random) -> bytes:
    if random.random() < 0.6:  # what is nearly sound gets further
        return fuzz_tree.mutate(random, random.choice(sound_seeds()))
    file = _seed(random)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        change = random.choice((fuzz_tree.mutate, _spliced, *fuzz_text.MUTATORS))
        file = change(random, file)[:MOST_BYTES]
    return file


def _seed(random: Random) -> bytes:
    return random.choice(random.choice((sound_seeds(), odd_seeds())))


def _spliced(random: Random, file: bytes) -> bytes:
    """The beginning of one file and the end of another."""
    other = _seed(random)
    return file[: random.randint(0, len(file))] + other[random.randint(0, len(other)) :]


def _including(random: Random, file: bytes) -> bytes:
    """The file with the others in its list of exercises, or just behind it."""
    entry = f"  - include: {random.choice((MAIN, *OTHERS))}\n".encode()
    head, found, tail = file.partition(b"exercises:\n")
    return head + found + entry + tail if found else file + b"\n" + entry
