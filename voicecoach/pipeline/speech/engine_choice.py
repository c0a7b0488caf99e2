"""Which engine speaks a session, and what the user should know about that choice."""

from collections.abc import Sequence

from voicecoach.cache.store import CacheStore
from voicecoach.did_you_mean import did_you_mean
from voicecoach.engines.interface import EngineError
from voicecoach.engines.registry import AUTO, AUTO_ONLINE, get_engine
from voicecoach.engines.voices import NotInstalledError, UnknownVoiceError, UnspokenLanguageError
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.pipeline.callbacks import Callbacks
from voicecoach.pipeline.speech.default_voice_notice import DefaultVoice
from voicecoach.pipeline.speech.delivery import Delivery
from voicecoach.pipeline.speech.session_speaker import SessionSpeaker, SpokenSession, with_cache
from voicecoach.session.model.session import Session


def speak_session(session: Session, delivery: Delivery, callbacks: Callbacks) -> SpokenSession:
    """Return the whole session in one voice: the first engine that can speak all of it.

    A session is never spoken by two engines. If the first engine of `auto` fails, even at the last
    phrase, the next one starts over. Raises EngineError if none can, and UsageError for an unknown
    voice.
    """
    default_voice = DefaultVoice()  # before this session adds anything to the cache
    if delivery.engine == "auto":
        return _speak_by_first_able(session, delivery, callbacks, default_voice)
    engine = delivery.engine
    if isinstance(engine, str):
        engine = get_engine(engine)
    try:
        return SessionSpeaker(engine, session, delivery, callbacks).speak_all()
    finally:
        engine.close()


def _speak_by_first_able(
    session: Session, delivery: Delivery, callbacks: Callbacks, default_voice: DefaultVoice
) -> SpokenSession:
    """Try the engines of `auto` one after another."""
    names = AUTO_ONLINE if delivery.is_online else AUTO
    errors: list[Exception] = []
    for name, next_name in zip(names, [*names[1:], None], strict=True):
        try:
            engine = get_engine(name)
            try:
                speaker = SessionSpeaker(engine, session, delivery, callbacks)
                if next_name is None and _is_language_unspoken(errors):
                    _suggest_online(session.language, delivery, callbacks)
                spoken = speaker.speak_all()
            finally:
                engine.close()
        except NotInstalledError:
            raise  # the user named this very voice
        except (EngineError, UsageError) as error:
            errors.append(error)
            # A UsageError is about a voice or a language that this engine does not have: no fault.
            if next_name and isinstance(error, EngineError):
                callbacks.notice(f"using the voice of {next_name} instead of {name}: {error}")
        else:
            default_voice.announce(name, callbacks.notice)
            return spoken
    raise _most_helpful_error(errors, names, delivery)


def _is_language_unspoken(errors: Sequence[Exception]) -> bool:
    return any(isinstance(error, UnspokenLanguageError) for error in errors)


def _suggest_online(language: str, delivery: Delivery, callbacks: Callbacks) -> None:
    """Name the more natural voice of a service, and its price, if the user has not allowed it."""
    # gtts is not asked whether it speaks the language: to load it opens a socket.
    if not delivery.is_online:
        callbacks.notice(
            f'only espeak speaks "{language}" without a network; --online lets gtts speak it '
            "if it can, which sounds more natural and sends the texts to Google"
        )


def _voice_names(engine_names: Sequence[str]) -> list[str]:
    engines = [with_cache(get_engine(name), CacheStore()) for name in engine_names]
    return [voice.name for engine in engines for voice in engine.known_voices()]


def _most_helpful_error(
    errors: Sequence[Exception], names: Sequence[str], delivery: Delivery
) -> Exception:
    """Return one error about the voice if no engine has it, and the last error otherwise."""
    if not all(isinstance(error, UnknownVoiceError) for error in errors):
        return errors[-1]
    voice = delivery.voice or ""
    suggestion = did_you_mean(voice, _voice_names(names))
    return UsageError(
        f"none of the engines {', '.join(names)} has a voice {quoted(voice)}; "
        f"{suggestion}`voicecoach voices` lists them all"
    )
