"""All the words of a session, spoken: as many at a time as the engine likes."""

from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from threading import Event, Thread

from voicecoach.engines.interface import Engine, Utterance

Progress = Callable[[int, int], None]
"""Called with how many utterances are spoken and how many there are."""

_Spoken = tuple[Utterance, bytes | BaseException]

THREADS = "voicecoach speaker"
"""What the threads are called."""

_GLANCE_S = 0.2
"""Windows notices Ctrl-C only between waits, so no wait is longer than this."""


def speak(
    engine: Engine, utterances: Iterable[Utterance], on_spoken: Progress | None = None
) -> dict[Utterance, bytes]:
    """Every distinct utterance with its audio, in the order of their first mention.

    The first error is raised at once and nothing more is asked of the engine. Calls `on_spoken`
    in the caller's thread.
    """
    wanted = list(dict.fromkeys(utterances))
    report = on_spoken or (lambda _done, _total: None)
    if engine.workers == 1:
        return _one_by_one(engine, wanted, report)
    return _side_by_side(engine, wanted, report)


def _one_by_one(
    engine: Engine, wanted: list[Utterance], report: Progress
) -> dict[Utterance, bytes]:
    spoken = {}
    for utterance in wanted:
        spoken[utterance] = engine.synthesize(utterance)
        report(len(spoken), len(wanted))
    return spoken


def _side_by_side(
    engine: Engine, wanted: list[Utterance], report: Progress
) -> dict[Utterance, bytes]:
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
        spoken = _gather(answers, len(wanted), report)
    finally:
        cancelled.set()
    return {utterance: spoken[utterance] for utterance in wanted}


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


def _gather(answers: SimpleQueue[_Spoken], total: int, report: Progress) -> dict[Utterance, bytes]:
    spoken: dict[Utterance, bytes] = {}
    while len(spoken) < total:
        try:
            utterance, answer = answers.get(timeout=_GLANCE_S)
        except Empty:
            continue
        if isinstance(answer, BaseException):
            raise answer
        spoken[utterance] = answer
        report(len(spoken), total)
    return spoken
