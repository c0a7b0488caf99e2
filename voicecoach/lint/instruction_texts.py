"""The texts of an exercise that tell the body what to do, and whether they can be followed."""

from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise

MAX_WORDS = {"setup": 60, "switch": 40, "reminders": 25}
"""The most words of each text that somebody keeps in mind while moving."""

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
    full. The numbers are ours: half a minute of speech for a set-up.
    """
    for key, text, entry in texts_of(exercise):
        if key not in MAX_WORDS:
            continue
        count, most = len(text.split()), MAX_WORDS[key]
        if count > most:
            message = f"this has {count} words, more than somebody can follow by ear"
            yield Finding(exercise, key, message, f"say it in {most} words or fewer", entry)
