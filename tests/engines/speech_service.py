"""A stand-in for Google's speech service on this machine, for the true client to talk to.

It is a proxy: a client that has it as HTTPS_PROXY reaches it whatever host it asks for, speaks
TLS with it, and is answered as `_/TranslateWebserverUi/data/batchexecute` answers: with an MP3 of
a tone whose length follows the text, or with the next fault of the script.
"""

import base64
import json
import socket
import socketserver
import ssl
import struct
from collections import deque
from enum import StrEnum
from functools import cache
from threading import Event, Lock, Thread
from typing import IO, Any, NamedTuple, Self
from urllib.parse import parse_qs

import lameenc
import numpy as np
import trustme

from voicecoach.engines.silent import spoken_ms

SAMPLE_RATE = 24_000


class Fault(StrEnum):
    """What the service may do instead of speaking."""

    EMPTY = "200 and no body"
    CONSENT = "200 and a consent page"
    NO_AUDIO = "200 and the right line without audio"
    REDIRECT = "302 to a sign-in page"
    TOO_MANY = "429"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    BROKEN = "500"
    RESET = "connection reset"
    HANG = "no answer"
    DRIP = "an answer without end, byte by byte"
    CUT_OFF = "body shorter than its length"
    TRUNCATED = "MP3 that ends within a frame"
    GARBAGE = "bytes that are no MP3"
    NOT_BASE64 = "audio that is not Base64"
    UNDECODABLE = "body that is not UTF-8"


class Asked(NamedTuple):
    """One request as it arrived; `text` and `language` are None for a page."""

    host: str
    text: str | None
    language: str | None


class SpeechService:
    """Use as a context manager. `asked` is every request so far, in order of arrival."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._script: deque[Fault | None] = deque()
        self._always: Fault | None = None
        self._lock = Lock()
        self._stopping = Event()
        self._server = _Server(("127.0.0.1", 0), _Connection)
        self._server.service = self
        self._url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables that lead a client here, and nowhere else."""
        names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
        return dict.fromkeys(names, self._url) | {"NO_PROXY": "", "no_proxy": ""}

    @property
    def texts(self) -> list[str]:
        """The texts asked for so far."""
        return [asked.text for asked in self.asked if asked.text is not None]

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
            client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n")
            while not self._stopping.wait(0.02):
                client.sendall(b" ")
        elif fault is Fault.RESET:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif asked.text is None:
            client.sendall(_http("200 OK", _SIGN_IN))
        else:
            client.sendall(_response(asked.text, fault))


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
        host, _ = _read_request(self.rfile)
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with (
            _tls_context().wrap_socket(self.connection, server_side=True) as client,
            client.makefile("rb") as reader,
        ):
            _, body = _read_request(reader)
            asked = _asked(host, body)
            service = self.server.service
            service.answer(client, asked, service.note(asked))


def _read_request(reader: IO[bytes]) -> tuple[str, bytes]:
    """The target of a request and its body."""
    target = reader.readline().split()[1].decode()
    length = 0
    while (header := reader.readline().strip()) != b"":
        name, _, value = header.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return target, reader.read(length)


def _asked(host: str, body: bytes) -> Asked:
    if not body:
        return Asked(host, None, None)
    [[[_, parameter, _, _]]] = json.loads(parse_qs(body.decode())["f.req"][0])
    text, language, _, _ = json.loads(parameter)
    return Asked(host, text, language)


_SIGN_IN = b"<!doctype html><title>Before you continue</title><form action=/save>Sign in</form>"

_REFUSED = {
    Fault.TOO_MANY: "429 Too Many Requests",
    Fault.FORBIDDEN: "403 Forbidden",
    Fault.NOT_FOUND: "404 Not Found",
    Fault.BROKEN: "500 Internal Server Error",
}


def _response(text: str, fault: Fault | None) -> bytes:
    if fault in _REFUSED:
        return _http(_REFUSED[fault], b"<html>That's an error.</html>")
    if fault is Fault.REDIRECT:
        return _http("302 Found", b"", "Location: https://accounts.google.us/signin\r\n")
    if fault is Fault.CUT_OFF:
        return _http("200 OK", _batch(spoken_mp3(text)))[:-100]
    return _http("200 OK", _body(text, fault))


def _body(text: str, fault: Fault | None) -> bytes:
    match fault:
        case Fault.EMPTY:
            return b""
        case Fault.CONSENT:
            return _SIGN_IN
        case Fault.NO_AUDIO:
            return b')]}\'\n\n[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]'
        case Fault.TRUNCATED:
            return _batch(spoken_mp3(text)[:-100])
        case Fault.GARBAGE:
            return _batch(b"this is no sound at all")
        case Fault.NOT_BASE64:
            return _line("A")
        case Fault.UNDECODABLE:
            return b"jQ1olc \xff\xfe\xfa"
    return _batch(spoken_mp3(text))


def _batch(audio: bytes) -> bytes:
    return _line(base64.b64encode(audio).decode())


def _line(encoded: str) -> bytes:
    rows = [["wrb.fr", "jQ1olc", json.dumps([encoded]), None, None, None, "generic"], ["di", 57]]
    return b")]}'\n\n" + json.dumps(rows, separators=(",", ":")).encode()


def _http(status: str, body: bytes, headers: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


@cache
def spoken_mp3(text: str) -> bytes:
    """What the service says for `text`: a tone of as long as a coach would take."""
    times = np.arange(SAMPLE_RATE * spoken_ms(text) // 1_000) / SAMPLE_RATE
    samples = (8_000 * np.sin(2 * np.pi * 440 * times)).astype(np.int16)
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_bit_rate(64)
    encoder.silence()
    return bytes(encoder.encode(samples.tobytes())) + bytes(encoder.flush())


@cache
def _tls_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("*.google.us").configure_cert(context)
    return context
