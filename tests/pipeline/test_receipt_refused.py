"""Builds that leave no receipt: another one of the same might be different, or tell more."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import voicecoach
from tests.build_folder import COMMAND, MAIN, Folder
from voicecoach.atomic_files import atomic_open
from voicecoach.cli.printing.status import StatusDisplay
from voicecoach.file_trace import Trace, note_absent, note_read, note_written, record_trace
from voicecoach.pipeline.callbacks import SessionNotice
from voicecoach.pipeline.receipt import receipt
from voicecoach.pipeline.receipt.receipt import PrintedAnswer
from voicecoach.user_settings import read_settings, settings_file

pytestmark = pytest.mark.slow

ARGUMENTS = ("build", "main.yaml")
ANSWER = PrintedAnswer([], [("text", "done")])


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture(autouse=True)
def _cache() -> None:
    Path(os.environ["VOICECOACH_CACHE_DIR"]).mkdir()


def receipts() -> list[Path]:
    return list(Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.receipt"))


def traced(folder: Path) -> Trace:
    """The trace of something that reads one file, does not find another, and writes a third."""
    with record_trace() as trace:
        (folder / "read").write_bytes(b"input")
        note_read(folder / "read", b"input")
        note_absent(folder / "absent")
        with atomic_open(folder / "written") as file:
            file.write(b"output")
    return trace


def is_remembered(trace: Trace) -> bool:
    receipt.save_receipt(ARGUMENTS, trace, ANSWER)
    return receipt.load_receipt(ARGUMENTS) == ANSWER


def test_what_is_remembered_at_all(tmp_path: Path) -> None:
    assert is_remembered(traced(tmp_path))
    (tmp_path / "absent").touch()
    assert receipt.load_receipt(ARGUMENTS) is None
    (tmp_path / "absent").unlink()
    assert receipt.load_receipt(ARGUMENTS) == ANSWER
    (tmp_path / "read").write_bytes(b"other")
    assert receipt.load_receipt(ARGUMENTS) is None


def test_an_input_that_changed_while_it_was_used(tmp_path: Path) -> None:
    trace = traced(tmp_path)
    (tmp_path / "read").write_bytes(b"newer")
    assert not is_remembered(trace)
    (tmp_path / "read").write_bytes(b"input")
    with record_trace() as twice:
        note_read(tmp_path / "read", b"input")
        note_read(tmp_path / "read", b"newer")
        with atomic_open(tmp_path / "written") as file:
            file.write(b"output")
    assert not is_remembered(twice)


def test_settings_that_were_read_or_not_there() -> None:
    with record_trace() as trace:
        assert read_settings().values == {}
    assert trace.absent == {str(settings_file())}
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text('command = ["say"]')
    with record_trace() as trace:
        assert read_settings().values == {"command": ["say"]}
    assert trace.read.keys() == {str(settings_file())}


def test_a_file_that_came_meanwhile(tmp_path: Path) -> None:
    trace = traced(tmp_path)
    (tmp_path / "absent").touch()
    assert not is_remembered(trace)


def test_an_output_that_another_program_replaced_at_once(tmp_path: Path) -> None:
    trace = traced(tmp_path)
    written = (tmp_path / "written").stat()
    (tmp_path / "newer").write_bytes(b"OUTPUT")
    (tmp_path / "newer").replace(tmp_path / "written")
    with record_trace() as late:
        note_written(tmp_path / "written", written)
    assert not late.is_reliable
    assert not is_remembered(trace)


def test_a_disk_whose_times_are_whole_seconds(tmp_path: Path) -> None:
    trace = traced(tmp_path)
    os.utime(tmp_path / "written", (1_000_000_000, 1_000_000_000))
    with record_trace() as coarse:
        note_written(tmp_path / "written", (tmp_path / "written").stat())
    trace.written = coarse.written
    assert not is_remembered(trace)


def test_a_build_that_wrote_or_read_nothing(tmp_path: Path) -> None:
    for fact in ("read", "written"):
        trace = traced(tmp_path)
        setattr(trace, fact, {})
        assert not is_remembered(trace)


def test_a_routine_from_standard_input(folder: Folder) -> None:
    command = [sys.executable, "-m", "voicecoach", "build", "-", "-o", "out.mp3"]
    environment = {**os.environ, "VOICECOACH_ENGINE": "silent"}
    for text in (MAIN, MAIN):
        done = subprocess.run(
            command, cwd=folder.path, env=environment, input=text, text=True, check=True,
            capture_output=True,
        )  # fmt: skip
        assert done.stdout.endswith("out.mp3\n")
    assert receipts() == []


@pytest.mark.parametrize("quiet", [False, True])
def test_a_notice_about_this_run(quiet: bool) -> None:
    status = StatusDisplay(quiet=quiet)
    status.show_notice(SessionNotice("the words are too long"))
    assert not status.has_run_notice
    status.show_notice("another voice speaks")
    assert status.has_run_notice
    assert len(status.notices) == (0 if quiet else 2)


def test_a_build_that_fell_back_to_another_voice(folder: Folder, tmp_path: Path) -> None:
    """With neither the network nor the natural voice, `auto` speaks with eSpeak, and says so."""
    for name in ("hibari", "hibari_tts", "onnxruntime"):
        folder.write(f"shadow/{name}/__init__.py", "raise ImportError('not here')")
    folder.environment |= {"PYTHONPATH": str(tmp_path / "shadow"), "VOICECOACH_ENGINE": "auto"}
    for _ in range(2):
        assert "using the voice of espeak instead of" in folder.built().stderr
        assert folder.builds_again(*COMMAND, "-q")
    assert receipts() == []


@pytest.mark.skipif(os.name != "posix", reason="scripts of POSIX")
def test_a_build_by_the_user_s_own_program(folder: Folder) -> None:
    program = Path(__file__).parents[1] / "engines" / "speaking_program.py"
    command = shlex.join([sys.executable, str(program), "{rate}"])
    for _ in range(2):
        assert folder.builds_again(*COMMAND, "--engine", "command", "--command", command)
    assert receipts() == []


def test_a_build_whose_cache_cannot_be_used(folder: Folder) -> None:
    folder.environment["VOICECOACH_CACHE_DIR"] = "main.yaml/cache"
    for _ in range(2):
        assert "speech cannot be kept" in folder.built().stderr
    assert folder.builds_again()


def test_the_library_always_builds(tmp_path: Path) -> None:
    Folder(tmp_path)
    for _ in range(2):
        voicecoach.build(tmp_path / "main.yaml", tmp_path / "out.mp3", engine="silent")
    assert receipts() == []
