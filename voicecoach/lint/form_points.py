"""Reminders that do not say what to do: what not to do, and reasons."""

import re
from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise

CURLED_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def forbidding_reminders(exercise: Exercise, book: Phrasebook) -> Iterator[Finding]:
    """Yield reminders that begin with what not to do.

    Group-fitness teachers cue the movement they want to see, since a body does what it hears. In a
    language whose phrasebook has no words for it, nothing is found.
    """
    words = tuple(f"{words} " for words in book.form_points.forbidding)
    for entry, point in enumerate(exercise.reminders):
        if _plain(point).startswith(words):
            message = "this reminder says what not to do"
            yield Finding(exercise, "reminders", message, "write what to do instead", entry)


def reasons_among_reminders(exercise: Exercise, book: Phrasebook) -> Iterator[Finding]:
    """Yield reminders that give a reason, and tell the body nothing to do.

    A form point is heard again and again, and a reason once is enough. A reason beside something to
    do is left alone: "Stay upright. It protects your back."
    """
    for entry, point in enumerate(exercise.reminders):
        sentences = [part.strip() for part in re.split(r"[.!?:;]+", _plain(point)) if part.strip()]
        if sentences and all(_is_reason(part, exercise, book) for part in sentences):
            message = "this reminder is a reason, and says nothing to do"
            yield Finding(exercise, "reminders", message, "write it as the  why", entry)


def _is_reason(sentence: str, exercise: Exercise, book: Phrasebook) -> bool:
    name = re.escape(_plain(exercise.name))
    patterns = (pattern.replace("{name}", name) for pattern in book.form_points.reasons)
    return any(re.match(pattern, sentence) for pattern in patterns)


def _plain(text: str) -> str:
    """Return a text in small letters, with one space between words and straight apostrophes."""
    return " ".join(text.casefold().replace(CURLED_APOSTROPHE, "'").split())
