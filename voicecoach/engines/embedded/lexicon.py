"""The pronunciation of words of the field: muscles, poses, moves, and verbs that give an order.

An engine's own rules get some of them wrong. "Close." by itself is an order, and rhymes with
"rose", but both embedded voices read the adjective. `lexicon.tsv` lists such words, each with its
phonemes in the alphabet of every engine that needs it. To add a word, add a line.

The words are marked on their way to the voice. Nothing that an author writes is taken for a mark.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from hashlib import sha256
from pathlib import Path

LEXICON_FILE = Path(__file__).with_name("lexicon.tsv")


class Alphabet(IntEnum):
    """An alphabet of phonemes; its value is the number of its column in the file."""

    HIBARI_AMERICAN = 2
    HIBARI_BRITISH = 3
    ESPEAK = 4


@dataclass(frozen=True)
class LexiconEntry:
    """How a word is pronounced."""

    phonemes: str

    is_order: bool
    """Whether the phonemes are only those of an order, as in "Close the knees"."""

    otherwise: str = ""
    """The phonemes if the next word shows that it is no order; empty if unknown."""

    is_letter: bool = False
    """Whether the phonemes are only those of the letter, as in "A C L", and not of the word."""


NOT_AN_ORDER = {
    "bow": {"pose"},
    "close": {"to", "by", "together"},
    "wind": {"sprint", "sprints"},
    "down": {"dog", "the", "to", "on", "into", "your"},
    "up": {"the", "to", "on", "into", "and", "your"},
}
"""The next words that show that the first word of a clause is no order: "Close to the wall"."""

_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten"

_BEGINS_A_CLAUSE = re.compile(
    rf"(^|[.,;:!?—]\s*|\b(?:and|then|or|{_COUNTS})\s+)(\w+ly\s+)?$", re.IGNORECASE
)

_BEFORE_A_LETTER = re.compile(
    r"\b(?:[B-Z]|Type|Plan|Set|Superset|Exercise|Workout|Day|Week|Group|Option|Part|Position|Block"
    r"|Vitamin|Circuit|Session) $"
)
_AFTER_A_LETTER = re.compile(rf" [A-Z]\b(?!['\u2019-])| (?:{_COUNTS})(?=$|[.,:;]| to )")


def mark_words(text: str, alphabet: Alphabet, mark: Callable[[str, str], str]) -> str:
    """Return `text` in which `mark` has marked each word of the lexicon with its phonemes."""
    entries = parse_lexicon(alphabet)

    def mark_match(match: re.Match[str]) -> str:
        word = match[0]
        entry = entries[word.lower()]
        if entry.is_letter:
            return mark(word, entry.phonemes) if _is_letter(text, match) else word
        if not entry.is_order or _is_order(text, match):
            return mark(word, entry.phonemes)
        if entry.otherwise and _next_word_denies_order(text, match):
            return mark(word, entry.otherwise)
        return word

    return _pattern(alphabet).sub(mark_match, text)


def _is_letter(text: str, match: re.Match[str]) -> bool:
    """Return whether a capital is the name of a letter: among others, or as a label."""
    if not match[0].isupper():
        return False
    is_after = _BEFORE_A_LETTER.search(text[: match.start()])
    return bool(is_after or _AFTER_A_LETTER.match(text[match.end() :]))


def _is_order(text: str, match: re.Match[str]) -> bool:
    """Return whether the word begins a clause, as an order does."""
    if not _BEGINS_A_CLAUSE.search(text[: match.start()]):
        return False
    return not _next_word_denies_order(text, match)


def _next_word_denies_order(text: str, match: re.Match[str]) -> bool:
    """Return whether the next word shows that it is no order: "close to", "bow pose"."""
    next_word = re.match(r"\s+([a-z']+)", text[match.end() :], re.IGNORECASE)
    denying_words = NOT_AN_ORDER.get(match[0].lower(), set())
    return next_word is not None and next_word[1].lower() in denying_words


def lexicon_digest() -> str:
    """Return a digest of the lexicon, which is a part of an engine's version."""
    return sha256(LEXICON_FILE.read_bytes()).hexdigest()[:8]


@cache
def parse_lexicon(alphabet: Alphabet) -> Mapping[str, LexiconEntry]:
    """Return every entry that has phonemes in the alphabet, by its word in small letters."""
    lines = LEXICON_FILE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    readings = {(row[0], row[1]): row[alphabet] for row in rows if row[alphabet] != "-"}
    return {
        word: LexiconEntry(
            phonemes, where == "verb", readings.get((word, "other"), ""), where == "letter"
        )
        for (word, where), phonemes in readings.items()
        if where != "other"
    }


@cache
def _pattern(alphabet: Alphabet) -> re.Pattern[str]:
    """Return a pattern for any of the words, the longest first, and never inside another word."""
    words = "|".join(map(re.escape, sorted(parse_lexicon(alphabet), key=len, reverse=True)))
    not_after = r"['\u2019]s\b|[\w-]"
    return re.compile(rf"(?<![\w-])(?:{words})(?!{not_after})", re.IGNORECASE)
