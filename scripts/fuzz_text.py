"""Mutants of a file's bytes and of its words: nothing here knows what YAML means.

A mutator gets its chance and a file, and gives another file. To add one, name it in MUTATORS.
"""

import re
from collections.abc import Callable
from random import Random

from fuzz_words import BYTES, KEYS, VALUES

Mutator = Callable[[Random, bytes], bytes]

_KEY = re.compile(rb"(?<![\w-])[\w-]{1,40}(?=:)")
_VALUE = re.compile(rb"(?<=: )[^\n{}\[\],][^\n{}\[\],]*")


def flip(random: Random, file: bytes) -> bytes:
    """One bit of one byte."""
    at = _place(random, file)
    return file[:at] + bytes((_byte(file, at) ^ 1 << random.randrange(8),)) + file[at + 1 :]


def overwrite(random: Random, file: bytes) -> bytes:
    at = _place(random, file)
    return file[:at] + bytes((random.randrange(256),)) + file[at + 1 :]


def insert(random: Random, file: bytes) -> bytes:
    """Bytes that mean something, to YAML or to an editor."""
    at = _place(random, file)
    return file[:at] + random.choice(BYTES) + file[at:]


def delete(random: Random, file: bytes) -> bytes:
    start, end = _stretch(random, file)
    return file[:start] + file[end:]


def duplicate(random: Random, file: bytes) -> bytes:
    start, end = _stretch(random, file)
    return file[:end] + file[start:end] * random.choice((1, 1, 2, 30)) + file[end:]


def move(random: Random, file: bytes) -> bytes:
    start, end = _stretch(random, file)
    rest = file[:start] + file[end:]
    at = _place(random, rest)
    return rest[:at] + file[start:end] + rest[at:]


def cut(random: Random, file: bytes) -> bytes:
    """As by a disk that was full."""
    return file[: _place(random, file)]


def indent(random: Random, file: bytes) -> bytes:
    """A few lines further in or out, or with a tab."""
    lines = file.splitlines(keepends=True)
    for _ in range(random.randint(1, 3)):
        if lines:
            at = random.randrange(len(lines))
            lines[at] = random.choice((b" ", b"  ", b"\t", b"- ", b"")) + lines[at].lstrip(b" -\t")
    return b"".join(lines)


def recode(random: Random, file: bytes) -> bytes:
    """Other line ends, or another encoding, with or without its mark."""
    ends = (b"\r\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\n\n")
    if random.random() < 0.7:
        return file.replace(b"\n", random.choice(ends))
    encoding = random.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "utf-7"))
    return file.decode("utf-8", "replace").encode(encoding, "replace")


def swap_values(random: Random, file: bytes) -> bytes:
    """What stands behind one key, behind another, and the other way round."""
    found = list(_VALUE.finditer(file))
    if len(found) < 2:
        return file
    first, second = sorted(random.sample(found, 2), key=re.Match.start)
    between = file[first.end() : second.start()]
    return file[: first.start()] + second[0] + between + first[0] + file[second.end() :]


def other_value(random: Random, file: bytes) -> bytes:
    return _replaced(random, file, _VALUE, random.choice(VALUES).encode())


def other_key(random: Random, file: bytes) -> bytes:
    return _replaced(random, file, _KEY, random.choice((*KEYS, *VALUES)).encode())


MUTATORS: tuple[Mutator, ...] = (
    flip, overwrite, insert, delete, duplicate, move, cut, indent, recode, swap_values,
    other_value, other_value, other_value, other_key,
)  # fmt: skip
"""Some more often than others."""


def _replaced(random: Random, file: bytes, what: re.Pattern[bytes], by: bytes) -> bytes:
    found = list(what.finditer(file))
    if not found:
        return file + by
    place = random.choice(found)
    return file[: place.start()] + by + file[place.end() :]


def _place(random: Random, file: bytes) -> int:
    return random.randint(0, len(file))


def _byte(file: bytes, at: int) -> int:
    return file[at] if at < len(file) else 0


def _stretch(random: Random, file: bytes) -> tuple[int, int]:
    """From one place to another, mostly close to it; often whole lines."""
    start = _place(random, file)
    end = min(len(file), start + random.choice((1, 3, 20, 200, 2_000)))
    if random.random() < 0.5:
        start = file.rfind(b"\n", 0, start) + 1
        end = file.find(b"\n", end) + 1 or len(file)
    return start, max(start, end)
