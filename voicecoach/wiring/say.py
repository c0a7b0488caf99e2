"""One text, spoken: to hear how the voice says a word before it is in a routine."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from voicecoach.audio.clip import Clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.render import write_session, writer_of
from voicecoach.audio.tag import Tags
from voicecoach.engines import AUTO, EngineError, Utterance, get_engine, pick_voice
from voicecoach.engines.interface import SpeaksPhonemes
from voicecoach.errors import OutputError, UsageError
from voicecoach.session.passage import Say, Session, Talk, up_to_frame
from voicecoach.session.timeline import Cue, Kind, Phrase, Place, Timeline
from voicecoach.wiring.engine_choice import voice_session
from voicecoach.wiring.output import session_file
from voicecoach.wiring.voicing import Delivery, Notice

PLAYERS = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
)
"""Programs that play a WAV file, in the order in which they are tried."""


def speak_text(text: str, language: str, delivery: Delivery, notice: Notice) -> Clip:
    """The clip of one text. Raises EngineError and UsageError."""
    talk = Talk(opening=(Say(Kind.NOTE, (text,), Place()),))
    session = Session(text, language, (), (talk,))
    voiced = voice_session(session, delivery, lambda *_: None, notice)
    try:
        clip = voiced.speech[Phrase(text)]
        return Clip.from_wav(clip.to_wav())
    finally:
        voiced.close()


def phonemes_of(text: str, language: str, delivery: Delivery) -> str:
    """What the voice will say, in the engine's own alphabet.

    Raises UsageError where the engine cannot tell, EngineError where it cannot be asked.
    """
    names = AUTO if delivery.engine == "auto" else (delivery.engine,)
    for name in names:
        engine = get_engine(name) if isinstance(name, str) else name
        try:
            if isinstance(engine, SpeaksPhonemes):
                voice = pick_voice(engine, delivery.voice, language)
                return engine.phonemes(Utterance(text, voice.name, language))
        except (EngineError, UsageError):
            if name == names[-1]:
                raise
        finally:
            engine.close()
    raise UsageError(f"the engine {delivery.engine} cannot tell phonemes: ask hibari or espeak")


def write_clip(clip: Clip, text: str, output: str | Path) -> Path:
    """Write the clip as one file, in the format that its name says. Raises OutputError."""
    path, form = session_file(output, "speech", None)
    cue = Cue(Kind.NOTE, text, 0, clip.length_ms, Place())
    timeline = Timeline(text, "en", up_to_frame(clip.length_ms), (cue,))
    write_session(path, Mix(timeline, lambda _cue: clip), Tags(text), writer_of(form))
    return path


def play(clip: Clip) -> None:
    """Play the clip. Raises OutputError where no program of this computer can."""
    with tempfile.TemporaryDirectory(prefix="voicecoach-") as folder:
        file = Path(folder) / "speech.wav"
        file.write_bytes(clip.to_wav())
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME)
        else:
            _run([*_player(), str(file)])


def _player() -> Sequence[str]:
    for command in PLAYERS:
        if shutil.which(command[0]):
            return command
    raise OutputError("no program here plays sound: write it to a file with -o speech.mp3")


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode:
        raise OutputError(f"{command[0]} cannot play sound here: write it with -o speech.mp3")
