"""The author's texts, with the working side in place of {side} and {other}."""

from collections.abc import Callable

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.session.model.bouts import Bout


def name_sides(template: str, bout: Bout, translate: Callable[[str], str] = str) -> str:
    """Return `template` with the bout's sides in place of {side} and {other}."""
    if not bout.sides:
        return template
    side = translate(bout.sides[0])
    other = translate(bout.other or "")
    with_side = template.replace("{side}", side)
    return with_side.replace("{other}", other)


def author_sentence(template: str, bout: Bout, book: Phrasebook) -> str:
    """Return a text of the author's as a sentence, with the bout's sides named in it."""
    text = name_sides(template, bout, book.side)
    return sentence(text)


def form_point_sentences(bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """Return every form point of the move, with the side that is worked in it."""
    return tuple(author_sentence(point, bout, book) for point in bout.exercise.reminders)
