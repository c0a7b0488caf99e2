"""The timing contract, for random routines and random lengths of every phrase."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from hypothesis import given

from tests.session.expected_reps import asked_by, in_order
from tests.session.routines import routines
from tests.session.timing import FEW, is_rest_of_slot, measured, seeds, session_of, timed
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import TAIL_MS, fit
from voicecoach.session.model.cue_kinds import TONES, Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Beat, Work
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import FRAME_MS, GRID_MS, Cue, Timeline
from voicecoach.units import parse_duration

SPOKEN = ("full", "brief")


@FEW
@given(routines(), seeds)
def test_no_two_cues_overlap_and_no_word_is_cut(text: str, seed: int) -> None:
    _, session = session_of(text)
    timeline, lengths = timed(session, seed)
    for cue in timeline.cues:
        whole = TONES[cue.text] if cue.phrase is None else lengths[cue.phrase]
        assert cue.end_ms - cue.start_ms == whole, cue
    for before, after in pairwise(timeline.cues):
        assert before.end_ms <= after.start_ms, (before, after)
    assert timeline.cues[-1].end_ms <= timeline.duration_ms - TAIL_MS


@FEW
@given(routines(), seeds)
def test_every_word_on_a_beat_is_heard_on_it(text: str, seed: int) -> None:
    timeline, _, anchors = measured(session_of(text)[1], seed)
    for cue in timeline.cues:
        if cue.beat_ms is not None:
            anchor = 0 if cue.phrase is None else min(anchors[cue.phrase], MOST_ANCHOR_MS)
            assert abs(cue.start_ms + anchor - cue.beat_ms) <= GRID_MS / 2, cue


@FEW
@given(routines(), seeds)
def test_beats_are_where_they_are_without_anchors(text: str, seed: int) -> None:
    """An anchor may cost a word, but moves no beat, no rest and no end."""
    session = session_of(text)[1]
    timeline, lengths, _ = measured(session, seed)
    plain = fit(session, lengths, quick=True)
    assert timeline.duration_ms == plain.duration_ms
    beats = set(_beats_of(session, timeline))
    for one in (timeline, plain):
        assert {cue.beat_ms for cue in one.cues if cue.beat_ms is not None} <= beats


def _beats_of(session: Session, timeline: Timeline) -> Iterator[int]:
    """Every beat and tick of the session, which start tones put on time."""
    tones = [cue.start_ms for cue in timeline.cues if cue.text == "start"]
    lead_in: tuple[Beat, ...] = ()
    works = 0
    for passage in session.passages:
        if isinstance(passage, Work):
            origin = tones[works] + START_TONE_MS
            works += 1
            for beat in (*lead_in, *passage.beats, *passage.ticks):
                yield origin + beat.at_ms
        else:
            lead_in = passage.lead_in


@FEW
@given(routines(), seeds)
def test_everything_starts_on_the_grid(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    assert not [cue for cue in timeline.cues if cue.start_ms % GRID_MS]
    assert timeline.duration_ms % 3_000 == 0, "whole seconds, to be told, and whole frames"


FREE = {Kind.INTRO, Kind.ANNOUNCE, Kind.SETUP, Kind.SIDE, Kind.SWITCH, Kind.PREVIEW, Kind.DONE}
FREE |= {Kind.WHY, Kind.REMINDER}


@FEW
@given(routines(SPOKEN), seeds)
def test_what_belongs_to_no_beat_starts_with_a_frame(text: str, seed: int) -> None:
    _, session = session_of(text)
    timeline, _ = timed(session, seed)
    free = [cue for cue in timeline.cues if cue.kind in FREE]
    assert len(free) >= 4
    assert [cue.start_ms % FRAME_MS for cue in free] == [0] * len(free)


@FEW
@given(routines(), seeds)
def test_every_rep_is_there_once_in_order_and_on_its_beat(text: str, seed: int) -> None:
    routine, session = session_of(text)
    timeline, _ = timed(session, seed)
    for number, exercise in enumerate(routine.exercises, 1):
        if not exercise.reps:
            continue
        phases = [(phase.name, phase.ms) for phase in exercise.phases]
        rep_ms = sum(ms for _, ms in phases)
        alternate = exercise.sides == "alternate"
        turns = 2 if alternate else 1
        bouts = _bouts(timeline, number, alternate=alternate)
        for bout, asked in zip(bouts, asked_by(text)[number - 1], strict=True):
            origin = _start_of(bout, timeline)
            reps = [rep for rep, _ in groupby(cue.place.rep for cue in bout)]
            assert reps == list(range(1, asked.reps + 1))
            for cue in bout:
                turn = turns * (cue.place.rep or 0) - turns
                if alternate and cue.place.side == exercise.side_names[1]:
                    turn += 1
                into = cue.sign_ms - origin - turn * rep_ms
                assert -GRID_MS < into < rep_ms
                if cue.kind in (Kind.PHASE, Kind.HALFWAY):
                    named = [at for name, at in _starts(phases) if name == cue.place.phase]
                    starts = {on_grid(turn * rep_ms + at) for at in named}
                    assert cue.beat_ms is not None
                    assert cue.beat_ms - origin in starts


def _bouts(timeline: Timeline, number: int, *, alternate: bool) -> list[list[Cue]]:
    """The cues inside reps, split where the set or (without alternation) the side changes."""
    inside = [c for c in timeline.cues if c.place.exercise_number == number and c.place.rep]
    split = groupby(inside, lambda c: (c.place.set, None if alternate else c.place.side))
    return [list(cues) for _, cues in split]


def _start_of(bout: list[Cue], timeline: Timeline) -> int:
    """The first beat: a fixed time after the last start tone before the bout."""
    tones = [c for c in timeline.cues if c.kind is Kind.TONE and c.text == "start"]
    return max(c.start_ms for c in tones if c.start_ms < bout[0].start_ms) + START_TONE_MS


def _starts(phases: list[tuple[str, int]]) -> list[tuple[str, int]]:
    starts, at_ms = [], 0
    for name, ms in phases:
        starts.append((name, at_ms))
        at_ms += ms
    return starts


@FEW
@given(routines(), seeds)
def test_a_text_names_the_side_that_is_worked(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed, longest=2_000)
    for cue in timeline.cues:
        if cue.place.side and "your" in cue.text:
            worked, other = cue.place.side, {"left": "right", "right": "left"}[cue.place.side]
            for before, after in (("Keep your ", " knee"), (" side, ", " leg straight")):
                assert f"{before}{other}{after}" not in cue.text, cue
            assert f"Lie on your {worked} side" not in cue.text, cue


def test_the_pace_never_drifts() -> None:
    """Half a second is no step of the grid: each beat is at most half a step off, and stays so."""
    text = "name: X\nexercises:\n  - {name: A, reps: 60, tempo: {down: 0.5s, up: 0.5s}}\n"
    timeline, _ = timed(session_of(text)[1], 0, longest=200)
    downs = [cue.sign_ms for cue in timeline.cues if cue.place.phase == "down"]
    assert len(downs) == 60
    assert max(abs(at - downs[0] - 1_000 * rep) for rep, at in enumerate(downs)) <= GRID_MS // 2
    assert downs[-1] - downs[0] == 59_000


@FEW
@given(routines(SPOKEN), seeds)
def test_the_session_lasts_as_long_as_the_intro_says(text: str, seed: int) -> None:
    from voicecoach.languages.en import ENGLISH

    timeline, _ = timed(session_of(text)[1], seed)
    told = timeline.cues[1].text
    assert told.casefold() == f"{ENGLISH.rough_duration(timeline.duration_ms)}."


@FEW
@given(routines(), seeds)
def test_the_work_is_exactly_what_the_routine_asks_for(text: str, seed: int) -> None:
    routine, session = session_of(text)
    rep_ms = {exercise.name: rep_length(exercise) for exercise in routine.exercises}
    works = [passage for passage in session.passages if isinstance(passage, Work)]
    bouts = in_order(text)
    for work, (name, bout) in zip(works, bouts, strict=True):
        asked = parse_duration(bout.time) if bout.time else bout.reps * rep_ms[name]
        asked *= 1 if bout.time else len(bout.sides)
        assert abs(work.length_ms - asked) <= GRID_MS // 2
    tones = Counter(cue.text for cue in timed(session, seed)[0].cues if cue.kind is Kind.TONE)
    assert tones["start"] == len(bouts)
    slots = sum(map(is_rest_of_slot, session.passages))
    assert tones["end"] + tones["done"] == len(bouts) - 1 + slots
    assert tones["finish"] == 1


def rep_length(exercise: Exercise) -> int:
    return sum(phase.ms for phase in exercise.phases)


@FEW
@given(routines(kinds=()), seeds)
def test_a_tone_of_its_own_tells_that_a_move_is_done(text: str, seed: int) -> None:
    routine, session = session_of(text)
    tones = Counter(cue.text for cue in timed(session, seed)[0].cues if cue.kind is Kind.TONE)
    assert tones["end"] == len(in_order(text)) - len(routine.exercises)
    assert tones["done"] == len(routine.exercises) - 1


@FEW
@given(routines(), seeds)
def test_fitting_is_deterministic(text: str, seed: int) -> None:
    first = timed(session_of(text)[1], seed)
    assert first == timed(session_of(text)[1], seed)
