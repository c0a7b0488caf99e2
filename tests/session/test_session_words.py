"""The beginning of a session and its middle: lengths, reasons, quiet, and what is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.one_rest import Half
from tests.session.routines import routines
from tests.session.timing import FEW, heard, seeds, session_of, spoken_in, timed
from voicecoach.languages.english_numbers import number, rough_duration
from voicecoach.routine.change.customise import Changes
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import AdjustmentKind, Cue, Phrase

MINUTE_MS = 60_000


def spoken_length_ms(words: str) -> float:
    """What a rough length stands for."""
    words = words.removeprefix("about ")
    named = {"half an hour": 30.0, "one hour": 60.0, "an hour and a half": 90.0}
    if words in named:
        return named[words] * MINUTE_MS
    numbers = {number(value): value for value in range(1_000)}
    total = 0.0
    for part in words.replace(" and a half minutes", " minutes and thirty seconds").split(" and "):
        count, unit = part.rsplit(" ", 1)
        total += numbers[count] * {"s": 1, "m": 60, "h": 3_600}[unit[0]]
    return total * 1_000


@given(st.integers(1, 12 * 3_600))
def test_a_rough_length_is_within_five_percent(seconds: int) -> None:
    told = spoken_length_ms(rough_duration(seconds * 1_000))
    assert abs(told - seconds * 1_000) <= 0.05 * seconds * 1_000


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (579_000, "about ten minutes"),
        (1_875_000, "about half an hour"),
        (570_000, "nine and a half minutes"),
        (555_000, "about nine minutes"),
        (270_000, "four and a half minutes"),
        (5_400_000, "an hour and a half"),
        (12_000, "twelve seconds"),
        (84_000, "about one minute and twenty seconds"),
    ],
)
def test_a_rough_length_is_said_as_people_say_it(ms: int, words: str) -> None:
    assert rough_duration(ms) == words


REASONS = """
name: X
why: It keeps you well.
exercises:
  - {name: A, time: 9s, why: A is good., rest: %s}
  - {name: B, time: 9s, why: B is good., rest: %s}
  - {name: C, time: 9s}
"""


def reasons(*rests: str, length_ms: int = 900) -> list[tuple[str, int]]:
    """Every reason that is heard, with the number of the work that comes after it."""
    cues = heard(REASONS % rests, length_ms)
    starts = [cue.start_ms for cue in cues if cue.text == "start"]
    return [
        (cue.text[:2], sum(start < cue.start_ms for start in starts))
        for cue in cues
        if cue.kind is Kind.WHY
    ]


@pytest.mark.parametrize(
    ("rests", "length_ms", "told"),
    [
        (("60s", "60s"), 900, [("It", 1), ("A ", 1), ("B ", 1)]),
        (("12s", "60s"), 900, [("A ", 1), ("B ", 1), ("It", 2)]),
        (("15s", "60s"), 2_000, [("A ", 1), ("B ", 1), ("It", 2)]),
        (("16s", "3s"), 3_000, [("It", 1)]),
        (("15s", "3s"), 5_000, [("It", 0)]),
        (("3s", "3s"), 900, [("It", 0), ("A ", 0)]),
    ],
)
def test_reasons_wait_for_a_rest_with_room(
    rests: tuple[str, str], length_ms: int, told: list[tuple[str, int]]
) -> None:
    assert reasons(*rests, length_ms=length_ms) == told


SETS = """
name: X
exercises:
  - {name: A, time: 9s, why: A is good., rest: 3s}
  - {name: B, time: 9s, sets: 2, rest: 60s}
  - {name: C, time: 9s}
"""


def test_the_reason_for_a_move_is_left_out_rather_than_said_after_another_move() -> None:
    timeline = spoken_in(session_of(SETS)[1])
    assert [cue.text for cue in timeline.cues if cue.kind is Kind.WHY] == []
    left_out = [a.text for a in timeline.adjustments if a.kind is AdjustmentKind.LEFT_OUT]
    assert left_out == ["A is good."]
    timeline = spoken_in(session_of(SETS.replace("3s", "60s"))[1])
    assert [cue.text for cue in timeline.cues if cue.kind is Kind.WHY] == ["A is good."]


FIRST = "name: X\nexercises: [{name: A, time: 9s, equipment: a mat}, {name: B, time: 9s}]\n"


def test_without_an_intro_the_first_move_says_what_it_needs() -> None:
    needs = [c.text for c in heard(FIRST, 900, Changes(no_intro=True)) if c.kind is Kind.EQUIPMENT]
    assert needs == ["You will need a mat."]
    assert [c.kind for c in heard(FIRST)].count(Kind.EQUIPMENT) == 1


TWO = "name: X\nexercises: [{name: A, time: 9s}, {name: B, time: 9s}]\n"


def test_a_session_may_begin_without_its_intro() -> None:
    cues = heard(TWO, 900, Changes(no_intro=True))
    assert cues[0].text == "Move one of two: A, nine seconds."
    assert not [cue for cue in cues if cue.kind in (Kind.INTRO, Kind.EQUIPMENT)]


def time_left(works: str, rest: str, length_ms: int = 900) -> list[Cue]:
    moves = "\n".join(f"  - {{name: {name}, time: {works}, rest: {rest}}}" for name in "ABCDE")
    cues = heard(f"name: X\nexercises:\n{moves}\n", length_ms)
    return [cue for cue in cues if cue.text.endswith("minutes left.") and cue.kind is Kind.HALFWAY]


@pytest.mark.parametrize(
    ("works", "rest", "times"), [("2m", "40s", 0), ("3m", "40s", 1), ("3m", "0", 0)]
)
def test_a_long_session_says_once_how_much_is_left(works: str, rest: str, times: int) -> None:
    assert len(time_left(works, rest)) == times


@FEW
@given(routines(("full", "brief")), seeds)
def test_the_time_that_is_left_is_true(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed, longest=3_000)
    told = [c for c in timeline.cues if c.kind is Kind.HALFWAY and c.text.endswith(" left.")]
    assert len(told) <= 1
    for cue in told:
        words = cue.text.removesuffix(" left.")
        left_ms = timeline.duration_ms - cue.start_ms
        said_ms = spoken_length_ms(words[0].lower() + words[1:])
        assert abs(said_ms - left_ms) <= 0.06 * left_ms + 3_000


FAR = """
name: X
exercises: [{name: A, time: %s, rest: 40s}, {name: B, time: %s}]
"""


@pytest.mark.parametrize(
    ("works", "times"), [(("10m", "10m"), 1), (("9m", "12m"), 1), (("5m", "20m"), 0)]
)
def test_what_is_left_is_not_said_far_from_the_half(works: tuple[str, str], times: int) -> None:
    said = [cue.text for cue in heard(FAR % works) if cue.kind is Kind.HALFWAY]
    assert len([text for text in said if text.endswith("left.") and "bout" in text]) == times


FULL = FAR.replace("time: %s}]", "time: %s, setup: Lie down.}]").replace("40s", "20s")


@pytest.mark.parametrize(("setup_ms", "times"), [(4_500, 1), (5_000, 0)])
def test_what_is_left_takes_the_place_of_no_other_words(setup_ms: int, times: int) -> None:
    session = session_of(FULL % ("10m", "10m"))[1]
    cues = fit(session, Half({Phrase("Lie down."): setup_ms})).cues
    assert [cue.kind for cue in cues].count(Kind.HALFWAY) == times
    assert "Done." in [cue.text for cue in cues]
