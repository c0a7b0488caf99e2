"""Every way in which the speech service can fail, met in the middle of a session."""

import time
from pathlib import Path

import pytest

from tests.engines.faults import Fault
from tests.engines.impatient_gtts import ImpatientGtts
from tests.engines.speech_service import SpeechService
from tests.online_build_faults import PROVOKED, ROUTINE, WELL, jumping_clock, provoke
from voicecoach import build
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.errors import VoiceError

pytestmark = pytest.mark.slow

WHY = {
    "sign-in": "redirects elsewhere",
    "307": "redirects elsewhere",
    "429": "refuses more requests",
    "403": "refuses more requests",
    "404": r"an error \(404\)",
    "500": r"an error \(500\)",
    "503": r"an error \(503\)",
    "empty": "a page without audio",
    "consent": "a page without audio",
    "no-audio": "sent no audio",
    "not-utf-8": "sent no audio",
    "hang": "gave no answer|cannot be reached",
    "drip": "gave no answer|cannot be reached",
    "flood": "more than speech can be",
    "half": "breaks off in the middle of a sound",
    "truncated": "ends in the middle of a frame",
    "too-long": "20 s long, which cannot be right",
    "too-short": "s long, which cannot be right",
    "silence": "no sound in it",
    "faint": "too soft to be heard",
    "noise": "nothing but noise",
    "garbage": "is not MP3",
    "not-base64": "cannot be read",
    "STRANGER": "unable to get local issuer certificate",
    "EXPIRED": "has expired",
    "EARLY": "is not yet valid",
    "OTHER_HOST": "not valid for",
}


@pytest.mark.parametrize("fault", PROVOKED)
def test_a_fault_in_the_middle_of_a_session(fault: str, tmp_path: Path) -> None:
    outcome = provoke(fault, tmp_path)
    assert outcome.is_safe, outcome
    assert outcome.spoken == (WELL if fault in list(Fault) else 0)
    with pytest.raises(VoiceError, match=WHY.get(fault, "cannot be reached")):
        raise VoiceError(outcome.said)


@pytest.mark.parametrize("fault", ["too-long", "silence", "noise", "half"])
def test_what_cannot_be_these_words_is_asked_for_again(
    fault: str, tmp_path: Path, speech_service: SpeechService
) -> None:
    good = build(ROUTINE, tmp_path / "good.mp3", engine=ImpatientGtts()).path.read_bytes()
    asked = sorted(speech_service.texts)
    for clip in _kept():
        clip.unlink()
    speech_service.asked.clear()
    speech_service.script(f"4: {fault}")
    again = build(ROUTINE, tmp_path / "again.mp3", engine=ImpatientGtts())
    assert again.path.read_bytes() == good
    extra = list(speech_service.texts)
    for text in asked:
        extra.remove(text)
    assert extra == [speech_service.texts[3]]


def test_what_cannot_be_these_words_is_not_kept(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    speech_service.script("*: too-long")
    with pytest.raises(VoiceError, match="20 s long"):
        build(ROUTINE, tmp_path / "it.mp3", engine=ImpatientGtts())
    assert len(_kept()) <= 1, "the list of voices, and no clip"


def test_faults_may_cost_a_session_a_minute_and_no_more(speech_service: SpeechService) -> None:
    """A service of which every other answer fails is not borne with for hours."""
    speech_service.script(", ".join(f"{n}: 500" for n in range(1, 100, 2)))
    coach = GttsEngine(pauses_s=(0.1,), patience_s=0.3)
    with pytest.raises(EngineError, match=r"\(500\)"):
        for n in range(49):
            coach.synthesize(Utterance(f"number {n}", "en", "en"))
    assert len(speech_service.texts) < 20


def test_what_the_reference_says_of_its_patience() -> None:
    coach = GttsEngine()
    assert (coach._try_s, coach._budget_s, coach._patience_s) == (10, 25, 60)
    assert len(coach._pauses_s) == 2


def test_pauses_grow_and_are_never_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    coach, waited = GttsEngine(), list[float]()
    monkeypatch.setattr(coach._refused, "wait", waited.append)
    for _ in range(20):
        for pause in coach._pauses_s:
            coach._pause(pause, time.monotonic() + 25)
    first, second = waited[::2], waited[1::2]
    assert 0.25 <= min(first) < max(first) <= 0.75 < 1 <= min(second) < max(second) <= 3
    assert len(set(waited)) == len(waited)


@pytest.mark.parametrize(("fault", "requests"), [("ok", [1]), ("500", [3]), ("hang", [2, 3])])
def test_the_clock_on_the_wall_may_jump(
    fault: str, requests: list[int], speech_service: SpeechService
) -> None:
    speech_service.script(f"*: {fault}")
    coach = ImpatientGtts()
    began = time.monotonic()
    with jumping_clock():
        try:
            coach.synthesize(Utterance("two", "en", "en"))
        except EngineError:
            assert fault != "ok"
    assert time.monotonic() - began < 5
    assert len(speech_service.texts) in requests


def _kept() -> list[Path]:
    import os

    return list(Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.clip"))
