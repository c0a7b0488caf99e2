"""The embedded voice, as its tests use it."""

import subprocess
import wave
from io import BytesIO
from pathlib import Path

import pytest

from voicecoach.engines.espeak import process as espeak_process
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance


def say(engine: EspeakEngine, text: str, rate: int = 100, voice: str = "en-us") -> bytes:
    return engine.synthesize(Utterance(text, voice, "en", rate))


def seconds(audio: bytes) -> float:
    with wave.open(BytesIO(audio)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return float(file.getnframes() / file.getframerate())


def child_of(engine: EspeakEngine) -> "subprocess.Popen[bytes]":
    assert engine._child.process is not None
    return engine._child.process.process


def replace_child(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Let the parent start `program` in place of `espeak_child.py`."""
    child = folder / "child.py"
    child.write_text(program, encoding="utf-8")
    monkeypatch.setattr(espeak_process, "ESPEAK_CHILD_FILE", str(child))
