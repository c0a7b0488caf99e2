"""All the words of a session, spoken: as many at a time as the engine likes."""

from collections.abc import Generator, Iterable
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Event, Thread

from voicecoach.engines.interface import Engine, Utterance

Answers = Generator[tuple[Utterance, bytes], None, None]

_Spoken = tuple[Utterance, bytes | BaseException]

THREADS = "voicecoach speaker"
"""What the threads are called."""

_GLANCE_S = 0.2
"""Windows notices Ctrl-C only between waits, so no wait is longer than this."""


def speak_phrases(engine: Engine, utterances: Iterable[Utterance]) -> Answers:
    """Every distinct utterance with its audio, as soon as it is spoken: nothing piles up here.

    The first error is raised at once, and nothing more is asked of the engine; nor is it once the
    iterator is closed.
    """
    wanted = list(dict.fromkeys(utterances))
    if engine.workers == 1:
        for utterance in wanted:
            yield utterance, engine.synthesize(utterance)
    else:
        yield from _side_by_side(engine, wanted)


def _side_by_side(engine: Engine, wanted: list[Utterance]) -> Answers:
    waiting: SimpleQueue[Utterance] = SimpleQueue()
    for utterance in wanted:
        waiting.put(utterance)
    answers: SimpleQueue[_Spoken] = SimpleQueue()
    cancelled = Event()
    for _ in range(min(engine.workers, len(wanted))):
        # Daemons, not an executor: that would wait at exit for a request that hangs.
        arguments = (engine, waiting, answers, cancelled)
        Thread(target=_work, args=arguments, name=THREADS, daemon=True).start()
    try:
        yield from islice(_answered(answers), len(wanted))
    finally:
        cancelled.set()


def _work(
    engine: Engine,
    waiting: SimpleQueue[Utterance],
    answers: SimpleQueue[_Spoken],
    cancelled: Event,
) -> None:
    while not cancelled.is_set():
        try:
            utterance = waiting.get_nowait()
        except Empty:
            return
        try:
            answers.put((utterance, engine.synthesize(utterance)))
        except BaseException as error:  # it belongs to the caller, not to this thread
            answers.put((utterance, error))
            return


def _answered(answers: SimpleQueue[_Spoken]) -> Answers:
    while True:
        try:
            utterance, answer = answers.get(timeout=_GLANCE_S)
        except Empty:
            continue
        if isinstance(answer, BaseException):
            raise answer
        yield utterance, answer
