"""The shipped routines rendered both ways: spliced from frame runs, and through one encoder."""

from pathlib import Path

import numpy as np
import pytest

import voicecoach
from tests.audio.mixes import snr_db
from tests.audio.onset import Heard, decoded
from voicecoach import Changes
from voicecoach.audio.bed import BED_DBFS
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.write import write_mp3
from voicecoach.audio.one_pass import one_pass_frames, pcm_blocks
from voicecoach.audio.render import write_session, writer_for
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.cache.store import CacheStore
from voicecoach.pipeline.output.soundtrack import clip_finder

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("routine", "changes"),
    [("get-hip", Changes(only=("bridges", "clam-shells"))), ("push-up-pyramid", Changes())],
)
def test_both_ways_sound_alike(
    routine: str,
    changes: Changes,
    tmp_path: Path,
    spoken_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))
    planned = voicecoach.plan(routine, engine="espeak", changes=changes)
    sound = clip_finder(planned.session.clips, CacheStore())
    said = np.concatenate([*pcm_blocks(Mix(planned.timeline, sound))]) / 32_768
    mix = Mix(planned.timeline, sound, BED_DBFS)
    write_session(tmp_path / "spliced.mp3", mix, Tags("Spliced"), writer_for("mp3"))
    spliced = decoded(tmp_path / "spliced.mp3")
    with (tmp_path / "plain.mp3").open("wb") as file:
        assert list(write_mp3(file, mix, Tags("Plain"), one_pass_frames(mix)))
    plain = decoded(tmp_path / "plain.mp3")
    assert len(spliced) == len(plain) == len(said) == mix.samples
    assert abs(snr_db(spliced, said) - snr_db(plain, said)) < 0.5
    late = Heard(spliced).late_ms(planned.timeline.cues)
    assert max(map(abs, late.values())) <= 4
