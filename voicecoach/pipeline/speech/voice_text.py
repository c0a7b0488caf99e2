"""What the voice gets for a text: its spoken form, as the user and the routine pronounce it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.languages import spoken_form
from voicecoach.session.pronounce import voice_reader
from voicecoach.user_settings import read_settings, settings_file

MOST_USER_WORDS = 200
"""The most words in the settings file that have a pronunciation."""

LONGEST_SOUND = 80
"""Characters."""


def voice_text_reader(language: str, own: Mapping[str, str]) -> Callable[[str], str]:
    """Return a function from a written text to what the voice gets.

    `own` are the routine's pronunciations. They beat those of the user's settings. Raises
    UsageError if the settings are wrong.
    """
    return voice_reader(partial(spoken_form, tag=language), _beaten_by(own, user_pronunciations()))


def _beaten_by(own: Mapping[str, str], users: Mapping[str, str]) -> dict[str, str]:
    # A word is the same word with a capital.
    taken = {word.casefold() for word in own}
    others = {word: sound for word, sound in users.items() if word.casefold() not in taken}
    return {**others, **own}


def user_pronunciations() -> dict[str, str]:
    """Return how the user always wants words to sound. Raises UsageError for bad settings."""
    written = read_settings().get("pronounce", {})
    if not isinstance(written, dict):
        raise _setting_error("pronounce", "is no table of words")
    if len(written) > MOST_USER_WORDS:
        raise _setting_error("pronounce", f"has more than {MOST_USER_WORDS} words")
    for word, sound in written.items():
        _check_sound(word, sound)
    return written


def _check_sound(word: str, sound: Any) -> None:
    place = f"pronounce.{word}"
    if not any(character.isalnum() for character in word):
        raise _setting_error(place, "is no word")
    if not isinstance(sound, str) or not any(character.isalnum() for character in sound):
        raise _setting_error(place, "says nothing")
    if max(len(word), len(sound)) > LONGEST_SOUND:
        raise _setting_error(place, f"has more than {LONGEST_SOUND} characters")


def _setting_error(place: str, problem: str) -> UsageError:
    return UsageError(
        f'"{settings_file()}": {quoted(place)} {problem}; write it like  pronounce = '
        '{ Bia = "Bee-ah" }'
    )
