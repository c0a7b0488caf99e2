"""An engine's audio made into a clip, and refused if it cannot be the words."""

import unicodedata

from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.errors import VoiceError
from voicecoach.escape_text import quoted

SILENT_VOICE = "silent"
"""The voice of the silent engine: its clips may have no sound in them."""

_ADVICE = "build it once more, or use another --engine"


def checked_clip(utterance: Utterance, audio: bytes) -> bytes:
    """Return the clip, decoded, trimmed and levelled, as a WAV in the house format.

    Raises EngineError for audio that is not speech, or that cannot be these words: a speech
    service in trouble may answer "two" with ten seconds of something else.
    """
    from voicecoach.audio.clips.make_clip import make_clip

    subject = f"the speech for {quoted(utterance.text)}"
    try:
        clip = make_clip(audio, must_speak=utterance.voice != SILENT_VOICE)
    except VoiceError as error:
        raise EngineError(f"{subject} cannot be used: {error}; {_ADVICE}") from None
    shortest, longest = plausible_ms(utterance)
    if not shortest <= clip.length_ms <= longest:
        seconds = f"{clip.length_ms / 1_000:.2g}"
        raise EngineError(f"{subject} is {seconds} s long, which cannot be right; {_ADVICE}")
    return clip.to_wav()


def plausible_ms(utterance: Utterance) -> tuple[int, int]:
    """Return the shortest and the longest time in ms that anybody could take to say it.

    The limits are generous: 15 to 400 ms a letter at the normal rate. The former is far beyond the
    fastest intelligible speech, the latter is enough for a slow coach. A digit may be a whole word.
    A sign, or a letter of a script that the voice does not speak, may be spelled by its name.
    """
    letters = sum(letter.isalnum() for letter in utterance.text)
    longest = sum(map(_longest_ms, utterance.text))
    shortest = 15 * letters * 100 // utterance.rate
    return shortest, (2_500 + longest) * 100 // min(utterance.rate, 100)


def _longest_ms(char: str) -> int:
    if char.isdigit() and char.isascii():
        return 1_400
    if char.isalpha() and unicodedata.name(char, "").startswith("LATIN "):
        return 400
    return 0 if char in " .,:;!?'\"()-" else 2_500
