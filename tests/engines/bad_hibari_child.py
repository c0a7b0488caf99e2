"""A child of hibari's that fails on purpose, in place of the true one."""

import os
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

import voicecoach
from tests.engines.bad_child import ROUTINE
from tests.engines.processes import wait_for_speakers
from voicecoach.engines.hibari import child, engine
from voicecoach.engines.hibari.engine import HibariEngine
from voicecoach.errors import VoiceError

FAULTS = {
    "is killed": ("os.kill(os.getpid(), 9)", "ended unexpectedly"),
    "meets an unknown processor": ("os.kill(os.getpid(), 4)", "ended unexpectedly"),
    "ends": ("os._exit(0)", "ended unexpectedly"),
    "hangs": ("time.sleep(60)", "gave no answer within 9 s"),
    "writes noise": ("os.write(pipe, bytes(5_000)); time.sleep(60)", "ended unexpectedly"),
    "promises 4 GB": (
        "os.write(pipe, frame + b'A\\xff\\xff\\xff\\xff'); time.sleep(60)",
        "ended unexpectedly",
    ),
    "answers with half a sample": ("return b'A', b'abc'", "gave an answer that cannot be read"),
    "takes too much memory": ("bytearray(6 << 30)", "ended unexpectedly"),
}
"""What the child does instead of speaking, and what is told of it."""

CHILD = """
import os, runpy, sys, time
sys.path.extend(sys.argv[1:])
child = runpy.run_path({file!r})
main, true_answer = child["run_hibari_child"], child["answer_hibari_request"]
world = main.__globals__
from voicecoach.engines.embedded.child_program import FRAME_START as frame
pipe = 3  # the first that is free

def faulty(request):
    with open({log!r}, "a+") as log:
        log.write(request["text"] + chr(10))
        log.seek(0)
        nth = len(log.readlines())
    if nth in {at}:
        {fault}
    return true_answer(request)

world["answer_hibari_request"] = faulty
main()
"""


class Child:
    """A child that fails, in place of the true one."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "child.py"
        self.log = folder / "asked"

    def fails(self, fault: str, at: Iterable[int]) -> None:
        """From now on, at these requests of all."""
        program = CHILD.format(file=child.__file__, log=str(self.log), at=tuple(at), fault=fault)
        self.file.write_text(program, "utf-8")


def built(target: Path) -> bytes:
    speaker = HibariEngine(patience_s=9)
    return voicecoach.build(ROUTINE, target, engine=speaker).path.read_bytes()


def provoke(name: str, folder: Path) -> tuple[bool, str]:
    """Whether one fault is forgiven, and two end the build with the former file; what is told."""
    bad, target = Child(folder), folder / "it.mp3"
    fault, said = FAULTS[name]
    with patch.object(engine, "HIBARI_CHILD_FILE", bad.file), patch.dict(os.environ):
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "unharmed")
        bad.fails("pass", at=())
        unharmed = built(target)
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "once")
        bad.log.unlink()
        bad.fails(fault, at=(3,))
        forgiven = built(target) == unharmed
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "twice")
        bad.log.unlink()
        bad.fails(fault, at=range(3, 1_000))
        told = ""
        try:
            built(target)
        except VoiceError as error:
            told = str(error)
        wait_for_speakers()  # or they would start the true child next
    return forgiven and said in told and target.read_bytes() == unharmed, told
