"""Short forms with two meanings, and those in no table that look like words."""

import re
from collections.abc import Iterator

from voicecoach.languages.english_spoken.signs.short_signs import CROSSES
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.languages.english_spoken.words.letters import AS_WORDS, BY_LETTER, IN_FULL
from voicecoach.languages.notation import Doubt

_TWO_MEANINGS = {
    r"(?<![\w/])(?:R|L|[rRlL][tT]) ?[<>] ?(?:R|L|[rRlL][tT])(?!\w)": (
        "to the other side", "write right to left, or more on the right"
    ),
    r"(?<!\d)(?<!\d )LBs?\b": ("lower body, lower back or pounds", "write it out"),
    r"\b[sS]up\.(?= [a-z])": ("superior, supine or supination", "write it out"),
    r"\b[iI]nf\.(?= [a-z])": ("inferior, or infraspinatus", "write it out"),
    r"\b(?:tid|qid)\b(?!-)": ("three or four times a day", "write it out"),
    r"(?<![\w/])B/W(?![\w/])": ("between, or body weight", "write it out"),
    r"\bEOD\b": ("every other day, or the end of the day", "write it out"),
    r"\bir\b": ("internal rotation", "write it out"),
}  # fmt: skip
"""What may be meant by what no rule has read, and what to write instead."""

_SLASHED = re.compile(r"(?<![\w/.])[A-Za-z]/[A-Za-z](?![\w/])")
_LETTER_AND_SLASH = re.compile(r"(?<![\w/.])[a-z]/(?= |$)")
_SHAPES = frozenset("AITWXY")
"""Letters that are the shapes of arms: `Y/T`."""

_TWO_CAPITALS = re.compile(r"(?<![\w'/.-])(?:[AEIOU][A-Z]|[A-Z][AEIOUY])(?=s?\b)(?![\w/'.-])")
_WORDS_OF_TWO = frozenset(
    "AB AH AM AN AS AT AW AX BE BY DO EH EM EW EX GO HA HE HI HO IF IN IS IT LA LO MA ME MY NO OF"
    " OH OI OK OM ON OR OW OX PA PI SO TO UH UM UP US WE YA YE YO ID AI CHI EU FM".split()
)


def doubtful_forms(text: str) -> Iterator[Doubt]:
    """Yield each short form in the text that has two meanings, or none that is known."""
    yield from _two_meanings(text)
    yield from _letters_with_slash(text)
    yield from _two_capitals(text)
    yield from _gaps_and_crosses(text)


def _two_meanings(text: str) -> Iterator[Doubt]:
    whole = spoken_english(text)
    for pattern, (meanings, hint) in _TWO_MEANINGS.items():
        for match in re.finditer(pattern, text):
            said = spoken_english(match[0]).removesuffix(".")
            if re.search(rf"\b{re.escape(said)}(?!\w)", whole):
                yield Doubt(match[0], f"may be {meanings}, and is said {said}", hint)


def _letters_with_slash(text: str) -> Iterator[Doubt]:
    for match in _SLASHED.finditer(text):
        first, second = match[0].upper().split("/")
        said = spoken_english(match[0])
        is_label = ord(second) - ord(first) == 1 or {first, second} <= _SHAPES
        if said == f"{match[0][0]} {match[0][2]}" and not is_label:
            message = f"is not a known short form, and is said {said}"
            yield Doubt(match[0], message, "write it out")

    for match in _LETTER_AND_SLASH.finditer(text):
        if spoken_english(match[0]) == match[0][0]:
            message = "is not a known short form, and is said as a letter"
            yield Doubt(match[0], message, "write it out")


def _gaps_and_crosses(text: str) -> Iterator[Doubt]:
    for match in re.finditer(r"(?<!\w)_{2,}(?!\w)", text):
        yield Doubt(match[0], "is a gap, and is not said", "write what belongs there")
    for sign in dict.fromkeys(re.findall(f"[{CROSSES}]", text)):
        if not re.search(rf"{sign}\ufe0f? ?(?i:no|not|never|avoid|stop|don|do)\b", text):
            yield Doubt(sign, "may mean what not to do", "write it in words")


def _two_capitals(text: str) -> Iterator[Doubt]:
    known = _WORDS_OF_TWO | BY_LETTER | AS_WORDS.keys() | IN_FULL.keys()
    for match in _TWO_CAPITALS.finditer(text):
        if match[0] not in known and re.search(rf"\b{match[0]}s?\b", spoken_english(text)):
            message = "is not a known word, and the voice may read it as one"
            yield Doubt(match[0], message, "write it out, or say how it sounds in  pronounce")
