"""The command as users run it: what it prints, and how it refuses."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., "CompletedProcess[str]"]

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, hold: 2s, harder: {reps: 4}}
  - {name: Plank, time: 10s}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `voicecoach` in a folder with the routine `two.yaml`; speech is silent unless asked."""
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)

    def call(*arguments: str, stdin: str | None = None) -> CompletedProcess[str]:
        command = [sys.executable, "-m", "voicecoach", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, input=stdin, capture_output=True, text=True, timeout=60
        )

    return call


def test_build_prints_the_path_last(run: Run, tmp_path: Path) -> None:
    done = run("build", "two.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == str(Path("audio_out/two.mp3"))
    assert (tmp_path / "audio_out" / "two.mp3").stat().st_size > 50_000


def test_build_says_what_it_made(run: Run) -> None:
    first = run("build", "two.yaml").stdout.splitlines()[0]
    assert first == "Two moves: 1:36, 2 exercises, spoken by silent (silent)"
    assert run("build", "two.yaml", "--quiet").stdout == "audio_out/two.mp3\n"


def test_build_writes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "phone").mkdir()
    assert run("build", "two.yaml", "-o", "my session.mp3").stdout.endswith("my session.mp3\n")
    assert run("build", "two.yaml", "-o", "phone").stdout.endswith("phone/two.mp3\n")
    assert (tmp_path / "my session.mp3").read_bytes() == (tmp_path / "phone/two.mp3").read_bytes()


def test_plan_and_build_give_the_same_cue_sheet(run: Run, tmp_path: Path) -> None:
    planned = run("plan", "two.yaml", "--json").stdout
    built = run("build", "two.yaml", "--json", "--cues", "cues.json").stdout
    assert json.loads(planned) == json.loads(built)
    assert (tmp_path / "cues.json").read_text() == planned


def test_plan_is_a_table_that_ends_with_the_total(run: Run) -> None:
    lines = run("plan", "two.yaml").stdout.splitlines()
    assert lines[0].split() == ["0:02.0", "intro", "Two", "moves.", "Two", "moves."]
    assert lines[-1].startswith("Two moves: 1:36, ")


def test_changes_are_the_same_for_plan_and_build(run: Run) -> None:
    flags = [
        "--reps", "3", "--reps", "curls=5", "--sets", "2", "--hold", "curls=3s", "--rest", "5s",
        "--first-side", "curls=right", "--only", "curls", "--harder", "curls", "--rate", "120",
    ]  # fmt: skip
    planned = json.loads(run("plan", "two.yaml", "--json", *flags).stdout)
    built = json.loads(run("build", "two.yaml", "--json", *flags).stdout)
    assert planned == built
    reps = {(c["set"], c["side"], c["rep"]) for c in built["cues"] if c["rep"]}
    assert reps == {(s, side, n) for s in (1, 2) for side in ("left", "right") for n in range(1, 6)}
    assert next(c["side"] for c in built["cues"] if c["rep"]) == "right"


def test_every_shared_option_reaches_both_commands(run: Run) -> None:
    from dataclasses import fields

    from voicecoach.cli.asked import Asked

    for command in ("build", "plan"):
        told = run(command, "--help").stdout
        for field in fields(Asked):
            assert f"--{field.name.replace('_', '-')} " in told, (command, field.name)


def test_each_change_does_what_it_says(run: Run) -> None:
    def cues(*flags: str) -> list[dict[str, Any]]:
        sheet: dict[str, Any] = json.loads(run("plan", "two.yaml", "--json", *flags).stdout)
        found: list[dict[str, Any]] = sheet["cues"]
        return found

    assert "Hold four seconds." in [c["text"] for c in cues("--hold", "4s")]
    assert "Rest, fifty seconds." in [c["text"] for c in cues("--rest", "50s")]
    assert {c["rep"] for c in cues("--harder", "curls") if c["rep"]} == {1, 2, 3, 4}
    assert {c["exercise"] for c in cues("--skip", "curls") if c["exercise"]} == {"plank"}
    assert [c["text"] for c in cues("--first-side", "right") if c["kind"] == "side"] == [
        "Your right side first."
    ]


def test_plan_writes_its_sheet_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("plan", "two.yaml", "-o", "sheet.txt").stdout == "sheet.txt\n"
    assert (tmp_path / "sheet.txt").read_text() == run("plan", "two.yaml").stdout
    assert run("plan", "two.yaml", "--json", "-o", "sheet.json").returncode == 0
    assert json.loads((tmp_path / "sheet.json").read_text())["title"] == "Two moves"


def test_a_plan_that_cannot_be_written_is_told_before_anything_is_spoken(run: Run) -> None:
    done = run("plan", "two.yaml", "--engine", "gtts", "-o", "nowhere/sheet.txt")
    refused(done, 5, 'there is no folder "nowhere"')


