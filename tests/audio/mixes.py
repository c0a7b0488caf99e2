"""Sessions of a few clips, mixed, rendered and compared with what was to be heard."""

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import BinaryIO

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.audio.onset import decoded
from tests.audio.sounds import spoken, timeline
from voicecoach.audio.clips.bell import make_tone
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import splice
from voicecoach.audio.mp3.write import write_mp3
from voicecoach.audio.one_pass import one_pass_frames, pcm_blocks
from voicecoach.audio.render import write_session
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.session.model.cue_kinds import TONES
from voicecoach.session.model.timeline import Cue, Timeline

CLIPS = [spoken(80), spoken(200), spoken(640), spoken(1_500), *map(make_tone, TONES)]
TAGS = Tags("Spliced")

gaps = st.one_of(st.integers(0, 200), st.integers(200, 3_000))

Session = tuple[Timeline, list[Clip]]


def session_of(wanted: Iterable[tuple[Clip, int]], first_ms: int = 2_000) -> Session:
    """Clips, each with the quiet before it in ms, on the grid; one second of quiet at the end."""
    at, placed = first_ms, []
    for clip, gap_ms in wanted:
        at = -(-(at + gap_ms) // 8) * 8
        placed.append((at, clip))
        at += clip.length_ms
    return timeline(placed, -(-(at + 1_000) // 8) * 8), [clip for _, clip in placed]


def mix_of(session: Session, bed_dbfs: int | None = None) -> Mix:
    by_cue = dict(zip(session[0].cues, session[1], strict=True))
    return Mix(session[0], by_cue.__getitem__, bed_dbfs)


def rendered(
    session: Session, target: Path, *, plain: bool = False, bed_dbfs: int | None = None
) -> NDArray[np.float64]:
    def write(file: BinaryIO, mix: Mix, tags: Tags) -> Generator[int]:
        return write_mp3(
            file, mix, tags, one_pass_frames(mix) if plain else splice.splice_frames(mix)
        )

    write_session(target, mix_of(session, bed_dbfs), TAGS, write)
    return decoded(target)


def source(session: Session) -> NDArray[np.float64]:
    return np.concatenate([*pcm_blocks(mix_of(session))]) / 32_768


def snr_db(heard: NDArray[np.float64], wanted: NDArray[np.float64]) -> float:
    return float(10 * np.log10(np.square(wanted).sum() / np.square(heard - wanted).sum()))


def lag(heard: NDArray[np.float64], clip: Clip, cue: Cue) -> int:
    """By how many samples the beginning of the clip is heard late, as far as 40 ms off."""
    start, reach, beginning = cue.start_ms * 24, 40 * 24, clip.pcm[: 400 * 24] / 32_768
    around = heard[start - reach : start + len(beginning) + reach]
    return int(np.correlate(around, beginning).argmax()) - reach


class MemoryCache(dict[str, bytes]):
    """A frame cache in memory."""

    def put(self, key: str, content: bytes) -> None:
        self[key] = content
