"""The finished file: every sound where its cue says, exactly as long as the timeline."""

import itertools
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.audio import players
from tests.audio.onset import Heard, decoded
from tests.audio.sounds import floats, samples_of, spoken, timeline
from tests.examples import examples
from voicecoach.audio.clips.bell import make_tone
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.one_pass import pcm_blocks
from voicecoach.audio.render import write_session
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.session.model.cue_kinds import TONES
from voicecoach.session.model.timeline import GRID_MS, Cue, Timeline

TAGS = Tags("Hüft-Übungen ☀", album="Sessions", comment="made by a test")
CLIPS = [spoken(80), spoken(640), *map(make_tone, TONES)]


def lay(clips: list[Clip], gaps_ms: list[int], tail_ms: int = 504) -> tuple[Timeline, list[Clip]]:
    """The clips one after the other on the grid, with at least the gaps before each."""
    at, placed = 0, []
    for clip, gap_ms in zip(clips, gaps_ms, strict=True):
        at = -(-(at + gap_ms) // GRID_MS) * GRID_MS
        placed.append((at, clip))
        at += clip.length_ms
    return timeline(placed, -(-(at + tail_ms) // GRID_MS) * GRID_MS), clips


def write(target: Path, clips: list[Clip], session: Timeline) -> Path:
    by_cue = dict(zip(session.cues, clips, strict=True))
    write_session(target, Mix(session, by_cue.__getitem__), TAGS)
    return target


CLOSE_TOGETHER, FAR_APART = ([gap_ms] * (len(CLIPS) - 1) for gap_ms in (48, 1_000))
SESSION, SOUNDS = lay(CLIPS * 2, [2_000, *CLOSE_TOGETHER, 5_000, *FAR_APART])


@pytest.fixture(scope="module")
def mp3(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("session") / "hips.mp3", SOUNDS, SESSION)


def test_every_sound_begins_where_its_cue_says(mp3: Path) -> None:
    heard = Heard(decoded(mp3))
    late = heard.late_ms(SESSION.cues)
    assert len(late) == len(SOUNDS)
    assert max(map(abs, late.values())) <= 4
    assert all(map(heard.is_quiet_before, SESSION.cues))


def test_the_decoded_sound_is_what_was_laid(mp3: Path) -> None:
    clips = iter(SOUNDS)
    laid = np.concatenate([*pcm_blocks(Mix(SESSION, lambda _cue: next(clips)))])
    for cue, clip in zip(SESSION.cues, SOUNDS, strict=True):
        start = samples_of(cue.start_ms)
        assert (laid[start : start + len(clip.pcm)] == clip.pcm).all()
    error = decoded(mp3) - laid / 32_768
    assert 10 * np.log10(np.mean((laid / 32_768) ** 2) / np.mean(error**2)) > 15


def test_nothing_but_silence_before_the_first_and_after_the_last(mp3: Path) -> None:
    heard = Heard(decoded(mp3))
    assert np.abs(heard.samples[: samples_of(1_950)]).max() < 1 / 32_768
    assert heard.is_quiet(SESSION.cues[-1].end_ms + 24, SESSION.duration_ms)


@pytest.mark.parametrize("decode", [players.by_ffmpeg, players.by_mpg123])
def test_other_decoders_hear_the_same_at_the_same_sample(
    mp3: Path, decode: Callable[[Path], NDArray[np.float64]]
) -> None:
    ours, theirs = decoded(mp3), decode(mp3)
    assert len(theirs) == len(ours) == samples_of(SESSION.duration_ms)
    assert np.abs(ours - theirs).max() < 16 / 32_768


def test_tools_find_nothing_to_complain_about(mp3: Path) -> None:
    assert players.complaints_of_mp3check(mp3) == ""


@pytest.mark.parametrize("tail_ms", range(504, 504 + 72, GRID_MS))
def test_programs_that_only_count_frames_are_less_than_50_ms_off(
    tail_ms: int, tmp_path: Path
) -> None:
    session, sounds = lay(CLIPS[:1], [2_000], tail_ms)
    length_s = players.length_by_ffprobe(write(tmp_path / "s.mp3", sounds, session))
    off_ms = round(length_s * 1_000) - session.duration_ms
    assert off_ms == {0: 24, 8: 40, 16: 32}[session.duration_ms % 24]
    assert len(decoded(tmp_path / "s.mp3")) == samples_of(session.duration_ms)


@examples(8)
@given(
    st.lists(st.tuples(st.sampled_from(CLIPS), st.integers(48, 900)), max_size=6),
    st.integers(0, 60),
    st.integers(0, 70),
)
def test_any_timeline_is_rendered_as_written(
    tmp_path_factory: pytest.TempPathFactory,
    wanted: list[tuple[Clip, int]],
    first_ms: int,
    tail_ms: int,
) -> None:
    clips, gaps = [clip for clip, _ in wanted], [gap for _, gap in wanted]
    session, sounds = lay(clips, [first_ms, *gaps[1:]][: len(clips)], tail_ms)
    file = write(tmp_path_factory.mktemp("any") / "any.mp3", sounds, session)
    samples = decoded(file)
    assert len(samples) == samples_of(session.duration_ms)
    late = Heard(samples).late_ms(session.cues)
    assert all(abs(ms) <= 4 for ms in late.values()), late


def test_a_cue_at_the_very_beginning_is_whole(tmp_path: Path) -> None:
    session, sounds = lay([spoken(80)], [0])
    heard = decoded(write(tmp_path / "s.mp3", sounds, session))
    start, said = heard[: samples_of(200)], floats(sounds[0])[: samples_of(200)]
    assert np.corrcoef(start, said)[0, 1] > 0.98


def test_cues_that_touch_are_both_whole(tmp_path: Path) -> None:
    tick = make_tone("tick")
    session = timeline([(1_000, tick), (1_048, tick), (1_096, tick)], 2_000)
    heard = decoded(write(tmp_path / "s.mp3", [tick] * 3, session))
    for cue in session.cues:
        part = heard[samples_of(cue.start_ms) : samples_of(cue.end_ms)]
        assert np.corrcoef(part, tick.pcm)[0, 1] > 0.97


def test_the_same_session_is_the_same_file(mp3: Path, tmp_path: Path) -> None:
    assert write(tmp_path / "again.mp3", SOUNDS, SESSION).read_bytes() == mp3.read_bytes()


def test_progress_ends_with_all_of_it(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    clips = iter(SOUNDS)
    write_session(
        tmp_path / "s.mp3",
        Mix(SESSION, lambda _cue: next(clips)),
        TAGS,
        on_progress=lambda done_ms, total_ms: told.append((done_ms, total_ms)),
    )
    assert told[-1] == (SESSION.duration_ms, SESSION.duration_ms)
    assert all(one <= other for one, other in itertools.pairwise(told))
    assert len(told) > len(SOUNDS)


def test_memory_does_not_grow_with_the_session(tmp_path: Path) -> None:
    def peak(minutes: int) -> int:
        placed = [(1_000 + 60_000 * minute, CLIPS[0]) for minute in range(minutes)]
        session = timeline(placed, 60_000 * minutes + 2_000)
        tracemalloc.start()
        write(tmp_path / "long.mp3", [CLIPS[0]] * minutes, session)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(16) < 1.2 * peak(2) + 100_000


def test_a_clip_of_no_length_is_laid_as_nothing(tmp_path: Path) -> None:
    empty = Clip.of(np.zeros(0, np.int16))
    session = timeline([(1_000, empty), (1_000, CLIPS[0])], 2_000)
    assert len(decoded(write(tmp_path / "s.mp3", [empty, CLIPS[0]], session))) == 48_000


def _overlapping() -> Timeline:
    return timeline([(1_000, CLIPS[0]), (1_100, CLIPS[0])], 3_000)


def _beyond_the_end() -> Timeline:
    return timeline([(1_000, CLIPS[0])], 1_100)


def _longer_than_its_cue() -> Timeline:
    return timeline([(1_000, CLIPS[2])], 3_000)


@pytest.mark.parametrize(
    ("session", "reason"),
    [
        (_overlapping(), "overlap"),
        (_beyond_the_end(), "ends 7200 samples early"),
        (_longer_than_its_cue(), "beyond its cue"),
    ],
    ids="overlap end length".split(),
)
def test_a_wrong_timeline_is_a_bug_and_leaves_no_file(
    session: Timeline, reason: str, tmp_path: Path
) -> None:
    def sound(_cue: Cue) -> Clip:
        return CLIPS[0]

    with pytest.raises(ValueError, match=reason):
        write_session(tmp_path / "s.mp3", Mix(session, sound), TAGS)
    assert list(tmp_path.iterdir()) == []
