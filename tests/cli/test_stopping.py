"""Signals that end the program: at once, or at the next step."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.cli.process import signals

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals"),
    pytest.mark.usefixtures("share_cache"),
]


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    before = {name: signal.getsignal(getattr(signal, name)) for name in signals.END_SIGNALS}
    for name in signals.END_SIGNALS:  # whatever the shell or `nohup` wanted
        signal.signal(getattr(signal, name), signal.default_int_handler)
    yield
    signals._received.clear()
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


@pytest.mark.parametrize(
    ("name", "raised"), [("SIGINT", KeyboardInterrupt), ("SIGTERM", SystemExit)]
)
def test_what_a_library_swallowed_is_raised_at_the_next_step(
    name: str, raised: type[BaseException]
) -> None:
    signals.handle_signals()
    with StatusDisplay(quiet=True) as status:
        status.show_progress("Rendering", 1, 2)
        with pytest.raises(raised):
            signal.raise_signal(getattr(signal, name))
        with pytest.raises(raised):
            status.show_progress("Rendering", 2, 2)


def test_what_is_to_be_ignored_is_ignored(tmp_path: Path) -> None:
    """As under `nohup`: the terminal goes, the build does not."""
    program = (
        "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
        "from voicecoach.cli import entry_point;"
        "handle = entry_point.handle_signals;"
        "entry_point.handle_signals = lambda: (handle(), os.kill(os.getpid(), signal.SIGHUP));"
        "sys.argv = ['voicecoach', '--version']; entry_point.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, "")


_AT_WORK = """
import sys, threading, time
from voicecoach.cli import main
from voicecoach.cli import app as commands

def stop(prog_name):
    threading.Thread(target=time.sleep, args=(60,)).start()  # Python would wait for it
    print("so far")
    sys.exit(int(sys.argv[1]))

commands.app = stop
main()
"""


@pytest.mark.parametrize("code", [130, 143, 4])
def test_who_stops_waits_for_no_thread_and_loses_no_line(code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _AT_WORK, str(code)], capture_output=True, text=True, timeout=30
    )
    assert (done.returncode, done.stdout) == (code, "so far\n")
    assert ("interrupted" in done.stderr) == (code == 130)


_TOLD = """
import signal, sys

def watch(event, arguments):
    if event == "import" and when.get(arguments[0]) == told:
        signal.raise_signal(number)

when = {"typer": "while it loads", "voicecoach.cli.printing.print_error": "while a fault is told"}

def stop(prog_name):
    if told == "while a fault is told":
        raise OutputError("a fault")
    try:
        signal.raise_signal(number)
    except BaseException as error:
        if told == "where that is taken for a fault":
            raise RuntimeError("a class was not made") from error
        raise

told, number = sys.argv[1], int(sys.argv[2])
from voicecoach.errors import OutputError
sys.addaudithook(watch)
from voicecoach import cli
if told != "while it loads":
    from voicecoach.cli import app as commands
    commands.app = stop
cli.main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    "when", ["while it loads", "where nobody listens", "where that is taken for a fault"]
)
def test_whenever_it_comes_it_is_no_fault(when: str, number: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TOLD, when, str(number)], capture_output=True, text=True
    )
    told = "voicecoach: interrupted; no file is left half written\n"
    expected = told if number == signal.SIGINT else ""
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, "", expected)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_when_all_but_the_end_is_over_it_changes_nothing(number: int) -> None:
    command = [sys.executable, "-c", _TOLD, "while a fault is told", str(number)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (5, "", "voicecoach: a fault\n")


def _listen() -> None:
    """Undo what a shell or `nohup` does for programs in its background: they would hear nothing."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_stopped_while_rendering(tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    command = [sys.executable, "-m", "voicecoach", "build", "bia-hip-strengthening"]
    options = ["--engine", "silent", "--sets", "9", "-o", str(tmp_path / "out.mp3")]
    with subprocess.Popen(
        [*command, *options],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_listen,
    ) as build:
        while not list(tmp_path.glob(".voicecoach-*")):
            assert build.poll() is None, build.stderr
            time.sleep(0.01)
        build.send_signal(getattr(signal, name))
        assert build.wait(20) == code
        assert build.stderr is not None
        told = build.stderr.read()
        assert told == (
            "voicecoach: interrupted; no file is left half written\n" if code == 130 else ""
        )
    assert os.listdir(tmp_path) == ["out.mp3"]
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"
