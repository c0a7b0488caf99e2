"""An embedded voice for each test that wants one."""

from collections.abc import Iterator

import pytest

from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Engine
from voicecoach.engines.registry import get_engine


@pytest.fixture
def engine() -> Iterator[EspeakEngine]:
    engine = EspeakEngine(patience_s=5)
    yield engine
    engine.close()


@pytest.fixture
def any_engine(name: str, local_engine: Engine, request: pytest.FixtureRequest) -> Engine:
    """The engine `name` of the module, with no network but the stand-in."""
    if name != "gtts":
        return local_engine
    request.getfixturevalue("speech_service")
    return get_engine(name)
