"""Builds by the online voice in which something goes wrong, and what came of them."""

import os
import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import voicecoach
from tests.engines.certificates import Certificate
from tests.engines.faults import Fault
from tests.engines.impatient_gtts import impatient_gtts
from tests.engines.processes import wait_for_speakers
from tests.engines.speech_service import SpeechService
from voicecoach.errors import VoiceError
from voicecoach.pipeline.speech import engine_choice

ROUTINE = """
name: One move
exercises:
  - {name: Curls, reps: 2, tempo: {up: 2s, down: 2s}, setup: Take the weight.}
"""

WELL = 5
"""Requests answered well, before all others meet the fault."""

FORMER = b"the former file"

PROVOKED = [*Fault, *(certificate.name for certificate in Certificate), "no-name", "no-listener"]
PROVOKED.remove(Certificate.TRUSTED.name)
"""Everything that can be provoked: each fault of a script, and what no script can bring about."""


@dataclass(frozen=True)
class Outcome:
    """What became of a session that was to be in the online voice, and of one in any voice."""

    fault: str
    exit_code: int
    said: str
    phrase_is_named: bool
    former_is_intact: bool
    spoken: int
    """Phrases answered well before the fault."""
    asked_again: int
    """Of these, how many the next build asked for once more."""
    notices: tuple[str, ...]
    is_all_in_the_embedded_voice: bool
    """Byte by byte what is built where nobody asks for the online one."""

    @property
    def is_safe(self) -> bool:
        """Whether all was as it must be; one answer under way at the fault may be lost."""
        told = self.exit_code == 4 and self.phrase_is_named and len(self.notices) == 1
        kept = self.former_is_intact and self.asked_again <= 1
        return told and kept and self.is_all_in_the_embedded_voice


def provoke(fault: str, folder: Path) -> Outcome:
    """Three builds: with the fault, then again without it, then with it in any voice."""
    target, any_voice = folder / "it.mp3", folder / "any.mp3"
    embedded, entries = embedded_session()
    target.write_bytes(FORMER)
    notices: list[str] = []
    with ExitStack() as stack:
        for needed in (impatient_gtts(), patch.dict(os.environ)):
            stack.enter_context(needed)
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "first")
        with _trouble(fault) as service:
            said, code = _refusal(target)
            well = service.texts[: WELL if fault in list(Fault) else 0]
        former = target.read_bytes()
        with _service("*: ok") as service:
            _build(target, "gtts")
            again = set(well) & set(service.texts)
        os.environ["VOICECOACH_CACHE_DIR"] = str(folder / "second")
        (folder / "second").mkdir()
        for name, entry in entries.items():
            (folder / "second" / name).write_bytes(entry)
        with _trouble(fault), patch.object(engine_choice, "AUTO_ONLINE", ("gtts", "espeak")):
            _build(any_voice, "auto", notices)
    return Outcome(
        fault=fault,
        exit_code=code,
        said=said,
        phrase_is_named=re.search(r'for "[^"]+"', said) is not None,
        former_is_intact=former == FORMER,
        spoken=len(well),
        asked_again=len(again),
        notices=tuple(notices),
        is_all_in_the_embedded_voice=any_voice.read_bytes() == embedded,
    )


@cache
def embedded_session() -> tuple[bytes, dict[str, bytes]]:
    """The session in the embedded voice, and what its build kept: spoken once for all faults."""
    with TemporaryDirectory() as folder, patch.dict(os.environ):
        kept = Path(folder) / "cache"
        os.environ["VOICECOACH_CACHE_DIR"] = str(kept)
        target = Path(folder) / "embedded.mp3"
        _build(target, "espeak")
        return target.read_bytes(), {entry.name: entry.read_bytes() for entry in kept.iterdir()}


def _build(target: Path, engine: str, notices: list[str] | None = None) -> None:
    heard = [] if notices is None else notices

    def listen(notice: str) -> None:
        if not notice.startswith("gtts sends the texts"):
            heard.append(notice)

    voicecoach.build(ROUTINE, target, engine=engine, online=True, notice=listen)


def _refusal(target: Path) -> tuple[str, int]:
    try:
        _build(target, "gtts")
    except VoiceError as error:
        return str(error), error.exit_code
    return "", 0


@contextmanager
def _service(
    script: str, certificate: Certificate = Certificate.TRUSTED
) -> Iterator[SpeechService]:
    with patch.dict(os.environ):
        with SpeechService(certificate) as service:
            os.environ |= service.environment
            service.script(script)
            yield service
        wait_for_speakers()  # or they would ask the next one


@contextmanager
def _trouble(fault: str) -> Iterator[SpeechService]:
    if fault in Certificate.__members__:
        with _service("*: ok", Certificate[fault]) as service:
            yield service
    elif fault in list(Fault):
        with _service(f"1-{WELL}: ok, *: {fault}") as service:
            yield service
    else:
        with _service("*: ok") as service, _no_way_to(service, fault):
            yield service


@contextmanager
def _no_way_to(service: SpeechService, fault: str) -> Iterator[None]:
    if fault == "no-listener":
        service.stop()
        yield
    else:  # the one thing no stand-in can do: the system's own resolver
        unknown = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        with patch("socket.getaddrinfo", side_effect=unknown):
            yield


@contextmanager
def jumping_clock() -> Iterator[None]:
    """The clock on the wall goes a day ahead, or back, each time it is looked at."""
    days = (day * way for day in count(1) for way in (1, -1))
    with patch("time.time", side_effect=lambda: 1.8e9 + 86_400 * next(days)):
        yield
