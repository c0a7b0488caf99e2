"""What is heard inside the work of every shipped routine, in the voices of each."""

import re
from collections import defaultdict
from itertools import groupby
from pathlib import Path

import pytest

import voicecoach
from tests.routines_in_voices import SHIPPED, in_voices
from tests.session.timing import signs
from voicecoach.languages.en import ENGLISH
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue, Timeline

NUMBERS = {f"{ENGLISH.number(value).capitalize()}.": value for value in range(1, 100)}
SHEETS = [
    pytest.param(
        (name, voice),
        id=f"{name}, {voice}",
        marks=[pytest.mark.slow] if voice == "hibari" else [],
    )
    for name, voice in in_voices(SHIPPED)
]


@pytest.fixture(scope="module", params=SHEETS)
def sheet(request: pytest.FixtureRequest, spoken_cache: Path) -> Timeline:
    name, voice = request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))
        return voicecoach.plan(name, engine=voice).timeline


def test_a_bare_number_is_a_rep_or_a_countdown(sheet: Timeline) -> None:
    for cue in sheet.cues:
        if cue.place.rep and cue.text in NUMBERS and cue.kind is not Kind.COUNTDOWN:
            assert NUMBERS[cue.text] == cue.place.rep


def _without_name(cue: Cue) -> str:
    """What is said on the beat, without the name of a move that another one flows into."""
    move = re.sub(r"-\d+$", "", cue.place.exercise or "").replace("-", " ")
    return cue.text.casefold().replace(f", {move}.", ".")


def test_rep_one_begins_alike_across_sides_and_sets(sheet: Timeline) -> None:
    begins: defaultdict[str, set[str]] = defaultdict(set)
    for _, rep in groupby(sheet.cues, _rep_of):
        first = next(rep)
        if first.place.rep == 1:
            begins[first.place.exercise or ""].add(_without_name(first))
    assert all(len(texts) == 1 for texts in begins.values()), begins


def _rep_of(cue: Cue) -> tuple[object, ...]:
    place = cue.place
    return place.exercise, place.round, place.set, place.side, place.rep


def test_work_has_a_sign_of_life(sheet: Timeline) -> None:
    for stretch in signs(sheet):
        start = stretch[0].start_ms + START_TONE_MS
        end = stretch[-1].start_ms
        longest = 10_000 if end - start <= 120_016 else 30_000
        heard = [start, *(cue.end_ms for cue in stretch[1:])]
        silences = [cue.start_ms - before for before, cue in zip(heard, stretch[1:], strict=False)]
        assert max(silences) <= longest + 16, "the end tone waits for a frame"


def test_every_word_of_a_rep_is_said(sheet: Timeline) -> None:
    kinds = {found.kind.value for found in sheet.adjustments}
    assert not kinds & {"word not said", "word without its number", "every fifth number"}
