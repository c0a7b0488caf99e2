"""Accounts, terminals and systems that lack something: it works all the same, or says why."""

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.commands import run_in_new_python
from tests.preludes import limited
from tests.run_with_limits import ROUTINE, in_shell, run
from voicecoach.cli import main
from voicecoach.cli.printing.print_error import print_error

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell"),
]

ANOTHER_TONGUE = """
name: Zwei Übungen 💪
exercises: [{name: Größe, reps: 2, setup: שתיים é}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "zwei ü.yaml").write_text(ANOTHER_TONGUE)
    return tmp_path


WITHOUT_PASSWD = "import pwd\ndef nobody(uid): raise KeyError(uid)\npwd.getpwuid = nobody\n"


HOMES: dict[str, dict[str, str | None]] = {
    "unset": {"HOME": None},
    "empty": {"HOME": ""},
    "missing": {"HOME": "/nowhere/home"},
    "a file": {"HOME": "{folder}/two.yaml"},
    "that nobody can write in": {"HOME": "/proc"},
    "relative": {"HOME": "relative"},
    "no UTF-8": {"HOME": "{folder}/\udcff"},
    "in folders of XDG that are files": {
        "XDG_CACHE_HOME": "{folder}/two.yaml",
        "XDG_DATA_HOME": "{folder}/two.yaml",
    },
    "in folders of XDG that are relative": {
        "XDG_CACHE_HOME": "relative",
        "XDG_DATA_HOME": "relative",
    },
}


@pytest.mark.parametrize("passwd", ["known", "unknown"])
@pytest.mark.parametrize("case", HOMES)
def test_a_home(folder: Path, monkeypatch: pytest.MonkeyPatch, case: str, passwd: str) -> None:
    """Also where the account is one that the system does not know, as in many containers."""
    monkeypatch.delenv("VOICECOACH_CACHE_DIR")
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))  # never that of who runs the tests
    prelude = ""
    if passwd == "unknown":
        prelude = WITHOUT_PASSWD
        monkeypatch.delenv("XDG_CACHE_HOME")
    for name, value in HOMES[case].items():
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value.format(folder=folder))
    there = {*os.listdir(folder), "cache", "audio_out", "\udcff"}
    done = run(folder, "build", "two.yaml", prelude=prelude)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "audio_out/two.mp3")
    assert done.stderr == "" or "set VOICECOACH_CACHE_DIR to a folder" in done.stderr
    assert set(os.listdir(folder)) <= there, "nothing is kept in the folder one happens to be in"


def test_without_a_home_a_new_python_works(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it imports everything, too."""
    (folder / "sitecustomize.py").write_text(WITHOUT_PASSWD)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    for name in ("HOME", "XDG_DATA_HOME", "VOICECOACH_CACHE_DIR"):
        monkeypatch.delenv(name)
    done = run(folder, "list")
    assert done.returncode == 0
    assert "get-hip" in done.stdout
    assert run(folder, "build", "two.yaml").returncode == 0


def test_no_module_of_the_current_folder_is_run(folder: Path) -> None:
    """`python -m` looks there first, and the folder may be a stranger's."""
    code = "import runpy, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
    # What `-m` itself needs is loaded before any module of ours, so nothing can be done about it.
    ours = sys.stdlib_module_names - {"runpy", *loaded.split()} | {"os", "yaml", "typer", "hibari"}
    assert ours >= {"typing", "enum", "inspect", "dataclasses"}
    for name in ours:
        (folder / f"{name}.py").write_text("raise SystemExit('run from the current folder')")
    # Not by the command server, which has imported everything already.
    done = run_in_new_python("plan", "two.yaml", "--engine", "silent", "-q", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_installed_command_is_the_one_of_the_package() -> None:
    (command,) = entry_points(group="console_scripts", name="voicecoach")
    assert command.value == "voicecoach.cli:main", "clones that were set up before rely on it"
    assert command.load() is main


TERMINALS: list[dict[str, str]] = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"PYTHONIOENCODING": "cp1252"},
    {"TERM": "dumb", "COLUMNS": "1"},
    {"TERM": "", "COLUMNS": "0", "LINES": "0"},
    {"COLUMNS": "-5", "FORCE_COLOR": "1"},
    {"TMPDIR": "/nowhere"},
]


@pytest.mark.usefixtures("share_cache")
@pytest.mark.parametrize("terminal", TERMINALS, ids=str)
def test_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, terminal: dict[str, str]
) -> None:
    for name, value in terminal.items():
        monkeypatch.setenv(name, value)
    done = run(folder, "build", "zwei ü.yaml", "--cues", "ü.json")
    assert (done.returncode, done.stderr) == (0, "")
    path = folder / done.stdout.splitlines()[-1]
    assert path == folder / "audio_out" / "zwei ü.mp3", "a script may use it, whatever is shown"
    assert path.stat().st_size > 50_000
    assert "Größe" in (folder / "ü.json").read_text("utf-8")
    refused = run(folder, "plan", "Übung")
    assert (refused.returncode, "there is no such routine" in refused.stderr) == (3, True)


GONE = "import os\nos.mkdir('gone')\nos.chdir('gone')\nos.rmdir('../gone')\n"
NO_FOLDER = "the current folder no longer exists: go to another one"


@pytest.mark.usefixtures("share_cache")
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["build", "../two.yaml"], 2, NO_FOLDER),
        (["build", "{folder}/two.yaml"], 5, 'the folder "audio_out" cannot be made here'),
        (["build", "{folder}/two.yaml", "-o", "{folder}/s.mp3"], 0, ""),
        (["check", "get-hip"], 0, ""),
    ],
)
def test_a_folder_that_is_no_more(folder: Path, arguments: list[str], code: int, told: str) -> None:
    done = run(folder, *(argument.format(folder=folder) for argument in arguments), prelude=GONE)
    assert done.returncode == code
    assert done.stderr.count("\n") == bool(told)
    assert told in done.stderr


def test_a_folder_that_a_shell_is_in_and_that_is_no_more(folder: Path) -> None:
    gone = in_shell('mkdir gone && cd gone && rmdir ../gone && "$@"')
    done = run(folder, "check", "../two.yaml", before=gone)
    assert (done.returncode, done.stderr) == (2, f"voicecoach: {NO_FOLDER} and try again\n")


@pytest.mark.usefixtures("share_cache")
def test_few_files_and_some_that_are_open_already(folder: Path) -> None:
    few = in_shell('ulimit -n 16; exec 7</dev/null 8>&1 9>&2; "$@"')
    done = run(folder, "build", "two.yaml", before=few)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.usefixtures("share_cache")
def test_files_that_nobody_may_read(folder: Path) -> None:
    done = run(folder, "build", "two.yaml", prelude="import os\nos.umask(0o777)\n")
    assert (done.returncode, done.stderr) == (0, "")


def test_files_that_may_not_be_so_large(folder: Path) -> None:
    small = limited("RLIMIT_FSIZE", 64 * 512)
    done = run(folder, "build", "two.yaml", "-o", "s.mp3", prelude=small)
    assert done.returncode == 5
    assert '"s.mp3" cannot be written: File too large' in done.stderr
    assert not list(folder.glob("*.mp3"))


def test_memory_that_is_used_up_is_no_bug(capfd: pytest.CaptureFixture[str]) -> None:
    assert print_error(MemoryError()) == 1
    assert capfd.readouterr().err.startswith("voicecoach: there is not enough memory here")


def test_processors_that_cannot_be_counted(folder: Path) -> None:
    prelude = "import os\nos.cpu_count = lambda: None\n"
    assert run(folder, "build", "two.yaml", prelude=prelude).returncode == 0
