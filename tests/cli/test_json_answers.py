"""`--json`: one object on standard output, with keys that stay, and the exit code of the lines."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Run, refused
from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore
from voicecoach.units import format_total

SLIP = "name: A\nexercises:\n  - {name: Run, time: 20s-30m}\n"
WRONG = "name: A\nexercises:\n  - {name: Run, time: fast}\n"
MANY = "name: A\nexercises:\n  - {name: Squats, reps: 80}\n"


def answer(run: Run, *arguments: str, code: int = 0) -> Any:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (code, "")
    found = json.loads(done.stdout)
    assert found.pop("version") == 1
    return found


def test_check(run: Run) -> None:
    (found,) = answer(run, "check", "two.yaml")["routines"]
    length = format_total(found.pop("estimated_ms"))
    assert found == {
        "routine": "two.yaml",
        "path": "two.yaml",
        "name": "Two moves",
        "exercises": 2,
        "mistakes": [],
        "warnings": [],
    }
    assert run("check", "two.yaml").stdout.endswith(f"about {length}\n")


def test_check_of_several_with_mistakes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text(WRONG)
    wrong, fine, missing = answer(run, "check", "wrong.yaml", "two.yaml", "no.yaml", code=3)[
        "routines"
    ]
    assert wrong["mistakes"] == [
        {
            "path": "wrong.yaml",
            "line": 3,
            "column": 23,
            "message": '"fast" is not a duration',
            "hint": "write it like 45s, 1m30s, 1:30 or 90 (seconds) (`voicecoach explain time`)",
        }
    ]
    assert (wrong["routine"], wrong["name"]) == ("wrong.yaml", None)
    assert (fine["mistakes"], fine["name"]) == ([], "Two moves")
    (mistake,) = missing["mistakes"]
    assert (mistake["path"], mistake["line"], mistake["column"]) == ("no.yaml", None, None)


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 3)])
def test_a_warning_is_an_error_if_asked(
    run: Run, tmp_path: Path, flags: tuple[str, ...], code: int
) -> None:
    (tmp_path / "slip.yaml").write_text(SLIP)
    (slip,) = answer(run, "check", "slip.yaml", *flags, code=code)["routines"]
    assert slip["mistakes"] == []
    (warning,) = slip["warnings"]
    assert warning["message"] == "time goes from 20s to 30m, which is more than tenfold"
    assert (warning["line"], warning["column"]) == (3, 17)


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 3)])
def test_lint(run: Run, tmp_path: Path, flags: tuple[str, ...], code: int) -> None:
    (tmp_path / "many.yaml").write_text(MANY)
    (many,) = answer(run, "lint", "many.yaml", *flags, code=code)["routines"]
    (finding,) = many["findings"]
    assert finding == {
        "path": "many.yaml",
        "line": 3,
        "column": 20,
        "message": "far more than is common: 80 reps in a set",
        "hint": "write at most 50, in more sets",
    }


def test_lint_of_a_routine_with_mistakes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text(WRONG)
    (wrong,) = answer(run, "lint", "wrong.yaml", code=3)["routines"]
    assert (len(wrong["mistakes"]), wrong["findings"]) == (1, [])


def test_list(run: Run) -> None:
    own = Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines"
    own.mkdir(parents=True)
    (own / "broken.yaml").write_text(WRONG)
    found = answer(run, "list")
    assert found["own_folder"] == str(own)
    by_name = {routine["routine"]: routine for routine in found["routines"]}
    assert by_name["get-hip"]["folder"] == "shipped"
    assert by_name["get-hip"]["exercises"] == 5
    assert by_name["get-hip"]["estimated_ms"] > 500_000
    assert "hips" in by_name["get-hip"]["description"]
    broken = by_name["broken"]
    assert (broken["folder"], broken["path"]) == ("own", str(own / "broken.yaml"))
    assert (len(broken["mistakes"]), broken["estimated_ms"]) == (1, None)


def test_voices(run: Run) -> None:
    found = answer(run, "voices", "--engine", "silent")
    assert found["unusable_engines"] == []
    (voice,) = found["voices"]
    assert (voice["engine"], voice["name"], voice["installed"]) == ("silent", "silent", True)
    assert set(voice) == {"engine", "name", "language", "description", "installed"}


def test_an_engine_that_cannot_be_used_is_among_the_voices(run: Run) -> None:
    found = answer(run, "voices")
    reasons = {one["engine"]: one["reason"] for one in found["unusable_engines"]}
    assert "there is no command to speak with" in reasons["command"]
    assert {"espeak", "silent"} <= {voice["engine"] for voice in found["voices"]}


def test_no_voice_is_an_empty_list(run: Run) -> None:
    assert answer(run, "voices", "--engine", "espeak", "--language", "tlh")["voices"] == []


def test_cache(run: Run, cache: Path) -> None:
    store = CacheStore(cache)
    for number in range(3):
        store.put(key_of(number=number), bytes(1_000))
    shown = answer(run, "cache")
    assert (shown["folder"], shown["entries"], shown["limit_bytes"]) == (str(cache), 3, 500_000_000)
    assert shown["bytes"] > 3_000
    verified = answer(run, "cache", "verify")
    assert (verified["entries"], verified["removed"]) == (3, {"entries": 0, "bytes": 0})
    pruned = answer(run, "cache", "prune", "--max-size", "0")
    assert (pruned["entries"], pruned["bytes"]) == (0, 0)
    assert pruned["removed"] == {"entries": 3, "bytes": shown["bytes"]}


@pytest.mark.parametrize("command", ["cache verify", "voices remove"])
def test_the_option_before_a_command_is_refused(run: Run, command: str) -> None:
    group, inner = command.split()
    refused(run(group, "--json", inner, "x"), 2, f"write it behind, if {inner} has it")


def test_a_wrong_option_has_no_answer(run: Run) -> None:
    refused(run("voices", "--engine", "nobody", "--json"), 2, "nobody")
