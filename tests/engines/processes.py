"""Other processes and threads, seen from outside."""

import os
import threading
import time
from pathlib import Path

from voicecoach.pipeline.speech.speak_phrases import THREADS


def wait_for_speakers() -> None:
    """Return when nobody speaks any more: an engine may have given up in another thread."""
    for thread in threading.enumerate():
        if thread.name == THREADS:
            thread.join()


def ends_within(limit_s: float, pid: int) -> bool:
    """Whether the process is gone by then."""
    until = time.monotonic() + limit_s
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] == "Z":
            return True  # ended; whoever adopted it has not asked yet
        time.sleep(0.01)
    return False
