"""The programme as users run it: one week, the whole set of files, the table."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import mutagen
import pytest

import voicecoach
from tests.commands import run_command
from tests.counting_engine import CountingEngine
from voicecoach import Changes
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.registry import get_engine
from voicecoach.pipeline.build import build_weeks
from voicecoach.pipeline.speech import engine_choice

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("share_cache")]

Run = Callable[..., "CompletedProcess[str]"]

ROUTINE = """
name: Two moves
weeks: 4
exercises:
  - {name: Curls, reps: 2-5, sides: each, hold: 2s, rest: 40s-25s, harder: {reps: 4}}
  - {name: Plank, time: 10s, sets: 2, rest: {after: 20s-40s, sets: 10s-20s}}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `voicecoach` in a folder with the routine `two.yaml`, in the silent voice."""
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "same.yaml").write_text("name: A\nweeks: 3\nexercises: [{name: B, reps: 3}]\n")
    (tmp_path / "none.yaml").write_text("name: A\nexercises: [{name: B, reps: 3-5}]\n")

    def call(*arguments: str) -> CompletedProcess[str]:
        return run_command(*arguments, folder=tmp_path)

    return call


def test_a_week_has_a_file_and_a_title_of_its_own(run: Run, tmp_path: Path) -> None:
    done = run("build", "two.yaml", "--week", "3")
    assert done.stdout.splitlines()[0].startswith("Two moves, week three: 2:")
    assert done.stdout.splitlines()[-1] == "audio_out/two-week-3.mp3"
    tags = mutagen.File(tmp_path / "audio_out" / "two-week-3.mp3").tags
    assert str(tags["TIT2"]) == "Two moves, week 3"
    assert (str(tags["TALB"]), str(tags["TRCK"])) == ("Two moves", "3/4")


def test_a_week_is_told_and_the_routine_stays_the_same(run: Run) -> None:
    sheet = json.loads(run("plan", "two.yaml", "--week", "3", "--json").stdout)
    assert (sheet["routine"], sheet["title"]) == ("two", "Two moves, week three")
    assert sheet["cues"][0]["text"] == "Two moves, week three. Two moves."
    assert {cue["rep"] for cue in sheet["cues"] if cue["rep"]} == {1, 2, 3, 4}
    assert "Rest, thirty seconds." in [cue["text"] for cue in sheet["cues"]]


def test_a_flag_beats_the_week(run: Run) -> None:
    flags = ["--week", "3", "--reps", "curls=7", "--json"]
    sheet = json.loads(run("plan", "two.yaml", *flags).stdout)
    assert max(cue["rep"] for cue in sheet["cues"] if cue["rep"]) == 7


def test_a_set_is_one_file_a_week(run: Run, tmp_path: Path) -> None:
    lines = run("build", "two.yaml", "--week", "1..4").stdout.splitlines()
    assert lines[1::2] == [f"audio_out/two-week-{week}.mp3" for week in (1, 2, 3, 4)]
    titles = [line.partition(":")[0] for line in lines[::2]]
    assert titles == [f"Two moves, week {week}" for week in ("one", "two", "three", "four")]
    alone = run("build", "two.yaml", "--week", "2", "-o", "alone.mp3")
    assert alone.returncode == 0
    made = tmp_path / "audio_out" / "two-week-2.mp3"
    assert made.read_bytes() == (tmp_path / "alone.mp3").read_bytes()


def test_a_set_goes_into_the_folder_it_is_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "phone").mkdir()
    done = run("build", "two.yaml", "--week", "2..3", "-o", "phone", "--format", "flac", "-q")
    assert done.stdout.splitlines() == ["phone/two-week-2.flac", "phone/two-week-3.flac"]
    assert not (tmp_path / "audio_out").exists()


def test_what_is_to_be_told_of_every_week_is_told_once(run: Run, tmp_path: Path) -> None:
    words = "squeeze with all you have"
    text = f"name: A\nweeks: 2\nexercises: [{{name: B, reps: 1, tempo: {{{words}: 300ms}}}}]\n"
    (tmp_path / "quick.yaml").write_text(text)
    done = run("build", "quick.yaml", "--week", "1..2")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1


def test_the_table_has_a_row_for_what_changes(run: Run) -> None:
    rows = run("plan", "two.yaml", "--weeks").stdout.splitlines()
    assert [row.split("  ")[0] for row in rows] == [
        "week", "Curls reps", "Curls rest", "Plank rest between sets", "length",
    ]  # fmt: skip
    assert rows[0].split() == ["week", "1", "2", "3", "4"]
    assert rows[1].split() == ["Curls", "reps", "2", "3", "4", "5"]
    assert rows[2].split() == ["Curls", "rest", "40s", "35s", "30s", "25s"]
    assert rows[4].split() == ["length", "~2:09", "~2:21", "~2:24", "~2:36"]
    assert len(set(map(len, rows))) == 1


def test_the_table_is_of_the_routine_as_it_is_changed(run: Run) -> None:
    rows = run("plan", "two.yaml", "--weeks", "--reps", "3", "--rest", "plank=9s").stdout
    assert [row.split("  ")[0] for row in rows.splitlines()] == ["week", "Curls rest", "length"]


def test_a_rest_written_as_one_is_one_row(run: Run, tmp_path: Path) -> None:
    moves = "[{name: A, reps: 5, sets: 2, rest: 60s-30s}, {name: B, reps: 5}]"
    (tmp_path / "one.yaml").write_text(f"name: X\nweeks: 2\nexercises: {moves}\n")
    rows = run("plan", "one.yaml", "--weeks").stdout.splitlines()
    assert [row.split("  ")[0] for row in rows] == ["week", "A rest", "length"]


def test_a_rest_that_nobody_has_is_not_in_the_table(run: Run, tmp_path: Path) -> None:
    moves = "[{name: A, reps: 5}, {pause: 1m}, {name: B, reps: 5-6, sets: 1-2}]"
    text = f"name: X\nweeks: 2\ndefaults: {{rest: 60s-30s}}\nexercises: {moves}\n"
    (tmp_path / "paused.yaml").write_text(text)
    rows = run("plan", "paused.yaml", "--weeks").stdout.splitlines()
    named = [row.split("  ")[0] for row in rows]
    assert named == ["week", "B reps", "B sets", "B rest between sets", "length"]


def test_the_table_says_so_where_nothing_changes(run: Run) -> None:
    first, weeks, length = run("plan", "same.yaml", "--weeks").stdout.splitlines()
    assert first == "All 3 weeks are the same: no value here has a range like 10-20"
    assert len(set(length.split())) == 2
    assert weeks.split() == ["week", "1", "2", "3"]


REFUSED = [
    (["build", "two.yaml", "--week", "5"], 'no week 5, "Two moves" has 4 weeks: write 1 to 4'),
    (["build", "two.yaml", "--week", "0"], "no week 0"),
    (
        ["plan", "two.yaml", "--week", "x"],
        '"x" is not a week: write one like 3, or several like 1..8',
    ),
    (["plan", "two.yaml", "--week", "-1"], '"-1" is not a week'),
    (["build", "two.yaml", "--week", ""], '"" is not a week'),
    (["build", "two.yaml", "--week", "3..1"], '"3..1" is not a week'),
    (["build", "two.yaml", "--week", "1..5"], "no week 5"),
    (["build", "none.yaml", "--week", "1"], '"A" has no weeks: write  weeks: 8  in the routine'),
    (["build", "none.yaml", "--week", "1..2"], "has no weeks"),
    (["plan", "none.yaml", "--weeks"], "has no weeks"),
    (["build", "two.yaml", "--week", "1..4", "-o", "set.mp3"], '"set.mp3" is not a folder'),
    (["build", "two.yaml", "--week", "1..4", "-o", "-"], "several weeks need a folder"),
    (["build", "two.yaml", "--week", "1..4", "--json"], "--json is for one week"),
    (["build", "two.yaml", "--week", "1..4", "--cues", "c.json"], "--cues is for one week"),
    (["plan", "two.yaml", "--week", "1..4"], "or use --weeks for a table"),
    (["plan", "two.yaml", "--weeks", "--week", "3"], "leave --week out"),
    (["plan", "two.yaml", "--weeks", "-o", "table.txt"], "leave --output out"),
    (["build", "two.yaml", "--week", "3..4", "--sets", "50", "--rest", "1h"], "with these changes"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_cannot_be_asked_is_exit_2_and_writes_nothing(
    run: Run, tmp_path: Path, arguments: list[str], told: str
) -> None:
    before = sorted(tmp_path.iterdir())
    done = run(*arguments, "--engine", "gtts")
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("taken", ["two-week-1.mp3", "two-week-4.mp3"])
def test_every_output_is_checked_before_anything_is_spoken(
    run: Run, tmp_path: Path, taken: str
) -> None:
    (tmp_path / "phone" / taken).mkdir(parents=True)
    done = run("build", "two.yaml", "--week", "1..4", "-o", "phone", "--engine", "gtts")
    assert done.returncode == 5
    assert f'"phone/{taken}" is a folder' in done.stderr
    assert [path.name for path in (tmp_path / "phone").iterdir()] == [taken]


def test_a_set_speaks_no_phrase_twice(tmp_path: Path) -> None:
    engine = CountingEngine()
    made = build_weeks(ROUTINE, range(1, 5), tmp_path, engine=engine)
    assert len(engine.asked) == len(set(engine.asked))
    assert [built.path.name for built in made] == [f"two-moves-week-{n}.mp3" for n in range(1, 5)]


def test_the_library_takes_a_week() -> None:
    third = voicecoach.plan(ROUTINE, engine="silent", changes=Changes(week=3))
    assert third.timeline.title == "Two moves, week three"
    assert third.source.id == "two-moves"


class Tired(CountingEngine):
    """Speaks two sessions, and then no more."""

    name = "tired"

    def synthesize(self, utterance: Utterance) -> bytes:
        if "week three" in utterance.text:
            raise EngineError("I am tired")
        return super().synthesize(utterance)


def test_a_set_has_one_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        engine_choice, "get_engine", lambda name: Tired() if name == "tired" else get_engine(name)
    )
    monkeypatch.setattr(engine_choice, "AUTO", ("tired", "silent"))
    told: list[str] = []
    made = build_weeks(ROUTINE, range(1, 5), tmp_path, engine="auto", notice=told.append)
    assert [built.engine for built in made] == ["silent"] * 4
    assert told[0] == "using the voice of silent instead of tired: I am tired"


def test_the_table_tells_the_exercises_of_one_name_apart(run: Run, tmp_path: Path) -> None:
    moves = "{name: Squats, reps: 5-9}, {name: Squats, reps: 10-20}"
    (tmp_path / "twice.yaml").write_text(f"name: Twice\nweeks: 2\nexercises: [{moves}]\n")
    table = run("plan", "twice.yaml", "--weeks").stdout
    assert "Squats reps" in table
    assert "Squats (squats-2) reps" in table
