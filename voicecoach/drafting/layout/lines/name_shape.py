"""Whether a text looks like the name of a move or like an instruction."""

import re
from functools import lru_cache

from voicecoach.drafting.words.instruction_starts import (
    AFTER_A_VERB,
    FIRST_ALWAYS,
    FIRST_BODY_PART,
    FIRST_OFTEN,
    FORM,
    FORM_OF_PART,
    IN_SENTENCES,
)
from voicecoach.drafting.words.moves import MOVE_WORD
from voicecoach.drafting.words.sections import A_SPAN, ABOUT

_ABBREVIATIONS = frozenset(
    "AMRAP EMOM OHP WOD ITB HIIT VMO TKE GHD TVA ROM ADL YTW AROM PROM IR ER AB BUPA USA UK "
    "I II III IV".split()
)
"""Words in capitals that stay so, besides those without a vowel, such as RDL."""
_NO_BRACES = str.maketrans("{}", "()")
"""The routine language reads braces as placeholders."""
_MOST_WORDS = 8
_MOST_CHARACTERS = 70
NO_ABBREVIATION = r"(?<!\bext)(?<!\bint)(?<!\bEXT)(?<!\bExt)(?<!\bInt)(?<!\bst)(?<!\balt)(?<!\bAlt)"
"""Before a full stop: not that of a word which names shorten."""
_NOT_IN_NAMES = re.compile(rf"[!?;=<>{{}}\[\]]|{NO_ABBREVIATION}[.:] |\.\.|\d{{3,}}")
_FIRST = re.compile(r"[^\W\d_]|\d[\w/-]*[ -][^\W\d_]")


@lru_cache(maxsize=4_000)
def has_move(text: str) -> bool:
    """Return whether a word of the text stands in the names of moves."""
    return bool(MOVE_WORD.search(text))


def is_instruction(text: str) -> bool:
    """Return whether a text tells the listener to do something."""
    if FIRST_ALWAYS.match(text):
        return True
    if FIRST_OFTEN.match(text):
        is_long = len(text.split()) > 4 and " and " in text
        says_where = bool(AFTER_A_VERB.search(text) or IN_SENTENCES.search(text))
        says_where = says_where or (" with " in text and len(text.split()) > 4)
        return bool(says_where) or is_long or _is_sentence(text)
    if FORM_OF_PART.match(text):
        return True
    return bool(FIRST_BODY_PART.match(text) and FORM.match(text)) and not has_move(text)


def is_name_beside_dose(text: str) -> bool:
    """Return whether a few words before a colon and a dose name a move: "Thread the needle"."""
    is_short = len(text.split()) <= 5 and not IN_SENTENCES.search(text)
    return is_name(text) or (is_short and has_shape(text) and not FIRST_ALWAYS.match(text))


def is_name(text: str) -> bool:
    """Return whether a text may name a move: a few words that are no sentence."""
    return has_shape(text) and not is_instruction(text) and not IN_SENTENCES.search(text)


def has_shape(text: str) -> bool:
    """Return whether a text is as long as a name, and has no signs that names do not have."""
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > _MOST_CHARACTERS:
        return False
    if not _FIRST.match(text) or _NOT_IN_NAMES.search(text) or ABOUT.fullmatch(text):
        return False
    if A_SPAN.fullmatch(text):
        return False
    has_letters = len(re.findall(r"[^\W\d_]", text)) > 1
    return has_letters and not text.endswith(",") and text.count(",") <= 1


def tidy_name(text: str) -> str:
    """Return a name as it is spoken: no signs at its ends, and no shouting."""
    name = " ".join(text.translate(_NO_BRACES).split()).strip(" .,:;-–—*_|/\"'“”•→=+&#@")
    if name.count("(") != name.count(")"):
        name = name.strip("() ") if name[:1] == "(" or name[-1:] == ")" else name.replace("(", "")
    if not re.search(r"[^\W_]", name):
        return ""
    shouts = name.isupper()
    name = " ".join(_without_shouting(word, shouts) for word in name.split())
    return name[:1].upper() + name[1:]


def _without_shouting(word: str, in_capitals: bool) -> str:
    """Return a word in small letters if it is written in capitals and is no abbreviation."""
    letters = re.sub(r"[^A-Za-z]", "", word)
    is_abbreviation = not re.search("[AEIOUY]", letters) or letters in _ABBREVIATIONS
    if not letters.isupper() or is_abbreviation or len(letters) < (2 if in_capitals else 4):
        return word
    return word.lower()


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!")) and len(text.split()) > 3