def test_a_routine_from_standard_input(run: Run) -> None:
    assert run("plan", "-", stdin=ROUTINE).stdout == run("plan", "two.yaml").stdout
    assert run("check", "-", stdin=ROUTINE).stdout.startswith("standard input: fine, 2 exercises")


def test_check(run: Run) -> None:
    assert (
        run("check", "two.yaml", "get-hip")
        .stdout.splitlines()[0]
        .startswith("two.yaml: fine, 2 exercises, about 1:")
    )


def test_check_reports_every_mistake_of_every_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("name: Bad\nexercises:\n  - {name: A, reps: 0, rset: 5s}\n")
    done = run("check", "two.yaml", "bad.yaml", "nowhere.yaml")
    assert done.returncode == 3
    assert "two.yaml: fine" in done.stdout
    assert "bad.yaml:3:21: 0 reps is out of range" in done.stderr
    assert 'bad.yaml:3:24: unknown key "rset"' in done.stderr
    assert "nowhere.yaml: there is no such routine" in done.stderr
    assert done.stderr.endswith("voicecoach: 3 mistakes to mend\n")


TOO_MUCH = "name: Much\nexercises:\n  - {name: Sit ups, reps: 90}\n"


def test_lint_prints_a_line_for_each_remark_and_one_that_sums_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "much.yaml").write_text(TOO_MUCH)
    done = run("lint", "much.yaml", "two.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "much.yaml:3:21: far more than is common: 90 reps in a set; write at most 50, in more sets",
        "1 remark in much.yaml",
        "two.yaml: fine, nothing to remark on",
    ]
    assert run("lint", "-", stdin=TOO_MUCH).stdout.endswith("1 remark in standard input\n")


def test_a_remark_is_no_mistake_unless_lint_is_strict(run: Run) -> None:
    assert run("check", "-", stdin=TOO_MUCH).returncode == 0
    strict = run("lint", "--strict", "-", "two.yaml", stdin=TOO_MUCH)
    assert (strict.returncode, strict.stderr) == (3, "")
    assert strict.stdout == run("lint", "-", "two.yaml", stdin=TOO_MUCH).stdout
    assert run("lint", "--strict", "two.yaml").returncode == 0


