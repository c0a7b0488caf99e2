"""Make the sound of the tones from their notes."""

import numpy as np

from voicecoach.audio.clips.clip import SAMPLE_RATE, SAMPLES_PER_MS, Clip
from voicecoach.audio.clips.loudness import TARGET_LUFS, momentary_lufs
from voicecoach.audio.clips.samples import FloatSamples
from voicecoach.audio.clips.tones import TONE_NOTES, Note, Tone
from voicecoach.session.model.cue_kinds import TONES

ATTACK_MS = 4
"""Short enough to be heard on the beat, long enough not to click."""

RELEASE_MS = 16


def make_tone(name: str) -> Clip:
    """Return the tone called `name` in `TONES`, exactly as long as `TONES` says.

    Its loudness is measured like that of a word: "tick" is 12 LU softer than a word, the other
    tones 3 LU. Raises KeyError for another name.
    """
    return render_tone(TONE_NOTES[name], TONES[name])


def render_tone(tone: Tone, length_ms: int) -> Clip:
    """Return the notes of `tone` in `length_ms`, `tone.below_voice_lu` softer than a word."""
    sound = np.zeros(length_ms * SAMPLES_PER_MS)
    for note in tone.notes:
        start = note.at_ms * SAMPLES_PER_MS
        note_sound = render_note(note)
        sound[start : start + len(note_sound)] += note_sound
    gain_db = TARGET_LUFS - tone.below_voice_lu - momentary_lufs(sound)
    sound *= 10 ** (gain_db / 20)
    return Clip.of(np.round(sound * 32_768).astype(np.int16))


def render_note(note: Note) -> FloatSamples:
    """Return the sound of one note: its sine with some of the octave above, dying away."""
    count = note.length_ms * SAMPLES_PER_MS
    turns = note.hertz * np.arange(count) / SAMPLE_RATE
    octave = 10 ** (note.octave_db / 20) * np.sin(2 * np.pi * 2 * turns)
    wave: FloatSamples = np.sin(2 * np.pi * turns) + octave
    return wave * _decay(count)


def _decay(count: int) -> FloatSamples:
    """Return the gain of a note: a quick rise, a long fall, and a short fade to silence."""
    attack, release = ATTACK_MS * SAMPLES_PER_MS, RELEASE_MS * SAMPLES_PER_MS
    gain = np.ones(count)
    gain[:attack] = np.linspace(0.0, 1.0, attack)
    gain[attack:] *= np.linspace(1.0, 0.0, count - attack)
    gain[count - release :] *= np.linspace(1.0, 0.0, release)
    return gain
