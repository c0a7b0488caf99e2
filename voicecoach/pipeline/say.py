"""One text spoken, so that the user hears how the voice says it before it is in a routine."""

from pathlib import Path

from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.play_clip import play
from voicecoach.audio.mix import Mix
from voicecoach.audio.render import write_session, writer_for
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.engines.interface import EngineError, SpeaksPhonemes, Utterance
from voicecoach.engines.registry import AUTO, get_engine
from voicecoach.engines.voices import NotInstalledError, pick_voice
from voicecoach.engines.words import plain_words
from voicecoach.errors import UsageError
from voicecoach.languages import spoken_form
from voicecoach.pipeline.callbacks import Callbacks, NoticeCallback
from voicecoach.pipeline.output.output_path import session_file
from voicecoach.pipeline.speech.delivery import Delivery
from voicecoach.pipeline.speech.engine_choice import speak_session
from voicecoach.pipeline.speech.voice_text import voice_text_reader
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import up_to_frame
from voicecoach.session.model.passage import Say, Talk
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Cue, Phrase, Place, Timeline

__all__ = ["phonemes_of", "play", "speak_text", "spoken_text", "write_clip"]


def speak_text(text: str, language: str, delivery: Delivery, notice: NoticeCallback) -> Clip:
    """Return the clip of one text. Raises EngineError and UsageError."""
    # Without this check, each engine of `auto` would report that a text has no words.
    plain_words(text)
    talk = Talk(opening=(Say(Kind.NOTE, (text,), Place()),))
    session = Session(text, language, (), (talk,))
    spoken = speak_session(session, delivery, Callbacks(notice=notice))
    try:
        clip = spoken.clips[Phrase(text)]
        return Clip.from_wav(clip.to_wav())
    finally:
        spoken.close()


def spoken_text(text: str, language: str) -> str:
    """Return the spoken form of one text. Raises EngineError if there is nothing to say."""
    return spoken_form(plain_words(text), language)


def phonemes_of(text: str, language: str, delivery: Delivery) -> str:
    """Return the phonemes that the voice would say, in the engine's own alphabet.

    Raises UsageError if the engine has no phonemes to show, and EngineError if it cannot be used.
    """
    words = voice_text_reader(language, {}, delivery.pronounce)(text)
    names = AUTO if delivery.engine == "auto" else (delivery.engine,)
    for name in names:
        engine = name
        if isinstance(engine, str):
            engine = get_engine(engine)
        try:
            if isinstance(engine, SpeaksPhonemes):
                voice = pick_voice(engine, delivery.voice, language)
                return engine.phonemes(Utterance(words, voice.name, language))
        except NotInstalledError:
            raise  # the user named this very voice
        except (EngineError, UsageError):
            if name == names[-1]:
                raise
        finally:
            engine.close()
    raise UsageError(f"the engine {delivery.engine} has no phonemes to show: use hibari or espeak")


def write_clip(clip: Clip, text: str, output: str | Path) -> Path:
    """Write the clip as one file, in the format that its name says. Raises OutputError."""
    path, form = session_file(output, "speech", None)
    cue = Cue(Kind.NOTE, text, 0, clip.length_ms, Place())
    timeline = Timeline(text, "en", up_to_frame(clip.length_ms), (cue,))
    write_session(path, Mix(timeline, lambda _cue: clip), Tags(text), writer_for(form))
    return path
