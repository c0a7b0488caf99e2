"""Voices of hibari fetched, checked and put into their place: only when the user asks for one.

What arrives is kept as it comes, so that a download that breaks off goes on where it ended. It
becomes a voice only when it has the size and the SHA-256 that the package names.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from voicecoach.engines.hibari.voices import VoiceModel
from voicecoach.engines.interface import EngineError
from voicecoach.errors import OutputError
from voicecoach.files import atomic_open
from voicecoach.https import UnreachableError, UntrustedError, open_connection
from voicecoach.locks import lock_file

DownloadProgress = Callable[[int, int], None]
"""Told how many bytes are there, and how many there will be."""

HOSTS = ("huggingface.co", "hf.co")
"""Who may be asked, with their subdomains: the hub sends downloads on to hosts of its own."""

MOST_REDIRECTS = 5

_WAIT_S = 20.0
_CHUNK = 1 << 16
_SLOWEST = 2_000
"""Bytes a second, over half a minute: less is a server that never ends."""

_PACE_OVER_S = 30.0


def install_voice(model: VoiceModel, progress: DownloadProgress) -> None:
    """Fetch the voice. Raises EngineError where it cannot be had, OutputError for the disk."""
    with _explained(model):
        model.file.parent.mkdir(parents=True, exist_ok=True)
        with partial_file(model).open("a+b") as part:
            if not lock_file(part):
                raise EngineError(f"the voice {model.voice.name} is just being installed elsewhere")
            _complete(part, model, progress)
            part.flush()
            os.fsync(part.fileno())
            if sys.platform == "win32":  # there, what is open cannot be moved
                part.close()
            partial_file(model).replace(model.file)


def install_voice_from(model: VoiceModel, file: Path) -> None:
    """Take a copy of the voice that the user has. Raises EngineError and OutputError."""
    with _explained(model):
        if not file.is_file():
            raise EngineError(f'there is no file "{file}": name the file of the voice')
        if file.stat().st_size != model.size:
            raise EngineError(_is_another(model, f'"{file}"'))
        data = file.read_bytes()
        if sha256(data).hexdigest() != model.sha256:
            raise EngineError(_is_another(model, f'"{file}"'))
        model.file.parent.mkdir(parents=True, exist_ok=True)
    with atomic_open(model.file) as place:
        place.write(data)


def is_voice_file_whole(model: VoiceModel) -> bool:
    """Whether the voice that is installed is what the package names."""
    with _explained(model):
        return sha256(model.file.read_bytes()).hexdigest() == model.sha256


def remove_voice(model: VoiceModel) -> bool:
    """Remove the voice, and what there is of a download; whether the voice was there."""
    with _explained(model):
        partial_file(model).unlink(missing_ok=True)
        was_installed = model.file.is_file()
        model.file.unlink(missing_ok=True)
        return was_installed


def partial_file(model: VoiceModel) -> Path:
    """Where the download is until it is complete. Another version of the voice has another."""
    return model.file.with_name(f"{model.file.name}.{model.sha256[:8]}.part")


def _complete(part: BinaryIO, model: VoiceModel, progress: DownloadProgress) -> None:
    """Fetch what is missing; once more from the beginning, where what was there is of no use."""
    resumed = part.seek(0, os.SEEK_END) > 0
    _fetch(part, model, progress)
    if not _is_whole(part, model) and resumed:
        part.truncate(0)
        _fetch(part, model, progress)
    if not _is_whole(part, model):
        part.truncate(0)
        raise EngineError(_is_another(model, "what was sent"))


def _fetch(part: BinaryIO, model: VoiceModel, progress: DownloadProgress) -> None:
    start = part.seek(0, os.SEEK_END)
    if start >= model.size:
        return
    with _answered(model, start) as response:
        if response.status_code == 200:  # a server that cannot go on begins anew
            part.truncate(0)
            start = 0
        pace = _Pace()
        while chunk := response.raw.read1(_CHUNK):  # what has come, however little
            start += len(chunk)
            if start > model.size:
                raise EngineError(_is_another(model, "what was sent"))
            part.write(chunk)
            pace.note(len(chunk))
            progress(start, model.size)


@contextmanager
def _answered(model: VoiceModel, start: int) -> Iterator[Any]:
    """The answer that holds the file, from `start` on, after all redirects."""
    url = model.url
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={start}-"} if start else {})
    for _ in range(MOST_REDIRECTS + 1):
        _require_known(url)
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
    raise EngineError(f"{urlsplit(model.url).hostname} sends us on and on: try again later")


def _require_known(url: str) -> None:
    """A redirect may lead to other hosts of the hub, by TLS, and nowhere else."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_known = any(host == known or host.endswith(f".{known}") for known in HOSTS)
    if parts.scheme != "https" or not is_known:
        raise EngineError(
            f'the download leads to "{parts.scheme}://{host}", which is not asked: try again later'
        )


def _is_whole(part: BinaryIO, model: VoiceModel) -> bool:
    part.seek(0)
    digest = sha256()
    while block := part.read(1 << 20):
        digest.update(block)
    return digest.hexdigest() == model.sha256


def _is_another(model: VoiceModel, what: str) -> str:
    return f"{what} is not the voice {model.voice.name}: its size or its SHA-256 is another"


class _Pace:
    """Notices an answer that goes on for ever, a few bytes at a time."""

    def __init__(self) -> None:
        self._begin()

    def note(self, count: int) -> None:
        """Raises UnreachableError where too little came in too long a time."""
        self._bytes += count
        passed = time.monotonic() - self._since
        if passed > _PACE_OVER_S:
            if self._bytes < _SLOWEST * passed:
                raise UnreachableError("it sends next to nothing")
            self._begin()

    def _begin(self) -> None:
        self._since = time.monotonic()
        self._bytes = 0


@contextmanager
def _explained(model: VoiceModel) -> Iterator[None]:
    """Faults of the network and the disk, each as one sentence about the voice."""
    name = model.voice.name
    try:
        yield
    except UntrustedError as error:
        raise EngineError(
            f"the voice {name} cannot be fetched: the server cannot be told from another ({error})"
        ) from None
    except UnreachableError:
        raise EngineError(
            f"the voice {name} cannot be fetched: check the network connection and try again, "
            "which goes on where this ended; or give the file with --from"
        ) from None
    except OSError as error:
        place = error.filename or model.file
        raise OutputError(f'"{place}": {error.strerror}; mend that, and try again') from None
