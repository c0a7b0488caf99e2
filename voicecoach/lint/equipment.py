"""Equipment that a move uses and does not list, so that the intro does not name it."""

import re
from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.languages.english_equipment import THINGS, speaks_of
from voicecoach.lint.finding import Finding
from voicecoach.lint.instruction_texts import texts_of
from voicecoach.routine.model.exercise import Exercise


def unlisted_equipment(exercise: Exercise) -> Iterator[Finding]:
    """Yield things that the texts speak of and the list, and so the intro, does not have.

    That equipment is at hand before the session begins is the first line of every lesson plan.
    Only usual things in usual phrases are known. A step to the left is no equipment.
    """
    listed = " ".join(exercise.equipment).casefold()
    for thing in THINGS:
        if re.search(thing.listed, listed):
            continue
        for key, text, entry in texts_of(exercise):
            if speaks_of(thing, text):
                what = f"this needs {thing.name}, and the equipment of {quoted(exercise.name)}"
                hint = f"add  equipment: {thing.name}"
                yield Finding(exercise, key, f"{what} does not list it", hint, entry)
                break
