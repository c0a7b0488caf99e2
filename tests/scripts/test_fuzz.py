"""Mutants keep every promise; and where one would not, the fuzzer sees it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fuzz_contract import broken_promises, broken_refusal
from fuzz_mutants import mutant
from fuzz_run import again, fuzzed

from voicecoach.errors import Diagnostic, RoutineError, UsageError
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.timeline import Timeline

SCRIPTS = Path(__file__).parents[2] / "scripts"
CORPUS = sorted((Path(__file__).parents[1] / "corpus").iterdir())

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="workers have POSIX limits")


@pytest.mark.slow
def test_the_corpus() -> None:
    figures = again([str(file) for file in CORPUS])
    assert {CORPUS[number].name: told for number, told in figures.faults.items()} == {}
    assert figures.mutants == len(CORPUS) >= 30


@pytest.mark.slow
def test_some_mutants() -> None:
    figures = fuzzed(seed=0, mutants=125, minutes=60)
    assert figures.faults == {}
    assert figures.mutants == 125
    for outcome in ("refused", "planned", "flags refused"):
        assert figures.outcomes[outcome], "all mutants went the same way"


def test_a_mutant_is_known_by_its_seed_and_number() -> None:
    assert mutant(7, 3) == mutant(7, 3)
    assert len({mutant(seed, n)["main.yaml"] for seed in (1, 2) for n in range(50)}) > 90


ODD_TARGET = """
import time
class BrokenPromise(Exception): pass
def try_out(file, chance, stage):
    stage("reading")
    match file.read_text():
        case "traceback": raise ZeroDivisionError
        case "promise": raise BrokenPromise("two at once")
        case "busy":
            while True: pass
        case "waiting": time.sleep(600)
        case "large": bytearray(600_000_000)
        case "recursion": try_out(file, chance, stage)
        case "crash": __import__("os").abort()
    return "planned"
"""

SEEN = {
    "traceback": "traceback", "recursion": "RecursionError", "promise": "two at once",
    "large": "MemoryError", "busy": "SIGPROF", "crash": "SIGABRT",
}  # fmt: skip


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with the scripts, which find there a program that does what a file says."""
    shutil.copytree(SCRIPTS, tmp_path / "scripts")
    (tmp_path / "scripts" / "fuzz_target.py").write_text(ODD_TARGET)
    worker = tmp_path / "scripts" / "fuzz_worker.py"
    worker.write_text(
        worker.read_text().replace("SECONDS, MEGABYTES = 2,", "SECONDS, MEGABYTES = 0.5,")
    )
    return tmp_path


def tried(odd: Path, *kinds: str) -> list[str]:
    """What is told of files that say so: of each fault, the figures with the last of them."""
    for kind in kinds:
        (odd / kind).write_text(kind)
    command = [sys.executable, "scripts/fuzz_report.py", *kinds]
    done = subprocess.run(command, cwd=odd, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    return done.stdout.split("\n-- ")


@pytest.mark.slow
def test_whatever_goes_wrong_is_seen_and_the_others_are_tried_all_the_same(odd: Path) -> None:
    told = tried(odd, *SEEN, "sound")
    for (kind, seen), fault in zip(SEEN.items(), told, strict=True):
        assert seen in fault, kind
    for count in ("7 mutants", "1 planned", "6 faults"):
        assert count in told[-1]


def test_who_only_waits_is_seen_as_well(odd: Path) -> None:
    worker = odd / "scripts" / "fuzz_worker.py"
    worker.write_text(worker.read_text().replace("PATIENCE_S = 60", "PATIENCE_S = 1"))
    [told] = tried(odd, "waiting")
    assert "SIGALRM" in told


FAULTY: dict[str, tuple[Diagnostic, str]] = {
    "no line": (Diagnostic("a.yaml", 0, 0, "wrong", "mend it"), "no line"),
    "no column": (Diagnostic("a.yaml", 3, 0, "wrong", "mend it"), "no column"),
    "no file": (Diagnostic("", 3, 1, "wrong", "mend it"), "no file"),
    "no hint": (Diagnostic("a.yaml", 3, 1, "wrong"), "no hint"),
    "endless": (Diagnostic("a.yaml", 3, 1, "wrong" * 100, "mend it"), "500 characters"),
    "two lines": (Diagnostic("a.yaml", 3, 1, "wrong\nand wrong", "mend it"), "'\\n'"),
    "escape": (Diagnostic("a.yaml", 3, 1, "wrong", "mend \x1b[31m"), "'\\x1b'"),
    "source": (Diagnostic("a.yaml", 3, 1, "wrong", "mend it", "\x1b[31m"), "'\\x1b'"),
}


@pytest.mark.parametrize(("diagnostic", "told"), FAULTY.values(), ids=FAULTY)
def test_a_refusal_that_helps_nobody_is_seen(diagnostic: Diagnostic, told: str) -> None:
    assert told in next(broken_refusal(RoutineError([diagnostic])))


def test_refusals_that_help() -> None:
    whole, placed = Diagnostic("a", 0, 0, "is empty", "x"), Diagnostic("a", 1, 1, "wrong", "x")
    assert list(broken_refusal(RoutineError([whole, placed]))) == []
    assert list(broken_refusal(RoutineError([]))) == ["a routine is refused without a reason"]
    assert list(broken_refusal(UsageError("--reps: wrong"))) == []
    assert len(list(broken_refusal(UsageError("--reps\n: wrong")))) == 1


@pytest.fixture(scope="module")
def sound() -> Timeline:
    """The session of a routine of two lines."""
    text = "name: A\nexercises: [{name: B, reps: 3}]"
    return fit(compile_session(parse_routine(text)), {})


def _with_first_cue(**changes: Any) -> Callable[[Timeline], Timeline]:
    return lambda t: replace(t, cues=(replace(t.cues[0], **changes), *t.cues[1:]))


SPOILT: dict[str, tuple[Callable[[Timeline], Timeline], str]] = {
    "not three seconds": (lambda t: replace(t, duration_ms=t.duration_ms + 1_000), "a total"),
    "endless": (lambda t: replace(t, duration_ms=13 * 3_600_000), "a total"),
    "overlap": (lambda t: replace(t, cues=(t.cues[0], *t.cues)), "two at once"),
    "disorder": (lambda t: replace(t, cues=t.cues[::-1]), "two at once"),
    "off the grid": (_with_first_cue(start_ms=2_001), "off the grid"),
    "backwards": (_with_first_cue(end_ms=1_992), "off the grid"),
    "too late": (lambda t: replace(t, duration_ms=6_000), "out of the session"),
    "no words": (_with_first_cue(text=" "), "nothing to say"),
    "control": (_with_first_cue(text="a\x07"), "'\\x07'"),
    "no such line": (
        lambda t: _with_first_cue(place=replace(t.cues[0].place, line=3))(t),
        "line 3",
    ),
    "chapters": (lambda t: replace(t, chapters=t.chapters * 2), "chapters at"),
    "no chapters": (lambda t: replace(t, chapters=()), "chapters at"),
}


@pytest.mark.parametrize(("spoil", "told"), SPOILT.values(), ids=SPOILT)
def test_a_session_that_breaks_a_promise_is_seen(
    sound: Timeline, spoil: Callable[[Timeline], Timeline], told: str
) -> None:
    assert list(broken_promises(sound, lines=2)) == []
    assert any(told in fault for fault in broken_promises(spoil(sound), lines=2))
