"""What in a text can be read in two ways, or in none."""

import re
from collections.abc import Iterator

from voicecoach.languages.english_spoken.doubtful_forms import doubtful_forms
from voicecoach.languages.english_spoken.doubtful_numbers import doubtful_numbers
from voicecoach.languages.english_spoken.matching.contexts import is_about_time
from voicecoach.languages.english_spoken.matching.rule import apply_rules
from voicecoach.languages.english_spoken.sign_rules import before_leftovers
from voicecoach.languages.english_spoken.signs.markup import ADDRESSES, WEB_NAMES
from voicecoach.languages.english_spoken.signs.tidy import LEFTOVER
from voicecoach.languages.english_spoken.signs.web import WEB
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.languages.english_spoken.words.letters import is_unknown
from voicecoach.languages.notation import Doubt

_METRES_OR_MINUTES = re.compile(
    r"(?<![\w.,/:x-])(?<!h )(?<!hr )(?<!hrs )(?<!hour )(?<!hours )"
    r"\d{1,3}(?:-\d{1,3})?\s?m(?![\w/'\u2019]| ?\d{1,2} ?s)"
)
_MOST_MINUTES = 90
"""Nobody writes more minutes than that. It is metres."""

_CAPITALS = re.compile(r"(?<![\w'-])[A-Z]{2,}(?=s?\b)(?![\w-]*\d)")
_CONSONANTS = re.compile(
    r"(?<![\w'\u2019.-])[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]+(?![\w'\u2019-]|\.\w)"
)
_KNOWN_CONSONANTS = frozenset(
    "hmm hm mm mmm shh shhh pst psst tsk brr grr pfft nth vs mr mrs ms dr st jr sr rx".split()
)
_NOTHING_TO_READ = frozenset("*_|~`)]")
"""Signs that mark, decorate and close. They are not said, and nobody misses them."""


def doubts_about(text: str) -> Iterator[Doubt]:
    """Yield everything in an English text that no rule can read for certain."""
    yield from _lengths_or_distances(text)
    yield from doubtful_numbers(text)
    without_addresses = apply_rules((*ADDRESSES, *WEB, *WEB_NAMES), text)
    yield from _unknown_letters(without_addresses)
    yield from doubtful_forms(without_addresses)
    yield from _unread_signs(text)
    yield from _other_scripts(text)


def _lengths_or_distances(text: str) -> Iterator[Doubt]:
    for match in _METRES_OR_MINUTES.finditer(text):
        number = re.findall(r"\d+", match[0])[-1]
        if is_about_time(match) or int(number) > _MOST_MINUTES:
            continue
        said = spoken_english(match[0])
        hint = f"write {number} metres or {number} min"
        yield Doubt(match[0], f"may be metres or minutes, and is said {said}", hint)


def _unknown_letters(text: str) -> Iterator[Doubt]:
    """Yield words that cannot be said. A rule may have read them with what stands beside them."""
    whole = spoken_english(text)
    for match in _CAPITALS.finditer(text):
        said = " ".join(match[0])
        if is_unknown(match[0]) and said in whole:
            message = f"is not a known word, and is said {said}"
            yield Doubt(match[0], message, "write it out, or say how it sounds in  pronounce")
    for match in _CONSONANTS.finditer(text):
        is_said = re.search(rf"\b{match[0]}\b", whole)
        if match[0].lower() not in _KNOWN_CONSONANTS and is_said:
            message = "has no vowel and is not a known short form"
            yield Doubt(match[0], message, "write it out, or say how it sounds in  pronounce")


def _unread_signs(text: str) -> Iterator[Doubt]:
    signs = dict.fromkeys(LEFTOVER.findall(before_leftovers(text)))
    for sign in signs:
        if sign not in _NOTHING_TO_READ:
            yield Doubt(sign, "is a sign that no rule can read", "write it in words")


def _other_scripts(text: str) -> Iterator[Doubt]:
    words = re.findall(r"[^\W\d_]+", spoken_english(text))
    for word in dict.fromkeys(words):
        if any(character > "\u024f" and character.isalpha() for character in word):
            message = "is not in Latin letters, which an English voice may leave out"
            yield Doubt(word, message, "write it in Latin letters")
