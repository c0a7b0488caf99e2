"""The true gTTS client against every answer the service is known to give."""

import time
from collections.abc import Callable
from io import BytesIO
from threading import Event, Thread

import pytest
import soundfile

from tests.engines.answers import spoken_mp3
from tests.engines.faults import Fault
from tests.engines.speech_service import SpeechService
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.engines.gtts.one_request import ServiceError, request_speech
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.pipeline.speech.speak_phrases import speak_phrases

TRIES = 3

PASSING = {
    Fault.EMPTY: "sent a page without audio",
    Fault.CONSENT: "sent a page without audio",
    Fault.NO_AUDIO: "sent no audio",
    Fault.REDIRECT: r"redirects elsewhere, as a network with a sign-in does \(302\)",
    Fault.MOVED: r"redirects elsewhere, as a network with a sign-in does \(307\)",
    Fault.BROKEN: r"answered with an error \(500\)",
    Fault.UNAVAILABLE: r"answered with an error \(503\)",
    Fault.RESET: "cannot be reached",
    Fault.CUT_OFF: "cannot be reached",
    Fault.TRUNCATED: "sent audio that ends in the middle of a frame",
    Fault.GARBAGE: "sent audio that is not MP3",
    Fault.NOT_BASE64: "sent an answer that cannot be read",
    Fault.NOT_UTF_8: "sent no audio",
    Fault.FLOOD: "sent more than speech can be",
}


def engine(**limits: float) -> GttsEngine:
    return GttsEngine(pauses_s=(0.01,) * (TRIES - 1), **limits)


def utterance(text: str, language: str = "en") -> Utterance:
    return Utterance(text, language, language)


def test_the_words_of_the_service_are_returned(speech_service: SpeechService) -> None:
    audio = engine().synthesize(utterance("Left leg first."))
    assert audio == spoken_mp3("Left leg first.")
    [asked] = speech_service.asked
    assert asked[:3] == ("translate.google.us:443", "Left leg first.", "en")


def test_the_language_is_the_voice_s(speech_service: SpeechService) -> None:
    engine().synthesize(Utterance("Links zuerst.", voice="de", language="de-AT"))
    assert speech_service.asked[0].language == "de"


def test_a_full_stop_stays_where_it_was(speech_service: SpeechService) -> None:
    engine().synthesize(utterance("Rest. Next: bridges."))
    assert speech_service.texts == ["Rest. Next: bridges."]


FIRST = "Lie on your left side, knees bent, feet together, hips stacked, and your head on your arm."
SECOND = "Open the top knee, slowly, as far as it goes, and close it again."


def test_a_long_text_is_asked_for_in_whole_sentences(speech_service: SpeechService) -> None:
    audio = engine().synthesize(utterance(f"{FIRST} {SECOND}"))
    assert speech_service.texts == [FIRST, SECOND]
    samples, sample_rate = soundfile.read(BytesIO(audio))
    alone = [soundfile.read(BytesIO(spoken_mp3(text)))[0] for text in (FIRST, SECOND)]
    assert len(samples) == pytest.approx(sum(map(len, alone)), abs=sample_rate / 10)


@pytest.mark.parametrize(
    ("script", "asked"),
    [("1: empty", [FIRST, FIRST, SECOND]), ("2: empty", [FIRST, SECOND, FIRST, SECOND])],
)
def test_no_sentence_of_a_long_text_may_be_missing(
    speech_service: SpeechService, script: str, asked: list[str]
) -> None:
    speech_service.script(script)
    audio = engine().synthesize(utterance(f"{FIRST} {SECOND}"))
    assert audio == spoken_mp3(FIRST) + spoken_mp3(SECOND)
    assert speech_service.texts == asked


@pytest.mark.parametrize("fault", PASSING, ids=[fault.name for fault in PASSING])
def test_a_passing_fault_is_tried_again(speech_service: SpeechService, fault: Fault) -> None:
    speech_service.then(fault)
    assert engine().synthesize(utterance("two")) == spoken_mp3("two")
    assert speech_service.texts == ["two", "two"]


@pytest.mark.parametrize(("fault", "said"), PASSING.items(), ids=[fault.name for fault in PASSING])
def test_a_lasting_fault_is_told_after_three_tries(
    speech_service: SpeechService, fault: Fault, said: str
) -> None:
    speech_service.always(fault)
    with pytest.raises(
        EngineError, match=f'{said} for "two"; (check|try) .* or use --engine espeak'
    ) as e:
        engine().synthesize(utterance("two"))
    assert not e.value.stop
    assert speech_service.texts == ["two"] * TRIES


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.FORBIDDEN])
def test_after_a_refusal_nothing_more_is_asked(speech_service: SpeechService, fault: Fault) -> None:
    speech_service.always(fault)
    coach = engine()
    for ask in (lambda: coach.synthesize(utterance("two")), coach.ready):
        with pytest.raises(EngineError, match=rf"\({fault}\).*; try again in an hour") as refusal:
            ask()
        assert refusal.value.stop
    assert len(speech_service.asked) == 1


def test_a_refusal_stops_the_other_thread_s_tries(speech_service: SpeechService) -> None:
    speech_service.then(Fault.BROKEN, Fault.TOO_MANY)
    coach = GttsEngine(pauses_s=(30.0, 30.0))
    raised: list[EngineError] = []
    done = Event()

    def wait_for_the_second_try() -> None:
        try:
            coach.synthesize(utterance("one"))
        except EngineError as error:
            raised.append(error)
        done.set()

    Thread(target=wait_for_the_second_try, daemon=True).start()
    while not speech_service.asked:
        time.sleep(0.01)
    with pytest.raises(EngineError):
        coach.synthesize(utterance("two"))
    assert done.wait(5)
    assert raised[0].stop
    assert speech_service.texts == ["one", "two"]


