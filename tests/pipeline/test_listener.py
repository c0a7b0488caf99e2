"""What the listener hears, moment by moment, in both shipped routines as the embedded voice
speaks them: a test for each promise, on the cue sheet."""

from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path

import pytest

import voicecoach
from tests.session.timing import signs
from voicecoach import Changes
from voicecoach.pipeline.plan import Plan
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import RISING_TICKS, TICKS, Kind
from voicecoach.session.model.timeline import Cue, Timeline

NAMES = ("get-hip", pytest.param("bia-hip-strengthening", marks=pytest.mark.slow))
SETS = Changes(sets=("2",))


@pytest.fixture(scope="module", params=NAMES)
def planned(request: pytest.FixtureRequest, spoken_cache: Path) -> Plan:
    """Two sets of everything, so that there is a rest of each kind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))
        return voicecoach.plan(request.param, engine="espeak", changes=SETS)


@pytest.fixture(scope="module")
def sheet(planned: Plan) -> Timeline:
    return planned.timeline


def exercises(sheet: Timeline) -> list[list[Cue]]:
    """The cues of each exercise, in order."""
    found: dict[int, list[Cue]] = {}
    for cue in sheet.cues:
        number = cue.place.exercise_number
        # Equipment comes before its move, and the reason for the first move may come after it.
        if number and cue.kind not in (Kind.EQUIPMENT, Kind.WHY):
            found.setdefault(number, []).append(cue)
    return [found[number] for number in sorted(found)]


def kinds(cues: list[Cue], kind: Kind) -> list[Cue]:
    return [cue for cue in cues if cue.kind is kind]


def rests(sheet: Timeline) -> list[list[Cue]]:
    """The cues of each rest: from the tone that ends the work to the start tone."""
    found: list[list[Cue]] = []
    resting: list[Cue] | None = None
    for cue in sheet.cues:
        if cue.text in ("end", "done"):
            resting = []
        if resting is not None:
            resting.append(cue)
        if cue.text == "start" and resting:
            found += [resting] if kinds(resting, Kind.REST) else []
            resting = None
    return found


def test_a_new_move_is_set_up_in_full_once(sheet: Timeline) -> None:
    moves = exercises(sheet)
    for number, cues in enumerate(moves, 1):
        begins = {1: "Move one of ", len(moves): "Last move: "}.get(number, "Next: ")
        assert kinds(cues, Kind.ANNOUNCE)[0].text.startswith(begins)
        first = [c for c in kinds(cues, Kind.SETUP) if c.place.set == 1]
        sentences = Counter((c.place.side, c.text) for c in first)
        assert sentences
        assert max(sentences.values()) == 1
        later = [c.text for c in kinds(cues, Kind.ANNOUNCE)[1:]]
        assert later == ["Last set."]


def test_the_first_reps_are_taught_phase_by_phase(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        phases = {c.place.phase for c in cues if c.place.rep}
        for rep in (1, 2):
            taught = [c for c in cues if c.place.rep == rep and c.place.set == 1]
            assert {c.place.phase for c in taught if c.kind in (Kind.PHASE, Kind.COUNT)} == phases


def test_holds_are_told_in_full_the_first_time(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        held = [c for c in cues if c.place.phase in ("hold", "pause") and c.kind is Kind.PHASE]
        assert ["second" in cue.text for cue in held] == [cue is held[0] for cue in held]


def test_steady_reps_begin_with_their_number_or_what_stands_for_it(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        steady = [c for c in cues if (c.place.rep or 0) > 2]
        for _, rep in groupby(steady, lambda c: (c.place.set, c.place.side, c.place.rep)):
            assert next(rep).kind in (Kind.COUNT, Kind.HALFWAY)


def test_the_last_three_seconds_of_long_holds_rise(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        rising = [c for c in cues if c.text in RISING_TICKS]
        for _, hold in groupby(rising, lambda c: (c.place.set, c.place.side, c.place.rep)):
            three = list(hold)
            assert [c.text for c in three] == [*RISING_TICKS]
            assert [b.sign_ms - a.sign_ms for a, b in pairwise(three)] == [1_000, 1_000]


def test_halfway_and_last_one_stand_for_a_number(sheet: Timeline) -> None:
    beats = [c for c in sheet.cues if c.place.rep and c.kind in (Kind.COUNT, Kind.HALFWAY)]
    for first, second in pairwise(beats):
        if "Halfway." in (first.text, second.text) or "Last one." in (first.text, second.text):
            assert second.sign_ms - first.sign_ms >= 1_000
    said = Counter(c.text for c in beats)
    bouts = len({(c.place.exercise, c.place.set, c.place.side) for c in beats})
    assert said["Halfway."] == said["Last one."] == bouts


def test_form_points_are_never_on_a_beat_and_never_twice_in_a_row(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        points = kinds(cues, Kind.REMINDER)
        many = len({c.text for c in points}) > 1
        assert not many or all(a.text != b.text for a, b in pairwise(points))
    without_ticks = [cue for cue in sheet.cues if cue.text not in TICKS]
    for before, after in pairwise(without_ticks):
        if Kind.REMINDER in (before.kind, after.kind):
            assert after.start_ms - before.end_ms >= 390


def test_one_side_then_the_switch_then_the_other(sheet: Timeline) -> None:
    for cues in exercises(sheet):
        worked = [c for c in cues if c.place.rep]
        sides = [side for side, _ in groupby(c.place.side for c in worked)]
        if sides != [None]:
            assert len(sides) == 2 * len({c.place.set for c in worked})
            assert len(set(sides)) == 2
            switches = kinds(cues, Kind.SWITCH)
            assert {c.place.side for c in switches} >= {sides[1]}
            assert min(c.end_ms for c in switches) > next(c.end_ms for c in worked)


def test_the_switch_is_longer_where_the_body_rolls_over(sheet: Timeline) -> None:
    """Quiet from the last word to the countdown."""
    for cues in exercises(sheet):
        for switch in (c for c in kinds(cues, Kind.SWITCH) if c.place.set == 1):
            after = [c for c in cues if c.start_ms > switch.start_ms]
            words = [c for c in after if c.kind in (Kind.SETUP, Kind.POSITION, Kind.REMINDER)]
            three = next(c for c in after if c.kind is Kind.COUNTDOWN)
            said = [switch, *(c for c in words if c.start_ms < three.start_ms)]
            settle = three.start_ms - max(c.end_ms for c in said)
            assert settle >= (5_000 if "oll over" in switch.text else 2_000)


def test_a_change_of_position_has_its_own_time(sheet: Timeline) -> None:
    for before, cues in pairwise(exercises(sheet)):
        said = [c for c in cues if c.place.set == 1]
        three = next(c for c in said if c.kind is Kind.COUNTDOWN)
        words = [c for c in said if c.start_ms < three.start_ms]
        assert three.start_ms - words[-1].end_ms >= 2_000
        assert {Kind.SETUP, Kind.POSITION} & {c.kind for c in words}
        assert words[0].start_ms > before[-1].start_ms - 60_000


def test_equipment_is_told_in_a_rest_with_the_number_of_its_move(sheet: Timeline) -> None:
    told = [c for c in sheet.cues if c.kind is Kind.EQUIPMENT and c.place.exercise]
    resting = [c for rest in rests(sheet) for c in rest]
    assert told
    words = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    for cue in told:
        assert cue in resting
        number = cue.place.exercise_number or 0
        assert f"For move {words[number]}: " in cue.text
        later = (c for c in sheet.cues if c.start_ms > cue.start_ms)
        announced = next(c for c in later if c.kind is Kind.ANNOUNCE)
        assert announced.place.exercise_number in (number - 1, number)


def test_a_rest_tells_its_length_the_next_move_and_counts_down(sheet: Timeline) -> None:
    found = rests(sheet)
    # A rest that is full of other words gives up its length first.
    assert len(found) >= 2 * len(exercises(sheet)) - 2
    for rest in found:
        lasted = rest[-1].start_ms + START_TONE_MS - rest[0].start_ms
        words = {30: "thirty", 40: "forty", 35: "thirty five", 45: "forty five"}
        lengths = [c.text for c in rest if c.text.startswith("Rest, ")]
        assert lengths in ([], [f"Rest, {words[round(lasted / 1_000)]} seconds."])
        assert [c.text for c in rest[-4:]] == ["Three.", "Two.", "One.", "start"]
        assert [b.sign_ms - a.sign_ms for a, b in pairwise(rest[-4:-1])] == [1_000, 1_000]
        assert kinds(rest, Kind.ANNOUNCE)
        sided = rest[-1].place.side
        told = kinds(rest, Kind.SIDE) + kinds(rest, Kind.SWITCH)
        assert not sided or sided in told[-1].text.casefold() or "way" in told[-1].text


def test_ten_seconds_is_said_where_nothing_matters_more(sheet: Timeline) -> None:
    said = 0
    for rest in rests(sheet):
        moment = rest[-1].start_ms + START_TONE_MS - 10_000
        told = [c for c in rest if c.text == "Ten seconds."]
        around = [c for c in rest if c.start_ms - 1_360 < moment < c.end_ms + 400]
        assert told or around, "left out in quiet"
        assert [c.start_ms for c in told] in ([], [moment])
        said += len(told)
    assert said >= 2 / 3 * len(rests(sheet))


def test_set_exercise_and_session_end_each_in_their_own_way(sheet: Timeline) -> None:
    tones = [(n, c.text) for n, c in enumerate(sheet.cues) if c.kind is Kind.TONE]
    after: dict[str, set[str]] = {text: set() for _, text in tones}
    for n, text in tones:
        following = sheet.cues[n + 1] if n + 1 < len(sheet.cues) else None
        if text in ("end", "done", "finish") and following and following.kind is Kind.DONE:
            after[text].add(following.text)
    assert after["end"] == {"Set one done."}
    assert after["done"] == {"Done."}
    assert len(after["finish"]) == 1
    assert next(iter(after["finish"])).startswith("Well done. That was ")


def test_the_close_says_what_was_done_and_for_how_long(sheet: Timeline) -> None:
    close = sheet.cues[-1].text
    assert sheet.title in close
    assert "moves" in close
    assert close.endswith("of work.")
    assert "minutes" in close


def test_nobody_waits_ten_seconds_for_a_sign(sheet: Timeline) -> None:
    for stretch in signs(sheet):
        ends = [stretch[0].start_ms + START_TONE_MS, *(cue.end_ms for cue in stretch[1:])]
        silences = [after.start_ms - end for end, after in zip(ends, stretch[1:], strict=False)]
        assert max(silences) <= 10_016


@pytest.mark.parametrize("name", NAMES)
def test_minimal_speaks_no_sentence(name: str) -> None:
    """Numbers, and tones, alone."""
    changes = Changes(coaching=("minimal",))
    cues = voicecoach.plan(name, engine="silent", changes=changes).timeline.cues
    spoken = {c.kind for c in cues if c.phrase}
    assert spoken == {Kind.COUNT, Kind.COUNTDOWN}
    assert all(len(c.text.split()) <= 2 for c in cues)


@pytest.mark.slow
def test_bia_tells_the_reason_for_every_move() -> None:
    text = Path("routines/bia-hip-strengthening.yaml").read_text(encoding="utf-8")
    sheet = voicecoach.plan(text, engine="espeak").timeline
    told = {c.place.exercise for c in sheet.cues if c.kind is Kind.WHY and c.place.exercise}
    assert len(told) == len(exercises(sheet)) == 10
