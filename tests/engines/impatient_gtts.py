"""The gtts engine with short waits, for tests of what goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from voicecoach.engines import registry
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.pipeline.speech import cached_engine as cache


class ImpatientGtts(GttsEngine):
    """Gives up within three seconds."""

    def __init__(self) -> None:
        super().__init__(pauses_s=(0.01, 0.02), try_s=1.5, budget_s=3.0, ready_s=2.0)


@contextmanager
def impatient_gtts() -> Iterator[None]:
    """Put the impatient engine in place of gtts, and make other pauses as short."""
    here = f"{__name__}:{ImpatientGtts.__name__}"
    with patch.dict(registry.BUILT_IN, gtts=here), patch.object(cache, "PAUSES_S", (0.01, 0.02)):
        yield
