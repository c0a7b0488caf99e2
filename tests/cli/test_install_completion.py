"""`voicecoach completion`: the script printed, and installed for the user."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.commands import refused, run_command
from voicecoach.cli.completion.shell_scripts import SCRIPTS

Call = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "it's home").mkdir()
    return tmp_path / "it's home"


@pytest.fixture
def call(home: Path) -> Call:
    """Call the command as a user who lives in `home`."""
    own = {"HOME": str(home), "USERPROFILE": str(home), "ZDOTDIR": ""}
    own |= {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA")}

    def call_it(*arguments: str, **variables: str) -> "CompletedProcess[str]":
        return run_command(
            "completion", *arguments, folder=home.parent, environment={**own, **variables}
        )

    return call_it


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_is_printed_and_nothing_is_written(shell: str, call: Call, home: Path) -> None:
    done = call(shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.rstrip() == SCRIPTS[shell].rstrip()
    assert list(home.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the folders are those of Linux")
@pytest.mark.parametrize(("shell", "start"), [("bash", ".bashrc"), ("zsh", ".zshrc")])
def test_an_installed_script_is_read_at_the_start(
    shell: str, start: str, call: Call, home: Path
) -> None:
    (home / start).write_text("alias ll='ls -l'")
    script = home / "DATA" / "voicecoach" / f"completion.{shell}"
    for _ in range(2):
        assert call(shell, "--install").stdout == f"{script}\n"
    assert script.read_text() == SCRIPTS[shell]
    file = str(script).replace("'", "'\\''")
    assert (home / start).read_text() == (
        f"alias ll='ls -l'\n[ ! -r '{file}' ] || source '{file}'\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission on Windows")
def test_a_start_file_that_is_a_link_stays_one(call: Call, home: Path) -> None:
    (home / "dotfiles").mkdir()
    (home / "dotfiles" / "bashrc").write_text("")
    (home / ".bashrc").symlink_to("dotfiles/bashrc")
    assert call("bash", "--install").returncode == 0
    assert (home / ".bashrc").is_symlink()
    assert "completion.bash" in (home / "dotfiles" / "bashrc").read_text()


def test_fish_finds_the_script_by_itself(call: Call, home: Path) -> None:
    done = call("fish", "--install")
    script = home / "CONFIG" / "fish" / "completions" / "voicecoach.fish"
    assert done.stdout == f"{script}\n"
    assert script.read_text() == SCRIPTS["fish"]


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_powershell_says_where_its_profile_is(call: Call, home: Path) -> None:
    profile = home / "powershell" / "profile.ps1"
    (home / "pwsh").write_text(f'#!/bin/sh\necho "{profile}"\n')
    (home / "pwsh").chmod(0o755)
    script = call("pwsh", "--install", PATH=f"{home}:/usr/bin:/bin").stdout.strip()
    file = script.replace("'", "''")
    assert profile.read_text() == f"if (Test-Path '{file}') {{ . '{file}' }}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a PowerShell")
def test_a_shell_that_is_not_here_is_refused(call: Call) -> None:
    refused(call("powershell", "--install", PATH="/nowhere"), 5, "PowerShell is not here")


def test_another_shell_is_refused(call: Call) -> None:
    refused(call("tcsh"), 2, 'there is no completion for "tcsh": write bash, zsh, fish or')


def test_a_start_file_that_is_a_folder_is_refused(call: Call, home: Path) -> None:
    (home / ".bashrc").mkdir()
    refused(call("bash", "--install"), 5, ".bashrc")
