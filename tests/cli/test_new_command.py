"""`voicecoach new` for programs: what is printed, what is written, and what is refused."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.commands import ROUTINE, Run, refused, run_command
from voicecoach.cli.drafts.read_sheet import read_sheet
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.schema.schema_line import SCHEMA_FILE

SHEET = """\
# Strong hips

Hi Ann, here are your exercises.

- Clams x 20 each side
- Bridges 3x15, hold 5 s
- Plank 30 sec
"""

NEW_SCHEMA = (
    f"voicecoach: {SCHEMA_FILE} is new: your editor completes and checks the routine by it\n"
)


@pytest.fixture(autouse=True)
def _the_sheet(run: Run, tmp_path: Path) -> None:  # noqa: ARG001  it makes the folder
    (tmp_path / "hips.md").write_text(SHEET)


def files_in(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_a_program_gets_the_yaml_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    done = run("new", "--from", "hips.md")
    assert done.returncode == 0
    routine = parse_routine(done.stdout)
    assert routine.name == "Strong hips"
    assert [move.name for move in routine.exercises] == ["Clams", "Bridges", "Plank"]
    assert "# Drafted from hips.md." in done.stdout
    notice = "voicecoach: nothing was written: add --yes to write strong-hips.yaml\n"
    assert done.stderr == notice
    assert files_in(tmp_path) == ["hips.md", "two.yaml"]


def test_the_file_says_nothing_of_the_folder_of_the_sheet(run: Run, tmp_path: Path) -> None:
    done = run("new", "--from", str(tmp_path / "hips.md"))
    assert "# Drafted from hips.md." in done.stdout
    assert str(tmp_path) not in done.stdout


def test_the_yaml_goes_on_to_another_command(run: Run) -> None:
    yaml = run("new", "Hips", "--from", "-", stdin=SHEET).stdout
    assert run("check", "-", stdin=yaml).stdout.startswith("standard input: fine, 3 exercises")


def test_yes_writes_the_file_and_prints_its_path_last(run: Run, tmp_path: Path) -> None:
    done = run("new", "Hips", "--from", "hips.md", "--yes")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["exercise", "dose", "sides", "line"]
    assert lines[1].split() == ["Clams", "20", "reps", "each", "side", "5"]
    assert lines[-1] == "hips.yaml"
    assert done.stderr == f"{NEW_SCHEMA}voicecoach: check it, then: voicecoach build hips.yaml\n"
    assert run("check", "hips.yaml").returncode == 0
    written = (tmp_path / "hips.yaml").read_text("utf-8")
    assert parse_routine(written).name == "Hips"
    assert files_in(tmp_path) == ["hips.md", "hips.yaml", SCHEMA_FILE, "two.yaml"]
    assert written.splitlines()[0].endswith(SCHEMA_FILE)


def test_lines_that_are_left_out_are_counted_and_listed(run: Run) -> None:
    short = run("new", "--from", "hips.md", "-y").stdout
    assert "1 line left out (-v lists them)" in short
    assert "Ann" not in short
    listed = run("new", "--from", "hips.md", "-y", "-v", "--force").stdout
    assert "line 3  left out  Hi Ann, here are your exercises.\n" in listed


@pytest.mark.parametrize(("flags", "path"), [((), None), (("--yes",), "hips.yaml")])
def test_json_is_for_programs(
    run: Run, tmp_path: Path, flags: tuple[str, ...], path: str | None
) -> None:
    done = run("new", "Hips", "--from", "hips.md", "--json", *flags)
    assert (done.returncode, done.stderr) == (0, NEW_SCHEMA if path else "")
    answer = json.loads(done.stdout)
    assert (answer["name"], answer["path"], answer["mistakes"]) == ("Hips", path, [])
    clams = answer["exercises"][0]
    assert (clams["kind"], clams["name"], clams["line"]) == ("exercise", "Clams", 5)
    assert {"key": "reps", "value": 20, "line": 5, "doubt": ""} in clams["fields"]
    assert {line["line"]: line["fates"] for line in answer["lines"]}[3] == ["left out"]
    assert parse_routine(answer["yaml"]).name == "Hips"
    assert (tmp_path / "hips.yaml").exists() == (path is not None)


@pytest.mark.parametrize(
    ("arguments", "path", "name"),
    [
        (["--from", "hips.md"], "strong-hips.yaml", "Strong hips"),
        (["My legs", "--from", "hips.md"], "my-legs.yaml", "My legs"),
        (["Push/pull: 2", "--from", "hips.md"], "push-pull-2.yaml", "Push/pull: 2"),
        (["a.yaml", "--from", "hips.md"], "a.yaml", "Strong hips"),
        (["sub/a.yml", "--from", "hips.md"], "sub/a.yml", "Strong hips"),
        (["my_old-legs.yaml", "--from", "-"], "my_old-legs.yaml", "My old legs"),
        (["--from", "-"], "clams-and-more.yaml", "Clams and more"),
        (["--from", "plain.txt"], "plain.yaml", "Plain"),
        (["Legs", "--from", "hips.md", "-o", "sub"], "sub/legs.yaml", "Legs"),
        (["Legs", "--from", "hips.md", "-o", "made/"], "made/legs.yaml", "Legs"),
        (["a.yaml", "--from", "hips.md", "-o", "sub"], "sub/a.yaml", "Strong hips"),
        (["Legs", "--from", "hips.md", "-o", "b.yaml"], "b.yaml", "Legs"),
        (["CON", "--from", "hips.md"], "con-session.yaml", "CON"),
        (["Hüfte", "--from", "hips.md"], "hüfte.yaml", "Hüfte"),
        (["Legs"], "legs.yaml", "Legs"),
    ],
)
def test_where_it_is_written_and_how_it_is_called(
    run: Run, tmp_path: Path, arguments: list[str], path: str, name: str
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "plain.txt").write_text("Clams x 20\nBridges x 15\n")
    done = run("new", *arguments, "--yes", stdin="Clams x 20\nBridges x 15\n")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, path)
    assert parse_routine((tmp_path / path).read_text("utf-8")).name == name


def test_on_standard_output_if_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    done = run("new", "two", "--from", "hips.md", "-o", "-", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert parse_routine(done.stdout).name == "two"
    assert files_in(tmp_path) == ["hips.md", "two.yaml"]


def test_a_file_is_replaced_only_if_forced(run: Run, tmp_path: Path) -> None:
    done = run("new", "two", "--from", "hips.md", "--yes")
    refused(done, 5, 'voicecoach: "two.yaml" exists: add --force to replace it')
    assert (tmp_path / "two.yaml").read_text() == ROUTINE
    (tmp_path / "strong-hips.yaml").write_text("mine")
    refused(run("new", "--from", "hips.md", "--yes"), 5, '"strong-hips.yaml" exists')
    assert (tmp_path / "strong-hips.yaml").read_text() == "mine"
    assert run("new", "two", "--from", "hips.md", "--yes", "--force").returncode == 0
    assert len(parse_routine((tmp_path / "two.yaml").read_text()).exercises) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 2, "the routine needs a name: write  voicecoach new NAME"),
        (["  "], 2, "the routine needs a name"),
        (["x" * 81], 2, "a name has at most 80 characters"),
        (["a\nb"], 2, "has characters that cannot be shown"),
        (["hips.md"], 2, '"hips.md" is a file: to read it, write  --from hips.md'),
        (["--from", "hip.md"], 2, 'there is no file "hip.md": did you mean "hips.md"?'),
        (["--from", "no/such/file"], 2, "name a file with a sheet, or - for standard input"),
        (["--from", "sub"], 2, '"sub" is a folder: name one sheet in it'),
        (["--from", ""], 2, "is a folder"),
        (["--from", "empty.txt"], 2, "the sheet is empty"),
        (["--from", "talk.txt"], 2, "no exercise was found in talk.txt"),
        (["--from", "large.txt"], 2, "MB"),
        (["--from", "-"], 2, "the sheet is empty"),
        (["Legs", "-o", "legs.txt"], 2, '"legs.txt": a routine ends with .yaml'),
        (["Legs", "-o", " "], 2, '" " is not the name of a file'),
        (["no/legs.yaml"], 5, 'there is no folder "no"'),
        (["Legs", "-o", "no/legs.yaml"], 5, 'there is no folder "no"'),
        (["Legs", "-o", "two.yaml/"], 5, "two.yaml"),
        (["folder.yaml"], 5, '"folder.yaml" is a folder'),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    run: Run, tmp_path: Path, arguments: list[str], code: int, told: str
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "empty.txt").write_text(" \n\n")
    (tmp_path / "talk.txt").write_text("Hi Ann,\n\nsee you on Monday.\n")
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate(200_000_000)
    before = files_in(tmp_path)
    done = run("new", *arguments, "--yes")
    refused(done, code, told)
    assert done.stderr.count("\n") == 1
    assert files_in(tmp_path) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    refused(run("new", "Legs", "-o", "locked", "--yes"), 5, '"locked" cannot be written to')


def test_no_more_is_read_than_the_limit(tmp_path: Path) -> None:
    assert len(read_sheet(str(tmp_path / "hips.md"), 10).data) == 11


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused(run("new", "--from", "pipe", "--yes"), 2, '"pipe" is a device or a pipe')


def test_the_name_of_a_shipped_routine(run: Run) -> None:
    done = run("new", "get-hip", "--from", "hips.md", "--yes")
    assert done.returncode == 0
    assert "`voicecoach build get-hip` is another routine" in done.stderr
    assert done.stdout.endswith("\nget-hip.yaml\n")


def test_a_name_with_spaces_is_quoted_in_the_next_command(run: Run) -> None:
    done = run("new", "my legs.yaml", "--yes")
    assert "voicecoach build 'my legs.yaml'\n" in done.stderr or sys.platform == "win32"


def test_without_a_sheet_there_is_a_routine_to_start_with(run: Run, tmp_path: Path) -> None:
    done = run("new", "My legs", "--yes")
    assert (done.returncode, done.stdout) == (0, "my-legs.yaml\n")
    text = (tmp_path / "my-legs.yaml").read_text("utf-8")
    assert text.count("#") > 5
    assert run("check", "my-legs.yaml", "--strict").returncode == 0
    assert run("lint", "my-legs.yaml").stdout == "my-legs.yaml: fine, nothing to point out\n"


BROKEN = """
import voicecoach.drafting.layout.draft_of as layout

