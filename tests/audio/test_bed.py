"""The bed: everywhere, as loud as asked, and never in the way of the words."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.audio import players
from tests.audio.mixes import (
    CLIPS,
    MemoryCache,
    Session,
    gaps,
    lag,
    mix_of,
    rendered,
    session_of,
    snr_db,
    source,
)
from tests.audio.onset import Heard
from tests.audio.sounds import silence, timeline
from tests.examples import examples
from voicecoach.audio.bed import BED_DBFS, LOUDEST_DBFS, SOFTEST_DBFS, mix_with_bed
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.samples import Samples
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.splice import splice_frames
from voicecoach.audio.one_pass import pcm_blocks

pytestmark = pytest.mark.slow

LEVELS = (SOFTEST_DBFS, -70, BED_DBFS, -50, LOUDEST_DBFS)
LONGER_THAN_THE_LOOP = (CLIPS[0], 13_000)
SESSION = session_of(
    [*((clip, gap) for clip in CLIPS for gap in (48, 300, 1_500)), LONGER_THAN_THE_LOOP]
)
RING_OUT_MS = 96
"""Until a clip's tail is over, and before one begins, what is heard is not the bed alone."""

each_way = pytest.mark.parametrize("plain", [False, True], ids=["spliced", "plain"])
each_level = pytest.mark.parametrize("dbfs", LEVELS)

Hear = Callable[[int, bool], NDArray[np.float64]]


@pytest.fixture(scope="module")
def hear(tmp_path_factory: pytest.TempPathFactory) -> Hear:
    """The session over a bed of some level, decoded; each is rendered once."""
    folder, known = tmp_path_factory.mktemp("bed"), {}

    def decode(dbfs: int, plain: bool) -> NDArray[np.float64]:
        if (dbfs, plain) not in known:
            file = folder / f"{dbfs}{plain}.mp3"
            known[dbfs, plain] = rendered(SESSION, file, plain=plain, bed_dbfs=dbfs)
        return known[dbfs, plain]

    return decode


def level_db(samples: NDArray[np.float64]) -> float:
    return float(10 * np.log10(np.square(samples).mean()))


def long_gaps(session: Session) -> list[slice]:
    """The samples of all gaps of a second and more, the first and the last among them."""
    cues, duration_ms = session[0].cues, session[0].duration_ms
    ends = [-RING_OUT_MS, *(cue.end_ms for cue in cues)]
    starts = [*(cue.start_ms for cue in cues), duration_ms + RING_OUT_MS]
    pairs = [
        (end + RING_OUT_MS, start - RING_OUT_MS) for end, start in zip(ends, starts, strict=True)
    ]
    return [slice(first * 24, last * 24) for first, last in pairs if last - first > 750]


def longest_run_of_zeros(samples: NDArray[np.float64]) -> int:
    is_edge = np.diff(np.concatenate(([0], np.abs(samples) < 0.5 / 32_768, [0])))
    edges = np.flatnonzero(is_edge)
    return int((edges[1::2] - edges[::2]).max(initial=0))


def test_a_bed_that_is_hardly_heard_is_the_default() -> None:
    assert BED_DBFS == -63


@each_way
@each_level
def test_every_gap_is_as_loud_as_asked(hear: Hear, dbfs: int, plain: bool) -> None:
    heard = hear(dbfs, plain)
    levels = [level_db(heard[gap]) for gap in long_gaps(SESSION)]
    assert len(levels) == 2 + len(CLIPS) + 1
    assert levels == pytest.approx([dbfs] * len(levels), abs=1)


@each_way
@each_level
def test_it_is_never_digitally_silent(hear: Hear, dbfs: int, plain: bool) -> None:
    heard = hear(dbfs, plain)
    assert len(heard) == SESSION[0].duration_ms * 24
    assert longest_run_of_zeros(heard) < 50 * 24
    total = np.concatenate(([0.0], np.cumsum(np.square(heard))))
    windows = (total[2_400:] - total[:-2_400])[::24] / 2_400
    assert 10 * np.log10(windows.min()) > dbfs - 6


