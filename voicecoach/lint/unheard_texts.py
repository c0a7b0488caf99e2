"""Texts that are written and never heard, because no moment has room for them."""

import re
from collections.abc import Iterator

from voicecoach.languages.phrasebook import sentence
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.timeline import Kind

WORTH_HEARING = (Kind.REMINDER, Kind.WHY)
UnheardText = dict[str, list[str]]
"""What is heard of the reminders and reasons, by the exercise's id."""


def unheard_texts(subject: Subject) -> Iterator[Finding]:
    """Reminders and reasons that no session has room for, neither as written nor worked up.

    They are told in quiet air, and left out where there is none. An exercise whose coaching is
    brief leaves them out on purpose: a flag brings them back.
    """
    told: UnheardText = {exercise.id: [] for exercise in subject.routine.exercises}
    for heard in subject.sessions:
        for cue in heard.timeline.cues:
            if cue.kind in WORTH_HEARING and cue.place.exercise:
                told[cue.place.exercise].append(cue.text)
    for exercise in subject.routine.exercises:
        if is_full(exercise):
            yield from _never(exercise, told[exercise.id])


def _never(exercise: Exercise, told: list[str]) -> Iterator[Finding]:
    for entry, point in enumerate(exercise.reminders):
        if not _is_among(told, point):
            hint = "say it shorter, put it first, or leave it out"
            yield Finding(exercise, "reminders", "this reminder is never heard", hint, entry)
    if exercise.why and not _is_among(told, exercise.why):
        hint = "say it shorter, or rest longer before the exercise"
        yield Finding(exercise, "why", "there is never time to tell this reason", hint)


def _is_among(told: list[str], template: str) -> bool:
    """Whether `template` was told, of whatever side."""
    parts = re.split(r"\{(?:side|other)\}", sentence(template))
    pattern = re.compile(".+".join(map(re.escape, parts)), re.IGNORECASE)
    return any(pattern.fullmatch(text) for text in told)
