"""The circumstances of a command: everything besides the files it reads that decides its outcome.

To add one, such as the day for an outcome that changes daily, add a line to `CIRCUMSTANCES`.
This module and `receipt.py` are imported before anything else, so they must import little.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
"""The folder of voicecoach itself."""

_FOLDERS = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
    "HIBARI_HOME",
)  # fmt: skip
"""Variables that decide in which folders routines, settings and voices are found."""

_RELEVANT = ("PATH", *_FOLDERS)
"""The variables that matter besides our own. A proxy does not: speech sounds the same with one."""

_METADATA = (".dist-info", ".egg-info")
"""Endings of the folders that pip makes, one for each package. Their names have the version."""


@cache
def digest_of_command(arguments: tuple[str, ...]) -> str:
    """Return 64 hexadecimal digits for the command and its circumstances. Any change gives others.

    The circumstances are gathered once, at the start of the command. A change while it runs is a
    change for the next command. Raises OSError if they cannot be read.
    """
    facts = {name: gather(arguments) for name, gather in CIRCUMSTANCES.items()}
    return sha256(json.dumps(facts, sort_keys=True).encode("ascii")).hexdigest()


def _environment(_arguments: Sequence[str]) -> list[tuple[str, str]]:
    return sorted(
        (name, value)
        for name, value in os.environ.items()
        if name.startswith("VOICECOACH_") or name in _RELEVANT
    )


def _program(_arguments: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return the files of voicecoach itself: in a clone, they change while the version stays."""
    return sorted(_files_in(_PACKAGE))


def _files_in(folder: str) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files_in(entry.path)
        else:
            facts = entry.stat()
            yield entry.path, facts.st_size, facts.st_mtime_ns


def _packages(_arguments: Sequence[str]) -> list[tuple[str, int]]:
    """Return every installed package, such as an engine or a codec, with its version."""
    return sorted(
        (entry.path, entry.stat().st_mtime_ns)
        for folder in sys.path
        if os.path.isdir(folder)
        for entry in os.scandir(folder)
        if entry.name.endswith(_METADATA)
    )


CIRCUMSTANCES: dict[str, Callable[[Sequence[str]], object]] = {
    "arguments": list,
    "folder": lambda _: os.getcwd(),
    "environment": _environment,
    "python": lambda _: [sys.version, sys.prefix],
    "program": _program,
    "packages": _packages,
}
"""By name. Each function gets the arguments and returns a value that JSON can hold."""
