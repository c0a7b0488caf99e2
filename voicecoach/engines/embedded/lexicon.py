"""How words of the field are said: the names of muscles, poses and moves, and what is an order.

An engine's own rules get some of them wrong. "Close." by itself is an order, and rhymes with
"rose"; both embedded voices read the adjective. `lexicon.tsv` lists such words, each with its
reading in the alphabet of every engine that needs it. To add a word, add a line.

The words are marked on their way to the voice. What an author writes is never taken for a mark.
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
    """Whose phonemes; the number is that of the column in the file."""

    HIBARI_AMERICAN = 2
    HIBARI_BRITISH = 3
    ESPEAK = 4


@dataclass(frozen=True)
class LexiconEntry:
    """A word's phonemes, and whether they are only those of an order, as in "Close the knees"."""

    phonemes: str
    is_order: bool
    otherwise: str = ""
    """How the word is said where the next word shows that it is no order; empty if unknown."""


NOT_AN_ORDER = {
    "bow": {"pose"},
    "close": {"to", "by", "together"},
    "wind": {"sprint", "sprints"},
    "down": {"dog", "the", "to", "on", "into", "your"},
    "up": {"the", "to", "on", "into", "and", "your"},
}
"""What follows a word that begins a clause and is no order after all: "Close to the wall"."""

_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten"

_BEGINS_A_CLAUSE = re.compile(
    rf"(^|[.,;:!?—]\s*|\b(?:and|then|or|{_COUNTS})\s+)(\w+ly\s+)?$", re.IGNORECASE
)


def mark_words(text: str, alphabet: Alphabet, marked: Callable[[str, str], str]) -> str:
    """`text` with each word of the lexicon as `marked` writes it, with its phonemes."""
    entries = parse_lexicon(alphabet)

    def replaced(found: re.Match[str]) -> str:
        word = found[0]
        entry = entries[word.lower()]
        if entry.is_order and not _is_order(text, found):
            other = entry.otherwise if _next_word_denies_order(text, found) else ""
            return marked(word, other) if other else word
        return marked(word, entry.phonemes)

    return _pattern(alphabet).sub(replaced, text)


def _is_order(text: str, found: re.Match[str]) -> bool:
    """Whether the word stands where an order does: at the beginning of a clause."""
    if not _BEGINS_A_CLAUSE.search(text[: found.start()]):
        return False
    return not _next_word_denies_order(text, found)


def _next_word_denies_order(text: str, found: re.Match[str]) -> bool:
    """Whether the next word shows that it is no order: "close to", "bow pose"."""
    following = re.match(r"\s+([a-z']+)", text[found.end() :], re.IGNORECASE)
    known = NOT_AN_ORDER.get(found[0].lower(), set())
    return following is not None and following[1].lower() in known


def lexicon_digest() -> str:
    """What tells one state of the lexicon from another: a part of an engine's version."""
    return sha256(LEXICON_FILE.read_bytes()).hexdigest()[:8]


@cache
def parse_lexicon(alphabet: Alphabet) -> Mapping[str, LexiconEntry]:
    """Every entry that has a reading in the alphabet, by its word in small letters."""
    lines = LEXICON_FILE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    readings = {(row[0], row[1]): row[alphabet] for row in rows if row[alphabet] != "-"}
    return {
        word: LexiconEntry(phonemes, where == "verb", readings.get((word, "other"), ""))
        for (word, where), phonemes in readings.items()
        if where != "other"
    }


@cache
def _pattern(alphabet: Alphabet) -> re.Pattern[str]:
    """Any of the words, the longest first, and never a part of another word."""
    words = "|".join(map(re.escape, sorted(parse_lexicon(alphabet), key=len, reverse=True)))
    not_after = r"['\u2019]s\b|[\w-]"
    return re.compile(rf"(?<![\w-])(?:{words})(?!{not_after})", re.IGNORECASE)
