"""Frame runs: no wrong frames are spliced or cached."""

import threading
from collections.abc import Iterable, Iterator
from hashlib import sha256

import numpy as np
import pytest

from tests.audio.mixes import CLIPS, MemoryCache, mix_of, session_of
from voicecoach.audio import bed
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.samples import Samples
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import phrase_frames, splice
from voicecoach.audio.mp3.encode import mp3_frames
from voicecoach.audio.mp3.frames import FRAME_BYTES, FrameError
from voicecoach.session.model.timeline import Cue

SESSION = session_of([(clip, 500) for clip in CLIPS])


def test_frames_that_need_others_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def dependent(blocks: Iterable[Samples]) -> Iterator[bytes]:
        whole = b"".join(mp3_frames(blocks))
        yield whole[FRAME_BYTES * 20 :] + whole

    monkeypatch.setattr(phrase_frames, "mp3_frames", dependent)
    with pytest.raises(FrameError, match="needs data of frames before the first"):
        list(splice.splice_frames(mix_of(SESSION)))


@pytest.mark.parametrize("name", ["ENCODING_VERSION", "BED_VERSION"])
def test_frames_of_another_making_are_not_used(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = MemoryCache()
    list(splice.splice_frames(mix_of(SESSION), cache))
    before = set(cache)
    monkeypatch.setattr(phrase_frames, name, "another")
    list(splice.splice_frames(mix_of(SESSION), cache))
    assert len(cache) == 2 * len(before)


def test_the_noise_of_the_bed_is_the_same_on_every_machine() -> None:
    noise = bed._noise(-63)
    assert noise[:6].tolist() == [-50, 26, 1, -15, 0, -28]
    assert sha256(noise.astype("<i2").tobytes()).hexdigest()[:16] == "28267ecb5bf95c14"


def test_a_fault_ends_the_encoding() -> None:
    """What nobody will hear is not encoded, and no thread is left."""
    mix = mix_of(SESSION)

    def sound(cue: Cue) -> Clip:
        if cue is SESSION[0].cues[-1]:
            raise RuntimeError("no clip")
        return mix.sound(cue)

    before = threading.active_count()
    with pytest.raises(RuntimeError, match="no clip"):
        list(splice.splice_frames(Mix(mix.timeline, sound)))
    assert threading.active_count() == before


def test_a_clip_may_be_asked_for_in_a_thread_and_fail_there() -> None:
    mix = mix_of(SESSION)

    def sound(cue: Cue) -> Clip:
        clip = mix.sound(cue)
        return type(clip)(clip.samples, clip.digest, fail)

    def fail() -> bytes:
        raise RuntimeError("nothing there")

    with pytest.raises(RuntimeError, match="nothing there"):
        list(splice.splice_frames(Mix(mix.timeline, sound)))


def test_a_clip_longer_than_its_cue_by_a_millisecond_is_refused() -> None:
    session, clips = session_of([(CLIPS[0], 500)])
    longer = type(clips[0]).of(np.concatenate((clips[0].pcm, np.ones(24, np.int16))))
    with pytest.raises(ValueError, match="beyond its cue"):
        list(splice.splice_frames(Mix(session, lambda _cue: longer)))