def broken(lines, name=""):
    from voicecoach.drafting.draft import Draft, DraftExercise, Field
    return Draft("Hips", (DraftExercise("Clams", 1, (Field("reps", 100_000),)),), ())

layout.draft_of = broken
"""


@pytest.mark.parametrize(
    ("flags", "shown"),
    [([], "reps: 100000"), (["--yes"], "hips.yaml"), (["--json"], "100000")],
)
def test_a_draft_with_a_mistake_says_so(tmp_path: Path, flags: list[str], shown: str) -> None:
    done = run_command("new", "--from", "hips.md", *flags, folder=tmp_path, prelude=BROKEN)
    assert done.returncode == 3
    assert shown in done.stdout
    if "--json" in flags:
        assert json.loads(done.stdout)["mistakes"][0]["line"] == 7
    else:
        assert "hips.yaml:7:11: " in done.stderr
        assert "the draft has mistakes" in done.stderr


def put_program(folder: Path, name: str, lines: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{lines}\n")
    (folder / name).chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="the programs are shell scripts")
class TestClipboard:
    @pytest.fixture(autouse=True)
    def _programs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "bin").mkdir()
        monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    @pytest.mark.parametrize(
        ("program", "variable"),
        [
            ("pbpaste", ""),
            ("wl-paste", "WAYLAND_DISPLAY"),
            ("xclip", "DISPLAY"),
            ("xsel", "DISPLAY"),
        ],
    )
    def test_the_program_that_is_there_reads_it(
        self, tmp_path: Path, program: str, variable: str
    ) -> None:
        put_program(tmp_path / "bin", program, "echo 'Clams x 20'")
        environment = {
            "WAYLAND_DISPLAY": "",
            "DISPLAY": "",
            **({variable: ":0"} if variable else {}),
        }
        done = run_command("new", "--from", "clipboard", folder=tmp_path, environment=environment)
        assert done.returncode == 0
        assert "# Drafted from the clipboard." in done.stdout
        assert [move.name for move in parse_routine(done.stdout).exercises] == ["Clams"]
        without = run_command("new", "--from", "clipboard", folder=tmp_path) if variable else None
        assert without is None or without.returncode == 2

    @pytest.mark.parametrize("lines", ["true", "echo 'Clams x 20'; exit 1"])
    def test_an_empty_clipboard(self, tmp_path: Path, lines: str) -> None:
        put_program(tmp_path / "bin", "pbpaste", lines)
        done = run_command("new", "--from", "clipboard", folder=tmp_path)
        refused(done, 2, "the clipboard has no text: copy the sheet, and try again")

    def test_the_next_program_is_tried(self, tmp_path: Path) -> None:
        put_program(tmp_path / "bin", "pbpaste", "exit 1")
        put_program(tmp_path / "bin", "powershell.exe", "echo 'Clams x 20'")
        assert run_command("new", "--from", "clipboard", folder=tmp_path).returncode == 0

    def test_no_program(self, tmp_path: Path) -> None:
        done = run_command("new", "--from", "clipboard", folder=tmp_path)
        refused(done, 2, "no program here reads the clipboard: put the text into a file")

    def test_a_file_of_that_name_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "clipboard").write_text("Clams x 20\n")
        done = run_command("new", "--from", "clipboard", folder=tmp_path)
        assert "# Drafted from clipboard." in done.stdout


def test_a_schema_of_somebody_else_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / SCHEMA_FILE).write_text('{"$schema": "x", "title": "Mine"}')
    done = run("new", "Hips", "--from", "hips.md", "--yes")
    assert done.returncode == 0
    assert done.stderr.count("is no schema of voicecoach, so it was left as it is") == 1
    assert (tmp_path / SCHEMA_FILE).read_text() == '{"$schema": "x", "title": "Mine"}'


def test_a_folder_that_cannot_be_made_is_refused_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("new", "Hips", "--from", "hips.md", "--yes", "-o", "file/sub/")
    refused(done, 5, "cannot be made here")
    assert done.stdout == ""


def test_an_unknown_short_option_is_answered_as_a_long_one(run: Run) -> None:
    refused(run("new", "-q"), 2, 'there is no option "-q": `voicecoach new --help` lists')
    refused(run("new", "-vq"), 2, 'there is no option "-q"')
    assert run("new", "Hips", "--from", "hips.md", "-vyo-").returncode == 0
