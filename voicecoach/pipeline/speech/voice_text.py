"""What the voice gets for a text: its spoken form, as the user and the routine pronounce it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.languages import spoken_form
from voicecoach.session.pronounce import voice_reader
from voicecoach.user_settings import SettingsFile, read_settings

MOST_USER_WORDS = 200
"""The most words in the settings file that have a pronunciation."""

LONGEST_SOUND = 80
"""Characters."""


def voice_text_reader(
    language: str, own: Mapping[str, str], users: Mapping[str, str] | None = None
) -> Callable[[str], str]:
    """Return a function from a written text to what the voice gets.

    `own` are the routine's pronunciations. They beat those of the user. If those are None, they are
    read from the user's settings. Raises UsageError if the settings are wrong.
    """
    if users is None:
        users = user_pronunciations()
    return voice_reader(partial(spoken_form, tag=language), words_beaten_by(own, users))


def words_beaten_by(own: Mapping[str, str], users: Mapping[str, str]) -> dict[str, str]:
    """Return the pronunciations of both. Where both have a word, that of `own` counts."""
    # A word is the same word with a capital.
    taken = {word.casefold() for word in own}
    others = {word: sound for word, sound in users.items() if word.casefold() not in taken}
    return {**others, **own}


def user_pronunciations() -> dict[str, str]:
    """Return how the user always wants words to sound. Raises UsageError for bad settings."""
    return read_pronunciations(read_settings())


def read_pronunciations(settings: SettingsFile) -> dict[str, str]:
    """Return how words sound by a settings file. Raises UsageError if its words are wrong."""
    written = settings.values.get("pronounce", {})
    if not isinstance(written, dict):
        raise _setting_error(settings, "is no table of words")
    if len(written) > MOST_USER_WORDS:
        raise _setting_error(settings, f"has more than {MOST_USER_WORDS} words")
    for word, sound in written.items():
        if problem := problem_of_sound(word, sound):
            raise _setting_error(settings, problem, word)
    return written


def problem_of_sound(word: str, sound: Any) -> str:
    """Return what is wrong with a pronunciation, or ""."""
    if not any(character.isalnum() for character in word):
        return "is no word"
    if not isinstance(sound, str) or not any(character.isalnum() for character in sound):
        return "says nothing"
    if max(len(word), len(sound)) > LONGEST_SOUND:
        return f"has more than {LONGEST_SOUND} characters"
    return ""


def _setting_error(settings: SettingsFile, problem: str, *word: str) -> UsageError:
    name = quoted(".".join(["pronounce", *word]))
    return UsageError(
        f"{settings.place('pronounce', *word)}: {name} {problem}; write it like  pronounce = "
        '{ Bia = "Bee-ah" }'
    )
