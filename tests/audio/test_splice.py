"""Frames that are spliced run by run sound like one encoder over the whole session."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio import players
from tests.audio.mixes import CLIPS, MemoryCache, gaps, mix_of, rendered, session_of, snr_db, source
from tests.audio.onset import Heard
from tests.audio.sounds import timeline
from tests.examples import examples
from voicecoach.audio.bed import BED_DBFS
from voicecoach.audio.clips.bell import make_tone
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.samples import Samples
from voicecoach.audio.mp3 import phrase_frames, splice
from voicecoach.audio.mp3.encode import mp3_frames
from voicecoach.audio.mp3.frames import FRAME_BYTES
from voicecoach.audio.mp3.splice import splice_frames


@examples(20)
@given(
    st.lists(st.tuples(st.sampled_from(CLIPS), gaps), min_size=1, max_size=12),
    st.integers(0, 3_000),
)
def test_it_sounds_like_the_plain_way(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[Clip, int]], first_ms: int
) -> None:
    session = session_of(wanted, first_ms)
    file = tmp_path_factory.mktemp("spliced") / "spliced.mp3"
    spliced, plain = rendered(session, file), rendered(session, file, plain=True)
    said = source(session)
    assert len(spliced) == len(plain) == len(said)
    assert snr_db(spliced, said) > snr_db(plain, said) - 0.5
    late = Heard(spliced).late_ms(session[0].cues)
    apart = [cue for cue, (_, gap) in zip(session[0].cues, wanted, strict=True) if gap >= 48]
    assert {cue: late[cue] for cue in apart if abs(late[cue]) > 4} == {}


def test_between_runs_there_is_silence(tmp_path: Path) -> None:
    session = session_of([(clip, 1_000) for clip in CLIPS])
    heard = rendered(session, tmp_path / "spliced.mp3")
    for cue in session[0].cues:
        after = heard[(cue.end_ms + 120) * 24 : (cue.end_ms + 900) * 24]
        assert np.abs(after).max() < 10 ** (-80 / 20)


def test_a_silent_clip_is_not_encoded() -> None:
    cache, quiet = MemoryCache(), Clip.of(np.zeros(12_000, np.int16))
    alone = b"".join(splice_frames(mix_of(session_of([]), BED_DBFS), cache))
    longer = b"".join(splice_frames(mix_of(session_of([(quiet, 300)]), BED_DBFS), cache))
    assert len(cache) == 1, "the bed"
    assert longer.startswith(alone[: -10 * FRAME_BYTES])


def test_a_phrase_is_encoded_at_three_offsets_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoders = 0

    def counted(blocks: Iterable[Samples]) -> Iterator[bytes]:
        nonlocal encoders
        encoders += 1
        return mp3_frames(blocks)

    monkeypatch.setattr(phrase_frames, "mp3_frames", counted)
    every_second = timeline([(1_000 * second, CLIPS[0]) for second in range(2, 200)], 202_000)
    rendered((every_second, [CLIPS[0]] * 198), tmp_path / "spliced.mp3")
    assert encoders == 3


def test_what_an_earlier_run_encoded_is_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    session, cache = session_of([(clip, 500) for clip in CLIPS * 3]), MemoryCache()
    first = b"".join(splice.splice_frames(mix_of(session), cache))
    assert len(cache) >= len(CLIPS)
    monkeypatch.setattr(phrase_frames, "mp3_frames", None)  # whoever encodes now, fails
    assert b"".join(splice.splice_frames(mix_of(session), cache)) == first


def test_cached_frames_of_another_length_are_encoded_again() -> None:
    session, cache = session_of([(CLIPS[0], 500)]), MemoryCache()
    first = b"".join(splice.splice_frames(mix_of(session), cache))
    (key,) = cache
    cache[key] = cache[key][:-192]
    assert b"".join(splice.splice_frames(mix_of(session), cache)) == first


@pytest.mark.parametrize("gap_ms", [0, 8, 48])
def test_a_thousand_cues_closer_than_a_tail(tmp_path: Path, gap_ms: int) -> None:
    tick = make_tone("tick")
    session = session_of([(tick, gap_ms)] * 1_000)
    spliced = rendered(session, tmp_path / "spliced.mp3")
    assert len(spliced) == session[0].duration_ms * 24
    plain = rendered(session, tmp_path / "plain.mp3", plain=True)
    assert snr_db(spliced, source(session)) > snr_db(plain, source(session)) - 0.5


def test_a_clip_of_a_minute_and_more(tmp_path: Path) -> None:
    long = Clip.of(np.tile(CLIPS[3].pcm, 45))
    assert long.length_ms > 70_000
    session = session_of([(long, 1_000), (CLIPS[0], 48), (CLIPS[1], 2_000)])
    spliced = rendered(session, tmp_path / "spliced.mp3")
    assert snr_db(spliced, source(session)) > 15


def test_every_decoder_hears_the_same(tmp_path: Path) -> None:
    session = session_of([(clip, gap) for clip in CLIPS for gap in (48, 700)])
    ours = rendered(session, tmp_path / "s.mp3")
    assert players.complaints_of_mp3check(tmp_path / "s.mp3") == ""
    for decode in (players.by_ffmpeg, players.by_mpg123):
        theirs = decode(tmp_path / "s.mp3")
        assert len(theirs) == len(ours)
        assert np.abs(ours - theirs).max() < 16 / 32_768
