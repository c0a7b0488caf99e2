"""What `check` warns of: valid, and almost certainly not meant."""

import pytest

from voicecoach.lint.checks import find_slips, lint_routine
from voicecoach.routine.parse.parse import parse_routine

CIRCUIT = "exercises: [{{circuit: C, {keys}, exercises: [{{name: Squats, reps: 10}}]}}]"


def circuit(keys: str) -> str:
    return CIRCUIT.format(keys=keys)


def messages(text: str) -> list[str]:
    return [slip.message for slip in find_slips(parse_routine(f"name: A\n{text}\n"))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("exercises: [{name: Run, time: 20s-30m}]", "time goes from 20s to 30m, which is"),
        ("exercises: [{name: Squats, reps: 1-15}]", "reps goes from 1 to 15, which is"),
        ("exercises: [{name: Squats, reps: 5, hold: 1s-1m}]", "hold goes from 1s to 1m"),
        ("exercises: [{name: Squats, reps: 5, rest: 1m-2s}]", "rest goes from 1m to 2s"),
        ("exercises: [{name: Squats, reps: 5, rest: {sides: 2s-1m}}]", "rest goes from 2s to 1m"),
        ("exercises: [{name: Run, time: [5, 10, 15m]}]", "time goes from 5s to 15m, which is"),
        ("exercises: [{name: Run, time: [1m, 2, 3]}]", "time goes from 2s to 1m, which is"),
        (
            "exercises: [{name: Run, distance: [2 laps, 4 laps], takes: [5, 10m]}]",
            "takes goes from 5s to 10m",
        ),
        (
            "exercises: [{amrap: A, time: 12, exercises: [{name: Squats, reps: 5}]}]",
            "this amrap lasts 12s",
        ),
        ("exercises: [{name: Run, time: 1.30}]", "this work lasts 1.3s"),
        ("exercises: [{name: Run, time: [2.5, 20s]}]", "this work lasts 2.5s"),
        ("exercises: [{name: Run, time: 30s, sets: 2, rest: 1.5}]", "this rest lasts 1.5s"),
        (circuit("rounds: 2, rest: {rounds: 1.30}"), "this rest lasts 1.3s"),
        ("exercises: [{name: Run, distance: 1 mile, takes: 8-10}]", "nobody goes so far in 8s"),
        ("exercises: [{name: Run, distance: [100 m, 1 km], takes: 20s}]", "nobody goes so far in"),
        ("exercises: [{name: Run, distance: 100 m, takes: [20s, 2s]}]", "nobody goes so far in 2s"),
        (
            f"defaults: {{sets: 3}}\n{circuit('rest: 20s')}",
            "the sets of the defaults are no rounds, so this circuit has one",
        ),
        (circuit("rounds: 1-12, rest: 20s"), "rounds goes from 1 to 12"),
        (circuit("rest: {between: 1s-2m, rounds: 20s}"), "rest goes from 1s to 2m"),
        ("exercises: [{name: Run, time: 1}]", "this work lasts one second"),
        ("exercises: [{name: Run, time: 1-5}]", "this work lasts one second"),
        ("exercises: [{name: Run, time: [20s, 1s]}]", "this work lasts one second"),
        (circuit("rounds: 3"), "nobody wrote a rest between the rounds, so each lasts 30s"),
        (circuit("rounds: 1-3"), "nobody wrote a rest between the rounds, so each lasts 30s"),
        (circuit("rounds: 3, rest: {between: 5s}"), "nobody wrote a rest between the rounds"),
        (
            "exercises: [{name: Box breathing, time: 1m, tempo: 4-4-4-4}]",
            'in this breath the coach says "lower" and "lift"',
        ),
        (
            "exercises: [{name: Calm, reps: 5, unit: breaths, tempo: 4-0-6-0}]",
            'in this breath the coach says "lower" and "lift"',
        ),
        (
            "exercises: [{name: Raises, reps: 5, tempo: {lift: 2s, hold: 5s}}]",
            "the rep ends in a hold",
        ),
        (
            "exercises: [{name: Squats, reps: 5, harder: {reps: 1-20}}]",
            "in the harder variant, reps goes from 1 to 20",
        ),
        ("exercises: [{name: Run, distance: 20-300 m, takes: 20s}]", "distance goes from 20 m to"),
        ("exercises: [{name: Squats, reps: 5, load: 2-50 kg}]", "load goes from 2 kg to 50 kg"),
        ("exercises: [{name: Run, distance: 20 m, takes: 1}]", "this work lasts one second"),
        ("exercises: [{name: Run, reps: 20, unit: metres}]", "the coach counts metres aloud"),
        ("exercises: [{name: Plank, reps: 20, unit: seconds}]", "the coach counts seconds aloud"),
        ("exercises: [{name: Rest, time: 60s}]", 'the coach counts in and ends "Rest" as work'),
        (
            "exercises: [{emom: E, rounds: 2, exercises: [{name: Recovery, time: 9s}]}]",
            'the coach counts in and ends "Recovery" as work',
        ),
        ("weeks: 1\nexercises: [{name: Squats, reps: 5-10}]", "a single week has the first end"),
    ],
)
def test_a_slip_is_found(text: str, message: str) -> None:
    [found] = messages(text)
    assert found.startswith(message)
    assert found in [point.message for point in lint_routine(parse_routine(f"name: A\n{text}\n"))]


