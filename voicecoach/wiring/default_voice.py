"""Tells users of an earlier version, once, that the default voice has changed."""

from collections.abc import Callable

from voicecoach.engines.store import ClipStore, key_of

DEFAULT_ENGINE = "hibari"
"""Raise a notice for everybody who has built before, whenever this becomes another engine."""


class DefaultVoice:
    """Remembers in the cache which default voice the user knows.

    Make it before anything is spoken: what is in the cache by then is from an earlier build. A
    user without one is new, and needs no notice of a change.
    """

    def __init__(self, store: ClipStore | None = None) -> None:
        self._store = store or ClipStore()
        self._key = key_of(default_engine=DEFAULT_ENGINE)
        is_known = self._store.get(self._key) is not None
        self._is_upgrade = not is_known and not self._store.is_empty()
        if not is_known and not self._is_upgrade:
            self._remember()

    def announce(self, engine: str, notice: Callable[[str], None]) -> None:
        """Tell the user if `engine` is a default that an earlier version did not have."""
        if self._is_upgrade and engine == DEFAULT_ENGINE:
            notice(
                f"the default voice is {DEFAULT_ENGINE} now, which sounds more natural; "
                "VOICECOACH_ENGINE=espeak keeps the former one"
            )
            self._remember()

    def _remember(self) -> None:
        self._store.put(self._key, DEFAULT_ENGINE.encode())
