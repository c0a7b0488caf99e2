"""Tells users of an earlier version, once, that the default voice has changed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from voicecoach.cache.store import CacheStore

DEFAULT_ENGINE = "hibari"
"""When this becomes another engine, everybody who has built before is told."""

_FILE = "default-voice"


class DefaultVoice:
    """Remembers beside the kept speech which default voice the user knows.

    Make it before anything is spoken: what is kept by then is from an earlier build. A user
    without any is new, and needs no notice of a change.
    """

    def __init__(self, store: CacheStore | None = None) -> None:
        store = store or CacheStore()
        self._file: Path = store.folder / _FILE
        is_known = self._known() == DEFAULT_ENGINE
        self._is_upgrade = not is_known and not store.is_empty()
        if not is_known and not self._is_upgrade:
            self._remember()

    def announce(self, engine: str, notice: Callable[[str], object]) -> None:
        """Tell the user if `engine` is a default that an earlier version did not have."""
        if not self._is_upgrade or engine != DEFAULT_ENGINE:
            return
        sentence = (
            f"the default voice is {DEFAULT_ENGINE} now, which sounds more natural; "
            "VOICECOACH_ENGINE=espeak keeps the former one"
        )
        # A quiet run shows nothing, and says so: then the next one tells it.
        if notice(sentence) is not False:
            self._remember()

    def _known(self) -> str:
        try:
            return self._file.read_text("utf-8")
        except (OSError, ValueError):
            return ""

    def _remember(self) -> None:
        with suppress(OSError):  # then the user is told again
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(DEFAULT_ENGINE, "utf-8")
