"""The texts of an exercise that tell the body what to do, and whether they can be followed."""

import re
from collections.abc import Callable, Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise

MAX_WORDS = {"setup": 30, "switch": 40, "reminders": 25}
"""The most words of each text that somebody keeps in mind while moving."""

MAX_SIDES = 3
"""The most lefts and rights in a set-up that somebody sorts out while moving."""

InstructionText = tuple[str, str, int | None]
"""The key of a text, the text, and its entry in the list under the key, if it has one."""


def texts_of(exercise: Exercise) -> Iterator[InstructionText]:
    """Yield every text that mirrors: position, set-up, switch and reminders."""
    for key in ("position", "setup", "switch"):
        if text := getattr(exercise, key):
            yield key, text, None
    for entry, text in enumerate(exercise.reminders):
        yield "reminders", text, entry


def long_texts(exercise: Exercise) -> Iterator[Finding]:
    """Yield texts that are too long to follow by ear.

    Textbooks of motor learning ask for few words at a time, since a learner's attention is soon
    full. The numbers are ours: ten seconds of speech for a set-up.
    """
    for key, text, entry in texts_of(exercise):
        if key not in MAX_WORDS:
            continue
        count, most = len(name_first_side(exercise, text).split()), MAX_WORDS[key]
        if count > most:
            message = f"this has {count} words, more than somebody can follow by ear"
            yield Finding(exercise, key, message, f"say it in {most} words or fewer", entry)


def many_sides(exercise: Exercise, book: Phrasebook) -> Iterator[Finding]:
    """Yield set-ups with more lefts and rights than somebody sorts out while moving.

    Telling left from right takes time, and many people get it wrong when they are hurried.
    """
    text = name_first_side(exercise, exercise.setup or "", book.side)
    sides = "|".join(map(re.escape, book.sides.values()))
    # A right angle is no side.
    count = len(re.findall(rf"\b(?:{sides})\b(?! angle)", text, re.IGNORECASE))
    if count > MAX_SIDES:
        message = f"this names a side {count} times, more than somebody can sort out while moving"
        hint = f'name at most {MAX_SIDES}, and call the others "the top leg" or "the other foot"'
        yield Finding(exercise, "setup", message, hint)


def name_first_side(
    exercise: Exercise, template: str, translate: Callable[[str], str] = str
) -> str:
    """Return a text as it is said for the side that begins."""
    if not exercise.side_names:
        return template
    side = exercise.side_names[0]
    other = next(name for name in exercise.both_sides if name != side)
    with_side = template.replace("{side}", translate(side))
    return with_side.replace("{other}", translate(other))
