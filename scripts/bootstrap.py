"""Sets up the clone it lies in: a `.venv` with voicecoach installed in it, made on first use.

Standard library only. Its own messages go to stderr, because stdout belongs to the program that it
starts. The stamp is written last, so a set-up that was interrupted or failed is done again.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from compiled import keep_compiled

WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
LOCK = VENV / "set-up.lock"
UNFINISHED = "unfinished"


def program(name: str) -> str:
    """The path of a program that lives in the `.venv`."""
    return str(VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name)


def run(name: str, arguments: Sequence[str]) -> NoReturn:
    """Become a program of the `.venv`; signals and the exit code are its own."""
    command = [program(name), *arguments]
    if not WINDOWS:
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the child, which gets it as well
    sys.exit(subprocess.call(command))


def set_up(*, dev: bool) -> None:
    """Make the `.venv` ready unless it is; ends the program with a sentence where that fails."""
    if is_ready(dev):
        if sys.dont_write_bytecode:
            _compile()
        return
    try:
        VENV.mkdir(exist_ok=True)
        with locked():
            if not is_ready(dev):  # it may have become so while another call held the lock
                _install(dev)
    except KeyboardInterrupt:
        say("Interrupted; the next call sets voicecoach up again.")
        sys.exit(130)
    except OSError as error:
        sys.exit(f"voicecoach cannot be set up in {VENV}: {error}")


def is_ready(dev: bool) -> bool:
    """Whether a finished set-up is in place that fits this clone; costs no process."""
    found = read_stamp()
    return _is_whole(found) and found["project"] == _facts()["project"] and found["dev"] >= dev


def read_stamp() -> dict[str, Any]:
    """What the last set-up wrote; empty where there was none."""
    try:
        stamp: dict[str, Any] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def write_stamp(**facts: Any) -> None:
    STAMP.write_text(json.dumps(facts), "utf-8")


def _facts() -> dict[str, str]:
    """What a `.venv` rests on: the project, its own place, the Python behind its link."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"project": project, "place": str(VENV), "python": os.path.realpath(program("python"))}


def _is_whole(found: dict[str, Any]) -> bool:
    """False for a clone that was moved, a Python that was replaced, a set-up that was cut off."""
    facts = _facts()
    same = all(found.get(fact) == facts[fact] for fact in ("place", "python"))
    return same and Path(facts["python"]).exists()


def _install(dev: bool) -> None:
    say("Setting up voicecoach once; this takes about half a minute.")
    found = read_stamp()
    if not (_is_whole(found) if found else _is_of_use()):
        _make_venv()
    pip = [program("python"), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user"]
    _call(
        [
            *pip,
            "--disable-pip-version-check",
            "--editable",
            ".[import,dev,docs]" if dev else ".[import]",
        ]
    )
    _compile()
    write_stamp(**_facts(), dev=dev)


def _compile() -> None:
    keep_compiled(ROOT / "voicecoach", program("python"), VENV / "compiled.txt")


def _is_of_use() -> bool:
    """Whether a `.venv` that someone made by hand can be installed into."""
    test = f"import pip, sys; sys.exit(sys.prefix != {str(VENV)!r} or sys.version_info < (3, 11))"
    python = program("python")
    return (
        Path(python).exists()
        and subprocess.call([python, "-Ic", test], stderr=subprocess.DEVNULL) == 0
    )


def _make_venv() -> None:
    if not importlib.util.find_spec("ensurepip"):
        version = "{}.{}".format(*sys.version_info)
        sys.exit(
            f"This Python {version} came without its venv module, which voicecoach is set up with:"
            f" install it (on Debian or Ubuntu: sudo apt install python{version}-venv) and run"
            " the same command again."
        )
    for old in set(VENV.iterdir()) - {LOCK}:
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    write_stamp(state=UNFINISHED)
    # Not sys.executable: that may belong to an environment, even to the one removed just now.
    base = getattr(sys, "_base_executable", None) or sys.executable
    _call([base, "-I", "-m", "venv", str(VENV)])


def _call(command: list[str]) -> None:
    """Run quietly; where it fails, show what it said and end the program."""
    # The lock is passed on: it is held until the child has ended, even if we are killed.
    ended = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        errors="replace",
        close_fds=False,
    )
    if ended.returncode:
        say(ended.stdout.strip())
        sys.exit(
            "Setting up voicecoach failed, for the reason above. This once it needs the network"
            " (pypi.org): put that right and run the same command again."
        )


@contextmanager
def locked() -> Iterator[None]:
    """One set-up at a time. The system lets go of the lock of a process that died."""
    with LOCK.open("a") as file:
        os.set_inheritable(file.fileno(), True)
        if not _take(file.fileno()):
            say("Waiting for another call that is setting voicecoach up.")
            while not _take(file.fileno()):
                time.sleep(0.1)
        yield


def _take(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # Windows says the latter
        return False
    return True


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
