"""The user's own program as a voice: what it is given, and what it may do wrong."""

import json
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import voicecoach
from tests.commands import Run
from tests.engines.bad_command import COMMAND, FAULTS, PROGRAM, ROUTINE
from tests.engines.processes import ends_within
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.engines.command import program_run
from voicecoach.engines.command.engine import CommandEngine
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.errors import UsageError, VoiceError
from voicecoach.user_settings import settings_file

ECHO = """
import json, sys
with open({seen!r}, "w") as file:
    json.dump([sys.argv[1:], sys.stdin.read()], file)
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and scripts of POSIX")


def echo(folder: Path, *arguments: str) -> list[str]:
    """A command that only notes what it is given."""
    return [sys.executable, "-c", ECHO.format(seen=str(folder / "seen")), *arguments]


def seen(folder: Path) -> tuple[list[str], str]:
    arguments, stdin = json.loads((folder / "seen").read_text("utf-8"))
    return arguments, stdin


HOSTILE = ["--help", "-", "$(touch two); `two`", "two\" 'three'", "{output} {voice}", "zwei ü 二"]


@pytest.mark.parametrize("text", [f"a {text}" for text in HOSTILE] + ["--help me"])
def test_a_text_is_one_argument_and_never_an_option(tmp_path: Path, text: str) -> None:
    command = echo(tmp_path, "{text}", "-l={language}", "{voice}")
    with pytest.raises(EngineError, match="made no sound"):
        CommandEngine(command).synthesize(Utterance(text, "amy", "en-GB"))
    arguments, stdin = seen(tmp_path)
    assert [arguments[0].strip(), *arguments[1:], stdin] == [text, "-l=en-GB", "amy", ""]
    assert not arguments[0].startswith("-")


@pytest.mark.parametrize("program", ["echo {text} > x", "say '{text}'"])
def test_a_text_is_never_a_part_of_a_shells_program(program: str) -> None:
    command = ["sh", "-c", program]
    with pytest.raises(EngineError, match="leave it out, and read the text from stdin"):
        CommandEngine(command).synthesize(Utterance("a $(touch two)", "sh", "en"))


def test_without_a_place_for_it_the_text_comes_on_stdin(tmp_path: Path) -> None:
    command = echo(tmp_path, "{rate}")
    with pytest.raises(EngineError):
        CommandEngine(command).synthesize(Utterance("Lie down, ü.", "any", "en", 130))
    assert seen(tmp_path) == (["130"], "Lie down, ü.\n")


def test_sound_may_come_in_a_file() -> None:
    script = f'{shlex.quote(sys.executable)} {shlex.quote(PROGRAM)} 100 > "$1"'
    engine = CommandEngine(["sh", "-c", script, "sh", "{output}"])
    assert make_clip(engine.synthesize(Utterance("Two.", "sh", "en"))).length_ms > 200


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_middle_of_a_session_ends_it_in_one_sentence(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEAKING_PROGRAM", f"{fault}:Two")
    monkeypatch.setattr(program_run, "MAX_SOUND_BYTES", 5_000_000)
    target = tmp_path / "it.mp3"
    target.write_bytes(b"the former file")
    engine = CommandEngine(COMMAND, patience_s=2)
    with pytest.raises(VoiceError) as told:
        voicecoach.build(ROUTINE, target, engine=engine)
    assert FAULTS[fault] in str(told.value)
    assert "\n" not in str(told.value)
    assert told.value.exit_code == 4
    assert target.read_bytes() == b"the former file"
    monkeypatch.delenv("SPEAKING_PROGRAM")
    voicecoach.build(ROUTINE, target, engine=engine)
    assert target.stat().st_size > 100_000


def test_what_the_program_started_ends_with_it(tmp_path: Path) -> None:
    script = f"sleep 60 & echo $! > {shlex.quote(str(tmp_path / 'child'))}; wait"
    with pytest.raises(EngineError, match="gave no speech"):
        CommandEngine(["sh", "-c", script], patience_s=1).synthesize(Utterance("Two.", "sh", "en"))
    assert ends_within(5, int((tmp_path / "child").read_text()))


def test_four_gigabytes_in_a_file_are_stopped_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    engine = CommandEngine(["sh", "-c", 'head -c 4G /dev/zero > "$1"', "sh", "{output}"])
    began = time.monotonic()
    with pytest.raises(EngineError, match="wrote more than 50 MB"):
        engine.synthesize(Utterance("Two.", "sh", "en"))
    assert time.monotonic() - began < 10
    assert list(tmp_path.iterdir()) == [], "what it wrote is removed"


def test_a_file_that_only_says_it_is_large_is_not_read() -> None:
    engine = CommandEngine(["sh", "-c", 'truncate -s 4T "$1"', "sh", "{output}"])
    with pytest.raises(EngineError, match="wrote more than 50 MB"):
        engine.synthesize(Utterance("Two.", "sh", "en"))


def test_files_may_come_and_go_beside_the_output() -> None:
    script = 'for n in $(seq 300); do : > "$1.$n"; mv "$1.$n" "$1.x"; rm "$1.x"; done'
    with pytest.raises(EngineError, match="made no sound"):
        CommandEngine(["sh", "-c", script, "sh", "{output}"]).synthesize(
            Utterance("Two.", "sh", "en")
        )


def test_an_interrupted_build_leaves_nothing_running(run: Run, tmp_path: Path) -> None:
    script = f"echo $$ >> {shlex.quote(str(tmp_path / 'pids'))}; sleep 60"
    line = shlex.join(["sh", "-c", script])
    command = [sys.executable, "-m", "voicecoach", "build", "two.yaml", "--command", line]
    assert run("check", "two.yaml").returncode == 0
    (tmp_path / "temporary").mkdir()
    environment = os.environ | {"TMPDIR": str(tmp_path / "temporary")}
    build = subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        env=environment,
        # A shell lets what it runs in the background ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not (tmp_path / "pids").exists() or not (tmp_path / "pids").read_text():
        time.sleep(0.02)
    build.send_signal(signal.SIGINT)
    assert build.wait(20) == 130
    assert build.stderr is not None
    build.stderr.close()
    assert all(ends_within(5, int(pid)) for pid in (tmp_path / "pids").read_text().split())
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize("written", ["speak", "./speak", "sub/speak"])
def test_a_program_of_the_current_folder_is_never_run(
    written: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder may be a stranger's, and the setting was made for another one."""
    (tmp_path / "sub").mkdir()
    for place in (tmp_path / "speak", tmp_path / "sub" / "speak"):
        place.write_text(f"#!/bin/sh\ntouch {tmp_path}/owned\n")
        place.chmod(0o755)
    monkeypatch.setenv("VOICECOACH_COMMAND", written)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    done = run("build", "two.yaml", "--engine", "command")
    assert (done.returncode, "there is no program" in done.stderr) == (4, True)
    assert not (tmp_path / "owned").exists()


