"""`voicecoach watch`: what is seen of the files, and what is said about a save."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

import voicecoach
from tests.commands import ROUTINE, Run, refused
from voicecoach.cli.printing.plan_changes import change_lines, plan_line
from voicecoach.cli.process.watched_files import WatchedFiles
from voicecoach.file_trace import Trace, note_absent, note_read, record_trace
from voicecoach.pipeline.plan import Plan

BEFORE = """
name: Legs
exercises:
  - {name: Squats, reps: 10, setup: Feet apart.}
  - circuit: Finisher
    rounds: 2
    exercises:
      - {name: Lunges, reps: 8, sides: each, load: 10 kg}
      - {name: Plank, time: 30s}
"""


def planned(text: str) -> Plan:
    return voicecoach.plan(text, engine="silent")


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("reps: 10", "reps: 12", ["~ Move 1: Squats: reps 10 -> 12; 5:51 -> 5:57"]),
        ("time: 30s", "time: 45s", ["~ Move 3: Plank: time 30s -> 45s; 5:51 -> 6:21"]),
        ("rounds: 2", "rounds: 3", ["~ Circuit Finisher: rounds 2 -> 3; 5:51 -> 8:18"]),
        ("10 kg", "12.5 kg", ["~ Move 2: Lunges: load 10 kg -> 12.5 kg; still 5:51"]),
        ("Feet apart.", "Feet wide.", ["~ Move 1: Squats: setup; still 5:51"]),
        ("name: Legs", "name: Lags", ["~ other words or times; still 5:51"]),
        ("\nname", "\n# a comment\nname", ["no change: still 5:51"]),
        ("Plank, time: 30s", "Wall sit, time: 30s", [
            "- Move 3: Plank, 30s",
            "+ Move 3: Wall sit, 30s; still 5:51",
        ]),
        ("  - circuit", "  - {name: Bridges, reps: 12, sets: 2, sides: each}\n  - circuit", [
            "+ Move 2: Bridges, 2 x 12 reps each side; 5:51 -> 9:33",
        ]),
        ("      - {name: Plank, time: 30s}\n", "", ["- Move 3: Plank, 30s; 5:51 -> 3:51"]),
    ],
)  # fmt: skip
def test_what_is_said_about_a_change(old: str, new: str, lines: list[str]) -> None:
    assert old in BEFORE
    assert change_lines(planned(BEFORE), planned(BEFORE.replace(old, new))) == lines


def test_a_plan_in_one_line() -> None:
    assert plan_line(planned(BEFORE)) == "Legs: 5:51, 3 moves"


class Clock:
    """Sleeps at once; at each sleep something else happens to the files, or nothing."""

    def __init__(self, *happenings: Callable[[], object] | None) -> None:
        self.happenings = list(happenings)
        self.sleeps = 0

    def sleep(self, _seconds: float) -> None:
        self.sleeps += 1
        if self.sleeps > 50:
            raise TimeoutError
        happening = self.happenings.pop(0) if self.happenings else None
        if happening:
            happening()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("one")
    return path


def watched(file: Path, *absent: Path) -> WatchedFiles:
    with record_trace() as trace:
        note_read(file, file.read_bytes())
        for path in absent:
            note_absent(path)
    return WatchedFiles(trace)


def test_a_save_is_seen(file: Path) -> None:
    clock = Clock(None, lambda: file.write_text("two"))
    watched(file).wait_for_change(clock.sleep)
    assert clock.happenings == []


def test_a_save_without_a_change_is_none(file: Path) -> None:
    with pytest.raises(TimeoutError):
        watched(file).wait_for_change(Clock(lambda: file.write_text("one")).sleep)


def test_a_save_while_the_plan_was_made_is_seen(file: Path) -> None:
    files = watched(file)
    file.write_text("two")
    files.wait_for_change(Clock().sleep)


def test_a_save_in_steps_is_one(file: Path) -> None:
    steps = [lambda text=text: file.write_text(text) for text in ("", "tw", "two")]
    watched(file).wait_for_change(Clock(None, *steps).sleep)
    assert file.read_text() == "two"


def test_a_file_that_is_gone_for_a_moment_is_waited_for(file: Path) -> None:
    clock = Clock(file.unlink, None, None, lambda: file.write_text("two"))
    watched(file).wait_for_change(clock.sleep)
    assert file.read_text() == "two"


def test_a_file_that_stays_away_is_a_change(file: Path) -> None:
    watched(file).wait_for_change(Clock(file.unlink).sleep)
    assert not file.exists()


def test_a_file_that_replaces_it_is_seen(file: Path) -> None:
    other = file.with_name("b")
    other.write_text("two")
    watched(file).wait_for_change(Clock(lambda: other.replace(file)).sleep)


def test_a_file_that_was_looked_for_is_seen(file: Path) -> None:
    part = file.with_name("part.yaml")
    watched(file, part).wait_for_change(Clock(lambda: part.write_text("part")).sleep)


def test_after_a_mistake_the_files_of_before_are_watched(file: Path) -> None:
    files = WatchedFiles(Trace(), watched(file).contents())
    files.wait_for_change(Clock(lambda: file.write_text("two")).sleep)


class Watching:
    """The command in a process of its own, and what it has printed."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "voicecoach", "watch", "two.yaml", "--engine", "silent"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines: Queue[str] = Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def wait_for(self, wanted: str) -> None:
        seen: list[str] = []
        try:
            while wanted not in "\n".join(seen):
                seen.append(self.lines.get(timeout=30))
        except Empty:
            pytest.fail(f"{wanted!r} is not in {seen}")


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "part.yaml").write_text("name: Part\nexercises: [{name: Bridges, reps: 3}]\n")
    (tmp_path / "two.yaml").write_text(ROUTINE + "  - include: part.yaml\n")
    command = Watching(tmp_path)
    yield command
    command.process.kill()
    command.reader.join()
    command.process.wait()
    assert command.process.stdout
    command.process.stdout.close()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_the_story_of_a_file(watching: Watching, tmp_path: Path) -> None:
    file = tmp_path / "two.yaml"
    text = file.read_text()
    watching.wait_for("Two moves: ")
    watching.wait_for("watching two.yaml; Ctrl-C ends it")
    file.write_text(text.replace("reps: 2", "reps: 3"))
    watching.wait_for("~ Move 1: Curls: reps 2 -> 3")
    (tmp_path / "part.yaml").write_text("name: Part\nexercises: [{name: Bridges, reps: 4}]\n")
    watching.wait_for("~ Move 3: Bridges: reps 3 -> 4")
    file.write_text(text.replace("reps: 2", "reps: many"))
    watching.wait_for('"many" is not a whole number')
    file.write_text("#" * 1_100_000)
    watching.wait_for("is larger than 1024 KiB")
    file.unlink()
    watching.wait_for("there is no such routine")
    time.sleep(0.3)
    file.write_text(text.replace("time: 10s", "time: 20s"))
    watching.wait_for("~ Move 1: Curls: reps 3 -> 2")
    watching.wait_for("~ Move 2: Plank: time 10s -> 20s; ")
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=20) == 130


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("two.yaml", "--json"), 2, "write  voicecoach plan --json"),
        (("-",), 2, "standard input is read once"),
        (("two.yaml", "--week", "1..3"), 2, "a plan shows one week"),
        (("tow.yaml",), 3, "two.yaml"),
        (("two.yaml", "--reps", "plonk=3"), 2, "plonk"),
        (("two.yaml", "--engine", "command"), 4, "there is no command to speak with"),
    ],
)
def test_what_no_save_can_correct_ends_it(
    run: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    refused(run("watch", *arguments), code, told)
