"""Names that no one should give, and somebody will: each works, or is refused in one line."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.run_with_limits import ROUTINE, in_shell, run
from voicecoach.pipeline.portable_name import portable_name
from voicecoach.routine.parse.load import open_routine

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="names that only POSIX has"),
    pytest.mark.slow,
    pytest.mark.usefixtures("share_cache"),
]

FILES = {
    "two words.yaml": "two words",
    'it\'s "so".yaml': "it's -so-",
    "10:30 what? *a* <b> c|d\\.yaml": "10-30 what- -a- -b- c-d-",
    "CON.yaml": "CON-session",
    "com1.hips.yaml": "com1.hips-session",
    "hips . .yaml": "hips",
    "$(touch named);`id`.yaml": "$(touch named);`id`",
    "new\nline.yaml": "new-line",
    "tab\tin it.yaml": "tab-in it",
    "red\x1b[31m\x1b]0;title\x07.yaml": "red-[31m-]0;title-",
    "turned\u202e round.yaml": "turned- round",
    "ümläut.yaml": "ümläut",
    "u\u0308mlaut in two.yaml": "u\u0308mlaut in two",
    "latin \udce4.yaml": "latin \udce4",
    "no ending": "no ending",
    ".yml": ".yml",
    ".hidden.yaml": ".hidden",
    "...yaml": "session",
    "./-lead.yaml": "-lead",
    "100%s {x} [bold].yaml": "100%s {x} [bold]",
    "a.mp3.yaml": "a.mp3",
    "x" * 246 + ".yaml": "x" * 246,
    "é" * 124 + ".yaml": "é" * 123,
    "sub/../sub/deep.yaml": "deep",
}
"""By what it is written as, the name of its output."""

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "two.yaml").write_text(ROUTINE)
    return tmp_path


def test_the_weeks_of_a_long_name_are_files_of_their_own() -> None:
    names = {portable_name("x" * 300, f"-week-{week}") for week in range(1, 13)}
    assert len(names) == 12
    assert all(len(name.encode()) <= 250 for name in names)


def in_one_line(stderr: str) -> bool:
    return stderr.count("\n") == 1 and not CONTROLS.search(stderr)


@pytest.mark.parametrize("name", FILES)
def test_a_routine_of_that_name_is_built(folder: Path, name: str) -> None:
    (folder / name).write_text(ROUTINE)
    done = run(folder, "build", name, "--cues", "cues.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"audio_out/{FILES[name]}.mp3"
    assert os.listdir(folder / "audio_out") == [f"{FILES[name]}.mp3"]
    assert json.loads((folder / "cues.json").read_text())["routine"]


@pytest.mark.parametrize("command", ["check", "lint"])
def test_each_is_told_of_in_one_line(folder: Path, command: str) -> None:
    for name in FILES:
        (folder / name).write_text(ROUTINE)
    done = run(folder, command, *FILES)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(FILES)
    assert not CONTROLS.search(done.stdout)


def test_a_name_with_a_line_break_is_never_a_routine_s_text(folder: Path) -> None:
    done = run(folder, "plan", "name: Not\nexercises: [{name: A, reps: 1}]")
    assert done.returncode == 3
    assert "there is no such routine" in done.stderr


def test_they_are_included(folder: Path) -> None:
    """As far as a text in YAML can name them."""
    names = [name for name in FILES if name.isprintable() and len(name) < 80]
    for name in names:
        (folder / name).write_text(f"name: A\nexercises: [{{name: {len(name)}, reps: 1}}]")
        (folder / "home.yaml").write_text(f"name: B\nexercises: [include: {json.dumps(name)}]")
        assert open_routine(str(folder / "home.yaml")).included == (folder / name,)
    assert len(names) == 17


def test_they_are_found_on_the_shelf(folder: Path) -> None:
    shelf = Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines"
    shelf.mkdir(parents=True)
    names = [name for name in FILES if "/" not in name and name.endswith("l") and name[0] != "."]
    for name in names:
        (shelf / name).write_text(ROUTINE)
    listed = run(folder, "list").stdout
    assert sum(line.startswith("own ") for line in listed.splitlines()) == len(names)
    assert not CONTROLS.search(listed)
    assert run(folder, "check", "two words", 'it\'s "so"').returncode == 0


def test_a_set_of_weeks_in_a_folder_of_that_name(folder: Path) -> None:
    (folder / "it's a $set").mkdir()
    (folder / "w's.yaml").write_text(f"weeks: 2{ROUTINE.replace('reps: 2', 'reps: 2-3')}")
    done = run(folder, "build", "w's.yaml", "--week", "1..2", "-o", "it's a $set/")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "it's a $set/w's-week-2.mp3"


OUTPUTS = ["it's.mp3", "$(touch named).mp3", "-x.mp3", "./-", ".hidden", "ü\u0308.mp3",
           "latin\udce4.mp3", "x.MP3", "sub/../y.mp3"]  # fmt: skip


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_of_that_name(folder: Path, name: str) -> None:
    done = run(folder, "build", "two.yaml", "-q", "-o", name, "--cues", "sub/" + Path(name).name)
    assert (done.returncode, done.stdout, done.stderr) == (0, str(Path(name)) + "\n", "")
    assert (folder / name).stat().st_size > 50_000
    assert json.loads((folder / "sub" / Path(name).name).read_text())["title"] == "Two moves"


REFUSED = {
    "an output of two lines": (["-o", "two\nlines.mp3"], 2),
    "an output with a command in it": (["-o", "\x1b[31m.mp3"], 2),
    "a folder of two lines": (["-o", "two\nlines/"], 2),
    "cues in two lines": (["--cues", "two\nlines.json"], 2),
    "no such exercise": (["--reps", "no\x1b[31m\nsuch=3"], 2),
    "no such engine": (["--engine", "\x1b[31m\n"], 2),
    "no such voice": (["--voice", "\x9b31m\n"], 2),
    "no such language": (["--language", "\x1b]0;\x07\n"], 2),
    "no such side": (["--first-side", "\x1b[31m\n"], 2),
    "an exercise called by thousands of letters": (["--skip", "x" * 9_000], 2),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_so_in_one_line_that_no_terminal_obeys(folder: Path, case: str) -> None:
    arguments, code = REFUSED[case]
    done = run(folder, "build", "two.yaml", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert in_one_line(done.stderr)
    assert len(done.stderr) < 300


def test_a_cache_of_that_name_is_told_of_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(folder / "red\x1b[31m\n'$(touch named)'"))
    assert run(folder, "build", "two.yaml").returncode == 0
    told = run(folder, "cache").stdout
    assert " entries, " in told
    assert in_one_line(told)
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(folder / "two.yaml" / "\x1b[31m\n"))
    done = run(folder, "build", "two.yaml")
    assert done.returncode == 0
    assert "speech cannot be kept in" in done.stderr
    assert in_one_line(done.stderr)


def test_a_name_too_long_for_the_system_is_shortened(folder: Path) -> None:
    (folder / "long.yaml").write_text(ROUTINE.replace("Two moves", "\U00020000" * 80))
    done = run(folder, "build", "-", before=in_shell('"$@" < long.yaml'))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"audio_out/{chr(0x20000) * 61}.mp3"
