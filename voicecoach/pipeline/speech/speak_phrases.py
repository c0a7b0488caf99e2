"""All the words of a session, spoken: as many at a time as the engine allows."""

from collections.abc import Generator, Iterable
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Event, Thread

from voicecoach.engines.interface import Engine, Utterance

Answers = Generator[tuple[Utterance, bytes], None, None]

_Answer = tuple[Utterance, bytes | BaseException]

THREADS = "voicecoach speaker"
"""The name of the threads that speak."""

_POLL_S = 0.2
"""Windows notices Ctrl-C only between waits, so no wait is longer than this."""


def speak_phrases(engine: Engine, utterances: Iterable[Utterance]) -> Answers:
    """Yield every distinct utterance with its audio, as soon as it is spoken.

    The first error is raised at once. After it, and after the iterator is closed, the engine is
    asked for nothing more.
    """
    distinct = list(dict.fromkeys(utterances))
    if engine.workers == 1:
        for utterance in distinct:
            yield utterance, engine.synthesize(utterance)
    else:
        yield from _speak_in_threads(engine, distinct)


def _speak_in_threads(engine: Engine, utterances: list[Utterance]) -> Answers:
    queue: SimpleQueue[Utterance] = SimpleQueue()
    for utterance in utterances:
        queue.put(utterance)
    answers: SimpleQueue[_Answer] = SimpleQueue()
    cancelled = Event()
    for _ in range(min(engine.workers, len(utterances))):
        # Daemons, not an executor: that would wait at exit for a request that hangs.
        arguments = (engine, queue, answers, cancelled)
        Thread(target=_speak_queue, args=arguments, name=THREADS, daemon=True).start()
    try:
        yield from islice(_read_answers(answers), len(utterances))
    finally:
        cancelled.set()


def _speak_queue(
    engine: Engine,
    queue: SimpleQueue[Utterance],
    answers: SimpleQueue[_Answer],
    cancelled: Event,
) -> None:
    """Speak utterances of the queue until it is empty, or one fails, or nobody wants more."""
    while not cancelled.is_set():
        try:
            utterance = queue.get_nowait()
        except Empty:
            return
        try:
            answers.put((utterance, engine.synthesize(utterance)))
        except BaseException as error:  # raised again in the thread of the caller
            answers.put((utterance, error))
            return


def _read_answers(answers: SimpleQueue[_Answer]) -> Answers:
    while True:
        try:
            utterance, answer = answers.get(timeout=_POLL_S)
        except Empty:
            continue
        if isinstance(answer, BaseException):
            raise answer
        yield utterance, answer
