"""Every rep, side and set that is written is heard exactly once, and in order."""

import json
from collections.abc import Iterator
from itertools import groupby, pairwise

from hypothesis import given

from tests.examples import examples
from tests.session.expected_reps import Entry, in_order
from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, timed
from voicecoach.routine.values.slug import slug
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.timeline import FRAME_MS
from voicecoach.units import parse_duration


@examples(40)
@given(routines(), seeds)
def test_every_rep_of_every_side_set_and_round_is_heard_once_and_in_order(
    text: str, seed: int
) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    places = [cue.place for cue in timeline.cues if cue.place.rep]
    keys = ((p.exercise, p.round, p.set, p.side, p.rep) for p in places)
    assert [key for key, _ in groupby(keys)] == [
        (slug(name), bout.round, bout.set, side, rep)
        for name, bout in in_order(text)
        for rep in range(1, bout.reps + 1)
        for side in bout.sides
    ]


@FEW
@given(routines(), seeds)
def test_chapters_follow_each_other(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    chapters = timeline.chapters
    assert (chapters[0].title, chapters[0].start_ms) == ("Intro", 0)
    assert chapters[-1].end_ms == timeline.duration_ms
    for before, after in pairwise(chapters):
        assert before.end_ms == after.start_ms, (before, after)
    assert all(chapter.start_ms < chapter.end_ms for chapter in chapters)


@FEW
@given(routines(("brief", "full")), seeds)
def test_every_note_is_heard_in_the_first_round_alone(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    heard = [cue.text for cue in timeline.cues if cue.kind is Kind.NOTE]
    written = list(notes_in(json.loads(text)["exercises"]))
    # A circuit that explains its moves ahead says their notes there, before those of its sections.
    if "ahead" in text:
        heard.sort()
        written.sort()
    assert heard == written


def notes_in(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        yield from [entry["note"]] if "note" in entry else notes_in(entry.get("exercises", []))


@FEW
@given(routines(("brief", "full"), kinds=()), seeds)
def test_every_note_is_heard_once_and_in_order(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    written = [entry["note"] for entry in json.loads(text)["exercises"] if "note" in entry]
    notes = [cue for cue in timeline.cues if cue.kind is Kind.NOTE]
    assert [cue.text for cue in notes] == written
    assert not [cue for cue in notes if cue.place.exercise or not cue.place.line]
    announced = {chapter.start_ms for chapter in timeline.chapters}
    assert not [cue for cue in notes if cue.start_ms in announced]


@FEW
@given(routines(("brief", "full"), kinds=()), seeds)
def test_a_pause_is_as_long_as_it_is_written_or_as_told(text: str, seed: int) -> None:
    """From the end of the work before to the first beat after."""
    from voicecoach.languages.en import ENGLISH

    entries = json.loads(text)["exercises"]
    for entry in entries:
        entry.pop("get_ready", None)  # time that is added to a pause
    text = json.dumps({"name": "X", "exercises": entries})
    timeline, _ = timed(session_of(text)[1], seed)
    # A pause before the first exercise is time to get ready.
    told_pauses = [cue for cue in timeline.cues if cue.kind is Kind.PAUSE]
    pauses = [cue for cue in told_pauses if not cue.text.endswith("to get ready.")]
    first = next(index for index, entry in enumerate(entries) if "name" in entry)
    lengths = [entry["pause"] for entry in entries[first:] if "pause" in entry]
    assert len(pauses) == len(lengths)
    for cue, length in zip(pauses, lengths, strict=True):
        tones = [c for c in timeline.cues if c.kind is Kind.TONE]
        ended = max(c.start_ms for c in tones if c.text == "done" and c.start_ms < cue.start_ms)
        starts = [c.start_ms for c in tones if c.text == "start" and c.start_ms > cue.start_ms]
        lasted = min(starts) + START_TONE_MS - ended
        written = on_grid(parse_duration(length))
        if cue.text != "Pause.":
            assert cue.text == f"Pause, {ENGLISH.duration(written)}."
            assert 0 <= written - lasted < FRAME_MS  # the end tone starts with a frame
        assert written - lasted < FRAME_MS
