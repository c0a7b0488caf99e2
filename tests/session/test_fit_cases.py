"""Single cases of the timing contract: what gives way, and what keeps its distance."""

from itertools import pairwise

import pytest

from tests.session.timing import session_of, timed
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import fit
from voicecoach.session.fit.session_layout import FIRST_CUE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import up_to_frame
from voicecoach.session.model.timeline import FRAME_MS, Cue, Phrase

SQUATS = "name: X\nexercises:\n  - {name: Squats, reps: 3, tempo: {down: 1s, up: 1s}}\n"


def fitted(lengths: dict[str, int], *, quick: bool = False) -> list[Cue]:
    """The cues of three squats, phrases as long as given, any other 300 ms."""
    _, session = session_of(SQUATS)
    known: dict[Phrase, int] = {}
    missing = session.phrases
    while missing:
        for phrase in missing:
            length = lengths.get(phrase.text, 300)
            known[phrase] = length * 4 // 5 if phrase.quick else length
        timeline = fit(session, known, quick=quick)
        missing = timeline.phrases - known.keys()
    return [cue for cue in timeline.cues if cue.place.rep]


def test_a_beat_cue_too_long_takes_a_shorter_wording() -> None:
    assert fitted({})[-2].text == "Last one."
    assert fitted({"Last one.": 953})[-2].text == "Last."
    assert fitted({"Last one.": 952})[-2].text == "Last one."


def test_then_a_quicker_delivery_where_the_engine_can() -> None:
    last = fitted(dict.fromkeys(["Last one.", "Last.", "Three."], 1_100), quick=True)[-2]
    assert (last.text, last.quick, last.end_ms - last.start_ms) == ("Three.", True, 880)


@pytest.mark.parametrize("length", [1, 40_000])
def test_the_longest_and_shortest_speech(length: int) -> None:
    _, session = session_of(SQUATS)
    timeline, _ = timed(session, 0, longest=length)
    assert timeline.cues[0].start_ms == up_to_frame(FIRST_CUE_MS)


def test_a_session_ends_when_all_is_said_but_for_three_seconds() -> None:
    _, session = session_of(SQUATS)
    for length in range(300, 1_500, 50):
        timeline = fit(session, dict.fromkeys(session.phrases, length))
        left = timeline.duration_ms - timeline.cues[-1].end_ms
        assert 1_000 <= left < 1_000 + 3_000 + 800


def test_what_is_said_one_after_another_has_its_quiet_between() -> None:
    _, session = session_of(SQUATS)
    for length in range(300, 400):
        cues = fit(session, dict.fromkeys(session.phrases, length)).cues
        gaps = [after.start_ms - before.end_ms for before, after in pairwise(cues[:2])]
        assert all(400 <= gap < 400 + FRAME_MS for gap in gaps)


def test_a_filler_keeps_its_distance() -> None:
    """Whatever is said while resting has 0.4 s of quiet on both sides."""
    text = "name: X\nexercises:\n  - {name: A, reps: 1}\n  - {name: B, reps: 1, why: Because.}\n"
    _, session = session_of(text)
    for length in range(500, 12_000, 250):
        lengths = dict.fromkeys(session.phrases, 800) | {Phrase("Because."): length}
        cues = fit(session, lengths).cues
        for before, cue, after in zip(cues, cues[1:], cues[2:], strict=False):
            if cue.kind is Kind.WHY:
                assert cue.start_ms % FRAME_MS == 0
                assert cue.start_ms - before.end_ms >= 400
                assert after.start_ms - cue.end_ms >= 400


SETS = "name: X\nexercises:\n  - {name: Squats, reps: 2, sets: 2, rest: 20s}\n"


@pytest.mark.parametrize(("rest_ms", "heard"), [(1_500, True), (19_500, False)])
def test_ten_seconds_is_said_ten_seconds_before_the_start_or_not_at_all(
    rest_ms: int, heard: bool
) -> None:
    _, session = session_of(SETS)
    lengths = dict.fromkeys(session.phrases, 500)
    lengths[Phrase("Last set.")] = rest_ms
    cues = fit(session, lengths).cues
    starts = [cue.start_ms for cue in cues if cue.kind is Kind.TONE and cue.text == "start"]
    told = [cue.start_ms for cue in cues if cue.text == "Ten seconds."]
    assert told == ([starts[1] + START_TONE_MS - 10_000] if heard else [])


@pytest.mark.parametrize("rest", ["20s", "21s", "22s"])
def test_ten_seconds_is_said_wherever_in_a_frame_its_moment_is(rest: str) -> None:
    _, session = session_of(SETS.replace("20s", rest))
    cues = fit(session, dict.fromkeys(session.phrases, 500)).cues
    assert [cue.text for cue in cues].count("Ten seconds.") == 1


@pytest.mark.parametrize("anchor_ms", [240, 300, 700])
def test_a_word_starts_240_ms_before_its_beat_at_most(anchor_ms: int) -> None:
    """However late it is heard, it is said."""
    _, session = session_of(SQUATS)
    cues = fit(session, dict.fromkeys(session.phrases, 300), {Phrase("Up."): anchor_ms}).cues
    ups = [cue for cue in cues if cue.text == "Up."]
    assert [(cue.beat_ms or 0) - cue.start_ms for cue in ups] == [240, 240, 240]
