"""What becomes of bytes that are to be a clip."""

import tracemalloc

from voicecoach.audio.clips.clip import MAX_CLIP_MS, ClipError, is_clip_wav
from voicecoach.audio.clips.make_clip import make_clip

MOST_MEMORY = 200_000_000
"""Bytes that may be taken at once, for whatever the file says it holds."""


def outcome(audio: bytes, *, must_speak: bool = False) -> str:
    """What is told of it, or nothing where it became a clip; within the limits of both."""
    tracemalloc.start()
    try:
        clip = make_clip(audio, must_speak=must_speak)
    except ClipError as error:
        return str(error)
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < MOST_MEMORY
    assert clip.length_ms <= MAX_CLIP_MS
    assert is_clip_wav(clip.to_wav())
    return ""
