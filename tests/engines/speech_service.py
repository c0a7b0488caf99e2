"""A stand-in for Google's speech service on this machine, for the true client to talk to.

It is a proxy: a client that has it as HTTPS_PROXY, and trusts its authority, reaches it whatever
host it asks for, speaks TLS with it, and is answered as `_/TranslateWebserverUi/data/batchexecute`
answers: with an MP3 of a tone whose length follows the text, or with the fault that its script has
for this request. Requests for speech are counted from 1, from when the script is given; that by
which an engine asks whether the service is ready is one of them. `faults.py` names the faults.

    with SpeechService() as service:
        os.environ |= service.environment
        service.script("7: reset, 9-12: 503, *: ok")

As a program it prints that environment for a shell, and serves until its input ends:

    python -m tests.engines.speech_service "1-3: ok, *: 429"
"""

import json
import socket
import socketserver
import ssl
import struct
import sys
from collections import deque
from io import BufferedIOBase
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qs

from tests.engines.answers import SIGN_IN, http, response
from tests.engines.certificates import Certificate, authority, context
from tests.engines.faults import Fault, read_script

_ENDLESS = b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"


class Asked(NamedTuple):
    """One request as it arrived; `text` and `language` are None for a page."""

    host: str
    text: str | None
    language: str | None
    headers: frozenset[str]
    """Their names, in lower case."""


class SpeechService:
    """Use as a context manager. `asked` is every request so far, in order of arrival."""

    def __init__(self, certificate: Certificate = Certificate.TRUSTED) -> None:
        self.asked: list[Asked] = []
        self.certificate = certificate
        self._script: deque[Fault | None] = deque()
        self._always: Fault | None = None
        self._lock = Lock()
        self._stopping = Event()
        self._server = _Server(("127.0.0.1", 0), _Connection)
        self._server.service = self
        self._url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._folder = TemporaryDirectory(prefix="speech-service-")
        authority().cert_pem.write_to_path(self.trusted)

    @property
    def trusted(self) -> str:
        """The file with the certificate of the service's authority."""
        return str(Path(self._folder.name) / "authority.pem")

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables that lead a client here, and nowhere else."""
        names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
        here = dict.fromkeys(names, self._url)
        return here | {"NO_PROXY": "", "no_proxy": "", "REQUESTS_CA_BUNDLE": self.trusted}

    @property
    def texts(self) -> list[str]:
        """The texts asked for so far."""
        return [asked.text for asked in self.asked if asked.text is not None]

    def script(self, script: str) -> None:
        """Answer as the script says, from the next request on. Raises ValueError."""
        numbered, others = read_script(script)
        self._script.clear()
        self.then(*numbered)
        self.always(others)

    def then(self, *faults: Fault | None) -> None:
        """Answer the next requests with these, None being speech; then as before."""
        self._script.extend(faults)

    def always(self, fault: Fault | None) -> None:
        """Answer every request after the script with `fault`, None being speech."""
        self._always = fault

    def stop(self) -> None:
        """Listen no more: from now on, connections are refused."""
        self._stopping.set()
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._folder.cleanup()

    def note(self, asked: Asked) -> Fault | None:
        """Record a request; what it is to be answered with."""
        with self._lock:
            self.asked.append(asked)
            if asked.text is None:
                return None
            return self._script.popleft() if self._script else self._always

    def answer(self, client: ssl.SSLSocket, asked: Asked, fault: Fault | None) -> None:
        """Send what `fault` says."""
        if fault is Fault.HANG:
            self._stopping.wait()
        elif fault is Fault.DRIP:
            client.sendall(_ENDLESS)
            while not self._stopping.wait(0.02):
                client.sendall(b" ")
        elif fault is Fault.FLOOD:
            client.sendall(_ENDLESS)
            while not self._stopping.is_set():
                client.sendall(bytes(1 << 16))
        elif fault is Fault.RESET:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif asked.text is None:
            client.sendall(http("200 OK", SIGN_IN))
        else:
            client.sendall(response(asked.text, fault))


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    service: SpeechService

    def handle_error(self, *_: Any) -> None:
        """A client that hangs up is what some tests are about."""


class _Connection(socketserver.StreamRequestHandler):
    """CONNECT, then TLS, then one request."""

    server: _Server

    def handle(self) -> None:
        host, _, _ = _read_request(self.rfile)
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        service = self.server.service
        with (
            context(service.certificate).wrap_socket(self.connection, server_side=True) as client,
            client.makefile("rb") as reader,
        ):
            _, headers, body = _read_request(reader)
            asked = _asked(host, body, headers)
            service.answer(client, asked, service.note(asked))


def _read_request(reader: BufferedIOBase) -> tuple[str, dict[str, str], bytes]:
    """The target of a request, its headers and its body."""
    target = reader.readline().split()[1].decode()
    headers = {}
    while (header := reader.readline().decode("latin-1").strip()) != "":
        name, _, value = header.partition(":")
        headers[name.lower()] = value.strip()
    return target, headers, reader.read(int(headers.get("content-length", 0)))


def _asked(host: str, body: bytes, headers: dict[str, str]) -> Asked:
    if not body:
        return Asked(host, None, None, frozenset(headers))
    [[[_, parameter, _, _]]] = json.loads(parse_qs(body.decode())["f.req"][0])
    text, language, _, _ = json.loads(parameter)
    return Asked(host, text, language, frozenset(headers))


def main(script: str) -> None:
    """Print where the service is, and serve until the input ends."""
    with SpeechService() as service:
        service.script(script)
        for name, value in service.environment.items():
            print(f"export {name}={value}", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:] or ["*: ok"])