@examples(20)
@given(
    st.lists(st.tuples(st.sampled_from(CLIPS), gaps), min_size=1, max_size=12),
    st.integers(0, 3_000),
    st.integers(SOFTEST_DBFS, BED_DBFS),
)
def test_any_session_sounds_like_the_plain_way_and_on_time(
    tmp_path_factory: pytest.TempPathFactory,
    wanted: list[tuple[Clip, int]],
    first_ms: int,
    dbfs: int,
) -> None:
    session = session_of(wanted, first_ms)
    file = tmp_path_factory.mktemp("bed") / "s.mp3"
    spliced = rendered(session, file, bed_dbfs=dbfs)
    plain = rendered(session, file, plain=True, bed_dbfs=dbfs)
    said = source(session)
    assert len(spliced) == len(plain) == len(said)
    assert snr_db(spliced, said) > snr_db(plain, said) - 0.5
    late = Heard(spliced).late_ms(session[0].cues)
    apart = [cue for cue, (_, gap) in zip(session[0].cues, wanted, strict=True) if gap >= 48]
    assert {cue: ms for cue, ms in late.items() if cue in apart and abs(ms) > 4} == {}


@pytest.mark.parametrize("dbfs", [-50, LOUDEST_DBFS])
def test_a_bed_that_hides_the_onsets_moves_nothing(hear: Hear, dbfs: int) -> None:
    heard = hear(dbfs, False)
    for cue, clip in zip(SESSION[0].cues, SESSION[1], strict=True):
        assert lag(heard, clip, cue) == 0


def test_the_same_session_is_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("one.mp3", "other.mp3")]
    for file in files:
        rendered(SESSION, file, bed_dbfs=BED_DBFS)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_frames_over_one_bed_are_not_used_for_another() -> None:
    cache = MemoryCache()
    for dbfs in (None, BED_DBFS, BED_DBFS - 1):
        fresh = b"".join(splice_frames(mix_of(SESSION, dbfs)))
        assert b"".join(splice_frames(mix_of(SESSION, dbfs), cache)) == fresh


def test_how_the_sound_is_divided_makes_no_difference() -> None:
    sound: Samples = np.arange(13 * 24_000, dtype=np.int16) // 2  # longer than the noise's loop
    whole = np.concatenate([*mix_with_bed([sound], BED_DBFS)])
    cuts = np.sort(np.random.default_rng(3).integers(0, len(sound), 40))
    assert (np.concatenate([*mix_with_bed(np.split(sound, cuts), BED_DBFS)]) == whole).all()
    assert (whole != sound).any()


@pytest.mark.parametrize("sign", [1, -1])
def test_the_loudest_voice_over_the_loudest_bed_does_not_wrap_around(sign: int) -> None:
    loud = Clip.of(np.full(30 * 24_000, sign * round(10 ** (-1 / 20) * 32_768), np.int16))
    session = timeline([(1_000, loud)], 32_000)
    samples = np.concatenate([*pcm_blocks(Mix(session, lambda _cue: loud, LOUDEST_DBFS))])
    assert (samples[24_000:-24_000] * sign > 25_000).all()
    assert samples.dtype == np.int16


def test_every_decoder_hears_the_same(tmp_path: Path) -> None:
    ours = rendered(SESSION, tmp_path / "s.mp3", bed_dbfs=BED_DBFS)
    assert players.complaints_of_mp3check(tmp_path / "s.mp3") == ""
    for decode in (players.by_ffmpeg, players.by_mpg123):
        theirs = decode(tmp_path / "s.mp3")
        assert len(theirs) == len(ours)
        assert np.abs(ours - theirs).max() < 16 / 32_768


def test_a_session_without_a_word_is_the_bed_alone(tmp_path: Path) -> None:
    heard = rendered(session_of([]), tmp_path / "s.mp3", bed_dbfs=BED_DBFS)
    assert len(heard) == len(silence(3_000))
    assert level_db(heard) == pytest.approx(BED_DBFS, abs=1)
