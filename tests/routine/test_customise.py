"""Flags change exactly what they say."""

from typing import Any

import pytest

from tests.routine.spans import low_of
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine

ROUTINE = parse_routine("""
name: Three moves
exercises:
  - name: Clams
    reps: 10-20
    sides: each
    hold: 10s
    tempo: {open: 1s, close: 1s}
    rest: {after: 30s-20s, sets: 15s, sides: 5s}
    harder: {setup: Use the band., equipment: a band, reps: 8, hold: 12s}
    setup: Lie down.
  - {name: Hip thrusts, reps: 8, sets: 1-3, sides: each, tempo: {up: 1s, hold: 2s, down: 1s}}
  - {name: Plank, time: 30s, equipment: a mat}
""")


def changed(**flags: Any) -> dict[str, Exercise]:
    return {e.id: e for e in customise(ROUTINE, Changes(**flags)).exercises}


def differences(**flags: Any) -> dict[str, set[str]]:
    """Per exercise, the names of the fields that are no longer as written."""
    before = {exercise.id: exercise for exercise in ROUTINE.exercises}
    found = {}
    for name, after in changed(**flags).items():
        pairs = ((key, getattr(before[name], key)) for key in Exercise.model_fields)
        found[name] = {key for key, value in pairs if getattr(after, key) != value}
    return {name: keys for name, keys in found.items() if keys}


def test_nothing_asked_changes_nothing() -> None:
    assert customise(ROUTINE, Changes()) == ROUTINE


def test_reps_for_all_that_have_them() -> None:
    assert differences(reps=("12",)) == {"clams": {"reps"}, "hip-thrusts": {"reps"}}
    assert [low_of(e.reps) for e in changed(reps=("12",)).values() if e.reps] == [12, 12]


def test_reps_for_one() -> None:
    assert differences(reps=("clams=15",)) == {"clams": {"reps"}}


@pytest.mark.parametrize("reps", [("12", "clams=15"), ("clams=15", "12")])
def test_what_is_said_of_one_beats_what_is_said_of_all(reps: tuple[str, ...]) -> None:
    exercises = changed(reps=reps)
    assert [low_of(e.reps) for e in exercises.values() if e.reps] == [15, 12]


def test_an_end_of_the_range() -> None:
    high = changed(reps=("high",), sets=("high",))
    assert [low_of(e.reps) for e in high.values() if e.reps] == [20, 8]
    assert [low_of(e.sets) for e in high.values() if e.sets] == [1, 3, 1]
    assert changed(reps=("clams=low",))["clams"].reps == changed(reps=("10",))["clams"].reps


def test_sets() -> None:
    assert [low_of(e.sets) for e in changed(sets=("2", "plank=3")).values() if e.sets] == [2, 2, 3]


def test_holds_wherever_they_were_written() -> None:
    assert differences(hold=("5s",)) == {"clams": {"hold"}, "hip-thrusts": {"hold"}}
    phases = {name: e.phases for name, e in changed(hold=("5s",)).items() if e.reps}
    assert [p.ms for p in phases["clams"]] == [1_000, 5_000, 1_000]
    assert [p.ms for p in phases["hip-thrusts"]] == [1_000, 5_000, 1_000]


def test_rests_but_not_between_sides() -> None:
    rest = changed(rest=("20s",))["clams"].rest
    assert rest is not None
    assert (rest.after, rest.sets) == (rest.after, rest.after)
    assert rest.after is not None
    assert rest.after.low == 20_000
    assert rest.sides is not None
    assert rest.sides.low == 5_000


def test_the_first_side() -> None:
    assert changed(first_side=("right",))["clams"].side_names == ("right", "left")
    assert differences(first_side=("hip-thrusts=Right",)) == {"hip-thrusts": {"first_side"}}


def test_the_way_of_counting_of_what_is_counted() -> None:
    assert differences(count=("down",)) == {"clams": {"count"}, "hip-thrusts": {"count"}}
    counts = [e.count for e in changed(count=("none", "clams=last-3")).values()]
    assert counts == ["last-3", "none", None]


def test_how_much_is_said() -> None:
    levels = [e.coaching for e in changed(coaching=("brief", "plank=minimal")).values()]
    assert levels == ["brief", "brief", "minimal"]


