"""A program of the user's that fails in the middle of a session, and what is told of it."""

import os
import sys
from pathlib import Path
from unittest.mock import patch

import voicecoach
from tests.engines.processes import wait_for_speakers
from voicecoach.engines.command import program_run
from voicecoach.engines.command.engine import CommandEngine
from voicecoach.errors import VoiceError

PROGRAM = str(Path(__file__).with_name("speaking_program.py"))
COMMAND = [sys.executable, "-I", "-S", PROGRAM, "{rate}"]

ROUTINE = "name: A\nexercises:\n- {name: Curls, reps: 4}\n"

FAULTS = {
    "hangs": "gave no speech within 2 s",
    "leaves a child": "gave no speech within 2 s",
    "fails": "failed with exit code 1: no such voice",
    "is killed": "was ended by signal 9",
    "writes without end": "wrote more than 5 MB for one phrase",
    "writes nothing": "made no sound: try it in a terminal",
    "writes noise": "cannot be used: not audio that can be decoded",
}


def provoke(name: str, folder: Path) -> tuple[bool, str]:
    """Whether the fault ends the build with the former file, and the next build goes on."""
    target, told = folder / "it.mp3", ""
    target.write_bytes(b"the former file")
    engine = CommandEngine(COMMAND, patience_s=2)
    with patch.dict(os.environ), patch.object(program_run, "MAX_SOUND_BYTES", 5_000_000):
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "cache")
        os.environ["SPEAKING_PROGRAM"] = f"{name}:Two"
        try:
            voicecoach.build(ROUTINE, target, engine=engine)
        except VoiceError as error:
            told = str(error)
        is_intact = target.read_bytes() == b"the former file"
        wait_for_speakers()
        os.environ["SPEAKING_PROGRAM"] = ":"
        voicecoach.build(ROUTINE, target, engine=engine)
    return is_intact and FAULTS[name] in told and target.stat().st_size > 100_000, told
