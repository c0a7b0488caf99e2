"""Whole sessions by the online voice, against a stand-in of its service on this machine."""

import time
from pathlib import Path

import pytest

import voicecoach
from tests.engines.faults import Fault
from tests.engines.impatient_gtts import ImpatientGtts
from tests.engines.speech_service import SpeechService
from tests.online_build_faults import ROUTINE
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.errors import VoiceError
from voicecoach.pipeline.build import Built
from voicecoach.pipeline.speech import engine_choice

pytestmark = pytest.mark.slow

SENT = "gtts sends the texts of this session to Google Translate"


def built(tmp_path: Path, engine: GttsEngine | str) -> tuple[Built, list[str]]:
    notices: list[str] = []
    made = voicecoach.build(
        ROUTINE, tmp_path / "session.mp3", engine=engine, online=True, notice=notices.append
    )
    return made, notices


@pytest.fixture
def without_hibari(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where hibari does not speak the language, so that `auto` turns to the online voice."""
    monkeypatch.setattr(engine_choice, "AUTO_ONLINE", ("gtts", "espeak"))


def test_a_session_in_the_online_voice(tmp_path: Path, speech_service: SpeechService) -> None:
    session, notices = built(tmp_path, ImpatientGtts())
    assert (session.engine, session.voice) == ("gtts", "en")
    assert notices == [SENT]
    phrases = {phrase.text for phrase in session.timeline.phrases}
    assert phrases <= set(speech_service.texts)
    assert len(speech_service.texts) == len(set(speech_service.texts))
    assert session.path.stat().st_size > 100_000


@pytest.mark.parametrize(
    "fault",
    [Fault.EMPTY, Fault.CONSENT, Fault.BROKEN, Fault.RESET, Fault.TRUNCATED, Fault.GARBAGE],
)
def test_a_passing_fault_is_not_heard(
    tmp_path: Path, speech_service: SpeechService, fault: Fault
) -> None:
    good, _ = built(tmp_path, ImpatientGtts())
    whole = good.path.read_bytes()
    for clip in Path(_cache()).glob("*.clip"):
        clip.unlink()
    speech_service.then(None, None, fault, None, fault)
    again, _ = built(tmp_path, ImpatientGtts())
    assert again.engine == "gtts"
    assert again.path.read_bytes() == whole


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.FORBIDDEN])
def test_a_refusal_stops_all_requests(
    tmp_path: Path, speech_service: SpeechService, fault: Fault
) -> None:
    speech_service.always(fault)
    with pytest.raises(VoiceError):
        built(tmp_path, ImpatientGtts())
    assert len(speech_service.texts) <= GttsEngine.workers


def test_a_refused_connection(tmp_path: Path, speech_service: SpeechService) -> None:
    speech_service.stop()
    with pytest.raises(VoiceError, match="check the network connection, or use --engine espeak"):
        built(tmp_path, ImpatientGtts())


@pytest.mark.usefixtures("without_hibari")
def test_auto_speaks_online_where_it_can(tmp_path: Path, speech_service: SpeechService) -> None:
    session, notices = built(tmp_path, "auto")
    assert session.engine == "gtts"
    assert notices == [SENT]
    assert "Curls, " in " ".join(speech_service.texts)


@pytest.mark.usefixtures("without_hibari")
@pytest.mark.parametrize("network", ["refused", "hanging"])
def test_auto_decides_within_five_seconds(
    tmp_path: Path, speech_service: SpeechService, network: str
) -> None:
    if network == "refused":
        speech_service.stop()
    speech_service.always(Fault.HANG)
    moments: list[float] = []
    began = time.monotonic()
    session = voicecoach.build(
        ROUTINE,
        tmp_path / "session.mp3",
        engine="auto",
        online=True,
        notice=lambda text: moments.append(time.monotonic() - began) if text != SENT else None,
    )
    assert session.engine == "espeak"
    assert moments[0] < 5.0


def test_a_rate_the_voice_cannot_speak_at_is_told(speech_service: SpeechService) -> None:
    notices: list[str] = []
    voicecoach.plan(ROUTINE, engine=ImpatientGtts(), rate=150, notice=notices.append)
    assert notices == ["gtts has only one pace, so --rate has no effect", SENT]
    assert speech_service.texts


def test_auto_takes_a_voice_that_only_the_embedded_engine_has(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    target = tmp_path / "session.mp3"
    session = voicecoach.build(ROUTINE, target, engine="auto", online=True, voice="en-gb-scotland")
    assert (session.engine, session.voice) == ("espeak", "en-gb-scotland")
    assert speech_service.texts == []


@pytest.mark.usefixtures("without_hibari")
def test_auto_needs_no_service_for_what_it_has(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    built(tmp_path, "auto")
    speech_service.stop()
    session, notices = built(tmp_path, "auto")
    assert session.engine == "gtts"
    assert notices == []


def _cache() -> str:
    import os

    return os.environ["VOICECOACH_CACHE_DIR"]
