"""The shipped routines, spoken by the embedded voice: what the file really holds."""

import json
import shutil
import subprocess
from pathlib import Path

import mutagen
import numpy as np
import pytest
from numpy.typing import NDArray

import voicecoach
from tests.audio.onset import Heard
from voicecoach.pipeline.build import Built
from voicecoach.session.model.timeline import AdjustmentKind, Cue

pytestmark = pytest.mark.slow

ONSET_MS = 4


@pytest.fixture(scope="module")
def heard(built_samples: NDArray[np.float64]) -> Heard:
    return Heard(built_samples)


def test_the_file_lasts_as_long_as_the_cue_sheet_says(built: Built, heard: Heard) -> None:
    duration_ms = json.loads(built.as_json())["duration_ms"]
    assert len(heard.samples) == duration_ms * 24


def test_every_cue_is_heard_where_the_cue_sheet_says(built: Built, heard: Heard) -> None:
    late = heard.late_ms(built.timeline.cues)
    off = {_named(cue): ms for cue, ms in late.items() if abs(ms) > ONSET_MS}
    assert len(late) > 250
    assert not off


def test_it_is_quiet_again_by_the_next_cue(built: Built, heard: Heard) -> None:
    cues = built.timeline.cues
    assert [_named(cue) for cue in cues if not heard.is_quiet_before(cue)] == []
    assert heard.is_quiet(cues[-1].end_ms + 3, built.timeline.duration_ms)


def test_no_cue_is_swallowed_or_replaced(built: Built) -> None:
    """The embedded voice is quick enough to say every word of both routines."""
    unsaid = (AdjustmentKind.UNSAID, AdjustmentKind.UNCOUNTED, AdjustmentKind.VERB_ALONE)
    assert not [found for found in built.timeline.adjustments if found.kind in unsaid]


def test_the_tags_name_the_session_and_the_voice(built: Built) -> None:
    tags = mutagen.File(built.path, easy=True).tags
    assert tags["title"] == [built.timeline.title]
    assert tags["artist"] == ["voicecoach"]
    assert tags["album"] == [built.timeline.title]
    spoken = mutagen.File(built.path).tags.getall("COMM")[0].text[0]
    assert spoken.startswith("Spoken by espeak, voice en-us")


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="ffprobe is not installed")
def test_ffprobe_reads_it_without_a_warning(built: Built) -> None:
    show = ["-show_entries", "format=duration,bit_rate:stream=codec_name,sample_rate,channels"]
    command = ["ffprobe", "-v", "warning", *show, "-of", "json", str(built.path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stderr == ""
    found = json.loads(answer.stdout)
    assert abs(float(found["format"]["duration"]) * 1_000 - built.timeline.duration_ms) <= 50
    stream = found["streams"][0]
    assert (stream["codec_name"], stream["sample_rate"], stream["channels"]) == ("mp3", "24000", 1)


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="ffmpeg is not installed")
def test_ffmpeg_decodes_it_without_a_warning(built: Built) -> None:
    command = ["ffmpeg", "-v", "warning", "-i", str(built.path), "-f", "null", "-"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == ""


@pytest.mark.parametrize("built", ["get-hip"], indirect=True)
def test_the_same_session_gives_the_same_file(built: Built, tmp_path: Path) -> None:
    again = voicecoach.build(built.source.id, tmp_path / "again.mp3", engine="espeak")
    assert again.path.read_bytes() == built.path.read_bytes()


def _named(cue: Cue) -> str:
    return f"{cue.start_ms} {cue.text}"
