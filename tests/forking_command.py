"""The process that forks for each call of the command: `CONNECTION NURSERY`.

The first is the number of a socket that is open already, the second the address of the nursery.
"""

import gc
import json
import os
import pkgutil
import socket
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

import typer.main

import voicecoach
from tests.engines.warm.hibari import start_warm_children
from voicecoach.audio.tags.cover import default_cover
from voicecoach.engines.embedded.lexicon import Alphabet, mark_words
from voicecoach.pipeline.check import check_routine, estimate_length
from voicecoach.routine.source.record import Record

LIBRARIES = (
    "numpy numpy.fft numpy.random soundfile soxr lameenc mutagen pydantic yaml PIL gtts requests "
    "hibari.voices espeakng_loader typer._adapters typer._click.decorators"
).split()
"""What a command loads late."""


def load_everything() -> None:
    for name in LIBRARIES:
        with suppress(ImportError):  # hibari is not for every Python
            import_module(name)
    for module in pkgutil.walk_packages(voicecoach.__path__, "voicecoach."):
        if not module.name.endswith((".child", ".__main__")):
            import_module(module.name)
    prepare_everything()


def prepare_everything() -> None:
    """Prepare the records, the rules for texts and the lexicons, as a command does at first use."""
    waiting: list[type[Record]] = [Record]
    while waiting:
        record = waiting.pop()
        record.model_rebuild()
        waiting += record.__subclasses__()
    for routine in ("get-hip", "bia-hip-strengthening", "seven-minute-workout"):
        estimate_length(check_routine(routine).session)
    default_cover()
    for alphabet in Alphabet:
        mark_words("One.", alphabet, "{} {}".format)
    prepare_commands()


def prepare_commands() -> None:
    """Make the commands and their options once. Typer makes them anew for each call of `app`."""
    app = import_module("voicecoach.cli.app").app
    commands = typer.main.get_command(app)
    prepare_options(commands)
    make_commands = typer.main.get_command

    def get_command(of: typer.Typer) -> Any:
        return commands if of is app else make_commands(of)

    vars(typer.main).update(get_command=get_command)


def prepare_options(command: Any) -> None:
    """Prepare how typer reads the options of the command, and of those in it."""
    for option in command.params:
        option.get_runtime_param()
    for inner in getattr(command, "commands", {}).values():
        prepare_options(inner)


def serve(client: socket.socket) -> None:
    """Answer each request with the process id, and with the exit code when it has ended."""
    while request := receive_request(client):
        arguments, streams = request
        process = os.fork()
        if not process:
            client.close()
            become_command(arguments, streams)
        for stream in streams:
            os.close(stream)
        client.sendall(f"{process}\n".encode())
        _, status = os.waitpid(process, 0)
        client.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def receive_request(client: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return the request and its three streams, or None when the client is gone."""
    message, streams, _, _ = socket.recv_fds(client, 65_536, 3)
    while message and not message.endswith(b"\n"):
        message += client.recv(65_536)
    return (json.loads(message), list(streams)) if message else None


def become_command(request: dict[str, Any], streams: list[int]) -> NoReturn:
    """Do what `python -m voicecoach` does, and end the process."""
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        sys.argv = ["voicecoach", *request["arguments"]]
        exec(request["prelude"])
        open_streams()
        import_module("voicecoach.cli").main()
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.stderr.flush()
        os._exit(1)


def open_streams() -> None:
    """Open the standard streams as Python does when it starts. One that is closed is None."""
    sys.stdin = sys.stdout = sys.stderr = None
    with suppress(OSError):
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    with suppress(OSError):
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    with suppress(OSError):
        sys.stderr = os.fdopen(2, "w", 1, "utf-8", "backslashreplace", closefd=False)


if __name__ == "__main__":
    load_everything()
    start_warm_children(sys.argv[2])
    gc.freeze()  # or the collector of each fork would write to all that is loaded, and copy it
    with socket.socket(fileno=int(sys.argv[1])) as connection:
        serve(connection)
