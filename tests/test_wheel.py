"""What is shipped works far from the source tree: the wheel, installed in a clean environment."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import soundfile
from typer.main import get_command

from voicecoach import __version__
from voicecoach.cli.app import app

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SHIPPED = sorted(path.name for path in (ROOT / "routines").glob("*.yaml"))
COMMANDS = get_command(app).commands.values()  # type: ignore[attr-defined]
PROGRAMS = "Scripts" if os.name == "nt" else "bin"


def build(source: Path, target: str, folder: Path) -> Path:
    """The wheel or sdist of `source`, in `folder`. Needs no network: the tool is here already."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target]
    subprocess.run(
        [*command, "--directory", str(folder)], cwd=source, check=True, capture_output=True
    )
    (made,) = folder.iterdir()
    return made


def files_in(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return sorted(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel in it."""
    place = tmp_path_factory.mktemp("clean") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(place), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    # Python reads no .pth file in a folder that a .pth file names: our libraries are seen from
    # here, the editable voicecoach beside them is not.
    (package,) = place.rglob("voicecoach/__init__.py")
    libraries = package.parents[1] / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to work in, with a space in its name."""
    (tmp_path / "my workouts").mkdir()
    return tmp_path / "my workouts"


def run(program: Path, *arguments: str, folder: Path, **variables: str) -> str:
    """What it prints, called by a user who has no settings and nothing cached."""
    home = folder.parent / "home"
    own = {"HOME": home, "USERPROFILE": home, "VOICECOACH_CACHE_DIR": home / "clips"}
    own |= {f"XDG_{kind}_HOME": home / kind for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    inherited = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env=inherited | {name: str(path) for name, path in own.items()} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_the_wheel_holds_routines_types_and_licence(wheel: Path) -> None:
    names = files_in(wheel)
    assert SHIPPED
    assert [name for name in names if name.endswith(".yaml")] == [
        f"voicecoach/shipped/{name}" for name in SHIPPED
    ]
    assert "voicecoach/py.typed" in names
    assert any(name.endswith(".data/data/share/man/man1/voicecoach.1") for name in names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


SAFELY: Any = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""Newer Pythons warn without a filter, 3.11 before 3.11.4 does not know any."""


def test_the_sdist_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "source", **SAFELY)
    (source,) = (tmp_path / "source").iterdir()
    assert files_in(build(source, "wheel", tmp_path / "again")) == files_in(wheel)
    assert (source / "scripts" / "test").exists()


def test_it_is_the_wheel_that_is_tested(installed: Path, folder: Path) -> None:
    where = "import voicecoach; print(voicecoach.__file__)"
    used = run(installed / PROGRAMS / "python", "-c", where, folder=folder)
    assert Path(used).is_relative_to(installed)


def test_man_finds_the_page(installed: Path) -> None:
    assert (installed / "share" / "man" / "man1" / "voicecoach.1").is_file()


def test_a_shipped_routine_is_built_from_any_folder(installed: Path, folder: Path) -> None:
    voicecoach = installed / PROGRAMS / "voicecoach"
    few_words = ("--engine", "espeak", "--coaching", "minimal", "--sets", "1")
    told = run(voicecoach, "build", "get-hip", *few_words, folder=folder)
    made = folder / "audio_out" / "get-hip.mp3"
    assert (folder / told.splitlines()[-1]).samefile(made)
    assert list(made.parent.iterdir()) == [made]
    samples, rate = soundfile.read(made, dtype="int16")
    assert len(samples) / rate > 60
    assert abs(samples).max() > 1_000


ANSWERS = {
    "--version": __version__,
    "plan get-hip --engine silent": "Get hip. Five moves.",
    "new Legs --from sheet.txt --yes": "legs.yaml",
    "check legs.yaml": "fine, 2 exercises",
    "lint legs.yaml": "legs.yaml",
    "edit legs.yaml": "fine, 2 exercises",
    "build legs.yaml --engine espeak": "legs.mp3",
    "play audio_out/legs.mp3": "",
    "say Hello --engine espeak -o hello.wav": "hello.wav",
    "explain reps": "how many reps",
    "completion bash": "complete -o nosort",
    "schema": "json-schema.org/draft/2020-12",
    "list": "get-hip",
    "voices": "espeak",
    "cache": "clips",
    "config set rate 110": "rate is set in",
    "config show": "110",
    "doctor": "espeak",
}
"""What a user types, one after the other, and a part of what is printed."""


def test_every_command_answers(installed: Path, folder: Path) -> None:
    (folder / "sheet.txt").write_text("Squats 3x10\nPlank 30 sec\n")
    tools = {"PATH": str(_player(folder.parent / "tools")), "VISUAL": f"{sys.executable} -c pass"}
    voicecoach = installed / PROGRAMS / "voicecoach"
    for typed, part in ANSWERS.items():
        assert part in run(voicecoach, *typed.split(), folder=folder, **tools), typed
    assert (folder / "played.txt").exists()
    watched = (str(voicecoach), "watch", "legs.yaml", "--engine", "silent")
    with subprocess.Popen(watched, cwd=folder, stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout is not None
        assert "2 moves" in watching.stdout.readline()
        watching.kill()


def _player(tools: Path) -> Path:
    """A folder with a program that plays nothing, and leaves a file to show that it ran."""
    tools.mkdir()
    if os.name == "nt":
        (tools / "mpg123.bat").write_text("@echo > played.txt")
    else:
        (tools / "mpg123").write_text("#!/bin/sh\necho > played.txt\n")
        (tools / "mpg123").chmod(0o755)
    return tools


def test_no_command_is_left_out() -> None:
    named = {typed.split()[0] for typed in ANSWERS} | {"watch"}
    assert {command.name for command in COMMANDS if not command.hidden} <= named
