"""The phrasebooks, one file per language."""

from voicecoach.languages.en import ENGLISH
from voicecoach.languages.phrasebook import Phrasebook

LANGUAGES: dict[str, Phrasebook] = {"en": ENGLISH}


def phrasebook_for(tag: str) -> Phrasebook | None:
    """Return the phrasebook for a BCP 47 tag: `en-GB` is spoken with that of `en`."""
    return LANGUAGES.get(tag.casefold()) or LANGUAGES.get(tag.casefold().partition("-")[0])


def phrasebook_or_english(tag: str) -> Phrasebook:
    """Return the phrasebook for a tag; without one, the English one."""
    return phrasebook_for(tag) or ENGLISH


def spoken_form(text: str, tag: str) -> str:
    """Return what is said for a text in the language of the tag: `10s` is `ten seconds`.

    A language without rules, or without a phrasebook, reads it as it is written.
    """
    book = phrasebook_for(tag)
    said = book.notation.spoken(text) if book else text
    return said or text


def hold_words_for(tag: str) -> tuple[str, ...]:
    """Return what authors call a phase without movement; without a phrasebook, in English."""
    return phrasebook_or_english(tag).hold_words
