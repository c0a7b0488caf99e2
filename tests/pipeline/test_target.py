"""A session of a given length, as users ask for it, timed by the voice that speaks it."""

import json
import re
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import voicecoach
from tests.commands import Run, run_command
from tests.counting_engine import CountingEngine
from voicecoach import Changes
from voicecoach.errors import UsageError
from voicecoach.pipeline.callbacks import ignore_notice
from voicecoach.pipeline.load_source import Source, open_source
from voicecoach.pipeline.meet_target import meet_target
from voicecoach.pipeline.options import resolve_options
from voicecoach.pipeline.plan import plan_source
from voicecoach.pipeline.speech.session_speaker import SpokenSession
from voicecoach.routine.change.measured_points import is_met
from voicecoach.units import parse_duration

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("share_cache")]


SMALL = """
name: Small
exercises: [{name: Squats, reps: 5-10, sets: 1-3, rest: 10s-30s}]
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `voicecoach` in a folder of its own with `small.yaml`, in the silent voice."""
    (tmp_path / "small.yaml").write_text(SMALL)

    def call(*arguments: str) -> CompletedProcess[str]:
        return run_command(*arguments, folder=tmp_path, environment={"VOICECOACH_ENGINE": "silent"})

    return call


@pytest.mark.parametrize("engine", ["silent", "espeak"])
@pytest.mark.parametrize("minutes", [10, 20, 35])
def test_the_session_lasts_as_long_as_asked(engine: str, minutes: int) -> None:
    told: list[str] = []
    planned = voicecoach.plan("get-hip", engine=engine, target=f"{minutes}m", notice=told.append)
    assert planned.timeline.duration_ms == pytest.approx(minutes * 60_000, rel=0.02)
    assert len(told) == 1
    assert ", with these changes: rests 30s → " in told[0]


@pytest.mark.parametrize("rate", [50, 200])
def test_it_is_the_voice_that_counts_and_not_a_likely_length(rate: int) -> None:
    planned = voicecoach.plan("get-hip", engine="silent", rate=rate, target="12m")
    assert planned.timeline.duration_ms == pytest.approx(720_000, rel=0.02)


def test_build_and_plan_agree_and_say_what_they_changed(run: Run, tmp_path: Path) -> None:
    planned = run("plan", "get-hip", "--target", "20m", "--json")
    built = run("build", "get-hip", "--target", "20m", "--json", "-o", "long.mp3")
    assert planned.stdout == built.stdout
    assert planned.stderr == built.stderr
    assert re.fullmatch(
        r"voicecoach: the session lasts (19|20):\d\d, with these changes:"
        r" rests 30s → 4\ds to 4\ds, sets of .*\n",
        built.stderr,
    )
    assert (tmp_path / "long.mp3").stat().st_size > 1_000_000


def test_the_rests_that_are_told_are_those_that_are_heard(run: Run) -> None:
    sheet = json.loads(run("plan", "get-hip", "--target", "11m", "--json").stdout)
    rests = {cue["text"] for cue in sheet["cues"] if cue["text"].startswith("Rest, ")}
    assert all(re.fullmatch(r"Rest, (forty|fifty)( \w+)? seconds\.", rest) for rest in rests)


@pytest.mark.parametrize("engine", ["silent", "espeak"])
def test_the_longest_that_is_named_can_be_had(run: Run, engine: str) -> None:
    refused = run("plan", "small.yaml", "--engine", engine, "--target", "2s")
    shortest, longest = re.findall(r"est (\d+:\d\d)", refused.stderr)
    for end in (shortest, longest):
        done = run("plan", "small.yaml", "--engine", engine, "--target", end)
        (told,) = re.findall(r"the session lasts (\d+:\d\d), ", done.stderr)
        # Words that nobody has spoken yet have a likely length when the ends are named.
        assert is_met(parse_duration(end), parse_duration(told))


def test_a_flag_is_obeyed_to_the_letter(run: Run) -> None:
    told = run("plan", "bia-hip-strengthening", "--rest", "40s", "--target", "38m").stderr
    assert re.search("rests 10s to 20s → [12][0-9]s to [34][0-9]s, reps of clams", told)


REFUSED = [
    (["--target", "2s"], "--target: 0:02 is out of reach: shortest 0:"),
    (["--target", "50m"], "--target: 50:00 is out of reach: shortest 0:"),
    (["--target", "20h"], '--target: "20h" is too long: a session lasts at most 12h'),
    (["--target", "soon"], '--target: "soon" is not a duration: write it like 20m or 18:30'),
    (["--target", ""], '--target: "" is not a duration'),
    (["--target", "20m", "--week", "3"], "use one of them"),
]


@pytest.mark.parametrize(("flags", "told"), REFUSED)
@pytest.mark.parametrize("command", ["build", "plan"])
def test_a_target_that_cannot_be_is_exit_2(
    run: Run, tmp_path: Path, command: str, flags: list[str], told: str
) -> None:
    (tmp_path / "out.mp3").write_bytes(b"the former file")
    done = run(command, "small.yaml", *flags, "-o", "out.mp3")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"voicecoach: {told}") or told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "out.mp3").read_bytes() == b"the former file"


@pytest.mark.parametrize("flags", [["build", "--week", "1..8"], ["plan", "--weeks"]])
def test_a_target_and_all_weeks_contradict(run: Run, flags: list[str]) -> None:
    done = run(*flags, "get-hip", "--target", "20m")
    assert (done.returncode, done.stdout) == (2, "")
    assert "use one of them" in done.stderr


def test_a_search_speaks_only_what_it_needs() -> None:
    once = CountingEngine()
    voicecoach.plan("bia-hip-strengthening", engine=once)
    more = CountingEngine()
    voicecoach.plan("bia-hip-strengthening", engine=more, target="40m")
    assert len(more.asked) == len(set(more.asked)) < 50
    assert not set(more.asked) & set(once.asked)


def test_a_nonsense_target_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    assert run("build", "get-hip", "--target", "soon").returncode == 2
    assert [place.name for place in tmp_path.iterdir()] == ["small.yaml"]


def test_a_routine_that_could_last_for_days_is_searched_as_well() -> None:
    endless = "name: X\nexercises: [{name: A, time: 1h, sets: 1-50}]\n"
    planned = voicecoach.plan(endless, engine="silent", target="2h")
    assert planned.timeline.duration_ms == pytest.approx(7_200_000, rel=0.02)


def test_a_voice_that_never_says_the_same_twice_is_not_believed() -> None:
    source = open_source(SMALL)
    spoken = voicecoach.plan(SMALL, engine="silent").session
    slow = replace(spoken, timeline=replace(spoken.timeline, duration_ms=900_000))
    with pytest.raises(UsageError, match="2:00 cannot be met: the nearest is 15:00"):
        meet_target(source, spoken, 120_000, lambda _source, _engine: slow, print)


def test_whoever_spoke_first_speaks_all_of_the_search() -> None:
    source, engines = open_source(SMALL), []
    settings = resolve_options({"engine": "silent"})
    spoken = plan_source(source, settings).session

    def speak(variant: Source, engine: str) -> SpokenSession:
        engines.append(engine)
        return plan_source(variant, settings).session

    meet_target(source, replace(spoken, engine="first"), 120_000, speak, ignore_notice)
    assert set(engines) == {"first"}


def test_the_library_says_no_as_well() -> None:
    with pytest.raises(voicecoach.VoicecoachError, match="use one of them"):
        voicecoach.plan("get-hip", engine="silent", target="20m", changes=Changes(week=2))
