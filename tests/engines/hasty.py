"""The online engine with less patience than users have, under its own name in the registry."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from voicecoach.engines import registry
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.pipeline.speech import cached_engine as cache


class HastyEngine(GttsEngine):
    """In three seconds it has given up."""

    def __init__(self) -> None:
        super().__init__(pauses_s=(0.01, 0.02), try_s=1.5, budget_s=3.0, ready_s=2.0)


@contextmanager
def hasty() -> Iterator[None]:
    """Whoever asks for gtts, or auto, gets it; nor is anything else waited for long."""
    here = f"{__name__}:{HastyEngine.__name__}"
    with patch.dict(registry.BUILT_IN, gtts=here), patch.object(cache, "PAUSES_S", (0.01, 0.02)):
        yield
