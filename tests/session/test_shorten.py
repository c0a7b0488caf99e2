"""A rest that is too short for its words: what goes, in which order, and what never goes."""

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.session.one_rest import NAMED, PLAIN, SHORTER, THREE_TWO_ONE, Half, resting
from tests.session.timing import session_of
from voicecoach.languages.en import ENGLISH
from voicecoach.session.compile.rest_cues import ten_seconds_before_start
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import fit
from voicecoach.session.fit.hurry import with_less_settling
from voicecoach.session.fit.shorten import shortened_talks
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say, Talk
from voicecoach.session.model.timeline import FRAME_MS, AdjustmentKind, Phrase, Place


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


def test_a_pause_is_always_told() -> None:
    text = "name: X\nexercises:\n  - {name: A, reps: 1}\n  - pause: 2s\n  - {name: B, reps: 1}\n"
    timeline = fit(session_of(text)[1], Half())
    assert [c.text for c in timeline.cues if c.kind is Kind.PAUSE] == ["Pause."]


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


LEFT_OUT = (Kind.DONE, Kind.REST, Kind.HALFWAY, Kind.REMINDER, Kind.WHY)
SHORTENED = (
    Kind.PAUSE,
    Kind.EQUIPMENT,
    Kind.POSITION,
    Kind.SIDE,
    Kind.SWITCH,
    Kind.ANNOUNCE,
)
NEVER_GIVEN_UP = (Kind.NOTE, Kind.SETUP)


def wordy_talk() -> Talk:
    """A rest with everything in it that a rest may say, each with a shorter wording."""
    kinds = (*LEFT_OUT, *SHORTENED, *NEVER_GIVEN_UP)
    says = tuple(Say(kind, ("As long as may be.", "Short."), Place()) for kind in kinds)
    preview = Filler(-40_000, 0, Kind.PREVIEW, ("Next: Plank.",), Place())
    ten_seconds = ten_seconds_before_start(Place(), ENGLISH)
    return Talk(opening=says[::2], closing=says[1::2], fillers=(preview, ten_seconds))


def texts_of(talk: Talk) -> Counter[tuple[Kind, str]]:
    says = Counter((say.kind, say.wording(0, 0)) for say in talk.says)
    return says + Counter((filler.kind, filler.wordings[0]) for filler in talk.fillers)


def test_a_short_rest_gives_up_its_words_in_order() -> None:
    given_up = []
    for longer, shorter in pairwise(shortened_talks(wordy_talk())):
        ((text, _times),) = (texts_of(longer) - texts_of(shorter)).items()
        given_up.append(text)
    long = [(kind, "As long as may be.") for kind in (*LEFT_OUT, *SHORTENED)]
    preview, ten_seconds = (Kind.PREVIEW, "Next: Plank."), (Kind.REST, "Ten seconds.")
    # "Ten seconds" goes after the form point and before the reason.
    assert given_up == [preview, *long[:4], ten_seconds, *long[4:]]
