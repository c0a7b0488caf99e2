"""A pronunciation is for the voice alone: the cue sheet and the file keep the word as written."""

from pathlib import Path

import mutagen.id3
import pytest

import voicecoach
from tests.counting_engine import CountingEngine
from voicecoach.pipeline.build import Built

LIFTS = """
name: A
pronounce: {lift: Left}
exercises: [{name: B, reps: 5, tempo: {go: 1s, lift: 1s, left: 1s}}]
"""
BIA = "name: Bia's hips\npronounce: {Bia: Bee-ah}\nexercises: [{name: Bia lifts, reps: 2}]\n"


def built(text: str, folder: Path, engine: CountingEngine) -> Built:
    return voicecoach.build(text, folder / "a.mp3", engine=engine)


def test_the_voice_is_given_how_it_sounds_and_all_else_what_is_written(tmp_path: Path) -> None:
    engine = CountingEngine()
    made = built(BIA, tmp_path, engine)
    assert "Bee-ah's hips. One move." in engine.asked
    assert not [asked for asked in engine.asked if "Bia" in asked]
    assert "Bia's hips. One move." in {cue.text for cue in made.timeline.cues}
    assert "Bee-ah" not in made.as_table() + made.as_json()
    tag = mutagen.id3.ID3(made.path)
    assert (str(tag["TIT2"]), made.timeline.chapters[1].title) == ("Bia's hips", "Bia lifts")
    assert "Bee-ah" not in tag.pprint()


def test_another_pronunciation_speaks_anew_what_has_the_word_and_nothing_else(
    tmp_path: Path,
) -> None:
    built(BIA, tmp_path, CountingEngine())
    same, other = CountingEngine(), CountingEngine()
    built(BIA, tmp_path, same)
    built(BIA.replace("Bee-ah", "Bye-ah"), tmp_path, other)
    assert same.asked == []
    assert other.asked
    assert [asked for asked in other.asked if "Bye-ah" not in asked] == []


def test_words_that_sound_alike_are_spoken_once() -> None:
    engine = CountingEngine()
    steps: list[tuple[int, int]] = []
    voicecoach.plan(LIFTS, engine=engine, progress=lambda _, *step: steps.append(step))
    assert len(set(engine.asked)) == len(engine.asked)
    assert "Left." in engine.asked
    assert {total for _, total in steps} == {done for done, total in steps if done == total}


@pytest.mark.parametrize("engine", ["silent", "espeak"])
def test_every_engine_takes_it(engine: str) -> None:
    short, long = (
        voicecoach.plan(BIA.replace("Bee-ah", sound), engine=engine).timeline.cues[0]
        for sound in ("B", "Bee-ah the great and magnificent")
    )
    assert short.text == long.text
    assert long.end_ms - long.start_ms > short.end_ms - short.start_ms + 500
