"""The notation of English, as its phrasebook has it."""

from collections.abc import Iterable

from voicecoach.languages.notation import Doubt, Notation


def _spoken(text: str) -> str:
    # The rules are loaded with the first text: many commands read none.
    from voicecoach.languages.english_spoken.spoken_form import spoken_english

    return spoken_english(text)


def _doubts(text: str) -> Iterable[Doubt]:
    from voicecoach.languages.english_spoken.doubts import doubts_about

    return doubts_about(text)


def _is_sayable(text: str) -> bool:
    from voicecoach.languages.english_spoken.plain_words import is_surely_sayable

    return is_surely_sayable(text)


ENGLISH_NOTATION = Notation(_spoken, _doubts, _is_sayable)
