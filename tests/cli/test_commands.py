"""The command as users run it: what it prints."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.commands import ROUTINE, Run, install_plug_in, refused
from tests.preludes import with_plug_ins

pytestmark = pytest.mark.usefixtures("share_cache")


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

    from voicecoach.cli.options.command_options import CommandOptions, option_name

    for command in ("build", "plan"):
        told = run(command, "--help").stdout
        for field in fields(CommandOptions):
            assert f"{option_name(field.name)} " in told, (command, field.name)


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


def test_plan_lists_what_is_said_in_other_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "short.yaml").write_text("name: A\nexercises: [{name: Curls w/ 5 kg, reps: 2}]\n")
    done = run("plan", "short.yaml", "--spoken")
    row, *_ = done.stdout.splitlines()
    assert row.split("  ") == [
        "0:06.6", "Curls w/ 5 kg, two reps.", "Curls with five kilograms, two reps."
    ]  # fmt: skip
    assert run("plan", "short.yaml", "--spoken", "-o", "a.txt").returncode == 0
    assert (tmp_path / "a.txt").read_text() == done.stdout
    plain = run("plan", "two.yaml", "--spoken").stdout
    assert plain == "Every cue is said as it is written\n"


@pytest.mark.parametrize("option", ["--json", "--weeks"])
def test_the_table_of_spoken_forms_goes_with_no_other(run: Run, option: str) -> None:
    done = run("plan", "two.yaml", "--spoken", option)
    told = f"--spoken prints a table of its own: leave {option} out"
    assert (done.returncode, told in done.stderr) == (2, True)


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
    assert done.stderr.endswith("voicecoach: 3 mistakes to correct\n")


TOO_MUCH = "name: Much\nexercises:\n  - {name: Sit ups, reps: 90}\n"


def test_lint_prints_a_line_for_each_remark_and_one_that_sums_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "much.yaml").write_text(TOO_MUCH)
    done = run("lint", "much.yaml", "two.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "much.yaml:3:21: far more than is common: 90 reps in a set; write at most 50, in more sets",
        "1 finding in much.yaml",
        "two.yaml: fine, nothing to point out",
    ]
    assert run("lint", "-", stdin=TOO_MUCH).stdout.endswith("1 finding in standard input\n")


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
    assert done.stdout.endswith("1 finding in standard input\n")
    assert "bad.yaml:3:21: 0 reps is out of range" in done.stderr
    assert 'endless.yaml:3:3: "A" lasts longer than 12h, the most for a session' in done.stderr


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
    rows = [line.split()[:2] for line in english.splitlines()]
    assert ["hibari", "heart"] in rows
    assert ["espeak", "en-us"] in rows
    assert ["gtts", "en"] in rows
    assert "de" not in [name for _, name in rows]
    assert run("voices", "--engine", "espeak").stdout.count("\n") > 100


@pytest.mark.parametrize(
    ("arguments", "subject"),
    [
        ((), "no voice"),
        (("--engine", "auto"), "no voice"),
        (("--engine", "gtts"), "no voice of gtts"),
    ],
)
def test_voices_of_a_language_that_none_speaks(
    run: Run, arguments: tuple[str, ...], subject: str
) -> None:
    done = run("voices", "--language", "zz", *arguments)
    assert (done.returncode, done.stdout) == (0, "")
    sentence = f'{subject} speaks "zz"; write a tag such as en, en-GB or de'
    assert done.stderr == f"voicecoach: {sentence}\n"


@pytest.mark.parametrize(
    ("command", "argument"),
    [
        (("build",), "ROUTINE"),
        (("plan",), "ROUTINE"),
        (("check",), "ROUTINE..."),
        (("lint",), "ROUTINE..."),
        (("say",), "TEXT"),
        (("voices", "install"), "NAME"),
        (("voices", "remove"), "NAME"),
    ],
)
def test_the_help_names_arguments_without_a_type(
    run: Run, command: tuple[str, ...], argument: str
) -> None:
    lines = run(*command, "--help").stdout.splitlines()
    described = lines[lines.index("Arguments:") + 1]
    assert described.split("  ")[1] == argument
    assert "Options:" in lines


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import voicecoach.engines.wav", "which is now voicecoach.engines.embedded.wav"),
        ("import no_such_module", "cannot be loaded: ModuleNotFoundError"),
        (
            "from voicecoach.engines.silent import SilentEngine\n"
            "class Odd(SilentEngine):\n"
            "    def voices(self): raise KeyError('amy')\n",
            "failed: KeyError: 'amy'",
        ),
    ],
)
def test_voices_lists_the_others_if_one_engine_cannot_be_used(
    run: Run, tmp_path: Path, source: str, reason: str
) -> None:
    install_plug_in(tmp_path, source)
    done = run("voices", prelude=with_plug_ins(tmp_path))
    assert done.returncode == 0
    assert {line.split()[0] for line in done.stdout.splitlines()} >= {"hibari", "espeak", "odd"}
    [row] = [line for line in done.stdout.splitlines() if line.startswith("odd ")]
    assert "cannot be used here: " in row
    assert reason in row


def test_a_named_engine_that_cannot_be_loaded_is_exit_4(run: Run, tmp_path: Path) -> None:
    install_plug_in(tmp_path, "import no_such_module")
    done = run("voices", "--engine", "odd", prelude=with_plug_ins(tmp_path))
    refused(done, 4, "cannot be loaded: ModuleNotFoundError")


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