def test_a_program_finds_no_module_in_the_current_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mytts.py").write_text(f"open({str(tmp_path / 'owned')!r}, 'w')")
    monkeypatch.setenv("VOICECOACH_COMMAND", shlex.join([sys.executable, "-m", "mytts"]))
    assert run("build", "two.yaml", "--engine", "command").returncode == 4
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["no-such-program"], 'there is no program "no-such-program": write its name'),
        ([], "there is no command to speak with: write one such as --command"),
    ],
)
def test_what_cannot_be_run_says_what_to_do(
    command: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VOICECOACH_COMMAND", raising=False)
    with pytest.raises(EngineError) as refused:
        CommandEngine(command).ready()
    assert told in str(refused.value)


def test_another_command_or_an_update_of_it_speaks_anew(tmp_path: Path) -> None:
    program = tmp_path / "speak"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    versions = {CommandEngine([str(program)]).version, CommandEngine([str(program), "-x"]).version}
    program.write_text("#!/bin/sh\n# an update\n")
    versions.add(CommandEngine([str(program)]).version)
    assert len(versions) == 3


def test_an_update_of_a_file_that_the_command_names_speaks_anew(tmp_path: Path) -> None:
    script = tmp_path / "speak.py"
    script.write_text("print(1)")
    before = CommandEngine([sys.executable, str(script)]).version
    script.write_text("print(2, 3)")
    assert CommandEngine([sys.executable, str(script)]).version != before


LINE = shlex.join(COMMAND)


@pytest.mark.slow
def test_the_flag_the_environment_and_the_settings_name_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEAKING_PROGRAM", "fails:")
    by_flag = run("say", "two", "--engine", "command")
    assert "there is no command to speak with" in by_flag.stderr
    told = "failed with exit code 1: no such voice\n"
    assert run("build", "two.yaml", "--command", LINE).stderr.endswith(told)
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(f"command = {json.dumps(COMMAND)}\n")
    done = run("build", "two.yaml", "--engine", "command")
    assert (done.returncode, done.stderr.endswith(told)) == (4, True)
    monkeypatch.setenv("VOICECOACH_COMMAND", "another program")
    done = run("build", "two.yaml", "--engine", "command")
    assert 'there is no program "another"' in done.stderr


def test_the_summary_names_the_program(run: Run) -> None:
    done = run("build", "two.yaml", "--command", LINE)
    assert done.returncode == 0
    assert f"spoken by command ({Path(sys.executable).name})" in done.stdout


def test_a_strangers_folder_names_no_program(run: Run, tmp_path: Path) -> None:
    (tmp_path / "voicecoach.toml").write_text('command = ["touch", "owned"]\n')
    (tmp_path / "two.yaml").write_text(
        "name: A\ncommand: touch owned\nexercises: [{name: B, reps: 2}]\n"
    )
    assert run("check", "two.yaml").returncode == 3
    (tmp_path / "two.yaml").write_text("name: A\nexercises: [{name: B, reps: 2}]\n")
    done = run("build", "two.yaml", "--engine", "command")
    assert (done.returncode, "there is no command" in done.stderr) == (4, True)
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("command = [1]", "command is no list of texts: write it like"),
        ("command = ['say", "is not TOML"),
        (
            'command = "say \'"',
            "(No closing quotation): write it as in a shell",
        ),
    ],
)
def test_a_mistake_in_the_settings_is_told(text: str, told: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(text)
    with pytest.raises(UsageError) as refused:
        CommandEngine()
    assert told in str(refused.value)
    assert "voicecoach.toml" in str(refused.value)


def test_any_voice_is_passed_on_where_there_is_a_place_for_it(run: Run) -> None:
    line = f"{LINE} {{voice}}"
    assert run("build", "two.yaml", "--command", line, "--voice", "amy").returncode == 0
    refused = run("build", "two.yaml", "--command", line, "--force")
    assert "name the voice with --voice" in refused.stderr
    refused = run("build", "two.yaml", "--command", LINE, "--voice", "amy")
    assert (refused.returncode, 'has no voice "amy"' in refused.stderr) == (2, True)


def test_a_command_is_for_one_engine(run: Run) -> None:
    refused = run("build", "two.yaml", "--command", LINE, "--engine", "espeak")
    assert refused.returncode == 2
    assert "--command works with --engine command" in refused.stderr
