"""Download the file of a voice from the hub, in as many tries as it takes.

The bytes are stored as they arrive, so that a download that breaks off continues where it stopped.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from voicecoach.engines.hibari.voices import VoiceModel
from voicecoach.engines.interface import EngineError
from voicecoach.https import UnreachableError, open_connection

DownloadProgress = Callable[[int, int], None]
"""Called with the number of bytes downloaded so far, and with all there are."""

HOSTS = ("huggingface.co", "hf.co")
"""The hosts that may be asked, and their subdomains: the hub redirects downloads to its own."""

MOST_REDIRECTS = 5

_WAIT_S = 20.0
_CHUNK_BYTES = 1 << 16

_LEAST_BYTES_PER_S = 2_000
"""The least speed, over `_SPEED_OVER_S` seconds. A slower download would never end."""

_SPEED_OVER_S = 30.0


def download_voice(part: BinaryIO, model: VoiceModel, progress: DownloadProgress) -> None:
    """Add to `part` what is missing of the voice.

    Raises EngineError if the server sends another file, UnreachableError and UntrustedError as
    `open_connection` does.
    """
    had_content = part.seek(0, os.SEEK_END) > 0
    _download_rest(part, model, progress)
    # If the earlier download was damaged, only a new one from the beginning can help.
    if had_content and not _has_right_digest(part, model):
        part.truncate(0)
        _download_rest(part, model, progress)
    if not _has_right_digest(part, model):
        part.truncate(0)
        raise _wrong_file_sent(model)


def _download_rest(part: BinaryIO, model: VoiceModel, progress: DownloadProgress) -> None:
    size = part.seek(0, os.SEEK_END)
    if size >= model.size:
        return
    with _open_download(model, size) as response:
        if response.status_code == 200:  # the server sends all of the file, not the rest
            part.truncate(0)
            size = 0
        speed = _SpeedCheck()
        while chunk := response.raw.read1(_CHUNK_BYTES):  # what has arrived, however little
            size += len(chunk)
            if size > model.size:
                raise _wrong_file_sent(model)
            part.write(chunk)
            speed.count(len(chunk))
            progress(size, model.size)


@contextmanager
def _open_download(model: VoiceModel, start: int) -> Iterator[Any]:
    """Follow the redirects, and yield the response that holds the file from `start` on."""
    url = model.url
    headers = {"Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    for _ in range(MOST_REDIRECTS + 1):
        _refuse_unknown_host(url)
        with open_connection("GET", url, headers, _WAIT_S) as response:
            if response.is_redirect:
                url = urljoin(url, response.headers["Location"])
                continue
            if response.status_code not in (200, 206):
                raise EngineError(
                    f"{urlsplit(url).hostname} answers with an error ({response.status_code}): "
                    "try again later"
                )
            yield response
            return
    raise EngineError(f"{urlsplit(model.url).hostname} redirects without end: try again later")


def _refuse_unknown_host(url: str) -> None:
    """Raise EngineError for a URL that leads to another host, or not over TLS."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_known = any(host == known or host.endswith(f".{known}") for known in HOSTS)
    if parts.scheme != "https" or not is_known:
        raise EngineError(
            f'the download is redirected to "{parts.scheme}://{host}", which voicecoach does not '
            "trust: try again later"
        )


def _has_right_digest(part: BinaryIO, model: VoiceModel) -> bool:
    part.seek(0)
    digest = sha256()
    while block := part.read(1 << 20):
        digest.update(block)
    return digest.hexdigest() == model.sha256


def _wrong_file_sent(model: VoiceModel) -> EngineError:
    return EngineError(
        f"the file that was sent is not the voice {model.voice.name}: its size or its SHA-256 "
        "is wrong; try again later"
    )


class _SpeedCheck:
    """Ends a download that would go on for ever, a few bytes at a time."""

    def __init__(self) -> None:
        self._restart()

    def count(self, size: int) -> None:
        """Count bytes that arrived. Raises UnreachableError if they are too few for the time."""
        self._bytes += size
        seconds = time.monotonic() - self._start
        if seconds > _SPEED_OVER_S:
            if self._bytes < _LEAST_BYTES_PER_S * seconds:
                raise UnreachableError("it sends next to nothing")
            self._restart()

    def _restart(self) -> None:
        self._start = time.monotonic()
        self._bytes = 0