def test_choosing_exercises_keeps_their_order() -> None:
    assert list(changed(only=("plank,clams",))) == ["clams", "plank"]
    assert list(changed(only=("plank", "Hip thrusts"))) == ["hip-thrusts", "plank"]
    assert list(changed(skip=("clams",))) == ["hip-thrusts", "plank"]


def test_the_harder_variant() -> None:
    clams = changed(harder=("clams",))["clams"]
    assert clams.setup == "Lie down. Use the band."
    assert clams.equipment == ("a band",)
    assert low_of(clams.reps) == 8
    assert [phase.ms for phase in clams.phases] == [1_000, 12_000, 1_000]


def test_counts_asked_for_beat_those_of_the_harder_variant() -> None:
    clams = changed(harder=("clams",), reps=("clams=30",))["clams"]
    assert low_of(clams.reps) == 30


def test_a_full_name_may_have_a_comma_in_it() -> None:
    text = "name: X\nexercises:\n- {name: 'Circles, forward', reps: 1}\n- {name: Kicks, reps: 1}\n"
    kept = customise(parse_routine(text), Changes(only=("Circles, forward",))).exercises
    assert [exercise.id for exercise in kept] == ["circles-forward"]


def test_a_harder_tempo_says_its_own_hold_and_keeps_the_start() -> None:
    routine = parse_routine("""
name: X
exercises:
  - {name: A, reps: 1, hold: 10s, harder: {tempo: {open: 2s, hold: 5s, close: 2s}}}
  - {name: B, reps: 1, tempo: 3-1-2-0, starts: concentric, harder: {tempo: 5-1-2-0}}
""")
    a, b = customise(routine, Changes(harder=("a", "b"))).exercises
    assert [(phase.name, phase.ms) for phase in a.phases][1] == ("hold", 5_000)
    assert [phase.name for phase in b.phases] == ["lift", "lower", "hold"]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ({"reps": ("clasm=3",)}, 'there is no exercise "clasm" here; did you mean "clams"?'),
        ({"only": ("xyz",)}, "the exercises are: clams, hip-thrusts, plank"),
        ({"skip": ("clams,hip-thrusts,plank",)}, "leave no exercise"),
        ({"reps": ("0",)}, "--reps: 0 reps is out of range: write 1 to 1,000"),
        ({"reps": ("-3",)}, "--reps: -3 reps is out of range"),
        ({"reps": ("1e9",)}, '--reps: "1e9" is not a whole number'),
        ({"reps": ("ten",)}, '"ten" is not a whole number: write reps as digits'),
        ({"reps": ("",)}, '--reps: "" is not a whole number'),
        ({"reps": ("plank=3",)}, '--reps 3 does not apply to "Plank"'),
        ({"sets": ("51",)}, "--sets: 51 sets is out of range: write 1 to 50"),
        ({"hold": ("plank=3s",)}, '--hold 3s does not apply to "Plank"'),
        ({"hold": ("11m",)}, "--hold: 11m is out of range here: write 0.5s to 10m"),
        ({"rest": ("1:3x",)}, '--rest: "1:3x" is not a duration'),
        ({"first_side": ("up",)}, "--first-side up does not apply to any exercise here"),
        ({"count": ("dwn",)}, '--count: "dwn" is not one of the choices: did you mean "down"?'),
        ({"count": ("clams=5",)}, "write up, down, last-3, every-5 or none"),
        ({"count": ("plank=down",)}, '--count down does not apply to "Plank"'),
        (
            {"coaching": ("ful",)},
            '--coaching: "ful" is not one of the choices: did you mean "full"?',
        ),
        ({"harder": ("plank",)}, '--harder: "Plank" has no harder variant'),
    ],
)
def test_what_cannot_be_done(flags: dict[str, tuple[str, ...]], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        changed(**flags)
    assert told in str(caught.value)


def test_the_routine_as_read_is_never_touched() -> None:
    before = ROUTINE.model_dump()
    changed(reps=("3",), sets=("2",), rest=("5s",), harder=("clams",), only=("clams",))
    assert ROUTINE.model_dump() == before
    assert isinstance(ROUTINE, Routine)
