"""What a shell is told when it asks how a line can go on."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tests.commands import ROUTINE, run_command
from voicecoach.audio.wav_flac_ogg.formats import FORMATS
from voicecoach.cli.answer_completion import parameter_name, print_candidates
from voicecoach.cli.app import app
from voicecoach.cli.completion.protocol import COMPLETE, LINE, WORD_BREAKS
from voicecoach.cli.completion.shell_scripts import SCRIPTS
from voicecoach.cli.completion.table import COMPLETERS, COMPLETERS_OF_COMMAND, completer_of
from voicecoach.routine.values.text import CHEER_LEVELS, COACHING_LEVELS, COUNT_WAYS

BASH_BREAKS = " \t\n\"'@><=;|&(:"

CIRCUIT = """
name: Round and round
weeks: 3
exercises:
  - circuit: Finisher
    rounds: 2
    exercises:
      - {name: Squats, reps: 2}
      - {name: Side plank, time: 10s, sides: each}
"""


class Asked:
    """A shell in a folder with two routines, one of them with a blank in its name."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "two.yaml").write_text(ROUTINE)
        (folder / "my legs.yaml").write_text(CIRCUIT)
        (folder / "notes.txt").write_text("Clams x 20")
        (folder / "old" / "deep").mkdir(parents=True)
        self.folder, self.patch, self.capsys = folder, patch, capsys
        patch.chdir(folder)

    def lines(self, line: str, way: str = "line", breaks: str = "") -> list[str]:
        self.patch.setenv(COMPLETE, way)
        self.patch.setenv(LINE, line)
        self.patch.setenv(WORD_BREAKS, breaks)
        print_candidates()
        printed = self.capsys.readouterr()
        assert printed.err == ""
        return printed.out.splitlines()

    def values(self, line: str, breaks: str = "") -> list[str]:
        return [found.partition("\t")[0] for found in self.lines(line, breaks=breaks)]


@pytest.fixture
def asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Asked:
    return Asked(tmp_path, monkeypatch, capsys)


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
def test_a_line_goes_on(line: str, asked: Asked) -> None:
    assert asked.values(line) == CASES[line]


@pytest.mark.parametrize(
    ("line", "follows"),
    [
        ("voicecoach build get-hip --reps=cl", "clam-shells="),
        ("voicecoach build get-hip --reps clam-shells=9,br", "9,bridges="),
        ("voicecoach build get-hip --reps 'clam-shells=9,br", "clam-shells=9,bridges="),
    ],
)
def test_bash_gets_what_follows_the_last_word_break(line: str, follows: str, asked: Asked) -> None:
    assert asked.values(line, breaks=BASH_BREAKS) == [follows]


def test_words_are_taken_as_they_are(asked: Asked) -> None:
    words = ["voicecoach", "build", "my legs.yaml", "--only", "sq"]
    assert asked.lines("\n".join(words), way="words") == ["squats\tSquats"]


def test_a_meaning_is_plain_text(asked: Asked) -> None:
    assert asked.lines("voicecoach explain temp") == ["tempo\tthe pace of one rep"]


@pytest.mark.parametrize(
    "line",
    [
        "voicecoach build no-such-routine --reps ",
        "voicecoach build - --only ",
        "voicecoach build old --only ",
        "voicecoach build two.yaml --engine nonsense --voice ",
        "voicecoach build two.yaml --week ",
        "voicecoach build no/such/folder/",
        "voicecoach build two.yaml --reps 1",
        "voicecoach build two.yaml --target ",
        "voicecoach say --phonemes hel",
    ],
)
def test_where_nothing_fits_nothing_is_printed(line: str, asked: Asked) -> None:
    assert asked.lines(line) == []


def test_a_routine_with_mistakes_has_no_names(asked: Asked) -> None:
    (asked.folder / "bad.yaml").write_text("name: Bad\nexercises: [{nmae: Squats}]\n")
    assert asked.lines("voicecoach build bad.yaml --only ") == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such names on Windows")
def test_a_name_that_would_break_the_lines_is_left_out(asked: Asked) -> None:
    for name in ("zz\nbuild.yaml", "zz\x1b[2J.yaml", "zz\tb.yaml", "zz good.yaml"):
        (asked.folder / name).write_text("")
    assert asked.values("voicecoach build zz") == ["zz good.yaml"]


def test_a_home_folder_stays_a_tilde(asked: Asked) -> None:
    asked.patch.setenv("HOME", str(asked.folder))
    asked.patch.setenv("USERPROFILE", str(asked.folder))
    assert asked.values("voicecoach build ~/tw") == ["~/two.yaml"]


@pytest.mark.parametrize("line", ["voicecoach build get-hip", "voicecoach --version "])
def test_the_line_is_not_run(line: str, tmp_path: Path) -> None:
    """Also where its answer would come from a receipt. Nothing is written."""
    before = sorted(tmp_path.rglob("*"))
    environment = {COMPLETE: "line", LINE: line, "VOICECOACH_CACHE_DIR": str(tmp_path / "cache")}
    done = run_command(*line.split()[1:], folder=tmp_path, environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "audio_out" not in done.stdout
    assert "0." not in done.stdout
    assert sorted(tmp_path.rglob("*")) == before


def parameters_with_a_value() -> Iterator[tuple[str, str]]:
    def inside(command: Any, name: str) -> Iterator[tuple[str, str]]:
        for parameter in command.params:
            if not getattr(parameter, "is_flag", False):
                yield name, parameter_name(parameter)
        for inner, subcommand in getattr(command, "commands", {}).items():
            yield from inside(subcommand, f"{name} {inner}".strip())

    return inside(get_command(app), "")


FREE = {
    ("build", "--bed"),
    ("cache prune", "--max-size"),
    ("cache prune", "--older-than"),
    ("new", "NAME"),
    ("say", "TEXT"),
}
FREE_EVERYWHERE = {"--command", "--get-ready", "--rate", "--target"}


def test_every_value_is_completed_or_is_the_users_own() -> None:
    """An option that is new needs a row in the table, or one here."""
    known = list(parameters_with_a_value())
    assert len(known) > 100
    without = {pair for pair in known if not completer_of(*pair)}
    assert {pair for pair in without if pair[1] not in FREE_EVERYWHERE} == FREE


def test_every_row_of_the_table_is_used() -> None:
    known = set(parameters_with_a_value())
    assert set(COMPLETERS) <= {parameter for _, parameter in known}
    own = {(name, one) for name, rows in COMPLETERS_OF_COMMAND.items() for one in rows}
    assert own <= known


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("voicecoach build x.yaml --count ", COUNT_WAYS),
        ("voicecoach build x.yaml --coaching ", COACHING_LEVELS),
        ("voicecoach build x.yaml --cheers ", CHEER_LEVELS),
        ("voicecoach build x.yaml --format ", FORMATS),
        ("voicecoach completion ", tuple(SCRIPTS)),
    ],
)
def test_the_words_of_the_table_are_those_of_the_program(
    line: str, words: tuple[str, ...], asked: Asked
) -> None:
    (asked.folder / "x.yaml").write_text("name: X\nexercises: [{name: Squats, reps: 1}]\n")
    assert [value for value in asked.values(line) if not value.endswith("=")] == list(words)


def test_the_separator_of_folders_is_that_of_the_system(asked: Asked) -> None:
    assert asked.values("voicecoach build ol") == [f"old{os.sep}"]
