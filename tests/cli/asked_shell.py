"""A shell that asks how a line can go on, in a folder with routines."""

from pathlib import Path

import pytest

from tests.commands import ROUTINE
from voicecoach.cli.answer_completion import print_candidates
from voicecoach.cli.completion.protocol import COMPLETE, LINE, WORD_BREAKS

CIRCUIT = """
name: Round and round
weeks: 3
exercises:
  - circuit: Finisher
    rounds: 2
    exercises:
      - {name: Squats, reps: 2}
      - {name: Side plank, time: 10s, sides: each}
"""


class AskedShell:
    """A shell in a folder with two routines, one of them with a blank in its name."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "two.yaml").write_text(ROUTINE)
        (folder / "my legs.yaml").write_text(CIRCUIT)
        (folder / "notes.txt").write_text("Clams x 20")
        (folder / "old" / "deep").mkdir(parents=True)
        self.folder, self.patch, self.capsys = folder, patch, capsys
        patch.chdir(folder)

    def lines(self, line: str, way: str = "line", breaks: str = "") -> list[str]:
        self.patch.setenv(COMPLETE, way)
        self.patch.setenv(LINE, line)
        self.patch.setenv(WORD_BREAKS, breaks)
        print_candidates()
        printed = self.capsys.readouterr()
        assert printed.err == ""
        return printed.out.splitlines()

    def values(self, line: str, breaks: str = "") -> list[str]:
        return [found.partition("\t")[0] for found in self.lines(line, breaks=breaks)]
