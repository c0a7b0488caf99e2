"""`voicecoach play` and `build --play`, with a program that stands in for a player."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import Run, refused
from voicecoach.audio.clips.players import PLAYERS

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows opens a file by itself"),
    pytest.mark.usefixtures("share_cache"),
]

NOTES = 'for word; do last="$word"; done\necho "$last" >> "{heard}"\n'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are found, besides those of the shell."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("sleep", "sh"):
        (folder / name).symlink_to(f"/bin/{name}")
    monkeypatch.setenv("PATH", str(folder))
    return folder


def add_player(programs: Path, name: str, script: str = NOTES) -> Path:
    """Add a player of that name. Return the file in which it notes what it plays."""
    heard = programs.parent / "heard"
    program = programs / name
    program.write_text("#!/bin/sh\n" + script.format(heard=heard))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return heard


def test_a_build_is_played_and_so_is_one_that_was_done_before(
    run: Run, programs: Path, tmp_path: Path
) -> None:
    heard = add_player(programs, "mpv")
    first = run("build", "two.yaml", "--play")
    written = (tmp_path / "audio_out" / "two.mp3").stat().st_mtime_ns
    again = run("build", "two.yaml", "--play")
    assert (first.returncode, first.stderr, again.stdout) == (0, "", first.stdout)
    assert heard.read_text() == f"{tmp_path / 'audio_out' / 'two.mp3'}\n" * 2
    assert (tmp_path / "audio_out" / "two.mp3").stat().st_mtime_ns == written, "it is not rebuilt"
    assert run("build", "two.yaml").stdout == first.stdout
    assert (tmp_path / "audio_out" / "two.mp3").stat().st_mtime_ns == written
    assert len(heard.read_text().splitlines()) == 2


@pytest.mark.parametrize("name", ["two", "two.yaml", "audio_out/two.mp3", "./audio_out/two.mp3"])
def test_what_was_built_is_played(name: str, run: Run, programs: Path, tmp_path: Path) -> None:
    heard = add_player(programs, "ffplay")
    run("build", "two.yaml")
    done = run("play", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert Path(heard.read_text().strip()) == tmp_path / "audio_out" / "two.mp3"


def test_a_file_may_have_the_name_of_an_option(run: Run, programs: Path, tmp_path: Path) -> None:
    heard = add_player(programs, "mpv")
    (tmp_path / "--version.mp3").write_bytes(b"sound")
    assert run("play", "--", "--version.mp3").returncode == 0
    assert heard.read_text() == f"{tmp_path / '--version.mp3'}\n"


def test_the_folder_of_the_settings_is_looked_in(run: Run, programs: Path, tmp_path: Path) -> None:
    heard = add_player(programs, "mpv")
    (tmp_path / "voicecoach.toml").write_text('output = "sessions"\n')
    run("build", "two.yaml")
    assert run("play", "two").returncode == 0
    assert heard.read_text() == f"{tmp_path / 'sessions' / 'two.mp3'}\n"


def test_a_player_is_asked_only_for_what_it_plays(run: Run, programs: Path) -> None:
    add_player(programs, "aplay")
    refused(run("play", "a.mp3"), 5, 'there is no file "a.mp3" to play')
    run("build", "two.yaml", "-o", "a.mp3")
    refused(run("play", "a.mp3"), 5, 'no program here plays sound: copy "a.mp3" to a phone')
    run("build", "two.yaml", "-o", "a.wav")
    assert run("play", "a.wav").returncode == 0


@pytest.mark.parametrize(
    ("script", "name"), [("exit 1", "mpv"), ("echo no card >&2", "ffplay"), ("exit 3", "mpg123")]
)
def test_a_player_that_fails_is_told(script: str, name: str, run: Run, programs: Path) -> None:
    add_player(programs, name, script)
    done = run("build", "two.yaml", "--play")
    assert done.returncode == 5
    assert done.stdout.endswith("audio_out/two.mp3\n"), "the file is there all the same"
    assert done.stderr.startswith(f'voicecoach: {name} cannot play sound here: copy "')
    assert done.stderr.count("\n") == 1


def test_a_player_of_the_current_folder_is_never_run(
    run: Run, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = add_player(programs, "mpv")
    (programs / "mpv").rename(tmp_path / "mpv")
    monkeypatch.setenv("PATH", f".{os.pathsep}{programs}")
    assert run("build", "two.yaml", "--play").returncode == 5
    assert not heard.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["play", "nothing"], 3, "there is no such routine"),
        (["play", "get-hip"], 5, '"get-hip" is not in audio_out: write  voicecoach build get-hip'),
        (["play", "notes.txt"], 2, '"notes.txt" holds no sound: name a file of mp3, wav, flac or'),
        (["build", "two.yaml", "--play", "--json"], 2, "--json is for another program"),
        (["build", "two.yaml", "--play", "-o", "-"], 2, "-o - is for another program"),
        (["build", "two.yaml", "--play", "--week", "1..2"], 2, "--play plays one session"),
    ],
)
def test_what_cannot_be_played(
    arguments: list[str], code: int, told: str, run: Run, programs: Path, tmp_path: Path
) -> None:
    heard = add_player(programs, "mpv")
    (tmp_path / "notes.txt").write_text("no sound")
    refused(run(*arguments), code, told)
    assert not heard.exists()


def test_no_receipt_plays_by_itself(run: Run, programs: Path) -> None:
    """The answer for programs is no path, so --json and --play contradict each other at once."""
    add_player(programs, "mpv")
    assert run("build", "two.yaml", "--json").returncode == 0
    refused(run("build", "two.yaml", "--json", "--play"), 2, "leave out --play")


@pytest.mark.slow
def test_ctrl_c_ends_the_player(run: Run, programs: Path, tmp_path: Path) -> None:
    heard = add_player(programs, "mpv", 'echo $$ > "{heard}"\nexec sleep 60\n')
    assert run("build", "two.yaml").returncode == 0
    command = [sys.executable, "-m", "voicecoach", "play", "two"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as playing:
        deadline = time.monotonic() + 20
        while not (heard.exists() and heard.read_text().strip()) and time.monotonic() < deadline:
            time.sleep(0.02)
        playing.send_signal(signal.SIGINT)
        _, complaint = playing.communicate(timeout=20)
    assert playing.returncode == 130
    assert "Traceback" not in complaint
    with pytest.raises(ProcessLookupError):
        os.kill(int(heard.read_text()), 0)


def test_each_player_has_a_row_of_its_own() -> None:
    names = [player.program for player in PLAYERS]
    assert len(set(names)) == len(names)
    assert any("mp3" in player.formats for player in PLAYERS)
