"""The first call sets a clone up, later ones start at once; a spoiled set-up is noticed.

Real scripts in a clone of their own, in a folder with a space; the tiny project they install
there builds itself, so that pip needs no network.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
HERE = Path(__file__).parent
TOLD = "Setting up voicecoach once"
on_posix = pytest.mark.skipif(os.name == "nt", reason="its stand-in program is a shell script")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    place = tmp_path / "some dir" / "clone"
    shutil.copytree(SCRIPTS, place / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "tiny_project", place, dirs_exist_ok=True)
    return place


def load(clone: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", clone / "scripts" / "bootstrap.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ready(clone: Path) -> ModuleType:
    """The bootstrap of a clone whose `.venv` holds no more than a program and a good stamp."""
    (clone / ".venv" / "bin").mkdir(parents=True)
    (clone / "python3").touch()
    (clone / ".venv" / "bin" / "python").symlink_to(clone / "python3")
    program = clone / ".venv" / "bin" / "voicecoach"
    program.write_text('#!/bin/sh\necho "$PWD" "$@"\nexit 7\n')
    program.chmod(0o755)
    bootstrap = load(clone)
    bootstrap.write_stamp(**bootstrap._facts(), dev=False)
    return bootstrap


def start(clone: Path, *arguments: str) -> subprocess.Popen[str]:
    quiet = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    return subprocess.Popen(
        [sys.executable, clone / "scripts" / "voicecoach", *arguments],
        cwd=clone.parent,
        env=os.environ | quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def call(clone: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `scripts/voicecoach`, called from the folder above."""
    running = start(clone, *arguments)
    told, complained = running.communicate(timeout=120)
    return running.returncode, told, complained


@pytest.mark.slow
def test_of_two_calls_one_sets_up_again_and_a_failed_set_up_says_why(clone: Path) -> None:
    left_over = clone / ".venv" / "lib" / "of a set-up that failed"
    left_over.mkdir(parents=True)
    load(clone).write_stamp(state="unfinished")
    both = [start(clone, "one"), start(clone, "two")]
    said = [running.communicate(timeout=120) for running in both]
    assert [running.returncode for running in both] == [7, 7], said
    assert [told for told, _ in said] == [f"{clone.parent} one\n", f"{clone.parent} two\n"]
    assert sorted(TOLD in complained for _, complained in said) == [False, True]
    assert not left_over.exists()
    assert call(clone, "three") == (7, f"{clone.parent} three\n", "")

    project = clone / "pyproject.toml"
    needs = 'dependencies = ["no-such-thing"]'
    project.write_text(project.read_text().replace("dependencies = []", needs))
    code, told, complained = call(clone)
    assert (code, told) == (1, "")
    assert "No matching distribution found for no-such-thing" in complained
    assert complained.rstrip().endswith("run the same command again.")
    assert not load(clone).is_ready(dev=False), "the next call tries again"


@on_posix
def test_a_ready_clone_asks_neither_pip_nor_venv(ready: ModuleType) -> None:
    code, told, complained = call(ready.ROOT, "build", "my routine.yaml")
    assert (code, complained) == (7, "")
    assert told == f"{ready.ROOT.parent} build my routine.yaml\n"


def change_project(ready: ModuleType) -> None:
    (ready.ROOT / "pyproject.toml").write_text("# other dependencies")


def cut_off(ready: ModuleType) -> None:
    ready.write_stamp(state=ready.UNFINISHED)


def lose_stamp(ready: ModuleType) -> None:
    ready.STAMP.unlink()


def damage_stamp(ready: ModuleType) -> None:
    ready.STAMP.write_text(ready.STAMP.read_text()[:20])


def remove_python(ready: ModuleType) -> None:
    (ready.ROOT / "python3").unlink()


def replace_python(ready: ModuleType) -> None:
    (ready.ROOT / "python3").rename(ready.ROOT / "python3.99")
    (ready.ROOT / "python3").symlink_to("python3.99")


SPOILS = [change_project, cut_off, lose_stamp, damage_stamp, remove_python, replace_python]


@on_posix
@pytest.mark.parametrize("spoil", SPOILS)
def test_a_spoiled_set_up_is_noticed(
    ready: ModuleType, spoil: Callable[[ModuleType], None]
) -> None:
    assert ready.is_ready(dev=False)
    spoil(ready)
    assert not ready.is_ready(dev=False)


@on_posix
def test_a_moved_clone_is_noticed(ready: ModuleType) -> None:
    moved = ready.ROOT.rename(ready.ROOT.with_name("elsewhere"))
    assert not load(moved).is_ready(dev=False)


@on_posix
def test_the_tools_of_developers_are_a_larger_set_up(ready: ModuleType) -> None:
    assert not ready.is_ready(dev=True)
    ready.write_stamp(**ready._facts(), dev=True)
    assert ready.is_ready(dev=True)
    assert ready.is_ready(dev=False)


@pytest.fixture
def holder(clone: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of the clone until it is killed."""
    (clone / ".venv").mkdir()
    hold = "import bootstrap, time\nwith bootstrap.locked(): print(flush=True), time.sleep(60)"
    with subprocess.Popen(
        [sys.executable, "-c", hold], cwd=clone / "scripts", stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        yield process
        process.kill()


def test_the_lock_of_a_dead_owner_is_free(
    clone: Path, holder: subprocess.Popen[str], capsys: pytest.CaptureFixture[str]
) -> None:
    killer = threading.Timer(0.4, holder.send_signal, [signal.SIGTERM])
    killer.start()
    with load(clone).locked():
        assert holder.wait() != 0
    killer.join()
    assert "Waiting for another call" in capsys.readouterr().err


def test_a_python_without_venv_is_told_what_to_install(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap = load(clone)
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match=r"sudo apt install python3\.\d+-venv"):
        bootstrap._make_venv()
