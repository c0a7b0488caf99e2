"""Who speaks a session, and how."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from voicecoach.engines.interface import Engine
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted

NORMAL_RATE = 100
ONLINE_VARIABLE = "VOICECOACH_ONLINE"

_YES, _NO = ("1", "true", "yes", "on"), ("", "0", "false", "no", "off")


@dataclass(frozen=True)
class Delivery:
    """The engine (or its name, or `auto`), the name of the voice, and the rate in percent.

    `is_online` lets `auto` choose an engine that sends the texts to a service. `pronounce` is how
    words sound to the user; None is as in the user's own settings.
    """

    engine: str | Engine
    voice: str | None = None
    rate: int = NORMAL_RATE
    is_online: bool = False
    pronounce: Mapping[str, str] | None = None

    def by_engine(self, name: str) -> "Delivery":
        """Return the same delivery by the engine of that name.

        An engine that the caller has made stays: it may not be in the registry.
        """
        return replace(self, engine=name) if isinstance(self.engine, str) else self


def is_online_allowed() -> bool:
    """Return whether VOICECOACH_ONLINE lets `auto` send texts to a service. Raises UsageError."""
    value = os.environ.get(ONLINE_VARIABLE, "").strip().lower()
    if value not in _YES + _NO:
        raise UsageError(f"{ONLINE_VARIABLE} is {quoted(value)}: set it to 1 or 0")
    return value in _YES
