"""Answers of the speech service that mean harm: believed only where they are whole MP3."""

import base64
import json
import subprocess
import sys
from unittest.mock import patch

import pytest
from hypothesis import given

from tests.audio.sounds import noise_mp3
from tests.engines.answers import spoken_mp3
from tests.mutations import mutations_of
from voicecoach.engines.gtts import one_request as gtts_client
from voicecoach.engines.gtts.mp3_check import mp3_problem
from voicecoach.engines.gtts.one_request import ServiceError, request_speech

SPOKEN = spoken_mp3("two")
SHORT = SPOKEN[: 192 * 4]
BEGINNING, END = b'jQ1olc","[\\"', b'\\"]'


def page(audio: bytes) -> bytes:
    rows = [["wrb.fr", "jQ1olc", json.dumps([base64.b64encode(audio).decode()]), None, "generic"]]
    return b")]}'\n\n" + json.dumps(rows, separators=(",", ":")).encode()


def answered(body: bytes) -> bytes:
    """What is taken for speech of a page with that body."""
    with patch.object(gtts_client, "post", lambda *_: body):
        return request_speech("two", "en", 5.0, lambda: False)


@given(mutations_of(page(SHORT), page(SPOKEN), page(b"no sound"), BEGINNING + END))
def test_what_is_taken_for_speech_is_whole_mp3(body: bytes) -> None:
    try:
        audio = answered(body)
    except ServiceError:
        return
    assert mp3_problem(audio) is None


@given(mutations_of(SHORT, b"ID3\x03\0\0\0\0\0\x05tag.." + SHORT))
def test_of_a_sound_without_a_problem_nothing_can_be_missing(audio: bytes) -> None:
    if mp3_problem(audio) is None:
        assert mp3_problem(audio[:-1])


def test_a_page_is_read_as_gtts_reads_it() -> None:
    assert answered(page(SPOKEN)) == SPOKEN


def test_a_page_of_nothing_but_beginnings_is_answered_at_once() -> None:
    """A pattern would be tried anew at each of them, and hold the whole program for an hour."""
    code = f"""
from unittest.mock import patch
from voicecoach.engines.gtts import one_request as gtts_client
with patch.object(gtts_client, "post", lambda *_: {BEGINNING!r} * ((1 << 22) // {len(BEGINNING)})):
    gtts_client.request_speech("two", "en", 5.0, lambda: False)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert "ServiceError: sent no audio" in done.stderr


STEREO, OTHER_RATE = noise_mp3(24_000, 64, 2), noise_mp3(22_050, 64)


@pytest.mark.parametrize(
    "audio",
    [SPOKEN + STEREO, SPOKEN + OTHER_RATE, OTHER_RATE + SPOKEN, SPOKEN + noise_mp3(48_000, 64)],
    ids=["channels", "rate", "the other rate first", "version"],
)
def test_an_mp3_that_changes_is_refused(audio: bytes) -> None:
    """A decoder ends at the change, or goes on in the wrong rate: half of the words, or none."""
    assert mp3_problem(audio) == "changes its format midway"


def test_a_bit_rate_may_change() -> None:
    assert mp3_problem(SPOKEN + noise_mp3(24_000, 32) + noise_mp3(24_000, 128)) is None
