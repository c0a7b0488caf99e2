"""A coach with your own voice: it plays WAV files that you recorded, one for each word."""

import os
import wave
from io import BytesIO
from pathlib import Path

from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.words import plain_words


class RecordedEngine:
    """Joins `two.wav`, `more.wav` and so on, from the folder that RECORDINGS names."""

    name = "recorded"
    workers = 1  # how many phrases may be asked for at once
    rates = False  # a recording has one pace

    def __init__(self) -> None:
        # Speech is kept until the version is another one: here, until a recording is.
        times = [file.stat().st_mtime_ns for file in self._folder().glob("*.wav")]
        self.version = f"1.0, {len(times)} words, {max(times, default=0)}"

    def voices(self) -> list[Voice]:
        return [Voice("me", "en", "your own recordings")]

    def ready(self) -> None:
        if not self._folder().is_dir():
            raise EngineError(f'there is no folder "{self._folder()}": set RECORDINGS')

    def synthesize(self, utterance: Utterance) -> bytes:
        self.ready()
        words = plain_words(utterance.text)  # raises EngineError for a text without words
        joined = BytesIO()
        with wave.open(joined, "wb") as out:
            out.setparams((1, 2, 24_000, 0, "NONE", ""))
            for word in words.lower().split():
                out.writeframes(self._recording(word))
        return joined.getvalue()

    def close(self) -> None:
        """Nothing to let go of."""

    def _recording(self, word: str) -> bytes:
        letters = "".join(filter(str.isalnum, word)) or "pause"
        for file in (self._folder() / f"{letters}.wav", self._folder() / "other.wav"):
            if file.exists():
                with wave.open(str(file), "rb") as recording:
                    if recording.getparams()[:3] != (1, 2, 24_000):
                        raise EngineError(f'"{file}" is not mono, 16 bit, 24 kHz: convert it')
                    return recording.readframes(recording.getnframes())
        raise EngineError(f'there is no recording of "{letters}": record {letters}.wav')

    def _folder(self) -> Path:
        return Path(os.environ.get("RECORDINGS", "recordings"))
