"""A build killed at any moment leaves whole files, and nothing once the next one is done."""

import os
from pathlib import Path

import pytest
from torture_kills import HARM, kills

from tests.run_with_limits import ROUTINE

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")]

POINTS = 2


def test_killed_at_moments_spread_over_a_build(tmp_path: Path) -> None:
    figures = kills(tmp_path, ROUTINE, POINTS, engine="silent")
    assert figures["builds killed"] == 3 * POINTS
    assert figures["outputs as they were"] > 0, "some were killed before they were done"
    assert {harm: figures[harm] for harm in HARM} == dict.fromkeys(HARM, 0)
