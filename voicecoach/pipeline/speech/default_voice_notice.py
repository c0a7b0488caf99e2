"""A notice to users of an earlier version, once, that the default voice has changed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from voicecoach.cache.store import CacheStore

DEFAULT_ENGINE = "hibari"
"""When this becomes another engine, everybody who has built before gets a notice."""

_FILE = "default-voice"


class DefaultVoice:
    """The default voice that the user knows, stored in a file beside the cached speech.

    Make it before anything is spoken: speech that is in the cache by then is from an earlier build.
    A user with an empty cache is new, and needs no notice of a change.
    """

    def __init__(self, store: CacheStore | None = None) -> None:
        store = store or CacheStore()
        self._file: Path = store.folder / _FILE
        is_known = self._read() == DEFAULT_ENGINE
        self._is_upgrade = not is_known and not store.is_empty()
        if not is_known and not self._is_upgrade:
            self._write()

    def announce(self, engine: str, notice: Callable[[str], object]) -> None:
        """Give notice if `engine` is a default that an earlier version did not have."""
        if not self._is_upgrade or engine != DEFAULT_ENGINE:
            return
        sentence = (
            f"the default voice is now {DEFAULT_ENGINE}, which sounds more natural; "
            "set VOICECOACH_ENGINE=espeak to keep the former one"
        )
        # A quiet run does not show the notice and returns False. The next run will show it.
        if notice(sentence) is not False:
            self._write()

    def _read(self) -> str:
        try:
            return self._file.read_text("utf-8")
        except (OSError, ValueError):
            return ""

    def _write(self) -> None:
        with suppress(OSError):  # without the file, the user gets the notice again
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.write_text(DEFAULT_ENGINE, "utf-8")
