"""The formats a session can be written in."""

from typing import Any

PCM_FORMATS: dict[str, dict[str, Any]] = {
    "wav": {"subtype": "PCM_16"},
    "flac": {"subtype": "PCM_16"},
    # With less than this, Vorbis lets a tone be heard up to 10 ms before it begins.
    "ogg": {"subtype": "VORBIS", "compression_level": 0.08},
}
"""Formats that libsndfile knows under the same names, with the arguments to open them."""

FORMATS = ("mp3", *PCM_FORMATS)
