"""Formats that only ffmpeg reads."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.audio.decoding import outcome
from tests.audio.sounds import audio_file, floats, word
from voicecoach.audio.clips.clip import ClipError
from voicecoach.audio.clips.loudness import TARGET_LUFS, momentary_lufs
from voicecoach.audio.clips.make_clip import make_clip

EXOTIC = {"m4a": "aac", "aac": "aac", "webm": "libopus", "wma": "wmav2"}

needs_ffmpeg = pytest.mark.skipif(not shutil.which("ffmpeg"), reason="ffmpeg is not installed")


def _exotic(ending: str, folder: Path) -> bytes:
    source, file = folder / "word.wav", folder / f"word.{ending}"
    source.write_bytes(audio_file(word(48_000), 48_000))
    codec = EXOTIC[ending]
    command = ["ffmpeg", "-v", "error", "-i", str(source), "-c:a", codec, str(file)]
    subprocess.run(command, check=True)
    return file.read_bytes()


@needs_ffmpeg
@pytest.mark.parametrize("ending", EXOTIC)
def test_ffmpeg_reads_what_soundfile_does_not(ending: str, tmp_path: Path) -> None:
    clip = make_clip(_exotic(ending, tmp_path))
    assert clip.length_ms == pytest.approx(320, abs=70)
    assert momentary_lufs(floats(clip)) == pytest.approx(TARGET_LUFS, abs=0.1)


@needs_ffmpeg
def test_what_not_even_ffmpeg_reads_is_refused(tmp_path: Path) -> None:
    damaged = _exotic("m4a", tmp_path)[:200]
    with pytest.raises(ClipError, match="not even by ffmpeg"):
        make_clip(damaged)


def test_without_ffmpeg_the_error_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _program: None)
    with pytest.raises(ClipError, match="needs ffmpeg"):
        make_clip(b"\0\0\0\x20ftypM4A " + bytes(400))


@pytest.mark.slow
@needs_ffmpeg
@pytest.mark.parametrize(
    ("sort", "seconds", "told"),
    [("r=192000:cl=7.1", 60, "no sound"), ("r=8000:cl=mono", 2_400, "longer than 120 s")],
)
def test_what_ffmpeg_unpacks_is_limited_as_well(
    sort: str, seconds: int, told: str, tmp_path: Path
) -> None:
    file = tmp_path / "bomb.mka"
    silent = ["-f", "lavfi", "-t", str(seconds), "-i", f"anullsrc={sort}", "-c:a", "flac"]
    subprocess.run(["ffmpeg", "-v", "error", *silent, file], check=True)
    assert file.stat().st_size < 6_000_000
    assert told in outcome(file.read_bytes())


@pytest.fixture
def bad_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Notes what it is asked, and then never ends."""
    program, noted = tmp_path / "ffmpeg", tmp_path / "noted"
    program.write_text(f"#!/bin/sh\necho $* > '{noted}'\nexec sleep 600\n", "ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("voicecoach.audio.clips.decode._PATIENCE_S", 2)
    return noted


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a program in the words of a POSIX shell")
@pytest.mark.parametrize(
    ("begins", "demuxer"),
    [(b"\0\0\0\x18ftypM4A ", "mov"), (b"\x1aE\xdf\xa3", "matroska"), (b"#!AMR\n", "amr")],
)
def test_ffmpeg_is_told_what_to_read_and_not_waited_for(
    begins: bytes, demuxer: str, bad_ffmpeg: Path
) -> None:
    """Left to itself, it looks for playlists and addresses in what it is given."""
    assert "not even by ffmpeg" in outcome(begins + bytes(400))
    assert f"-protocol_whitelist cache,pipe -f {demuxer} -i cache:pipe:0 " in bad_ffmpeg.read_text()
