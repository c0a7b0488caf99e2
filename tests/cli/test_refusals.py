"""How the command refuses: its exit codes, a sentence for each, and the former file as it was."""

import os
from pathlib import Path

import pytest

from tests.commands import ROUTINE, Run, install_plug_in, refused
from tests.preludes import limited, redirected, with_plug_ins

pytestmark = pytest.mark.usefixtures("share_cache")

USAGE = [
    (["build"], "ROUTINE"),
    (["build", "two.yaml", "--resp", "3"], "--reps"),
    (["build", "two.yaml", "--rate", "fast"], "--rate"),
    (["plan", "two.yaml", "--rate", "20"], "write 50 to 200"),
    (["plan", "two.yaml", "--reps", "1000", "--sets", "50"], "with these changes, "),
    (["plan", "two.yaml", "--first-side", "up"], "write left or right"),
    (["build", "two.yaml", "-o", ""], "is not the name of a file"),
    (["plan", "two.yaml", "--cues", "-"], "there is no option"),
    (["build", "two.yaml", "-o", "out.m4a"], "write out.mp3"),
    (["build", "two.yaml", "-o", "letter.docx"], "write letter.mp3"),
    (["say", "Hello.", "-o", "other.yaml"], "write other.mp3"),
    (["build", "two.yaml", "-o", "out.opus", "--format", "ogg"], "write out.ogg"),
    (["build", "two.yaml", "-o", "out.mp3", "--format", "flac"], "write out.flac"),
    (
        ["build", "two.yaml", "--format", "flaac"],
        'did you mean "flac"? write mp3, wav, flac or ogg',
    ),
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
    (["plan", "two.yaml", "--engine", "foo"], "write one of: auto, hibari, silent, espeak, gtts"),
    (["plan", "two.yaml", "--engine", "espeak", "--voice", "en-ux"], "en-us"),
    (["plan", "two.yaml", "--skip", "curls,plank"], "keep at least one"),
    (["plan", "two.yaml", "--language", "tlh"], "use one of: en"),
    (["dance"], "dance"),
]

INVALID = [
    ("missing.yaml", None, "there is no such routine"),
    ("empty.yaml", b"", "is empty"),
    ("binary.yaml", bytes(range(256)), "is not a text file"),
    ("broken.yaml", b"name: [", "not valid YAML"),
    ("huge.yaml", b"# " + b"x" * 2_000_000, "is larger than"),
    ("bomb.yaml", b"b0: &b0 [x,x]\n" + b"".join(
        b"b%d: &b%d [*b%d,*b%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 41)
    ), "aliases"),
    ("zero.yaml", b"name: A\nexercises: [{name: B, reps: 0}]", "zero.yaml:2:29"),
    ("", None, "has no name here"),
    ("long.yaml", b"name: A\nexercises: [{name: B, time: 6h, sets: 9}]", "12h"),
]  # fmt: skip


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
        ("two.yaml/", 'the folder "two.yaml" cannot be made here: File exists'),
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
    done = run("build", "two.yaml", "-o", "a.mp3", "--cues", "a.mp3")
    refused(done, 5, "already the name of another output")
    refused(run("build", "two.yaml", "-o", "a.mp3", "--cues", "two.yaml"), 5, "the routine itself")
    assert (tmp_path / "two.yaml").read_text() == ROUTINE


def test_outputs_are_replaced_together(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    (tmp_path / "cues.json").write_bytes(b"the former sheet")
    # Room for the cue sheet, but not for the MP3.
    small = limited("RLIMIT_FSIZE", 60_000)
    command = ("build", "two.yaml", "-o", "out.mp3", "--cues", "cues.json")
    refused(run(*command, prelude=small), 5, "out.mp3")
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"
    assert (tmp_path / "cues.json").read_bytes() == b"the former sheet"
    assert not list(tmp_path.glob(".voicecoach-*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_printed_is_exit_5(run: Run) -> None:
    full = redirected(1, "/dev/full", "O_WRONLY")
    done = run("plan", "two.yaml", prelude=full)
    assert done.returncode == 5
    assert (
        "the answer cannot be printed: No space left on device; correct that, or print it elsewhere"
        in done.stderr
    )


def test_words_too_long_for_their_beat_are_told(run: Run, tmp_path: Path) -> None:
    text = "name: A\nexercises:\n- {name: B, reps: 1, tempo: {squeeze with all you have: 300ms}}\n"
    (tmp_path / "quick.yaml").write_text(text)
    told = run("plan", "quick.yaml").stderr
    words = '"Squeeze with all you have."'
    assert told == f"voicecoach: too long for their beat, so not said (line 3): {words}\n"


def test_a_tick_that_was_asked_for_is_no_missing_word(run: Run, tmp_path: Path) -> None:
    text = "name: A\nexercises:\n- {name: B, reps: 4, count: none}\n"
    (tmp_path / "uncounted.yaml").write_text(text)
    done = run("plan", "uncounted.yaml")
    assert (done.stdout.count("(tick-out tone)"), done.stderr) == (4, "")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_folder_without_permission_is_exit_5(run: Run, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        locked = Path("/proc/self")  # the administrator writes everywhere but there
    refused(run("build", "two.yaml", "-o", str(locked / "out.mp3")), 5, str(locked))


def test_a_bug_of_ours_is_exit_1_without_a_traceback(run: Run, tmp_path: Path) -> None:
    # A plug-in is the way into the process; the error is in a function of ours.
    install_plug_in(
        tmp_path,
        "from voicecoach.engines.silent import SilentEngine as Odd\n"
        "from voicecoach.pipeline.speech import session_speaker\n"
        "session_speaker.fit = lambda *_, **__: 1 / 0\n",
    )
    plug_in = with_plug_ins(tmp_path)
    done = run("plan", "two.yaml", "--engine", "odd", prelude=plug_in)
    refused(done, 1, "this is a bug in voicecoach: ZeroDivisionError")
    debugged = run("--debug", "plan", "two.yaml", "--engine", "odd", prelude=plug_in)
    assert "Traceback" in debugged.stderr


def test_a_bug_of_a_plug_in_is_exit_4(run: Run, tmp_path: Path) -> None:
    install_plug_in(
        tmp_path,
        "from voicecoach.engines.silent import SilentEngine\n"
        "class Odd(SilentEngine):\n"
        "    name = 'odd'\n"
        "    def synthesize(self, utterance):\n"
        "        import voicecoach.engines.wav\n",
    )
    plug_in = with_plug_ins(tmp_path)
    done = run("plan", "two.yaml", "--engine", "odd", prelude=plug_in)
    refused(done, 4, "which is now voicecoach.engines.embedded.wav; update or uninstall")
    debugged = run("--debug", "plan", "two.yaml", "--engine", "odd", prelude=plug_in)
    assert "Traceback" in debugged.stderr


def test_where_an_error_came_from_is_shown_beside_it(run: Run) -> None:
    done = run("--debug", "plan", "nowhere")
    assert done.returncode == run("plan", "nowhere").returncode
    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith(run("plan", "nowhere").stderr)
