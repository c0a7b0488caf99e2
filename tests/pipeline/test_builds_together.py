"""Several builds at once share the work, and each makes the same file."""

from collections import Counter
from pathlib import Path

import pytest
from torture_together import builds_at_once, together

from tests.engines.speech_service import SpeechService
from tests.run_with_limits import ROUTINE
from voicecoach.cache.prune_and_verify import verify_entries

pytestmark = pytest.mark.slow

BUILDS = 3


def test_by_the_embedded_voice(tmp_path: Path) -> None:
    figures = together(tmp_path, ROUTINE, BUILDS)
    assert figures["builds at once"] == BUILDS
    assert (figures["builds failed"], figures["outputs different"]) == (0, 0)
    assert figures["phrases spoken"] > 10
    assert figures["most often one was spoken"] <= 2
    assert verify_entries(tmp_path / "cache")[1].entries == 0
    assert not list(tmp_path.rglob(".voicecoach-*"))


def test_by_the_online_voice(tmp_path: Path, speech_service: SpeechService) -> None:
    codes, outputs = builds_at_once(tmp_path, ROUTINE, BUILDS, "gtts", {})
    assert codes == [0] * BUILDS
    assert len(outputs) == BUILDS
    assert len(set(outputs)) == 1
    asked = Counter(speech_service.texts)
    assert len(asked) > 10
    assert max(asked.values()) <= 2, asked.most_common(3)
