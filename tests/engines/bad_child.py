"""A child of eSpeak's that fails on purpose, in place of the true one."""

import os
from collections.abc import Container
from pathlib import Path
from unittest.mock import patch

import voicecoach
from tests.engines.processes import wait_for_speakers
from voicecoach.engines.embedded.child_program import FRAME_START
from voicecoach.engines.espeak import child as espeak_child
from voicecoach.engines.espeak import process as espeak_process
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.errors import VoiceError

ROUTINE = "name: A\nexercises:\n- {name: Curls, reps: 3, tempo: {up: 1s, down: 1s}}\n"

FAULTS = {
    "is killed": ("os.kill(os.getpid(), 9)", "ended unexpectedly"),
    "aborts": ("os.abort()", "ended unexpectedly"),
    "ends": ("os._exit(0)", "ended unexpectedly"),
    "hangs": ("time.sleep(60)", "gave no answer within 3 s"),
    "closes its pipe": ("os.close(pipe); time.sleep(60)", "ended unexpectedly"),
    "writes noise": ("os.write(pipe, bytes(5_000)); time.sleep(60)", "ended unexpectedly"),
    "writes a line": ("os.write(pipe, b'ALSA lib pcm.c'); time.sleep(60)", "ended unexpectedly"),
    "writes half a frame": (
        "os.write(pipe, frame + b'A\\0\\0\\1\\0half'); os._exit(0)",
        "ended unexpectedly",
    ),
    "promises 4 GB": (
        "os.write(pipe, frame + b'A\\xff\\xff\\xff\\xff'); time.sleep(60)",
        "ended unexpectedly",
    ),
    "answers with half a sample": ("return rate + b'abc'", "gave an answer that cannot be read"),
    "answers at 0 Hz": ("return bytes(4) + b'abcd'", "gave an answer that cannot be read"),
    "answers with nothing": ("return b''", "gave an answer that cannot be read"),
    "takes too much memory": ("bytearray(2 << 30)", "ended unexpectedly"),
}
"""What the child does instead of speaking, and what is told of it."""

CHILD = """
import os, runpy, time
child = runpy.run_path({file!r})
main, frame = child["run_espeak_child"], {frame!r}
world, speak = main.__globals__, child["synthesize"]
rate, pipe = (22_050).to_bytes(4, "big"), 3  # the first that is free

def faulty(path, text, *arguments, **others):
    with open({log!r}, "a+") as log:
        log.write(text + chr(10))
        log.seek(0)
        nth = len(log.readlines())
    if nth in {at}:
        {fault}
    return speak(path, text, *arguments, **others)

world["synthesize"] = faulty
main()
"""


class Child:
    """A child that fails, in place of the true one."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "child.py"
        self.log = folder / "asked"

    def fails(self, fault: str, at: Container[int]) -> None:
        """From now on, at these requests of all."""
        program = CHILD.format(
            file=espeak_child.__file__, log=str(self.log), at=at, fault=fault, frame=FRAME_START
        )
        self.file.write_text(program, "utf-8")

    @property
    def asked(self) -> list[str]:
        """What it was asked to speak, in order."""
        return self.log.read_text("utf-8").splitlines()


def built(target: Path) -> bytes:
    """A session in the embedded voice, with little patience."""
    engine = EspeakEngine(patience_s=3)
    return voicecoach.build(ROUTINE, target, engine=engine).path.read_bytes()


def provoke(name: str, folder: Path) -> tuple[bool, str]:
    """Whether one fault is forgiven and not heard, and two end the build; and what is told then."""
    unharmed = built(folder / "unharmed.mp3")
    child, target = Child(folder), folder / "it.mp3"
    cache, told = folder / "cache", ""
    with patch.object(espeak_process, "ESPEAK_CHILD_FILE", str(child.file)), patch.dict(os.environ):
        os.environ["VOICECOACH_CACHE_DIR"] = str(cache / "once")
        child.fails(FAULTS[name][0], at=(3,))
        forgiven = built(target) == unharmed
        os.environ["VOICECOACH_CACHE_DIR"] = str(cache / "twice")
        child.log.unlink()
        child.fails(FAULTS[name][0], at=range(3, 10_000))
        try:
            built(target)
        except VoiceError as error:
            told = str(error)
        wait_for_speakers()  # or they would start the true child next
    return forgiven and FAULTS[name][1] in told and target.read_bytes() == unharmed, told
