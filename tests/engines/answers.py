"""The answers of the speech service, byte for byte, good and bad."""

import base64
import json
from functools import cache

import lameenc
import numpy as np
from numpy.typing import NDArray

from tests.engines.faults import Fault
from voicecoach.engines.silent import spoken_ms

SAMPLE_RATE = 24_000
FADE = SAMPLE_RATE // 50
"""Samples in which a tone dies away, as the last sound of a word does."""

FRAME_BYTES = 192
"""Of an MP3 of 64 kbit/s and 24 kHz."""

ELSEWHERE = "accounts.google.us"

SIGN_IN = b"<!doctype html><title>Before you continue</title><form action=/save>Sign in</form>"

_STATUS = {
    Fault.TOO_MANY: "429 Too Many Requests",
    Fault.FORBIDDEN: "403 Forbidden",
    Fault.NOT_FOUND: "404 Not Found",
    Fault.BROKEN: "500 Internal Server Error",
    Fault.UNAVAILABLE: "503 Service Unavailable",
}

_AWAY = {Fault.REDIRECT: "302 Found", Fault.MOVED: "307 Temporary Redirect"}


def response(text: str, fault: Fault | None) -> bytes:
    """All that is sent in answer to `text`."""
    if fault in _STATUS:
        return http(_STATUS[fault], b"<html>That's an error.</html>")
    if fault in _AWAY:
        return http(_AWAY[fault], b"", f"Location: https://{ELSEWHERE}/signin\r\n")
    if fault is Fault.CUT_OFF:
        return http("200 OK", _batch(spoken_mp3(text)))[:-100]
    return http("200 OK", _body(text, fault))


def http(status: str, body: bytes, headers: str = "") -> bytes:
    """A whole answer."""
    head = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


def _body(text: str, fault: Fault | None) -> bytes:
    match fault:
        case Fault.EMPTY:
            return b""
        case Fault.CONSENT:
            return SIGN_IN
        case Fault.NO_AUDIO:
            return b')]}\'\n\n[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]'
        case Fault.NOT_BASE64:
            return _line("A")
        case Fault.NOT_UTF_8:
            return b"jQ1olc \xff\xfe\xfa"
    return _batch(_audio(text, fault))


def _audio(text: str, fault: Fault | None) -> bytes:
    whole = spoken_mp3(text)
    match fault:
        case Fault.TRUNCATED:
            return whole[:-100]
        case Fault.HALF:
            return whole[: len(whole) // FRAME_BYTES // 2 * FRAME_BYTES]
        case Fault.GARBAGE:
            return b"this is no sound at all"
    return _wrong(spoken_ms(text), fault) if fault else whole


@cache
def _wrong(length_ms: int, fault: Fault) -> bytes:
    return mp3(_wrong_samples(length_ms, fault))


def _wrong_samples(length_ms: int, fault: Fault) -> NDArray[np.float64]:
    tone = _tone(length_ms)
    match fault:
        case Fault.TOO_LONG:
            return _tone(20_000)
        case Fault.TOO_SHORT:
            return _tone(80)
        case Fault.FAINT:
            return tone / 800
        case Fault.NOISE:
            return np.random.default_rng(1).normal(0, 3_000, len(tone))
    return 0 * tone


def _batch(audio: bytes) -> bytes:
    return _line(base64.b64encode(audio).decode())


def _line(encoded: str) -> bytes:
    rows = [["wrb.fr", "jQ1olc", json.dumps([encoded]), None, None, None, "generic"], ["di", 57]]
    return b")]}'\n\n" + json.dumps(rows, separators=(",", ":")).encode()


@cache
def spoken_mp3(text: str) -> bytes:
    """What the service says for `text`: a tone of as long as a coach would take."""
    return mp3(_tone(spoken_ms(text)))


def mp3(samples: NDArray[np.float64]) -> bytes:
    """As the service makes them: 24 kHz, mono, 64 kbit/s, frames and nothing else."""
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_bit_rate(64)
    encoder.silence()
    return bytes(encoder.encode(samples.astype(np.int16).tobytes())) + bytes(encoder.flush())


def _tone(length_ms: int) -> NDArray[np.float64]:
    times = np.arange(SAMPLE_RATE * length_ms // 1_000) / SAMPLE_RATE
    dying = np.minimum(1, (len(times) - np.arange(len(times))) / FADE)
    tone: NDArray[np.float64] = 8_000 * np.sin(2 * np.pi * 440 * times) * dying
    return tone
