"""Real words of the embedded voice, through the whole of this room: heard on time, and uncut."""

from pathlib import Path

import numpy as np
import pytest

from tests.audio.onset import Heard, decoded
from tests.audio.sounds import timeline
from voicecoach.audio.bed import BED_DBFS
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.make_clip import make_clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.render import write_session
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance
from voicecoach.session.model.timeline import GRID_MS

WORDS = (
    """
one. two. three. four. five. six. seven. eight. nine. ten. eleven. twelve. thirteen. fourteen.
fifteen. sixteen. seventeen. eighteen. nineteen. twenty. thirty. hold. halfway. half. heel. five
more. switch. lift. lower. open. close. squeeze. push. relax. this way. show. thigh. press. up.
Left leg first. Lie on your back, knees bent, feet flat. Hip thrusts, ten on each side.
""".replace("\n", " ")
    .strip()
    .split(". ")
)
AIR_MS = 48


@pytest.fixture(scope="module")
def clips() -> list[Clip]:
    engine = EspeakEngine()
    said = [Utterance(word, "en-us", "en", rate) for word in WORDS for rate in (100, 130)]
    try:
        return [make_clip(engine.synthesize(utterance)) for utterance in said]
    finally:
        engine.close()


@pytest.mark.parametrize("bed_dbfs", [None, BED_DBFS])
def test_every_word_is_heard_within_4_ms_of_its_cue(
    clips: list[Clip], bed_dbfs: int | None, tmp_path: Path
) -> None:
    at, placed = 2_000, []
    for clip in clips:
        placed.append((at, clip))
        at = -(-(at + clip.length_ms + AIR_MS) // GRID_MS) * GRID_MS
    session = timeline(placed, at + 1_000)
    waiting = iter(clips)
    write_session(
        tmp_path / "s.mp3", Mix(session, lambda _cue: next(waiting), bed_dbfs), Tags("words")
    )
    heard = Heard(decoded(tmp_path / "s.mp3"))
    late = list(heard.late_ms(session.cues).values())
    assert len(late) == 2 * len(WORDS) > 80
    assert max(map(abs, late)) <= 4
    assert np.mean(np.abs(late)) <= 3
    assert all(map(heard.is_quiet_before, session.cues))
