"""Which engine speaks a session, and what the user should know about that choice."""

import os
from collections.abc import Sequence

from voicecoach.cache.store import CacheStore
from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import EngineError
from voicecoach.engines.registry import AUTO, AUTO_ONLINE, get_engine
from voicecoach.engines.voices import NotInstalledError, UnknownVoiceError, UnspokenLanguageError
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.pipeline.speech.default_voice_notice import DefaultVoice
from voicecoach.pipeline.speech.voice_session import (
    Delivery,
    NoticeCallback,
    ProgressCallback,
    SessionSpeaker,
    SpokenSession,
    with_cache,
)
from voicecoach.session.model.passage import Session

ONLINE_VARIABLE = "VOICECOACH_ONLINE"

_YES, _NO = ("1", "true", "yes", "on"), ("", "0", "false", "no", "off")


def is_online_allowed() -> bool:
    """Whether VOICECOACH_ONLINE lets `auto` send texts to a service. Raises UsageError."""
    written = os.environ.get(ONLINE_VARIABLE, "").strip().lower()
    if written not in _YES + _NO:
        raise UsageError(f"{ONLINE_VARIABLE}: {quoted(written)} is neither: write 1 or 0")
    return written in _YES


def speak_session(
    session: Session, delivery: Delivery, progress: ProgressCallback, notice: NoticeCallback
) -> SpokenSession:
    """The whole session in one voice: the first engine that can speak all of it.

    A session is never spoken by two. Where `auto`'s first engine fails, even at the last phrase,
    the next one starts over. Raises EngineError where none can, UsageError for an unknown voice.
    """
    default_voice = DefaultVoice()  # before anything is kept of this session
    if delivery.engine == "auto":
        return _first_that_speaks(session, delivery, progress, notice, default_voice)
    chosen = delivery.engine
    engine = get_engine(chosen) if isinstance(chosen, str) else chosen
    try:
        return SessionSpeaker(engine, session, delivery).speak_all(progress, notice)
    finally:
        engine.close()


def _first_that_speaks(
    session: Session,
    delivery: Delivery,
    progress: ProgressCallback,
    notice: NoticeCallback,
    default_voice: DefaultVoice,
) -> SpokenSession:
    names = AUTO_ONLINE if delivery.is_online else AUTO
    errors: list[Exception] = []
    for name, following in zip(names, [*names[1:], None], strict=True):
        try:
            engine = get_engine(name)
            try:
                speaker = SessionSpeaker(engine, session, delivery)
                if name == names[-1] and _lacked_the_language(errors):
                    _advise_online(session.language, delivery, notice)
                voiced = speaker.speak_all(progress, notice)
            finally:
                engine.close()
        except NotInstalledError:
            raise  # the user named this very voice
        except (EngineError, UsageError) as error:
            errors.append(error)
            if following and isinstance(error, EngineError):
                notice(f"using the voice of {following} instead of {name}: {error}")
        else:
            default_voice.announce(name, notice)
            return voiced
    raise _summary_of(errors, names, delivery)


def _lacked_the_language(errors: Sequence[Exception]) -> bool:
    return any(isinstance(error, UnspokenLanguageError) for error in errors)


def _advise_online(language: str, delivery: Delivery, notice: NoticeCallback) -> None:
    """Name the more natural voice of a service, and its price, if the user has not allowed it."""
    # gtts is not asked whether it speaks the language: to load it opens a socket.
    if not delivery.is_online:
        notice(
            f'only espeak speaks "{language}" without a network; --online lets gtts speak it '
            "where it can, which sounds more natural and sends the texts to Google"
        )


def _voices_of(names: Sequence[str]) -> list[str]:
    engines = [with_cache(get_engine(name), CacheStore()) for name in names]
    return [voice.name for engine in engines for voice in engine.known_voices()]


def _summary_of(errors: Sequence[Exception], names: Sequence[str], delivery: Delivery) -> Exception:
    """The one error that says most: about the voice where no engine has it, else the last."""
    if all(isinstance(error, UnknownVoiceError) for error in errors):
        wanted = delivery.voice or ""
        meant = did_you_mean(wanted, _voices_of(names))
        return UsageError(
            f"no engine of {', '.join(names)} has a voice {quoted(wanted)}; "
            f"{meant}`voicecoach voices` lists them all"
        )
    return errors[-1]
