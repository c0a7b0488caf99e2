"""Play a clip at once, with a program of the system or a library for sound cards."""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.players import has_player, play_sound_file
from voicecoach.audio.clips.pydub_import import load_pydub
from voicecoach.errors import OutputError

_INSTEAD = "write it to a file with -o speech.mp3"


def play(clip: Clip) -> None:
    """Play the clip. Raises OutputError where nothing here plays sound."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(clip.to_wav(), winsound.SND_MEMORY)
    elif has_player("wav"):
        _play_by_program(clip)
    else:
        _play_by_pydub(clip)


def _play_by_program(clip: Clip) -> None:
    with tempfile.TemporaryDirectory(prefix="voicecoach-") as folder:
        file = Path(folder) / "speech.wav"
        file.write_bytes(clip.to_wav())
        play_sound_file(file, _INSTEAD)


def _play_by_pydub(clip: Clip) -> None:
    """Play the clip with simpleaudio or PyAudio, if one of them is installed."""
    pydub = load_pydub()
    from pydub.playback import play as play_segment

    try:
        play_segment(pydub.AudioSegment.from_wav(BytesIO(clip.to_wav())))
    except OSError:  # after both, pydub has also tried ffplay, which is not there
        raise OutputError(f"no program here plays sound: {_INSTEAD}") from None
