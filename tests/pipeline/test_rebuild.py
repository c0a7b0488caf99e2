"""Other counts, same words: what a change changes, and what is spoken again for it."""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import voicecoach
from tests.counting_engine import CountingEngine
from voicecoach import Changes
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Timeline

pytestmark = pytest.mark.slow

BIA = "bia-hip-strengthening"
CHANGES = Changes(reps=("clams=12",), sets=("2",))


def counted(timeline: Timeline) -> dict[str, Counter[tuple[int | None, str | None]]]:
    """Per exercise, how many reps each (set, side) has."""
    reps = {
        (place.exercise, place.set, place.side, place.rep)
        for place in (cue.place for cue in timeline.cues)
        if place.rep
    }
    found: dict[str, Counter[tuple[int | None, str | None]]] = {}
    for exercise, number, side, _ in reps:
        found.setdefault(str(exercise), Counter())[number, side] += 1
    return found


def test_reps_of_one_and_sets_of_all_change_and_nothing_else() -> None:
    before = counted(voicecoach.plan(BIA, engine="silent").timeline)
    after = counted(voicecoach.plan(BIA, engine="silent", changes=CHANGES).timeline)
    assert after.keys() == before.keys()
    for exercise, bouts in before.items():
        reps = {side: count for (_, side), count in bouts.items()}
        if exercise == "clams":
            reps = dict.fromkeys(reps, 12)
        expected = {(number, side): reps[side] for number in (1, 2) for side in reps}
        assert after[exercise] == expected, exercise


def test_a_rebuild_speaks_no_phrase_it_already_has(tmp_path: Path) -> None:
    first = CountingEngine()
    voicecoach.build(BIA, tmp_path / "a.mp3", engine=first)
    assert len(first.asked) == len(set(first.asked)) > 50

    same = CountingEngine()
    voicecoach.build(BIA, tmp_path / "b.mp3", engine=same)
    assert same.asked == []

    other = CountingEngine()
    voicecoach.build(BIA, tmp_path / "c.mp3", engine=other, changes=CHANGES)
    assert not set(other.asked) & set(first.asked)
    assert len(other.asked) == len(set(other.asked))
    # doses, totals, and that a set is done or next; no count, phase or set-up
    assert len(other.asked) < 30


def test_what_is_damaged_is_made_again_and_never_played(tmp_path: Path) -> None:
    first = CountingEngine()
    voicecoach.build("get-hip", tmp_path / "a.mp3", engine=first)
    kept = sorted(Path(_cache()).glob("*.clip"))
    for number, entry in enumerate(kept):
        whole = entry.read_bytes()
        entry.write_bytes([b"", whole[:-7], whole[:-1] + b"!", whole + b"!"][number % 4])
    again = CountingEngine()
    voicecoach.build("get-hip", tmp_path / "b.mp3", engine=again)
    assert sorted(again.asked) == sorted(first.asked)
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()
    assert len(kept) > len(first.asked), "frames are kept as well as clips"


def _cache() -> str:
    return os.environ["VOICECOACH_CACHE_DIR"]


def test_the_rate_is_part_of_the_voice(tmp_path: Path) -> None:
    engine = CountingEngine()
    slow = voicecoach.build("get-hip", tmp_path / "a.mp3", engine=engine, rate=70)
    first = len(engine.asked)
    quick = voicecoach.build("get-hip", tmp_path / "b.mp3", engine=engine, rate=150)
    assert len(engine.asked) >= 2 * first - 5
    assert _setup_ms(quick.timeline) < _setup_ms(slow.timeline)


def _setup_ms(timeline: Timeline) -> int:
    return sum(cue.end_ms - cue.start_ms for cue in timeline.cues if cue.kind is Kind.SETUP)


@pytest.mark.parametrize("flag", ["only", "skip"])
def test_places_are_counted_among_the_moves_that_are_left(flag: str) -> None:
    names = ("bridges",) if flag == "only" else ("bridges", "clam-shells")
    flags: dict[str, Any] = {flag: names}
    timeline = voicecoach.plan("get-hip", engine="silent", changes=Changes(**flags)).timeline
    announced = [cue.text for cue in timeline.cues if cue.kind is Kind.ANNOUNCE]
    if flag == "only":
        assert announced == ["Bridges, ten reps."]
    else:
        assert [text.partition(":")[0] for text in announced] == [
            "Move one of three",
            "Next",
            "Last move",
        ]
