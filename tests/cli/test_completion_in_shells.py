"""Completion in the real shells, where they are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.pseudo_terminal import NEEDS_PTY
from tests.cli.shell_terminal import ShellTerminal
from tests.commands import ROUTINE
from voicecoach.cli.completion.shell_scripts import SCRIPTS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason=NEEDS_PTY),
]

READY = "ready to type"
LINES = [
    ("voicecoach explain temp", "o "),
    ("voicecoach plan 'my l", "egs.yaml' "),
    ("voicecoach plan my\\ legs.yaml --reps cu", "rls="),
    ("voicecoach plan my\\ legs.yaml --only=curls,pl", "ank "),
    ("voicecoach plan it", "\\'s.yaml "),
    ("voicecoach plan od", "d\\$\\(id\\)\\`id\\`\\;\\>x.yaml "),
]
"""What is typed before the tab key, and what the shell adds. A blank ends a whole word."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("my legs.yaml", "it's.yaml", "odd$(id)`id`;>x.yaml"):
        (tmp_path / name).write_text(ROUTINE)
    for shell, script in SCRIPTS.items():
        (tmp_path / f"script.{shell}").write_text(script)
    return tmp_path


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here: its completion was not tried")
    return found


def environment(folder: Path) -> dict[str, str]:
    own = Path(sys.executable).parent
    return {
        "PATH": f"{own}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
    }


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_shell_completes_what_is_typed(shell: str, folder: Path) -> None:
    quick_start = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"]}[shell]
    argv = [program(shell), *quick_start]
    with ShellTerminal(argv, folder, environment(folder)) as terminal:
        terminal.type(f"source ./script.{shell}; echo ready 'to type'\n")
        terminal.wait_for(READY)
        for typed, added in LINES:
            terminal.type(f"{typed}\t9")
            terminal.wait_for(f"{typed}{added}9")
            terminal.type("\x15")


def test_fish_completes_what_is_typed(folder: Path) -> None:
    lines = [*(typed for typed, _ in LINES), "voicecoach voices remove "]
    asked = "".join(f"complete -C {quoted_for_fish(typed)}; echo ==; " for typed in lines)
    done = subprocess.run(
        [program("fish"), "--no-config", "-c", f"source script.fish; {asked}"],
        cwd=folder,
        env={**os.environ, **environment(folder)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.split("==\n")[:-1] == [
        "tempo\tthe pace of one rep\n",
        "my legs.yaml\n",
        "curls=\tCurls\n",
        "--only=curls,plank\tPlank\n",
        "it's.yaml\n",
        "odd$(id)`id`;>x.yaml\n",
        "heart\tAmerican, female\n",
    ]
    assert done.stderr == ""


def quoted_for_fish(text: str) -> str:
    inside = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{inside}'"


def test_powershell_completes_what_is_typed(folder: Path) -> None:
    (folder / "script.ps1").write_text(SCRIPTS["powershell"])
    typed = "voicecoach plan 'my legs.yaml' --only pl"
    ask = f'. ./script.ps1; (TabExpansion2 "{typed}" {len(typed)}).CompletionMatches.ListItemText'
    done = subprocess.run(
        [program("pwsh"), "-NoProfile", "-Command", ask],
        cwd=folder,
        env={**os.environ, **environment(folder)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "plank", done


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_a_program_that_cannot_answer_is_silent(shell: str, folder: Path) -> None:
    """The others complete a line on a terminal alone."""
    (folder / "bin").mkdir()
    broken = folder / "bin" / "voicecoach"
    broken.write_text("#!/bin/sh\necho Traceback >&2\nexit 1\n")
    broken.chmod(0o755)
    variables = {**os.environ, **environment(folder)}
    variables["PATH"] = f"{folder / 'bin'}{os.pathsep}{variables['PATH']}"
    ask = {
        "bash": "COMP_LINE='voicecoach b' COMP_POINT=12; _voicecoach_complete voicecoach",
        "fish": "complete -C 'voicecoach b'",
    }[shell]
    done = subprocess.run(
        [program(shell), "-c", f"source ./script.{shell}; {ask}"],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("", "")
