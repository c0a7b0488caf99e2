"""What `voicecoach.build` writes: which format, under which name, and how long it is."""

import os
import sys
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

import voicecoach
from tests.audio import players
from tests.audio.onset import decoded
from tests.commands import run_command
from tests.counting_engine import CountingEngine
from voicecoach.errors import OutputError, UsageError
from voicecoach.pipeline.build import Built

pytestmark = pytest.mark.usefixtures("share_cache")

FRAME_S = 0.024

ROUTINE = """
name: Two moves
exercises:
  - {name: Squats, reps: 2, tempo: {down: 1s, up: 1s}, setup: Stand.}
  - {name: Plank, time: 5s, setup: Kneel.}
"""

KINDS = {"mp3": "MP3", "wav": "WAV", "flac": "FLAC", "ogg": "OGG"}
"""What libsndfile calls each format."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a routine."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "sessions").mkdir()
    return tmp_path


def build(output: str | Path | None, form: str | None = None) -> Built:
    return voicecoach.build("two.yaml", output, form=form, engine="silent")


def is_written(made: Built, at: str, form: str) -> bool:
    info = soundfile.info(made.path)
    exact = info.frames == made.timeline.duration_ms * 24
    return made.path == Path(at) and info.format == KINDS[form] and exact


@pytest.mark.parametrize(
    ("output", "form", "at", "written"),
    [
        (None, None, "audio_out/two.mp3", "mp3"),
        (None, "flac", "audio_out/two.flac", "flac"),
        (None, "OGG", "audio_out/two.ogg", "ogg"),
        ("s.mp3", None, "s.mp3", "mp3"),
        ("s.wav", None, "s.wav", "wav"),
        ("s.flac", None, "s.flac", "flac"),
        ("s.ogg", None, "s.ogg", "ogg"),
        ("S.WAV", None, "S.WAV", "wav"),
        ("s.Flac", "FLAC", "s.Flac", "flac"),
        ("s.v2", None, "s.v2", "mp3"),
        ("s.v2", "ogg", "s.v2", "ogg"),
        ("s", "wav", "s", "wav"),
        ("sessions", None, "sessions/two.mp3", "mp3"),
        ("sessions", "flac", "sessions/two.flac", "flac"),
        ("sessions/", "ogg", "sessions/two.ogg", "ogg"),
        (Path("sessions"), "wav", "sessions/two.wav", "wav"),
    ],
)
def test_the_form_or_else_the_name_decides(
    folder: Path, output: str | Path | None, form: str | None, at: str, written: str
) -> None:
    assert is_written(build(output, form), at, written)
    assert (folder / at).is_file()


@pytest.mark.parametrize(
    ("output", "form", "told"),
    [
        ("s.wav", "flac", r"write s\.flac"),
        ("s.m4a", None, r"write s\.mp3"),
        ("s.mp3", "mp4", "write mp3, wav, flac or ogg"),
        (None, "", "write mp3, wav, flac or ogg"),
    ],
)
def test_what_contradicts_itself_is_refused_before_a_word_is_spoken(
    folder: Path, output: str | None, form: str | None, told: str
) -> None:
    before = sorted(folder.rglob("*"))
    with pytest.raises(UsageError, match=told):
        build(output, form)
    assert sorted(folder.rglob("*")) == before


def test_a_folder_with_the_name_of_a_file_is_not_replaced(folder: Path) -> None:
    (folder / "s.flac").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        build("s.flac")


@pytest.mark.parametrize("form", KINDS)
def test_every_format_tells_what_it_is(folder: Path, form: str) -> None:
    made = build(f"s.{form}")
    with soundfile.SoundFile(made.path) as sound:
        told = sound.copy_metadata() if form != "mp3" else _words(made.path)
    assert (told["title"], told["artist"], told["album"]) == (
        "Two moves",
        "voicecoach",
        "Two moves",
    )
    assert folder / made.path in folder.iterdir()


def _words(mp3: Path) -> dict[str, str]:
    return {name: values[0] for name, values in mutagen.File(mp3, easy=True).tags.items()}


@pytest.mark.parametrize("form", KINDS)
def test_another_build_is_the_same_file(folder: Path, form: str) -> None:
    first = build(folder / f"s.{form}").path.read_bytes()
    assert build(folder / f"s.{form}").path.read_bytes() == first


@pytest.mark.slow
def test_ffprobe_tells_the_length_of_the_cue_sheet(
    built: Built, built_samples: NDArray[np.float64]
) -> None:
    """It counts frames, and one more than the sound has is there for the decoder's delay."""
    assert built.timeline.duration_ms % 3_000 == 0  # whole seconds, and whole frames
    told = players.length_by_ffprobe(built.path) - built.timeline.duration_ms / 1_000
    assert told == pytest.approx(FRAME_S, abs=0.000_01)
    assert len(built_samples) == built.timeline.duration_ms * 24


@pytest.mark.parametrize("form", ["wav", "flac", "ogg"])
def test_without_frames_it_tells_the_very_length(folder: Path, form: str) -> None:
    made = build(folder / f"s.{form}")
    told = players.length_by_ffprobe(made.path)
    assert told == pytest.approx(made.timeline.duration_ms / 1_000, abs=0.000_01)


@pytest.mark.parametrize(("bed", "loudest", "softest"), [(None, -80, -300), (-50, -48, -53)])
def test_the_bed_is_as_asked(folder: Path, bed: int | None, loudest: float, softest: float) -> None:
    made = voicecoach.build("two.yaml", folder / "s.mp3", engine="silent", bed=bed)
    assert softest < level_of_the_end(made.path) < loudest


@pytest.mark.parametrize(
    ("flags", "loudest", "softest"),
    [([], -62, -65), (["--no-bed"], -80, -300), (["--bed", " -50 dBFS"], -48, -53)],
)
def test_the_flags_of_the_bed(
    folder: Path, flags: list[str], loudest: float, softest: float
) -> None:
    command = ("build", "two.yaml", "--engine", "silent", "-o", "s.mp3", *flags)
    assert run_command(*command, folder=folder).returncode == 0
    assert softest < level_of_the_end(folder / "s.mp3") < loudest


def level_of_the_end(path: Path) -> float:
    """Of the last half second, in dBFS: there nothing is said."""
    samples = decoded(path)[-12_000:]
    return float(10 * np.log10(np.square(samples).mean() + 1e-20))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
@pytest.mark.parametrize("form", KINDS)
def test_a_folder_whose_name_is_not_text(folder: Path, form: str) -> None:
    odd = folder / os.fsdecode(b"caf\xe9")
    odd.mkdir()
    made = build(odd / f"s.{form}")
    assert made.path.stat().st_size > 10_000


def test_a_link_that_leads_nowhere_is_refused_at_once(folder: Path) -> None:
    (folder / "s.wav").symlink_to(folder / "nowhere" / "s.wav")
    engine = CountingEngine()
    with pytest.raises(OutputError, match="there is no folder"):
        voicecoach.build("two.yaml", folder / "s.wav", engine=engine)
    assert engine.asked == []
