"""Files that are watched by looking at them again and again.

Looking is right on every system and on network folders. It also sees a file that an editor replaces
by another one, a file that is gone for a moment, and a file that is not there yet.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from voicecoach.file_trace import Identity, Trace, file_identity

LOOK_EVERY_S = 0.25
SETTLE_S = 0.1
"""An editor may write a file in several steps. So a change counts once nothing more comes."""

MOST_PATIENCE_S = 2.0
"""An editor may remove a file before it writes the new one. It is not given more time than this."""


class WatchedFiles:
    """The files that a plan was made from, and those that it looked for."""

    def __init__(self, trace: Trace, others: Mapping[str, str | None] | None = None) -> None:
        """Watch what the trace names, and the `others`, which it may have had no time to read."""
        self._seen: dict[str, tuple[Identity | None, str | None]] = {}
        self._used = {**(others or {}), **dict.fromkeys(trace.absent), **trace.read}

    def contents(self) -> dict[str, str | None]:
        """Return the SHA-256 of every watched file as it is now, None for one that is not there."""
        return {path: self._digest(path) for path in self._used}

    def wait_for_change(self, sleep: Callable[[float], None]) -> None:
        """Return once a file has other content than the plan was made from, and has settled."""
        while not self._has_changed():
            sleep(LOOK_EVERY_S)
        patience, before = MOST_PATIENCE_S, self.contents()
        sleep(SETTLE_S)
        while patience > 0 and ((now := self.contents()) != before or self._lacks_file()):
            before, patience = now, patience - SETTLE_S
            sleep(SETTLE_S)

    def _has_changed(self) -> bool:
        return self.contents() != self._used

    def _lacks_file(self) -> bool:
        """Return whether a file that was there is gone, maybe only for a moment."""
        return any(used and self._digest(path) is None for path, used in self._used.items())

    def _digest(self, path: str) -> str | None:
        """Return the SHA-256 of a file, or None if there is no file that can be read."""
        identity = _identity(path)
        if path not in self._seen or self._seen[path][0] != identity:
            self._seen[path] = (identity, _digest_of(path) if identity else None)
        return self._seen[path][1]


def _identity(path: str) -> Identity | None:
    try:
        facts = Path(path).stat()
    except OSError:
        return None
    return file_identity(facts) if S_ISREG(facts.st_mode) else None


def _digest_of(path: str) -> str | None:
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return None
