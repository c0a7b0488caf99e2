"""Play a clip at once, with a program of the system or a library for sound cards."""

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.pydub_import import load_pydub
from voicecoach.errors import OutputError

PLAYERS = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)
"""Programs that play a WAV file, in the order in which they are tried."""

_INSTEAD = "write it to a file with -o speech.mp3"


def play(clip: Clip) -> None:
    """Play the clip. Raises OutputError where nothing here plays sound."""
    player = next((command for command in PLAYERS if shutil.which(command[0])), None)
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(clip.to_wav(), winsound.SND_MEMORY)
    elif player:
        _play_by_program(list(player), clip)
    else:
        _play_by_pydub(clip)


def _play_by_program(command: list[str], clip: Clip) -> None:
    with tempfile.TemporaryDirectory(prefix="voicecoach-") as folder:
        file = Path(folder) / "speech.wav"
        file.write_bytes(clip.to_wav())
        ended = subprocess.run([*command, str(file)], stdin=subprocess.DEVNULL, capture_output=True)
    # Without a sound card, ffplay ends with exit code 0, but writes an error.
    if ended.returncode or (command[0] == "ffplay" and ended.stderr):
        raise OutputError(f"{command[0]} cannot play sound here: {_INSTEAD}")


def _play_by_pydub(clip: Clip) -> None:
    """Play the clip with simpleaudio or PyAudio, if one of them is installed."""
    pydub = load_pydub()
    from pydub.playback import play as play_segment

    try:
        play_segment(pydub.AudioSegment.from_wav(BytesIO(clip.to_wav())))
    except OSError:  # after both, pydub has also tried ffplay, which is not there
        raise OutputError(f"no program here plays sound: {_INSTEAD}") from None
