"""A stand-in for the hub that voices are fetched from, with hosts of its own for downloads.

It is a proxy, as the stand-in of the speech service is: the true client reaches it whatever host
it asks for, speaks TLS with it, and is answered by `answer`, a function of the host, the path and
the headers.
"""

import socketserver
import ssl
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any, Self

from tests.engines.certificates import authority

Answer = Callable[[str, str, Mapping[str, str]], bytes | Iterable[bytes]]


@cache
def _context(host: str) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert(host).configure_cert(made)
    return made


class _Connection(socketserver.BaseRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        target, _ = _read_head(self.request)
        host = target.split(":")[0]
        self.request.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            with _context(host).wrap_socket(self.request, server_side=True) as tls:
                path, headers = _read_head(tls)
                self.server.asked.append((host, path, headers))
                answer = self.server.answer(host, path, headers)
                for piece in [answer] if isinstance(answer, bytes) else answer:
                    tls.sendall(piece)
        except OSError:
            return  # the client had enough


def _read_head(connection: Any) -> tuple[str, dict[str, str]]:
    """The second word of a request's first line, and its headers in small letters."""
    data = b""
    while not data.endswith(b"\r\n\r\n"):
        data += connection.recv(1) or b"\r\n\r\n"
    first, *lines = data.decode("latin-1").strip().split("\r\n")
    pairs = (line.split(": ", 1) for line in lines)
    return first.split(" ")[1] if " " in first else "", {name.lower(): text for name, text in pairs}


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    answer: Answer
    asked: list[tuple[str, str, dict[str, str]]]


class VoiceHub:
    """Use as a context manager; `asked` is every request: host, path and headers."""

    def __init__(self, answer: Answer) -> None:
        self._server = _Server(("127.0.0.1", 0), _Connection)
        self._server.answer = answer
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self._server.asked = self.asked
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def environment(self, folder: Path) -> dict[str, str]:
        """What leads a client here, and lets it trust the hub."""
        authority().cert_pem.write_to_path(str(folder / "authority.pem"))
        names = ("HTTPS_PROXY", "https_proxy")
        return dict.fromkeys(names, self.url) | {
            "REQUESTS_CA_BUNDLE": str(folder / "authority.pem"),
            "NO_PROXY": "",
            "no_proxy": "",
        }

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def http(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An answer that ends with its connection."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body