def test_a_refusal_ends_a_session_within_the_requests_under_way(
    speech_service: SpeechService,
) -> None:
    speech_service.then(None, None, Fault.TOO_MANY)
    speech_service.always(Fault.TOO_MANY)
    with pytest.raises(EngineError, match="429"):
        list(speak_phrases(engine(), [utterance(f"number {n}") for n in range(40)]))
    assert len(speech_service.asked) <= 2 + GttsEngine.workers


def test_a_refusal_that_comes_too_late_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(_words: str, _tag: str, _seconds: float, given_up: Callable[[], bool]) -> bytes:
        while not given_up():
            time.sleep(0.01)
        raise ServiceError("refuses more requests just now (429)", is_refusal=True)

    monkeypatch.setattr("voicecoach.engines.gtts.engine.request_speech", late)
    coach = GttsEngine(pauses_s=(), try_s=0.05)
    with pytest.raises(EngineError, match="gave no answer"):
        coach.synthesize(utterance("two"))
    assert coach._refused.wait(30)
    with pytest.raises(EngineError) as refusal:
        coach.synthesize(utterance("three"))
    assert refusal.value.stop


def test_another_error_of_the_client_is_not_tried_again(speech_service: SpeechService) -> None:
    speech_service.always(Fault.NOT_FOUND)
    with pytest.raises(EngineError, match=r"an error \(404\)"):
        engine().synthesize(utterance("two"))
    assert len(speech_service.asked) == 1


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.DRIP])
def test_an_answer_that_does_not_come_is_given_up(
    speech_service: SpeechService, fault: Fault
) -> None:
    speech_service.always(fault)
    began = time.monotonic()
    with pytest.raises(EngineError, match=r"gave no answer|cannot be reached"):
        engine(try_s=0.2, budget_s=0.5).synthesize(utterance("two"))
    assert time.monotonic() - began < 3.0
    assert 2 <= len(speech_service.asked) <= TRIES


def test_no_try_is_begun_when_the_time_is_out(speech_service: SpeechService) -> None:
    speech_service.always(Fault.BROKEN)
    began = time.monotonic()
    with pytest.raises(EngineError, match=r"\(500\)"):
        GttsEngine(pauses_s=(30.0,), budget_s=0.3).synthesize(utterance("two"))
    assert time.monotonic() - began < 3.0
    assert len(speech_service.asked) == 1


def test_when_the_time_is_all_but_out_a_try_gets_a_moment(speech_service: SpeechService) -> None:
    speech_service.always(Fault.HANG)
    with pytest.raises(EngineError, match=r"gave no answer within 0\.\d+ s|cannot be reached"):
        engine(budget_s=0).synthesize(utterance("two"))


def test_where_nobody_listens_it_says_so_at_once(speech_service: SpeechService) -> None:
    speech_service.stop()
    with pytest.raises(EngineError, match="cannot be reached"):
        engine().synthesize(utterance("two"))


def test_ready_when_the_service_speaks(speech_service: SpeechService) -> None:
    engine().ready()
    assert len(speech_service.asked) == 1


@pytest.mark.parametrize("fault", [Fault.CONSENT, Fault.BROKEN, Fault.RESET, Fault.TOO_MANY])
def test_not_ready_when_it_does_not(speech_service: SpeechService, fault: Fault) -> None:
    speech_service.always(fault)
    with pytest.raises(EngineError, match="or use --engine espeak") as refusal:
        engine().ready()
    assert refusal.value.stop == (fault is Fault.TOO_MANY)
    assert len(speech_service.asked) == 1


def test_not_ready_when_it_hangs(speech_service: SpeechService) -> None:
    speech_service.always(Fault.HANG)
    began = time.monotonic()
    with pytest.raises(EngineError, match=r"gave no answer|cannot be reached"):
        engine(ready_s=0.2).ready()
    assert time.monotonic() - began < 3.0


def test_not_ready_when_the_name_server_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    import gtts  # noqa: F401  the wait is to be for the name, not for this

    # The one thing no stand-in can do: the system's own resolver, which no timeout reaches.
    released = Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: released.wait() and [])
    began = time.monotonic()
    with pytest.raises(EngineError, match="gave no answer"):
        engine(ready_s=0.2).ready()
    released.set()
    assert time.monotonic() - began < 3.0


def test_the_limit_that_every_engine_promises_is_the_default() -> None:
    assert GttsEngine()._ready_s < 4


@pytest.mark.parametrize("text", ["", "   ", "...", "?!", "—", "\n\t", "\x01\x02"])
def test_a_text_without_words_is_refused_unasked(speech_service: SpeechService, text: str) -> None:
    with pytest.raises(EngineError, match="nothing to say"):
        engine().synthesize(utterance(text))
    assert speech_service.asked == []


def test_where_gtts_finds_no_words_it_is_told(speech_service: SpeechService) -> None:
    """Who asks here has looked before, by other rules than those of gTTS."""
    with pytest.raises(ServiceError, match="finds nothing to say"):
        request_speech("...", "en", 1.0, lambda: False)
    assert speech_service.asked == []


def test_voices_are_the_service_s_languages() -> None:
    voices = {voice.name: voice for voice in GttsEngine().voices()}
    assert voices["en"].language == "en"
    assert voices["fr-CA"].language == "fr-CA"
    assert voices["iw"].language == "he"
