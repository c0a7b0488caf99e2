"""A rest too short for the author's words: it grows, or is refused where it must not."""

from itertools import groupby

import pytest

from tests.session.one_rest import (
    NAMED,
    SETUP,
    SHORTER,
    THREE_TWO_ONE,
    Half,
    made_exact,
    resting,
)
from tests.session.timing import session_of
from voicecoach.errors import RoutineError
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.fit.fit import fit
from voicecoach.session.fit.hurry import hurried_talks
from voicecoach.session.model.countdown import LEAD_IN_MS, countdown
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Say, Talk
from voicecoach.session.model.timeline import AdjustmentKind, Phrase, Place


def test_the_authors_words_make_it_longer_and_keep_the_countdown() -> None:
    timeline, heard = resting(SETUP % "5s", setup_ms=8_000)
    assert heard[-5:] == ["Lean on your elbows.", *THREE_TWO_ONE]
    longer = [found for found in timeline.adjustments if found.kind is AdjustmentKind.LONGER]
    assert [(found.text, found.has_ms) for found in longer] == [("Lean on your elbows.", 5_000)]
    assert 10_000 < longer[0].needs_ms <= 20_000


@pytest.mark.parametrize(
    ("rest", "heard_last"),
    [("23s", ["Lean on your elbows.", "Ten seconds."]), ("20s", [NAMED, "Lean on your elbows."])],
)
def test_what_comes_is_explained_by_ten_seconds_where_there_is_time(
    rest: str, heard_last: list[str]
) -> None:
    """The set-up would be over too late for it, and so it comes sooner where it can."""
    timeline, heard = resting(SETUP % rest, setup_ms=8_000)
    assert heard[-6:-4] == heard_last
    explained = next(c.end_ms for c in timeline.cues if c.text == "Lean on your elbows.")
    for cue in timeline.cues:
        if cue.text == "Ten seconds.":
            assert 400 <= cue.start_ms - explained <= 1_000


def test_an_exact_rest_is_hurried_and_then_refused() -> None:
    timeline, heard = resting(SETUP % "13s", exact=True, setup_ms=8_000)
    assert heard == [SHORTER, "Lean on your elbows.", "start"]
    assert [found.kind for found in timeline.adjustments] == [AdjustmentKind.BRIEFER]
    timeline, heard = resting(SETUP % "11s", exact=True, setup_ms=8_000)
    assert heard == [SHORTER, "Lean on your elbows.", "start"], "at once, without time to settle"
    timeline, heard = resting(SETUP % "10s", exact=True, setup_ms=8_000)
    assert heard == [SHORTER, "Lean on your elbows.", "start"], "with less quiet between them"
    timeline, _ = resting(SETUP % "8s", exact=True, setup_ms=8_000)
    assert [found.kind for found in timeline.adjustments] == [AdjustmentKind.TOO_LONG]


def test_what_is_refused_names_its_line_and_the_seconds() -> None:
    text = SETUP % "9s"
    routine = parse_routine(text, "short.yaml")
    timeline = fit(
        made_exact(compile_session(routine)), Half({Phrase("Lean on your elbows."): 8_000})
    )
    with pytest.raises(RoutineError) as caught:
        check_timeline(routine, timeline)
    (mistake,) = caught.value.diagnostics
    assert (mistake.file, mistake.line) == ("short.yaml", 4)
    assert '"Lean on your elbows."' in mistake.message
    assert "and have 9s" in mistake.message


def test_a_routine_that_fits_is_not_refused() -> None:
    routine = parse_routine(SETUP % "30s")
    timeline = fit(compile_session(routine), {})
    check_timeline(routine, timeline)
    assert not [
        found for found in timeline.adjustments if found.kind is not AdjustmentKind.LEFT_OUT
    ]


SIDED = (
    "name: X\nexercises:\n  - {name: Kicks, time: 9s, sides: each, limb: leg, rest: {sides: 5s}%s}"
)


@pytest.mark.parametrize(
    ("more", "switch", "taken"),
    [
        ("", "Right leg.", [AdjustmentKind.BRIEFER]),
        (", reminders: Breathe.", "Right leg.", [AdjustmentKind.BRIEFER]),
        (", switch: Turn round.", "Turn round.", [AdjustmentKind.LONGER]),
    ],
)
def test_a_short_switch_grows_for_the_words_of_the_author_alone(
    more: str, switch: str, taken: list[AdjustmentKind]
) -> None:
    timeline = fit(session_of(SIDED % more)[1], Half({Phrase("Switch to your right leg."): 2_000}))
    assert [c.text for c in timeline.cues if c.kind is Kind.SWITCH] == [switch]
    assert [found.kind for found in timeline.adjustments] == taken


def test_an_exact_rest_gives_up_the_dose_before_the_heading_and_the_name_at_last() -> None:
    heading = Say(Kind.ANNOUNCE, ("Last round.",), Place())
    name = Say(Kind.ANNOUNCE, (SHORTER,), Place(exercise="plank"), at_worst=("Plank.",))
    counted_in = tuple(countdown(0, Place(), ENGLISH))
    talk = Talk(
        closing=(heading, name),
        settle_ms=2_000,
        lead_in=counted_in,
        lead_in_ms=LEAD_IN_MS,
        exact=True,
        least_words=LeastWords.NONE,
    )
    # A step that has nothing to give up here leaves the talk as it is.
    talks = [talk for talk, _ in groupby(hurried_talks(talk))]
    assert [(talk.settle_ms, len(talk.lead_in)) for talk in talks[:3]] == [
        (2_000, 3),
        (0, 3),
        (0, 0),
    ]
    assert [[say.wording(0, 0) for say in talk.says] for talk in talks[2:]] == [
        ["Last round.", SHORTER],
        ["Last round.", "Plank."],
        ["Plank."],
        ["Plank."],  # with less quiet around it
        [],
    ]
