"""The anchor of a word: the moment that a listener hears as its beat.

A word is heard where its vowel begins, not where its first consonant begins. "Step" is heard some
140 ms after its first sound, "open" after 15. Research on speech rhythm calls this moment the
perceptual centre (Morton, Marcus and Frankish, 1976). It lies where the energy of the word rises,
so half of the largest amplitude is a good measure of it.
"""

import numpy as np

from voicecoach.audio.clips.clip import SAMPLES_PER_MS
from voicecoach.audio.clips.samples import FloatSamples

SMOOTHING_MS = 20
"""The length of the Hann window that smooths the amplitude: longer than a period of the voice."""

_HALF = 0.5


def anchor_ms(samples: FloatSamples) -> int:
    """Return when the smoothed amplitude first reaches half of its maximum, in ms."""
    amplitude = smoothed_amplitude(samples)
    return int(np.argmax(amplitude >= _HALF * amplitude.max()))


def smoothed_amplitude(samples: FloatSamples) -> FloatSamples:
    """Return the amplitude of each ms, smoothed by a Hann window, with silence at both ends."""
    padded = np.pad(np.abs(samples), (0, -len(samples) % SAMPLES_PER_MS))
    amplitude = padded.reshape(-1, SAMPLES_PER_MS).mean(axis=1)
    window = np.hanning(SMOOTHING_MS + 1)
    half = SMOOTHING_MS // 2
    smoothed: FloatSamples = np.convolve(
        np.pad(amplitude, half), window / window.sum(), mode="valid"
    )
    return smoothed
