"""Make a clip of the audio that an engine returns.

Import this only where a clip must be made. A clip from the cache needs none of it, and the decoders
load slowly.
"""

import numpy as np

from voicecoach.audio.clips.anchor import anchor_ms
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.decode import decode
from voicecoach.audio.clips.loudness import normalize_loudness
from voicecoach.audio.clips.speech_check import require_speech
from voicecoach.audio.clips.trim import is_silence_on_purpose, trim


def make_clip(audio: bytes, *, must_speak: bool = False) -> Clip:
    """Return the clip of one utterance, a WAV, MP3, FLAC or OGG file of any rate and channels.

    The sound is mixed to mono, resampled, trimmed at both ends, faded at the edges, levelled to
    -15.2 LUFS in the loudest 400 ms, and its anchor is measured. Sound that never exceeds -60 dBFS
    is silence on purpose (a voice that only takes its time). It keeps its length and level, and
    its anchor is 0.

    Raises ClipError for audio that cannot be decoded, has no sound in it, is not finite or is
    longer than 120 s; with `must_speak`, also for audio that cannot be speech.
    """
    samples = decode(audio)
    if must_speak:
        require_speech(audio, samples)
    anchor = 0
    if not is_silence_on_purpose(samples):
        samples = normalize_loudness(trim(samples))
        anchor = anchor_ms(samples)
    return Clip.of(np.round(samples * 32_768).astype(np.int16), anchor)
