"""A session's words through an engine, one by one and side by side."""

import time
from collections.abc import Callable
from contextlib import closing
from threading import Barrier, Event

import pytest

from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.silent import SilentEngine
from voicecoach.pipeline.speech.speak_phrases import speak_phrases


class Scripted(SilentEngine):
    """Says what `words` returns for a text, and remembers what it was asked."""

    def __init__(self, words: Callable[[str], bytes], workers: int) -> None:
        self.words = words
        self.workers = workers
        self.asked: list[str] = []

    def synthesize(self, utterance: Utterance) -> bytes:
        self.asked.append(utterance.text)
        return self.words(utterance.text)


def utterances(*texts: str) -> list[Utterance]:
    return [Utterance(text, "v", "en") for text in texts]


@pytest.fixture(params=[1, 2, 5])
def workers(request: pytest.FixtureRequest) -> int:
    count: int = request.param
    return count


def test_each_distinct_utterance_is_spoken_once(workers: int) -> None:
    engine = Scripted(str.encode, workers)
    spoken = list(speak_phrases(engine, iter(utterances("one", "two", "one", "three", "two"))))
    asked = utterances("one", "two", "three")
    assert dict(spoken) == {each: each.text.encode() for each in asked}
    assert len(spoken) == 3
    assert sorted(engine.asked) == ["one", "three", "two"]


def test_no_words_no_work(workers: int) -> None:
    assert list(speak_phrases(Scripted(str.encode, workers), [])) == []


def test_each_is_handed_over_before_the_others_are_spoken(workers: int) -> None:
    may_go_on = Event()
    engine = Scripted(lambda text: b"%d" % (text == "0" or may_go_on.wait(5)), workers)
    spoken = speak_phrases(engine, utterances(*map(str, range(9))))
    assert next(spoken)[0].text == "0"
    may_go_on.set()
    assert [audio for _, audio in spoken] == [b"1"] * 8


def test_as_many_at_a_time_as_the_engine_allows() -> None:
    meeting = Barrier(3)
    engine = Scripted(lambda _: b"%d" % meeting.wait(5), workers=3)
    assert len(list(speak_phrases(engine, utterances(*"abcdef")))) == 6


def test_the_first_error_is_raised_and_nothing_more_is_asked(workers: int) -> None:
    def words(text: str) -> bytes:
        time.sleep(0.01)
        if text == "3":
            raise EngineError("hoarse")
        return b"."

    engine = Scripted(words, workers)
    with pytest.raises(EngineError, match="hoarse"):
        list(speak_phrases(engine, utterances(*map(str, range(100)))))
    time.sleep(0.05)
    assert len(engine.asked) <= 4 + 3 * workers


@pytest.mark.parametrize("error", [EngineError("hoarse"), KeyboardInterrupt(), RuntimeError()])
def test_an_error_does_not_wait_for_the_others(error: BaseException) -> None:
    released = Event()

    def words(text: str) -> bytes:
        if text == "hangs":
            released.wait(30)
            return b"."
        raise error

    began = time.monotonic()
    with pytest.raises(type(error)):
        list(speak_phrases(Scripted(words, workers=2), utterances("hangs", "fails", "never")))
    assert time.monotonic() - began < 5
    released.set()


def test_who_stops_listening_ends_it(workers: int) -> None:
    def slow(_text: str) -> bytes:
        time.sleep(0.01)
        return b"."

    engine = Scripted(slow, workers)
    with closing(speak_phrases(engine, utterances(*map(str, range(100))))) as spoken:
        next(spoken)
    time.sleep(0.05)
    assert len(engine.asked) <= 3 * workers
