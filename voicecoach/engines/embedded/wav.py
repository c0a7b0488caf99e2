"""Write samples as a WAV file."""

import wave
from io import BytesIO


def wav_bytes(samples: bytes, sample_rate: int) -> bytes:
    """Return the WAV file of `samples`: mono, signed 16 bit little-endian, at `sample_rate` Hz."""
    file = BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(sample_rate)
        writer.writeframes(samples)
    return file.getvalue()
