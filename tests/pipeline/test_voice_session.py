"""How a session gets its voice: quicker where a beat is short, and nothing left running."""

import time

import pytest

import voicecoach
from tests.counting_engine import CountingEngine
from voicecoach.engines.espeak.engine import EspeakEngine
from voicecoach.engines.interface import Utterance
from voicecoach.errors import RoutineError

QUICK = "name: A\nexercises:\n- {name: B, reps: 5, tempo: {extend and hold on: 1.3s}}\n"


class PacedEngine(CountingEngine):
    """Remembers at which rate each text was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.rates_asked: dict[str, set[int]] = {}
        self.closed = 0

    def synthesize(self, utterance: Utterance) -> bytes:
        self.rates_asked.setdefault(utterance.text, set()).add(utterance.rate)
        return super().synthesize(utterance)

    def close(self) -> None:
        self.closed += 1


def test_a_quick_phrase_is_spoken_quicker() -> None:
    text = QUICK.replace("1.3s", "408ms")
    engine = PacedEngine()
    planned = voicecoach.plan(text, engine=engine)
    quick = [cue for cue in planned.timeline.cues if cue.quick]
    assert quick
    for cue in quick:
        assert 125 in engine.rates_asked[cue.text]
        assert cue.end_ms - cue.start_ms <= 408 - 48


def test_an_engine_is_closed_when_all_is_said() -> None:
    engine = PacedEngine()
    voicecoach.plan(QUICK, engine=engine)
    assert engine.closed == 1


def test_no_child_is_left_running() -> None:
    engine = EspeakEngine()
    voicecoach.plan(QUICK, engine=engine)
    assert engine._child.process is None


class SlowEngine(CountingEngine):
    """Takes a moment for each, in two threads."""

    workers = 2

    def synthesize(self, utterance: Utterance) -> bytes:
        time.sleep(0.02)
        return super().synthesize(utterance)


def test_nothing_more_is_asked_of_a_voice_once_the_user_has_stopped() -> None:
    def stop(_stage: str, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    engine = SlowEngine()
    with pytest.raises(KeyboardInterrupt) as stopped:
        voicecoach.plan("get-hip", engine=engine, progress=stop)
    time.sleep(0.2)
    assert stopped.tb, "which holds on to all that was at work"
    assert len(engine.asked) < 8


def test_speech_that_makes_a_session_too_long_is_refused() -> None:
    """Work and rests fit in twelve hours; with all that is said between them, they do not."""
    rests = "".join(f"- {{name: M{n}, time: 1s, rest: 1h}}\n" for n in range(11))
    text = f"name: A\nexercises:\n{rests}- {{name: Last, time: 59m40s}}\n"
    with pytest.raises(RoutineError, match="lasts longer than 12h"):
        voicecoach.plan(text, engine="silent")


@pytest.mark.parametrize("value", ["2", 2, ("2",)])
def test_a_change_may_be_one_value(value: object) -> None:
    timeline = voicecoach.plan(QUICK, engine="silent", changes=voicecoach.Changes(sets=value))  # type: ignore[arg-type]
    assert {cue.place.set for cue in timeline.timeline.cues if cue.place.rep} == {1, 2}
