"""Whatever time there is between bouts: nothing of the author's is lost, and all is reported."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given

from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, talks_and_lengths, timed
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, Talk
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import GRID_MS, AdjustmentKind, Cue

NEVER_LOST = {Kind.NOTE, Kind.SETUP, Kind.POSITION, Kind.SWITCH, Kind.EQUIPMENT, Kind.PAUSE}
NEVER_LOST |= {Kind.INTRO, Kind.ANNOUNCE, Kind.SIDE}
GROWN = {AdjustmentKind.LONGER, AdjustmentKind.TOO_LONG}


def says_of(session: Session) -> Iterator[Say]:
    for talk in session.passages:
        yield from (*talk.opening, *talk.closing) if isinstance(talk, Talk) else ()


def may_be_lost(session: Session) -> list[Say]:
    """The coach's own words in rests that must not grow."""
    talks = [talk for talk in session.passages if isinstance(talk, Talk) and talk.exact]
    return [say for talk in talks for say in talk.says if not say.is_required]


def is_said(say: Say, cue: Cue) -> bool:
    is_wording = cue.text in (*say.wordings, *say.at_worst) or say.wordings_for is not None
    return is_wording and (cue.kind, cue.place) == (say.kind, say.place)


@FEW
@given(routines(), seeds)
def test_what_the_author_asks_for_is_heard_once_and_in_order(text: str, seed: int) -> None:
    _, session = session_of(text)
    heard = [cue for cue in timed(session, seed)[0].cues if cue.kind in NEVER_LOST]
    lost = []
    for say in says_of(session):
        if heard and is_said(say, heard[0]):
            heard.pop(0)
        elif say.kind in NEVER_LOST:
            lost.append(say)
    assert heard == [], "it is asked for, and heard in its turn"
    may_lose = may_be_lost(session)
    assert [say for say in lost if say not in may_lose] == []


@FEW
@given(routines(), seeds)
def test_a_rest_is_as_long_as_written_or_longer_and_told_so(text: str, seed: int) -> None:
    _, session = session_of(text)
    timeline, _ = timed(session, seed)
    kinds = Counter(found.kind for found in timeline.adjustments)
    rests = [(t, lasted) for t, lasted in talks_and_lengths(session, timeline) if t.length_ms]
    longer = [(talk, lasted) for talk, lasted in rests if lasted != talk.length_ms]
    assert all(lasted > talk.length_ms and not lasted % GRID_MS for talk, lasted in longer)
    exact = [talk for talk, _ in longer if talk.exact]
    assert kinds[AdjustmentKind.TOO_LONG] <= len(exact)
    if not any(say.is_required for talk in exact for say in talk.says):
        assert not kinds[AdjustmentKind.TOO_LONG], "never for our own words"
    assert kinds[AdjustmentKind.LONGER] + kinds[AdjustmentKind.TOO_LONG] == len(longer)


@FEW
@given(routines(), seeds)
def test_every_adjustment_is_true(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    for found in timeline.adjustments:
        assert found.place.line, "it names a line"
        assert found.kind is AdjustmentKind.LEFT_OUT or found.needs_ms > found.has_ms
    taken = Counter(found.kind for found in timeline.adjustments)
    assert taken[AdjustmentKind.QUICKER] == len([cue for cue in timeline.cues if cue.quick])


@FEW
@given(routines(), seeds)
def test_what_is_not_reported_is_heard_in_its_best_words(text: str, seed: int) -> None:
    _, session = session_of(text)
    timeline, _ = timed(session, seed)
    if not {AdjustmentKind.BRIEFER, *GROWN} & {found.kind for found in timeline.adjustments}:
        # Of form points, one is chosen for each moment.
        says = [say for say in says_of(session) if say.kind is not Kind.REMINDER]
        best = Counter(say.wordings[0] for say in says if not say.wordings_for)
        assert not best - Counter(cue.text for cue in timeline.cues)
