"""Refuse audio that decodes well and still is no speech: broken off, noise, or inaudible.

Measured on eSpeak's English voices and forty others, at 60 to 160 %: a lone "f" or "shh" has a
flatness of 0.6 at most, words have less than 0.1, white noise at least 0.97. An encoder adds
silence after the last sound, so that an MP3 ends 27 dB below its loudest moment or lower. An MP3
that was cut between two frames may end at any level.
"""

import numpy as np

from voicecoach.audio.clips.clip import SAMPLES_PER_MS, ClipError
from voicecoach.audio.clips.decode import MP3_STARTS
from voicecoach.audio.clips.samples import FloatSamples
from voicecoach.audio.clips.trim import WINDOW_MS, envelope, is_silence_on_purpose, trim

FLATTEST = 0.85
"""The greatest flatness of speech: the geometric mean of its spectrum divided by the mean, which
is 0 for a tone and 1 for white noise."""

BROKEN_OFF_DB = -20.0
"""How loud an MP3 may be at its very end, relative to its loudest moment. Of the MP3s that were cut
at any frame, this finds two in three. The others end in a pause, or as softly as a word."""

_WINDOW = 512
_BAND = slice(7, 170)
"""300 Hz to 8 kHz: every format of speech keeps these."""


def require_speech(audio: bytes, samples: FloatSamples) -> None:
    """Raise ClipError if `samples`, decoded from `audio`, cannot be a whole spoken phrase."""
    if is_silence_on_purpose(samples):  # only the silent engine may be silent
        raise ClipError("the audio is too soft to be heard")
    if flatness(trim(samples)) > FLATTEST:
        raise ClipError("the audio is nothing but noise")
    if audio.startswith(MP3_STARTS) and _end_db(samples) > BROKEN_OFF_DB:
        raise ClipError("the audio breaks off in the middle of a sound")


def flatness(samples: FloatSamples) -> float:
    """Return how flat the mean spectrum is, from 0 to 1."""
    padded = np.pad(samples, (0, max(0, _WINDOW - len(samples))))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[:: _WINDOW // 2]
    power = np.square(np.abs(np.fft.rfft(windows * np.hanning(_WINDOW)))).mean(axis=0)
    power = power[_BAND] + np.finfo(float).tiny
    return float(np.exp(np.log(power).mean()) / power.mean())


def _end_db(samples: FloatSamples) -> float:
    """Return the level of the very end, in dB relative to the loudest moment."""
    window = WINDOW_MS * SAMPLES_PER_MS
    loudness = envelope(samples, window)
    last = max(float(loudness[-window:].max()), np.finfo(float).tiny)
    return float(20 * np.log10(last / loudness.max()))
