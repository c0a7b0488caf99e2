"""Which lines and sentences of a sheet are neither in its draft nor left out with a word."""

import re
from collections import Counter
from collections.abc import Iterator

from draft_score_sheets import DraftedSheet

from voicecoach.drafting.draft import Draft, Fate, LineFate

TEXTS = {Fate.SETUP, Fate.REMINDER, Fate.WHY, Fate.EQUIPMENT, Fate.HARDER, Fate.NOT_UNDERSTOOD}
"""What is said of lines whose words should be in the draft."""

SHORTEST = 4
"""Shorter words are in any text, so they say nothing of where a sentence is."""


def lines_without_one_fate(drafted: DraftedSheet) -> list[str]:
    """Return the lines of the sheet of which the draft does not say once what became of them."""
    told = Counter(fate.line for fate in drafted.draft.fates if fate.fates)
    return [line.text for line in drafted.lines if told[line] != 1]


def lost_sentences(drafted: DraftedSheet) -> list[str]:
    """Return the sentences of instructions of which most words are not in the draft."""
    there = set(_long_words(drafted.text))
    return [sentence for sentence in _instructions(drafted.draft) if _is_lost(sentence, there)]


def not_understood(draft: Draft) -> str:
    """Return the text of all lines that the draft says it did not understand."""
    lines = (fate.line.text for fate in draft.fates if Fate.NOT_UNDERSTOOD in fate.fates)
    return " ".join(lines)


def _instructions(draft: Draft) -> Iterator[str]:
    for fate in draft.fates:
        if _is_instruction(fate):
            yield from re.split(r"(?<=[.!?]) +", fate.line.text)


def _is_instruction(fate: LineFate) -> bool:
    """Whether the words of a line should be in the draft. A dose has other words there."""
    return bool(TEXTS & set(fate.fates)) and Fate.DOSE not in fate.fates


def _is_lost(sentence: str, there: set[str]) -> bool:
    words = _long_words(sentence)
    return bool(words) and 2 * sum(word in there for word in words) < len(words)


def _long_words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]+", text.casefold()) if len(word) >= SHORTEST]
