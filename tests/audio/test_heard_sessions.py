"""What instruments hear in the finished file of a shipped routine, in both embedded voices."""

from pathlib import Path

import pytest
from bench_sound import SoundFigures, measure

from voicecoach import Changes

pytestmark = pytest.mark.slow

SESSIONS = [("get-hip", "hibari"), ("get-hip", "espeak"), ("bia-hip-strengthening", "hibari")]
ONE_SET = Changes(sets=("1",))
"""All the words of a routine, without what the coach says again."""


@pytest.fixture(scope="module", params=SESSIONS, ids="-".join)
def figures(
    request: pytest.FixtureRequest, spoken_cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> SoundFigures:
    routine, engine = request.param
    folder = tmp_path_factory.mktemp("sessions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))
        return measure(routine, engine, folder, ONE_SET)


def test_every_word_is_heard_on_its_beat(figures: SoundFigures) -> None:
    assert figures.beats > 200
    assert figures.beat_deviation <= 10
    assert figures.beat_farthest <= 30


def test_every_sound_begins_where_the_cue_sheet_says(figures: SoundFigures) -> None:
    assert figures.onset_farthest <= 4


def test_short_words_are_as_loud_as_sentences(figures: SoundFigures) -> None:
    assert abs(figures.words_over_sentences) <= 1


def test_the_file_is_as_loud_as_others_and_never_clips(figures: SoundFigures) -> None:
    assert figures.loudness == pytest.approx(-19, abs=1)
    assert figures.true_peak <= -1
