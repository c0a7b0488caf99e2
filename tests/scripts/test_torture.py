"""The torture does all that its table tells, and ends with 1 where a figure is missed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torture_table
from torture_table import FULL, QUICK, Row, Scale

TORTURE = Path(__file__).parents[2] / "scripts" / "torture"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and limits")


@pytest.mark.slow
def test_every_figure_is_there_and_met() -> None:
    ended = subprocess.run([sys.executable, TORTURE, "--quick"], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr + ended.stdout
    _, _, _, *rows, _, seconds = ended.stdout.splitlines()
    done = [label for row in rows if not row.startswith(" ") for label in re.split("  +", row)[:1]]
    assert done == [
        "faults of the speech service and of the voices' processes",
        "builds killed",
        "routines mutated",
        "builds at once, of one routine and an empty cache",
    ]
    assert len(rows) == len(done) + 1 + 5 + 6 + 4
    assert re.fullmatch(r"All of it took \d+ seconds\.", seconds)


def test_the_full_one_does_what_is_asked_of_it() -> None:
    assert FULL.mutants >= 10_000
    assert FULL.kills >= 50
    assert FULL.builds == 8


@pytest.mark.parametrize(
    ("row", "met"),
    [
        (Row("torn", 0, most=0), True),
        (Row("torn", 1, most=0), False),
        (Row("killed", 150, least=150), True),
        (Row("killed", 149, least=150), False),
    ],
)
def test_a_missed_figure_is_marked_and_ends_with_1(
    row: Row, met: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def part(_folder: Path, scale: Scale) -> Iterator[Row]:
        assert scale == QUICK
        yield row

    monkeypatch.setattr(torture_table, "PARTS", (part,))
    monkeypatch.setattr(sys, "argv", ["torture", "--quick"])
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", "")
    assert torture_table.main() == (not met)
    assert ("MISSED" in capsys.readouterr().out) == (not met)
