"""Random routines are planned as an independent model of the language says.

The seeds are fixed, so that a mistake is found by every run or by none. `scripts/model` tries more.
"""

from pathlib import Path

import pytest

from tests.model.random_routines import random_sample
from tests.model.run import disagreements_of_seed

SEEDS = range(60)


@pytest.mark.usefixtures("share_cache")
@pytest.mark.parametrize("first", range(0, len(SEEDS), 12))
def test_random_routines_are_planned_as_the_model_says(first: int, tmp_path: Path) -> None:
    for seed in SEEDS[first : first + 12]:
        found = disagreements_of_seed(seed, tmp_path)
        assert not found, f"seed {seed}:\n{random_sample(seed).text}\n" + "\n".join(found)
