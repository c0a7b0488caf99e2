"""A folder to build in several times, and whether a build changed anything there."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess

from tests.commands import run_command
from voicecoach.file_trace import Identity, file_identity

PART = "name: Part\nexercises:\n  - {name: Curls, reps: 2}\n"
MAIN = "name: Main\nexercises:\n  - include: part.yaml\n  - {name: Plank, time: 10s}\n"
COMMAND = ("build", "main.yaml", "-o", "out.mp3", "--cues", "cues.json")


@dataclass
class Folder:
    """A folder with the routine `main.yaml`, which includes `part.yaml`."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.write("main.yaml", MAIN)
        self.write("part.yaml", PART)

    def write(self, name: str, text: str) -> None:
        place = self.path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")

    def run(self, *arguments: str, python: tuple[str, ...] = ()) -> CompletedProcess[str]:
        """The command, silent unless asked, with `python` among the arguments of Python."""
        environment = {"VOICECOACH_ENGINE": "silent", **os.environ, **self.environment}
        if not python:
            return run_command(*arguments, folder=self.path, environment=environment)
        return subprocess.run(
            [sys.executable, *python, "-m", "voicecoach", *arguments],
            cwd=self.path,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def built(self, *arguments: str) -> CompletedProcess[str]:
        """The same, where it must succeed."""
        done = self.run(*(arguments or COMMAND))
        assert done.returncode == 0, done.stderr
        return done

    def identities(self, *names: str) -> list[Identity]:
        """Other ones as soon as a file is written or replaced."""
        return [file_identity((self.path / name).stat()) for name in names or ("out.mp3",)]

    def builds_again(self, *arguments: str) -> bool:
        """Whether the command makes `out.mp3` anew."""
        place = self.path / "out.mp3"
        before = self.identities() if place.exists() else []
        self.built(*arguments)
        return self.identities() != before