def test_lint_remarks_on_sound_routines_and_tells_what_is_wrong_with_others(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("name: Bad\nexercises:\n  - {name: A, reps: 0}\n")
    (tmp_path / "endless.yaml").write_text(
        "name: Endless\nexercises:\n  - {name: A, time: 6h, sets: 3}\n"
    )
    done = run("lint", "bad.yaml", "endless.yaml", "-", stdin=TOO_MUCH)
    assert done.returncode == 3
    assert done.stdout.endswith("1 remark in standard input\n")
    assert "bad.yaml:3:21: 0 reps is out of range" in done.stderr
    assert 'endless.yaml:3:3: "A" lasts longer than the 12h a session may' in done.stderr


def test_list_shows_shipped_and_own_routines(run: Run) -> None:
    own = Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text(ROUTINE)
    (own / "broken.yaml").write_text("name: Broken\n")
    rows = [line.split() for line in run("list").stdout.splitlines()]
    assert ["own", "mine", "~1:39"] in [row[:3] for row in rows]
    assert ["own", "broken", "?"] in [row[:3] for row in rows]
    shipped = {row[1]: row[2] for row in rows if row[0] == "shipped"}
    assert shipped.keys() >= {"get-hip", "bia-hip-strengthening"}
    assert all(":" in length for length in shipped.values())


def test_voices(run: Run) -> None:
    english = run("voices", "--language", "en").stdout
    assert "espeak  en-us " in english
    assert "gtts    en " in english
    assert "de" not in [line.split()[1] for line in english.splitlines()]
    assert run("voices", "--engine", "espeak").stdout.count("\n") > 100


USAGE = [
    (["build"], "ROUTINE"),
    (["build", "two.yaml", "--resp", "3"], "--reps"),
    (["build", "two.yaml", "--rate", "fast"], "--rate"),
    (["plan", "two.yaml", "--rate", "20"], "write 50 to 200"),
    (["plan", "two.yaml", "--reps", "1000", "--sets", "50"], "with these changes, "),
    (["plan", "two.yaml", "--first-side", "up"], "write left or right"),
    (["build", "two.yaml", "-o", ""], "names no file"),
    (["build", "two.yaml", "-o", "-"], "names no file"),
    (["build", "two.yaml", "-o", "out.m4a"], "write out.mp3"),
    (["build", "two.yaml", "-o", "out.opus", "--format", "ogg"], "write out.ogg"),
    (["build", "two.yaml", "-o", "out.mp3", "--format", "flac"], "write out.flac"),
    (["build", "two.yaml", "--format", "flaac"], "did you mean flac? write mp3, wav, flac or ogg"),
    (["build", "two.yaml", "--bed", "soft"], "write one like -63"),
    (["build", "two.yaml", "--bed", "-30"], "write -80 to -40"),
    (["build", "two.yaml", "--bed", "0"], "write -80 to -40"),
    (["build", "two.yaml", "-o", "sub/s.oga"], "write sub/s.mp3"),
    (["build", "two.yaml", "-o", "sub/s.mp3", "--format", "wav"], "write sub/s.wav"),
    (["build", "two.yaml", "--bed", "-60", "--no-bed"], "contradict"),
    (["plan", "two.yaml", "--reps", "crls=3"], 'did you mean "curls"?'),
    (["plan", "two.yaml", "--reps", "0"], "write 1 to 1,000"),
    (["plan", "two.yaml", "--reps", "lots"], "write reps as digits"),
    (["plan", "two.yaml", "--hold", "plank=3s"], "does not apply"),
    (["plan", "two.yaml", "--engine", "espaek"], 'did you mean "espeak"?'),
    (["plan", "two.yaml", "--engine", "foo"], "write one of: auto, silent, espeak, gtts"),
    (["plan", "two.yaml", "--engine", "espeak", "--voice", "en-ux"], "en-us"),
    (["plan", "two.yaml", "--skip", "curls,plank"], "keep at least one"),
    (["plan", "two.yaml", "--language", "tlh"], "write one of: en"),
    (["dance"], "dance"),
]

INVALID = [
    ("missing.yaml", None, "there is no such routine"),
    ("empty.yaml", b"", "is empty"),
    ("binary.yaml", bytes(range(256)), "is not a text file"),
    ("broken.yaml", b"name: [", "not valid YAML"),
    ("huge.yaml", b"# " + b"x" * 2_000_000, "is larger than"),
    ("bomb.yaml", b"a: &a [x,x]\n" + b"".join(
        b"b%d: &b%d [*%s,*%s]\n" % (i, i, *[b"b%d" % (i - 1) if i else b"a"] * 2) for i in range(40)
    ), "aliases"),
    ("zero.yaml", b"name: A\nexercises: [{name: B, reps: 0}]", "zero.yaml:2:29"),
    ("", None, "has no name here"),
    ("long.yaml", b"name: A\nexercises: [{name: B, time: 6h, sets: 9}]", "12h"),
]  # fmt: skip


def refused(done: "CompletedProcess[str]", code: int, told: str) -> None:
    assert done.returncode == code, done
    assert told in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("arguments", "told"), USAGE)
def test_usage_is_exit_2(run: Run, arguments: list[str], told: str) -> None:
    refused(run(*arguments), 2, told)


@pytest.mark.parametrize(("name", "content", "told"), INVALID, ids=[name for name, *_ in INVALID])
def test_a_bad_routine_is_exit_3_and_leaves_the_former_file(
    run: Run, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    refused(run("build", name, "-o", "out.mp3"), 3, told)
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"


def test_a_routine_too_long_by_itself_is_its_own_mistake_whatever_the_flags(
    run: Run, tmp_path: Path
) -> None:
    text = "name: A\nexercises:\n- {name: B, time: 6h, sets: 3, sides: each}\n"
    (tmp_path / "long.yaml").write_text(text)
    refused(run("plan", "long.yaml", "--first-side", "right"), 3, "long.yaml:3:1: ")


def test_no_voice_is_exit_4(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    done = run("build", "two.yaml", "--engine", "gtts", "-o", "out.mp3")
    refused(done, 4, "check the network connection, or use --engine espeak")
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("nowhere/out.mp3", 'there is no folder "nowhere"'),
        ("nowhere/", 'there is no folder "nowhere"'),
        ("two.yaml", '"two.yaml" is the routine itself'),
        ("pipe.mp3", "is a device or a pipe"),
        ("folder.mp3", '"folder.mp3" is a folder'),
        ("two.yaml/out.mp3", "no folder"),
        ("x" * 300 + ".mp3", "name"),
    ],
)
def test_an_output_that_cannot_be_is_exit_5(
    run: Run, tmp_path: Path, output: str, told: str
) -> None:
    (tmp_path / "folder.mp3").mkdir()
    os.mkfifo(tmp_path / "pipe.mp3")
    refused(run("build", "two.yaml", "-o", output), 5, told)


def test_no_two_outputs_in_one_file(run: Run, tmp_path: Path) -> None:
    refused(run("build", "two.yaml", "-o", "a.mp3", "--cues", "a.mp3"), 5, "written already")
    refused(run("build", "two.yaml", "-o", "a.mp3", "--cues", "two.yaml"), 5, "the routine itself")
    assert (tmp_path / "two.yaml").read_text() == ROUTINE


