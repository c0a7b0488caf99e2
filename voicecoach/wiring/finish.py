"""From an engine's audio to the clip that is kept: decoded, trimmed, levelled, and plausible."""

from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.errors import VoiceError


def finish(utterance: Utterance, audio: bytes) -> bytes:
    """The clip as a WAV in the house format.

    Raises EngineError for audio that is not sound, or that cannot be these words: a speech
    service in trouble may answer "two" with ten seconds of something else.
    """
    from voicecoach.audio.clip import make_clip

    try:
        clip = make_clip(audio)
    except VoiceError as error:
        raise EngineError(f'the speech for "{utterance.text}" cannot be used: {error}') from None
    shortest, longest = plausible_ms(utterance)
    if not shortest <= clip.length_ms <= longest:
        raise EngineError(
            f'the speech for "{utterance.text}" is {clip.length_ms / 1_000:.1f} s long, '
            f"which cannot be right"
        )
    return clip.to_wav()


def plausible_ms(utterance: Utterance) -> tuple[int, int]:
    """The shortest and longest that anybody could take to say it, in ms.

    Generous on purpose: 15 to 400 ms a letter at the normal rate, the former far beyond the
    fastest intelligible speech, the latter enough for scripts whose letters are syllables.
    """
    letters = sum(letter.isalnum() for letter in utterance.text)
    digits = sum(letter.isdigit() for letter in utterance.text)
    shortest = 15 * letters * 100 // utterance.rate
    longest = (2_500 + 400 * letters + 1_000 * digits) * 100 // min(utterance.rate, 100)
    return shortest, longest
