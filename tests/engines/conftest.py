"""An embedded voice for each test that wants one."""

from collections.abc import Iterator

import pytest

from voicecoach.engines.espeak.engine import EspeakEngine


@pytest.fixture
def engine() -> Iterator[EspeakEngine]:
    engine = EspeakEngine(patience_s=5)
    yield engine
    engine.close()
