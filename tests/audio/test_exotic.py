"""Formats that only ffmpeg reads."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.audio.sounds import audio_file, floats, word
from voicecoach.audio import decode
from voicecoach.audio.clip import ClipError, make_clip
from voicecoach.audio.loudness import integrated_lufs

EXOTIC = {"m4a": "aac", "aac": "aac", "webm": "libopus", "wma": "wmav2"}

needs_ffmpeg = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")), reason="ffmpeg is not installed"
)


def _exotic(ending: str, folder: Path) -> bytes:
    source, file = folder / "word.wav", folder / f"word.{ending}"
    source.write_bytes(audio_file(word(48_000), 48_000))
    command = ["ffmpeg", "-v", "error", "-i", source, "-c:a", EXOTIC[ending], file]
    subprocess.run(command, check=True)
    return file.read_bytes()


@needs_ffmpeg
@pytest.mark.parametrize("ending", EXOTIC)
def test_ffmpeg_reads_what_soundfile_does_not(ending: str, tmp_path: Path) -> None:
    clip = make_clip(_exotic(ending, tmp_path))
    assert clip.length_ms == pytest.approx(320, abs=70)
    assert integrated_lufs(floats(clip)) == pytest.approx(-19, abs=0.1)


@needs_ffmpeg
def test_what_not_even_ffmpeg_reads_is_refused(tmp_path: Path) -> None:
    damaged = _exotic("m4a", tmp_path)[:200]
    with pytest.raises(ClipError, match="not even by ffmpeg"):
        make_clip(damaged)


def test_without_ffmpeg_the_error_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode.shutil, "which", lambda _program: None)
    with pytest.raises(ClipError, match="needs ffmpeg"):
        make_clip(b"\0\0\0\x20ftypM4A " + bytes(400))
