"""Loads the model, and forks for each relay that connects: `nursery.py SOCKET FOLDER...`.

Ends when its stdin does, and its forks with it.
"""

import fcntl
import gc
import os
import runpy
import select
import signal
import socket
import sys
from contextlib import suppress
from functools import cache
from threading import Thread
from typing import NoReturn

LEAST_DESCRIPTOR = 50
"""A fork keeps its connection above this number, as tests expect the lower ones to be free."""


def main(address: str, *folders: str) -> None:
    """Fork for every relay."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    sys.path.extend(folders)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen(16)
        print("ready", flush=True)
        serve(listener)


def serve(listener: socket.socket) -> None:
    is_loaded = False
    while True:
        ready, _, _ = select.select([sys.stdin, listener], [], [])
        end_waiting()
        if listener not in ready:
            return
        if not is_loaded:  # not before: many runs of the tests never need it
            load_model()
            is_loaded = True
        relay, _ = listener.accept()
        with relay:
            line, pipes, _, _ = socket.recv_fds(relay, 1 << 16, 2)
            while not line.endswith(b"\n"):
                line += relay.recv(1 << 16)
            if not os.fork():
                become_child(relay, pipes, line[:-1].decode("utf-8", "surrogateescape"))
            for pipe in pipes:
                os.close(pipe)


def load_model() -> None:
    """Load the default voice and all that it needs. Who asks for it from now on gets it at once."""
    import hibari
    from hibari.voices import DEFAULT, voice_path

    hibari.Hibari = cache(hibari.Hibari)
    model = hibari.Hibari(voice=DEFAULT, model=str(voice_path(DEFAULT)), threads=1)
    model.phonemize("One.")
    gc.freeze()


def end_waiting() -> None:
    """Take note of the forks that have ended, so that their time counts as ours."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def become_child(relay: socket.socket, pipes: list[int], line: str) -> NoReturn:
    """Be what the relay stands in for, with its pipes, until that ends or the relay does."""
    try:
        kept = fcntl.fcntl(relay.fileno(), fcntl.F_DUPFD, LEAST_DESCRIPTOR)
        for number, pipe in enumerate(pipes):
            os.dup2(pipe, number)
        os.closerange(3, LEAST_DESCRIPTOR)
        sys.stdin = os.fdopen(0, closefd=False)
        Thread(target=end_with_relay, args=(kept,), daemon=True).start()
        sys.argv = line.split("\0")
        runpy.run_path(sys.argv[0], run_name="__main__")
    finally:
        os._exit(1)


def end_with_relay(connection: int) -> None:
    os.read(connection, 1)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
