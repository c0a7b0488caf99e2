"""The main loop of a child program: read requests from stdin, write frames to stdout.

A request is a line of JSON. A frame is `FRAME_START`, a letter, the length of the payload in 4
bytes, big-endian, and the payload. Each engine and its child agree on the letters and payloads. A
child imports little, because it is started in the middle of a build.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any

FRAME_START = b"\x89vc\n"

AnswerRequest = Callable[[dict[str, Any]], tuple[bytes, bytes]]
"""Returns the letter and the payload of the frame that answers a request."""


def serve(answer: AnswerRequest, memory_bytes: int) -> None:
    """Answer every request until stdin ends, in `memory_bytes` of mapped memory at most."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    _limit_memory(memory_bytes)
    # Libraries print to stdout. So frames get a copy of it, and stdout itself becomes stderr.
    frames = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for request in _requests():
        letter, payload = answer(request)
        frames.write(FRAME_START + letter + len(payload).to_bytes(4, "big") + payload)
        frames.flush()


def _requests() -> Iterator[dict[str, Any]]:
    """Yield the requests. The process ends with its parent, even while a library hangs."""
    lines: SimpleQueue[bytes] = SimpleQueue()

    def read_lines() -> None:
        for line in sys.stdin.buffer:
            lines.put(line)
        os._exit(0)

    Thread(target=read_lines, daemon=True).start()
    while True:
        yield json.loads(lines.get())


def _limit_memory(most_bytes: int) -> None:
    # Windows has no module resource, and a limit that is lower already cannot be raised.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
