"""What a shell is told when it asks how a line can go on."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.asked_shell import AskedShell
from tests.commands import ROUTINE, run_command
from voicecoach.cli.completion.protocol import COMPLETE, LINE

BASH_BREAKS = " \t\n\"'@><=;|&(:"

CASES = {
    "voicecoach bu": ["build"],
    "voicecoach build --tar": ["--target"],
    "voicecoach cache pr": ["prune"],
    "voicecoach build get-h": ["get-hip"],
    "voicecoach build tw": ["two.yaml"],
    "voicecoach build o": ["old/"],
    "voicecoach build old/": ["old/deep/"],
    "voicecoach check my": ["my legs.yaml"],
    "voicecoach check 'my l": ["my legs.yaml"],
    "voicecoach check my\\ l": ["my legs.yaml"],
    "voicecoach check two.yaml my": ["my legs.yaml"],
    "voicecoach build get-hip --reps cl": ["clam-shells="],
    "voicecoach build get-hip --reps=cl": ["--reps=clam-shells="],
    "voicecoach build get-hip --reps clam-shells=": ["clam-shells=low", "clam-shells=high"],
    "voicecoach build get-hip --reps clam-shells=9,br": ["clam-shells=9,bridges="],
    "voicecoach build --reps 3 get-hip --reps l": ["lateral-raises=", "lateral-steps=", "low"],
    "voicecoach build get-hip --skip bridges,": [
        *("bridges,hip-thrusts", "bridges,lateral-raises"),
        *("bridges,clam-shells", "bridges,lateral-steps"),
    ],
    "voicecoach plan get-hip --from br": ["bridges"],
    "voicecoach watch get-hip --until br": ["bridges"],
    "voicecoach build 'my legs.yaml' --only s": ["squats", "side-plank"],
    "voicecoach build my\\ legs.yaml --only fi": ["finisher"],
    "voicecoach build 'my legs.yaml' --rounds ": ["finisher=", "low", "high"],
    "voicecoach build 'my legs.yaml' --week ": ["1", "2", "3", "1..3"],
    "voicecoach build two.yaml --harder ": ["curls"],
    "voicecoach build two.yaml --count d": ["down"],
    "voicecoach build two.yaml --coaching plank=b": ["plank=brief"],
    "voicecoach build two.yaml --engine esp": ["espeak"],
    "voicecoach build two.yaml --engine silent --voice ": ["silent"],
    "voicecoach say hello --voice fe": ["fenrir"],
    "voicecoach voices --engine gt": ["gtts"],
    "voicecoach build two.yaml --format f": ["flac"],
    "voicecoach build two.yaml -o ol": ["old/"],
    "voicecoach new Hips --from n": ["notes.txt"],
    "voicecoach new Hips --from cl": ["clipboard"],
    "voicecoach explain temp": ["tempo"],
    "voicecoach explain halfw": ["halfway"],
    "voicecoach config se": ["set"],
    "voicecoach config set coa": ["coaching"],
    "voicecoach config set coaching m": ["minimal"],
    "voicecoach config set engine si": ["silent"],
    "voicecoach config unset voi": ["voice"],
    "voicecoach completion z": ["zsh"],
    "voicecoach voices remove hea": ["heart"],
    "voicecoach play get-h": ["get-hip"],
    "voicecoach help expl": ["explain"],
}


@pytest.mark.parametrize("line", CASES)
def test_a_line_goes_on(line: str, asked: AskedShell) -> None:
    assert asked.values(line) == CASES[line]


@pytest.mark.parametrize(
    ("line", "follows"),
    [
        ("voicecoach build get-hip --reps=cl", "clam-shells="),
        ("voicecoach build get-hip --reps clam-shells=9,br", "9,bridges="),
        ("voicecoach build get-hip --reps 'clam-shells=9,br", "clam-shells=9,bridges="),
    ],
)
def test_bash_gets_what_follows_the_last_word_break(
    line: str, follows: str, asked: AskedShell
) -> None:
    assert asked.values(line, breaks=BASH_BREAKS) == [follows]


def test_words_are_taken_as_they_are(asked: AskedShell) -> None:
    words = ["voicecoach", "build", "my legs.yaml", "--only", "sq"]
    assert asked.lines("\n".join(words), way="words") == ["squats\tSquats"]


def test_a_meaning_is_plain_text(asked: AskedShell) -> None:
    assert asked.lines("voicecoach explain temp") == ["tempo\tthe pace of one rep"]


@pytest.mark.parametrize(
    "line",
    [
        "voicecoach nonsense ",
        "voicecoach build two.yaml --nonsense ",
        "voicecoach build no-such-routine --reps ",
        "voicecoach build old --only ",
        "voicecoach build two.yaml --engine nonsense --voice ",
        "voicecoach build two.yaml --week ",
        "voicecoach build no/such/folder/",
        "voicecoach build two.yaml --reps 1",
        "voicecoach build two.yaml --target ",
        "voicecoach say --phonemes hel",
    ],
)
def test_where_nothing_fits_nothing_is_printed(line: str, asked: AskedShell) -> None:
    assert asked.lines(line) == []


def test_standard_input_is_not_read(tmp_path: Path) -> None:
    """It is the terminal on which somebody types."""
    environment = {COMPLETE: "line", LINE: "voicecoach build - --only "}
    done = run_command(folder=tmp_path, environment=environment, stdin=ROUTINE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_routine_with_mistakes_has_no_names(asked: AskedShell) -> None:
    (asked.folder / "bad.yaml").write_text("name: Bad\nexercises: [{nmae: Squats}]\n")
    assert asked.lines("voicecoach build bad.yaml --only ") == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such names on Windows")
def test_a_name_that_would_break_the_lines_is_left_out(asked: AskedShell) -> None:
    for name in ("zz\nbuild.yaml", "zz\x1b[2J.yaml", "zz\tb.yaml", "zz good.yaml"):
        (asked.folder / name).write_text("")
    assert asked.values("voicecoach build zz") == ["zz good.yaml"]


def test_a_hidden_file_needs_its_dot(asked: AskedShell) -> None:
    (asked.folder / ".two.yaml").write_text("")
    assert ".two.yaml" not in asked.values("voicecoach build ")
    assert asked.values("voicecoach build .tw") == [".two.yaml"]


def test_a_home_folder_stays_a_tilde(asked: AskedShell) -> None:
    asked.patch.setenv("HOME", str(asked.folder))
    asked.patch.setenv("USERPROFILE", str(asked.folder))
    assert asked.values("voicecoach build ~/tw") == ["~/two.yaml"]


@pytest.mark.parametrize(
    "line",
    [
        "voicecoach build get-hip",
        "voicecoach build get-hip --voice fen",
        "voicecoach build get-hip --reps ",
        "voicecoach --version ",
    ],
)
def test_the_line_is_not_run(line: str, tmp_path: Path) -> None:
    """Also where its answer would come from a receipt. Nothing is written."""
    before = sorted(tmp_path.rglob("*"))
    environment = {COMPLETE: "line", LINE: line, "VOICECOACH_CACHE_DIR": str(tmp_path / "cache")}
    done = run_command(*line.split()[1:], folder=tmp_path, environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "audio_out" not in done.stdout
    assert "0." not in done.stdout
    assert sorted(tmp_path.rglob("*")) == before


def test_the_separator_of_folders_is_that_of_the_system(asked: AskedShell) -> None:
    assert asked.values("voicecoach build ol") == [f"old{os.sep}"]
