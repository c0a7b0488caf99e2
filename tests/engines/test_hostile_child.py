"""What comes out of the pipe of eSpeak's child: one sound answer for each request, or a fault."""

import json
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from queue import SimpleQueue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mutations import mutations_of
from voicecoach.engines.embedded import child_process
from voicecoach.engines.embedded.answers import AnswerReader
from voicecoach.engines.embedded.child_process import ChildError
from voicecoach.engines.embedded.child_program import FRAME_START
from voicecoach.engines.espeak import engine as espeak
from voicecoach.engines.espeak import process as espeak_process
from voicecoach.engines.espeak.process import EspeakProcess
from voicecoach.engines.interface import EngineError, Voice

READER = AnswerReader("espeak")
read_sound = partial(espeak._read_sound, READER)
read_voices = partial(espeak._read_voices, READER)


def frame(letter: bytes, payload: bytes) -> bytes:
    return FRAME_START + letter + len(payload).to_bytes(4, "big") + payload


SOUND = frame(b"A", (22_050).to_bytes(4, "big") + bytes(range(64)))
VOICES = frame(b"V", json.dumps([["English", "gmw/en", [[2, "en"], [5, "en-gb"]]]]).encode())
ERROR = frame(b"E", "no such voice: ä".encode())


def read_from(pipe: bytes) -> list[tuple[bytes, bytes] | None]:
    frames: SimpleQueue[tuple[bytes, bytes] | None] = SimpleQueue()
    child_process.read_frames(BytesIO(pipe), frames)
    return [frames.get() for _ in range(frames.qsize())]


@given(mutations_of(SOUND, VOICES, ERROR, SOUND + SOUND))
def test_any_bytes_in_the_pipe_are_one_answer_or_noise(pipe: bytes) -> None:
    *answers, last = read_from(pipe)
    assert last is None
    assert len(answers) <= 1, "nobody asked for a second one"
    for answer in filter(None, answers):
        assert pipe.startswith(frame(*answer))
        read_or_refuse(*answer)


@given(
    st.sampled_from([b"A", b"V", b"E", b"?"]),
    mutations_of(SOUND[9:], VOICES[9:], ERROR[9:], b"[" * 99_999),
)
def test_any_answer_is_read_or_refused(letter: bytes, payload: bytes) -> None:
    read_or_refuse(letter, payload)


def test_a_sound_answer_is_read() -> None:
    """Without this, readers that refuse everything would pass the tests above."""
    (answer, _) = read_from(SOUND)
    assert answer is not None
    assert read_sound(*answer) == (bytes(range(64)), 22_050)
    (answer, _) = read_from(VOICES)
    assert answer is not None
    assert [voice.name for voice, _ in read_voices(*answer)] == ["en"]


def read_or_refuse(letter: bytes, payload: bytes) -> None:
    refused = (EngineError, *child_process.UNREADABLE)
    try:
        samples, hertz = read_sound(letter, payload)
        assert len(samples) % 2 == 0
        assert 8_000 <= hertz <= 48_000
    except refused:
        pass
    try:
        for voice, identifier in read_voices(letter, payload):
            assert isinstance(voice, Voice)
            assert isinstance(identifier, str)
    except refused:
        pass


CHILD = """
import sys, time
pipe = sys.stdout.buffer
for line in sys.stdin:
    {does}
    pipe.flush()
"""

Child = Callable[[str], EspeakProcess]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    """A child that does this when it is asked."""

    def start(does: str) -> EspeakProcess:
        file = tmp_path / "child.py"
        file.write_text(CHILD.format(does=does), "utf-8")
        monkeypatch.setattr(espeak_process, "ESPEAK_CHILD_FILE", str(file))
        return EspeakProcess("", "")

    return start


def test_json_without_end_is_an_answer_that_cannot_be_read(child: Child) -> None:
    process = child(
        f"pipe.write({FRAME_START!r} + b'V' + (99_999).to_bytes(4, 'big') + b'[' * 99_999)"
    )
    with pytest.raises(ChildError, match="cannot be read"):
        process.ask({}, 10, read_voices)


SPEAKS = f"pipe.write({SOUND!r}); pipe.flush()"


@pytest.mark.parametrize(
    "does", [f"{SPEAKS}; time.sleep(0.5); {SPEAKS}", f"pipe.write({SOUND!r} * 100_000)"]
)
def test_a_second_answer_is_not_given_to_the_next_request(child: Child, does: str) -> None:
    process = child(does)
    process.ask({}, 10, read_sound)
    while process._frames.empty():
        pass
    with pytest.raises(ChildError, match=r"gave an answer before it was asked|ended unexpectedly"):
        process.ask({}, 10, read_sound)
    assert process._frames.qsize() <= 2, "what nobody asked for is not kept"
