"""A build killed at any moment leaves whole files, and nothing once the next one is done."""

import os
from pathlib import Path

import pytest

from tests.obstacles import ROUTINE
from tests.torture import torture

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")

POINTS = 4


def test_killed_at_moments_spread_over_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kills = torture("torture_kills", monkeypatch).kills
    figures = dict(kills(tmp_path, ROUTINE, POINTS, engine="silent"))
    assert figures.pop("builds killed") == 3 * POINTS
    assert figures.pop("outputs as they were") > 0, "some were killed before they were done"
    assert len(figures) == 4
    assert set(figures.values()) == {0}, figures
