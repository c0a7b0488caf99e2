"""The fuzzer hears what the voices make of a text, and sees where one crashes."""

from collections.abc import Callable
from random import Random
from types import SimpleNamespace

import fuzz_voices
import pytest

from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.voices import ANY_LANGUAGE

ODD = ["Close.", "漢字", "\x01", "...", "[[kl'oUz]] ](/y/)", "--help", "\ud800", "a" * 300]


@pytest.mark.parametrize("text", ODD)
def test_the_true_voices_keep_their_promises(text: str) -> None:
    assert list(fuzz_voices.broken_speech(frozenset([text]), "en", Random(0))) == []


def crash(_: Utterance) -> bytes:
    raise EngineError("hibari ended unexpectedly, twice; install it again")


def ramble(_: Utterance) -> bytes:
    raise EngineError("one line\nand another")


def keep_silent(_: Utterance) -> bytes:
    return wav_bytes(b"", 24_000)


@pytest.mark.parametrize(
    ("synthesize", "told"),
    [(crash, "crashed at 'Two'"), (ramble, "'\\n' in"), (keep_silent, "made nothing of 'Two'")],
)
def test_what_a_voice_may_not_do_is_seen(
    synthesize: Callable[[Utterance], bytes], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    voices = [Voice("any", ANY_LANGUAGE)]
    bad = SimpleNamespace(name="bad", voices=lambda: voices, synthesize=synthesize)
    monkeypatch.setattr(fuzz_voices, "_engine", lambda _: bad)
    assert told in next(fuzz_voices.broken_speech(frozenset(["Two"]), "en", Random(0)))
