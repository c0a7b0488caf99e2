"""Players and other programs that read our files; a test skips where its program is missing."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray


def needs(program: str) -> pytest.MarkDecorator:
    """Skips a test, and says why, where the program is not installed."""
    reason = f"{program}, which reads the file, is not installed"
    return pytest.mark.skipif(not shutil.which(program), reason=reason)


def _run(*command: str | Path) -> subprocess.CompletedProcess[bytes]:
    program = str(command[0])
    if not shutil.which(program):
        pytest.skip(f"{program}, which judges the file, is not installed")
    return subprocess.run(command, capture_output=True, check=True)


def by_ffmpeg(file: Path, *how: str) -> NDArray[np.float64]:
    """The samples as ffmpeg decodes them, which must not warn; `how` are options for reading."""
    done = _run("ffmpeg", "-v", "warning", *how, "-i", file, "-f", "s16le", "-")
    # It says so of every plain WAV of one channel; no header of that form names the speaker.
    guessed = b"Guessed Channel Layout for Input Stream #0.0 : mono\n"
    assert done.stderr.removeprefix(guessed) == b""
    return np.frombuffer(done.stdout, "<i2") / 32_768


def parts_by_ffmpeg(
    file: Path, starts_ms: Iterable[int], folder: Path, *how: str
) -> Iterator[NDArray[np.float64]]:
    """A second and a half from each start on, as one ffmpeg decodes them after seeking there."""
    inputs: list[str | Path] = []
    outputs: list[str | Path] = []
    parts = []
    for number, start_ms in enumerate(starts_ms):
        parts.append(folder / f"part-{number}")
        inputs += [*how, "-ss", f"{start_ms / 1_000:.3f}", "-t", "1.5", "-i", file]
        outputs += ["-map", f"{number}:a", "-f", "s16le", parts[-1]]
    assert _run("ffmpeg", "-y", "-v", "warning", *inputs, *outputs).stderr == b""
    for part in parts:
        yield np.frombuffer(part.read_bytes(), "<i2") / 32_768


def by_mpg123(mp3: Path, *how: str) -> NDArray[np.float64]:
    """The samples as mpg123 decodes them, which must not warn; `how` are options of its own."""
    done = _run("mpg123", "-q", *how, "-s", "-e", "s16", mp3)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, "<i2") / 32_768


def length_by_ffprobe(mp3: Path) -> float:
    """The length in seconds that ffprobe reads off the file, without decoding it."""
    what = "-show_entries format=duration -of csv=p=0".split()
    done = _run("ffprobe", "-v", "warning", *what, mp3)
    assert done.stderr == b""
    return float(done.stdout)


def complaints_of_mp3check(mp3: Path) -> str:
    """What mp3check says about the frames; it takes an ID3v2 tag for junk, hence the flag."""
    lines = _run("mp3check", "--error-check", "--ign-junk-start", mp3).stdout.decode().splitlines()
    return "\n".join(line for line in lines if line.strip() != f"{mp3}:")
