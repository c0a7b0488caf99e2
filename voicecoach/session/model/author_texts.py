"""The author's texts, with the working side in place of {side} and {other}."""

import re
from collections.abc import Callable

from voicecoach.languages.phrasebook import Phrasebook, capital, sentence
from voicecoach.session.model.bouts import Bout

_SIDE = re.compile(r"(?P<stop>(?<=\w\w[.!?…])\s+)?\{(?P<name>side|other)\}")
"""A placeholder, and the gap before it if it begins a later sentence. That of "e.g." is no end."""


def name_sides(template: str, bout: Bout, translate: Callable[[str], str] = str) -> str:
    """Return `template` with the bout's sides in place of {side} and {other}.

    A side that begins a sentence after another one gets a capital.
    """
    if not bout.sides:
        return template
    sides = {"side": translate(bout.sides[0]), "other": translate(bout.other or "")}

    def named(match: re.Match[str]) -> str:
        side = sides[match["name"]]
        if gap := match["stop"]:
            return gap + capital(side)
        return side

    return _SIDE.sub(named, template)


def author_sentence(template: str, bout: Bout, book: Phrasebook) -> str:
    """Return a text of the author's as a sentence, with the bout's sides named in it."""
    text = name_sides(template, bout, book.side)
    return sentence(text)


def form_point_sentences(bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """Return every form point of the move, with the side that is worked in it."""
    return tuple(author_sentence(point, bout, book) for point in bout.exercise.reminders)