@pytest.mark.parametrize(
    "text",
    [
        "exercises: [{name: Run, time: 3m-30m, rest: 0-2m}]",
        "exercises: [{name: Squats, reps: 1-10, sets: 1-10}]",
        "exercises: [{name: Run, time: 2s}]",
        "exercises: [{name: Run, time: [30, 45, 1m]}]",
        "exercises: [{name: Squats, reps: [1, 12, 1]}]",
        f"defaults: {{sets: 3}}\n{circuit('rounds: 1')}",
        "defaults: {sets: 3}\nexercises: [{section: A, exercises: [{name: B, reps: 5}]}]",
        "exercises: [{name: Run, time: 30.5, rest: 0.5s}]",
        "exercises: [{name: Run, distance: 100 m, takes: 9.6s}]",
        "exercises: [{name: Run, distance: 2 laps, takes: 2s}]",
        "exercises: [{amrap: A, time: 5m, exercises: [{name: Run, distance: 1 km}]}]",
        "exercises: [{amrap: A, time: 1m, exercises: [{name: Squats, reps: 5}]}]",
        circuit("rounds: 1"),
        circuit("rounds: 3, rest: 0"),
        circuit("rounds: 3, rest: {rounds: 20s}"),
        f"defaults: {{rest: 20s}}\n{circuit('rounds: 3')}",
        "exercises: [{emom: E, rounds: 3, exercises: [{name: Squats, reps: 5}]}]",
        "exercises: [{name: Steps, reps: 20, unit: steps}]",
        "exercises: [{name: Breathless squats, reps: 5, tempo: 3-1-1-0}]",
        "exercises: [{name: Breath, reps: 5, tempo: {inhale: 4s, hold: 4s, exhale: 4s}}]",
        "exercises: [{name: Squats with deep breaths, reps: 5, tempo: {lower: 3s, up: 2s}}]",
        "weeks: 1\nexercises: [{name: Squats, reps: 5}]",
    ],
)
def test_what_may_well_be_meant_is_left_alone(text: str) -> None:
    assert messages(text) == []


def test_a_pause_takes_the_place_of_the_rest_between_rounds() -> None:
    inside = "[{pause: 1m}, {name: Rows, reps: 5}]"
    block = f"{{circuit: C, rounds: 3, exercises: {inside}}}"
    assert messages(f"exercises: [{{name: Squats, reps: 5}}, {block}]") == []


def test_a_range_of_the_defaults_is_one_slip_where_it_is_written() -> None:
    text = "name: A\ndefaults: {reps: 1-30}\nexercises: [{name: B}, {name: C}]\n"
    [slip] = find_slips(parse_routine(text))
    assert (slip.line, slip.column) == (2, 12)
