"""What a build was made of, kept so that the same build need not be made again.

A receipt names everything that the result depends on: what was asked, the files that were read,
the files that would have been read instead if they were there, the program and its libraries. It
also names the files that were written, as they are on the disk. If all of it is as it was, a new
build would only write the same files again.

This module is loaded before any large library: it decides whether one is needed.
"""

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from voicecoach.engines.store import ClipStore, key_of

Line = tuple[str, str]
"""A line that was printed, after its sort."""

_FORM = 1
"""Raise it whenever a receipt says other things."""

_LIBRARIES = (
    "hibari-tts", "onnxruntime", "numpy", "espeakng-loader", "gTTS", "lameenc", "soundfile",
    "soxr", "mutagen", "pillow", "pydantic", "PyYAML",
)  # fmt: skip
"""What a result depends on beside our own code."""

_SETTINGS = ("HOME", "XDG_DATA_HOME", "HIBARI_HOME", "APPDATA", "LOCALAPPDATA")
"""Where routines and voices are looked for; besides these, every variable of our own counts."""


class Receipt:
    """The receipt of one request, which may have been built before.

    `asked` is what was asked for, word by word. Make it before anything is read, so that a file
    that changes meanwhile is noticed.
    """

    def __init__(self, asked: Sequence[str], store: ClipStore | None = None) -> None:
        facts = [_FORM, list(asked), _current_folder(), _environment(), code_digest()]
        self._key = key_of(receipt=json.dumps(facts))
        self._store = store or ClipStore()
        self._started = time.time()

    def answer(self) -> list[Line]:
        """What the earlier build printed; nothing where there was none, or anything has changed."""
        try:
            receipt = json.loads(self._store.get(self._key) or b"null")
            is_same = (
                all(_digest(path) == digest for path, digest in receipt["read"])
                and all(facts_of(path) == facts for path, facts in receipt["written"])
                and all(facts_of(path) == facts for path, facts in receipt["libraries"])
                and not any(os.path.lexists(path) for path in receipt["absent"])
            )
            if not is_same or not receipt["written"]:
                return []
            return [(str(sort), str(line)) for sort, line in receipt["printed"]]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return []  # there is none, or it is not ours: to build is always right

    def keep(
        self,
        printed: Iterable[Line],
        *,
        read: Iterable[Path],
        written: Iterable[Path],
        absent: Iterable[Path],
    ) -> None:
        """Keep what was built. `absent` are files that would have been read before others."""
        try:
            files = [str(path.absolute()) for path in read]
            if any(self._is_newer(path) for path in files):
                return
            results = [str(path.absolute()) for path in written]
            receipt = {
                "printed": list(printed),
                "read": [(path, _digest(path)) for path in files],
                "written": [(path, facts_of(path)) for path in results],
                "absent": [str(path.absolute()) for path in absent],
                "libraries": [(path, facts_of(path)) for path in _libraries()],
            }
            self._store.put(self._key, json.dumps(receipt).encode())
        except (OSError, ValueError):
            return  # the next build is made, as it always was

    def _is_newer(self, path: str) -> bool:
        """Whether the file may have changed since the build began to read."""
        facts = Path(path).stat()
        return max(facts.st_mtime, facts.st_ctime) >= self._started


def facts_of(path: str) -> list[int]:
    """Size, time of change in ns and number of a file: what another file in its place changes."""
    facts = Path(path).stat()
    return [facts.st_size, facts.st_mtime_ns, facts.st_ino]


def code_digest() -> str:
    """A digest of the size and time of each of our modules: a clone changes without a version."""
    found = sorted(_modules(Path(__file__).resolve().parents[1]))
    return sha256(repr(found).encode()).hexdigest()


def _modules(folder: Path | str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and entry.name != "__pycache__":
                yield from _modules(entry.path)
            elif entry.name.endswith((".py", ".png")):
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns


def _current_folder() -> str:
    """Where relative names begin; nowhere, where somebody has removed that folder."""
    try:
        return str(Path.cwd())
    except OSError:
        return ""


def _environment() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name in _SETTINGS or name.startswith("VOICECOACH_")
    }


def _digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


def _libraries() -> Iterator[str]:
    """A file of each library that another version of it does not have."""
    from importlib.metadata import PackageNotFoundError, distribution

    for name in _LIBRARIES:
        try:
            found = distribution(name).locate_file("")
            version = distribution(name).version
        except PackageNotFoundError:
            continue
        for place in Path(str(found)).glob(f"*-{version}.dist-info"):
            if place.name.lower().replace("_", "-").startswith(name.lower() + "-"):
                yield str(place / "METADATA")
