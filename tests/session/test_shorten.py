"""A rest that is too short for its words: what goes, in which order, and what never goes."""

import json
from dataclasses import replace

import pytest

from tests.session.timing import session_of
from voicecoach.errors import RoutineError
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import fit
from voicecoach.session.fit.hurry import with_less_settling
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Talk
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import FRAME_MS, AdjustmentKind, Phrase, Timeline

PLAIN = "name: X\nexercises:\n  - {name: Squats, reps: 2, rest: %s}\n  - {name: Plank, time: 9s}\n"
SETUP = PLAIN.replace("time: 9s", "time: 9s, setup: Lean on your elbows")


def resting(text: str, *, exact: bool = False, setup_ms: int = 500) -> tuple[Timeline, list[str]]:
    """The session, every phrase of it half a second, and what is said in its one rest."""
    session = session_of(text)[1]
    if exact:
        session = made_exact(session)
    timeline = fit(session, Half({Phrase("Lean on your elbows."): setup_ms}))
    from_ms = next(c.start_ms for c in timeline.cues if c.text == "done") + 1
    cues = [c for c in timeline.cues if c.start_ms >= from_ms]
    return timeline, [c.text for c in cues[: [c.text for c in cues].index("start") + 1]]


class Half(dict[Phrase, int]):
    """Whatever is not known takes half a second as well."""

    def get(self, phrase: Phrase, _default: int = 0) -> int:  # type: ignore[override]
        return super().get(phrase, 500)

    def __contains__(self, _phrase: object) -> bool:
        return True


def made_exact(session: Session) -> Session:
    def exact(talk: Talk) -> Talk:
        return replace(talk, exact=True, least_words=LeastWords.NONE)

    passages = [exact(p) if isinstance(p, Talk) else p for p in session.passages]
    return replace(session, passages=tuple(passages))


NAMED = "Last move: Plank, nine seconds."
SHORTER = "Plank, nine seconds."
THREE_TWO_ONE = ["Three.", "Two.", "One.", "start"]


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("31s", ["Done.", "Rest, thirty one seconds.", NAMED, "Ten seconds.", *THREE_TWO_ONE]),
        ("20s", ["Done.", "Rest, twenty seconds.", NAMED, "Ten seconds.", *THREE_TWO_ONE]),
        ("19s", ["Done.", "Rest, nineteen seconds.", NAMED, *THREE_TWO_ONE]),
        ("10s", ["Rest, ten seconds.", NAMED, *THREE_TWO_ONE]),
        ("7s", [NAMED, *THREE_TWO_ONE]),
        ("5s", [SHORTER, *THREE_TWO_ONE]),
        ("4s", [SHORTER, "start"]),
        ("3s", [SHORTER, "start"]),
    ],
)
def test_what_is_left_of_a_rest(rest: str, said: list[str]) -> None:
    timeline, heard = resting(PLAIN % rest)
    assert heard[: len(said)] == said
    taken = [] if int(rest[:-1]) >= 10 else [AdjustmentKind.BRIEFER]
    assert [found.kind for found in timeline.adjustments] == taken


@pytest.mark.parametrize("rest", ["3s", "4s", "5s", "7s", "12s", "31s"])
def test_a_rest_without_words_of_the_author_is_as_long_as_written(rest: str) -> None:
    timeline, _ = resting(PLAIN % rest)
    ended = next(c.start_ms for c in timeline.cues if c.text == "done")
    starts = [c.start_ms + START_TONE_MS for c in timeline.cues if c.text == "start"]
    assert 0 <= int(rest[:-1]) * 1_000 - (starts[1] - ended) < FRAME_MS, "the tone starts a frame"


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


def test_a_pause_is_always_told() -> None:
    text = "name: X\nexercises:\n  - {name: A, reps: 1}\n  - pause: 2s\n  - {name: B, reps: 1}\n"
    timeline = fit(session_of(text)[1], Half())
    assert [c.text for c in timeline.cues if c.kind is Kind.PAUSE] == ["Pause."]


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


def test_the_first_of_any_number_of_wordings_is_said_that_there_is_room_for() -> None:
    wordings = [f"{number} words and {{name}}" for number in (9, 8, 7, 6, 5)]
    text = f"wordings: {{last_move: {json.dumps(wordings)}}}\n{PLAIN % '5s'}"
    longer = {Phrase(f"{number} words and Plank."): number * 1_000 for number in (9, 8, 7, 6)}
    cues = fit(session_of(text)[1], Half(longer)).cues
    assert "5 words and Plank." in [cue.text for cue in cues]


def test_adjustments_are_those_of_the_beats_as_well() -> None:
    text = "name: X\nexercises:\n  - {name: A, reps: 2, tempo: {clap: 0.3s}}\n"
    session = session_of(text)[1]
    timeline = fit(session, Half())
    refused = [(found.kind, found.text) for found in timeline.adjustments]
    assert refused == [
        (AdjustmentKind.UNSAID, "Clap."),
        (AdjustmentKind.UNCOUNTED, "Last one."),
    ]


def test_the_time_to_settle_that_the_author_wrote_is_never_shortened() -> None:
    for settle_ms in (2_000, 5_000):
        talk = Talk(settle_ms=settle_ms)
        assert with_less_settling(talk).settle_ms < settle_ms
        written = replace(talk, settles_as_written=True)
        assert with_less_settling(written) == written
