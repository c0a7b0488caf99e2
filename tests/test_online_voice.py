"""Whole sessions by the online voice, against a stand-in of its service on this machine."""

import time
from pathlib import Path

import pytest

import voicecoach
from tests.engines.faults import Fault
from tests.engines.speech_service import SpeechService
from voicecoach.engines.gtts import GttsEngine
from voicecoach.errors import VoiceError
from voicecoach.wiring.building import Built

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, tempo: {up: 2s, down: 2s}, setup: "Take the {side} weight."}
  - {name: Plank, time: 20s}
"""


def hasty() -> GttsEngine:
    """The true engine, with less patience than users have."""
    return GttsEngine(pauses_s=(0.01, 0.02), try_s=0.8, budget_s=2.0, ready_s=1.0)


def built(tmp_path: Path, engine: GttsEngine | str) -> tuple[Built, list[str]]:
    notices: list[str] = []
    target = tmp_path / "session.mp3"
    return voicecoach.build(ROUTINE, target, engine=engine, notice=notices.append), notices


def test_a_session_in_the_online_voice(tmp_path: Path, speech_service: SpeechService) -> None:
    session, notices = built(tmp_path, hasty())
    assert (session.voiced.engine, session.voiced.voice) == ("gtts", "en")
    assert notices == []
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
    good, _ = built(tmp_path, hasty())
    whole = good.path.read_bytes()
    for clip in Path(_cache()).glob("*.clip"):
        clip.unlink()
    speech_service.then(None, None, fault, None, fault)
    again, _ = built(tmp_path, hasty())
    assert again.voiced.engine == "gtts"
    assert again.path.read_bytes() == whole


FATAL = [
    Fault.EMPTY,
    Fault.CONSENT,
    Fault.REDIRECT,
    Fault.TOO_MANY,
    Fault.FORBIDDEN,
    Fault.BROKEN,
    Fault.RESET,
    Fault.HANG,
    Fault.TRUNCATED,
    Fault.NOT_UTF_8,
]


@pytest.mark.parametrize("fault", FATAL)
def test_a_lasting_fault_ends_the_build_and_leaves_the_former_file(
    tmp_path: Path, speech_service: SpeechService, fault: Fault
) -> None:
    (tmp_path / "session.mp3").write_bytes(b"the former file")
    speech_service.then(*[None] * 5)
    speech_service.always(fault)
    with pytest.raises(VoiceError) as caught:
        built(tmp_path, hasty())
    assert caught.value.exit_code == 4
    assert "speech service" in str(caught.value)
    assert (tmp_path / "session.mp3").read_bytes() == b"the former file"
    assert [path.name for path in tmp_path.iterdir()] == ["session.mp3"]


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.FORBIDDEN])
def test_a_refusal_stops_all_requests(
    tmp_path: Path, speech_service: SpeechService, fault: Fault
) -> None:
    speech_service.always(fault)
    with pytest.raises(VoiceError):
        built(tmp_path, hasty())
    assert len(speech_service.texts) <= GttsEngine.workers


def test_a_refused_connection(tmp_path: Path, speech_service: SpeechService) -> None:
    speech_service.stop()
    with pytest.raises(VoiceError, match="check the network connection, or use --engine espeak"):
        built(tmp_path, hasty())


def test_what_was_spoken_is_kept_for_the_next_try(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    speech_service.then(*[None] * 6)
    speech_service.always(Fault.TOO_MANY)
    with pytest.raises(VoiceError):
        built(tmp_path, hasty())
    spoken = set(speech_service.texts[:6])
    speech_service.always(None)
    before = len(speech_service.texts)
    built(tmp_path, hasty())
    again = spoken & set(speech_service.texts[before:])
    assert len(again) < GttsEngine.workers  # an answer under way at the refusal may be lost


def test_auto_speaks_online_where_it_can(tmp_path: Path, speech_service: SpeechService) -> None:
    session, notices = built(tmp_path, "auto")
    assert session.voiced.engine == "gtts"
    assert notices == []
    assert "Plank." in " ".join(speech_service.texts)


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.EMPTY])
def test_auto_changes_the_voice_of_the_whole_session(
    tmp_path: Path, speech_service: SpeechService, fault: Fault
) -> None:
    """Even at the last phrase: never two voices in one file."""
    speech_service.then(*[None] * 12)
    speech_service.always(fault)
    session, notices = built(tmp_path, "auto")
    assert session.voiced.engine == "espeak"
    assert len(notices) == 1
    assert notices[0].startswith("using the voice of espeak instead of gtts: ")
    alone = voicecoach.build(ROUTINE, tmp_path / "alone.mp3", engine="espeak")
    assert alone.path.read_bytes() == session.path.read_bytes()


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
        notice=lambda _text: moments.append(time.monotonic() - began),
    )
    assert session.voiced.engine == "espeak"
    assert moments[0] < 5.0


def test_a_rate_the_voice_cannot_speak_at_is_told(speech_service: SpeechService) -> None:
    notices: list[str] = []
    voicecoach.plan(ROUTINE, engine=hasty(), rate=150, notice=notices.append)
    assert notices == ["gtts speaks at a pace of its own: --rate is not obeyed"]
    assert speech_service.texts


def test_auto_takes_a_voice_that_only_the_embedded_engine_has(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    target = tmp_path / "session.mp3"
    session = voicecoach.build(ROUTINE, target, engine="auto", voice="en-gb-scotland")
    assert (session.voiced.engine, session.voiced.voice) == ("espeak", "en-gb-scotland")
    assert speech_service.texts == []


def test_auto_needs_no_service_for_what_it_has(
    tmp_path: Path, speech_service: SpeechService
) -> None:
    built(tmp_path, "auto")
    speech_service.stop()
    session, notices = built(tmp_path, "auto")
    assert session.voiced.engine == "gtts"
    assert notices == []


def _cache() -> str:
    import os

    return os.environ["VOICECOACH_CACHE_DIR"]