def test_outputs_are_replaced_together(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    (tmp_path / "cues.json").write_bytes(b"the former sheet")
    # Room for the cue sheet, but not for the MP3.
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))"
    ignore = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
    (tmp_path / "sitecustomize.py").write_text(f"{limit}\n{ignore}\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    refused(run("build", "two.yaml", "-o", "out.mp3", "--cues", "cues.json"), 5, "out.mp3")
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"
    assert (tmp_path / "cues.json").read_bytes() == b"the former sheet"
    assert not list(tmp_path.glob(".voicecoach-*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_printed_is_exit_5(tmp_path: Path, run: Run) -> None:
    run("list")  # the fixture's folder and environment
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "voicecoach", "plan", "two.yaml"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    assert done.returncode == 5
    assert (
        "this cannot be printed: No space left on device; mend that, or print it elsewhere"
        in done.stderr
    )


def test_words_too_long_for_their_beat_are_told(run: Run, tmp_path: Path) -> None:
    text = "name: A\nexercises:\n- {name: B, reps: 1, tempo: {squeeze with all you have: 300ms}}\n"
    (tmp_path / "quick.yaml").write_text(text)
    told = run("plan", "quick.yaml").stderr
    assert told == "voicecoach: 1 words (line 3) do not fit their beat: a tick is heard instead\n"


def test_a_tick_that_was_asked_for_is_no_missing_word(run: Run, tmp_path: Path) -> None:
    text = "name: A\nexercises:\n- {name: B, reps: 4, count: none}\n"
    (tmp_path / "uncounted.yaml").write_text(text)
    done = run("plan", "uncounted.yaml")
    assert (done.stdout.count("(tick tone)"), done.stderr) == (4, "")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_folder_without_permission_is_exit_5(run: Run, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        locked = Path("/proc/self")  # the administrator writes everywhere but there
    refused(run("build", "two.yaml", "-o", str(locked / "out.mp3")), 5, str(locked))


def test_a_bug_of_ours_is_exit_1_without_a_traceback(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "broken_engine-1.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Name: broken-engine\nVersion: 1\n")
    (package / "entry_points.txt").write_text("[voicecoach.engines]\nodd = odd_engine:Odd\n")
    (tmp_path / "odd_engine.py").write_text(
        "from voicecoach.engines.silent import SilentEngine\n"
        "class Odd(SilentEngine):\n"
        "    name = 'odd'\n"
        "    def synthesize(self, utterance):\n"
        "        raise ZeroDivisionError('oops')\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    refused(
        run("plan", "two.yaml", "--engine", "odd"), 1, "this is a bug of ours: ZeroDivisionError"
    )
    assert "Traceback" in run("--debug", "plan", "two.yaml", "--engine", "odd").stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX terminal")
@pytest.mark.parametrize(("flags", "stages"), [([], {"Speaking", "Rendering"}), (["-q"], set())])
def test_progress_is_drawn_on_a_terminal(
    run: Run, tmp_path: Path, flags: list[str], stages: set[str]
) -> None:
    import pty

    run("list")  # the fixture's folder and environment
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "voicecoach", "build", "two.yaml", *flags]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as build:
        os.close(theirs)
        drawn = b""
        with contextlib.suppress(OSError):  # how a terminal says that its other end is closed
            while part := os.read(ours, 10_000):
                drawn += part
        assert build.stdout is not None
        assert build.stdout.read().endswith("audio_out/two.mp3\n")
    os.close(ours)
    assert {stage for stage in ("Speaking", "Rendering") if stage.encode() in drawn} == stages


def _listen() -> None:
    """Undo what a shell or `nohup` does for programs in its background: they would hear nothing."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


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


def test_the_engine_of_the_environment_is_the_default(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_ENGINE", "espeak")
    assert json.loads(run("plan", "two.yaml", "--json").stdout)["engine"] == "espeak"
    done = run("plan", "two.yaml", "--json", "--engine", "silent")
    assert json.loads(done.stdout)["engine"] == "silent"


def test_a_cache_that_cannot_be_written_is_told_and_not_needed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(tmp_path / "file" / "cache"))
    done = run("build", "two.yaml")
    assert done.returncode == 0
    assert "VOICECOACH_CACHE_DIR" in done.stderr


def test_a_terminal_of_another_age(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (tmp_path / "two.yaml").write_text(ROUTINE.replace("Two moves", "Zwei Übungen"), "utf-8")
    done = run("build", "two.yaml")
    assert done.returncode == 0
    assert "bungen: 1:" in done.stdout
