"""Texts that are written and never heard, because no moment has room for them."""

import re
from collections.abc import Iterator

from voicecoach.languages.phrasebook import sentence
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind

WORTH_HEARING = (Kind.REMINDER, Kind.WHY)

SpokenTexts = dict[str, list[str]]
"""The reminders and reasons that are heard, by the move, which may be several exercises."""


def unheard_texts(subject: Subject) -> Iterator[Finding]:
    """Yield reminders and reasons that no session has room for, at either end of its ranges.

    They are spoken in quiet air, and left out where there is none. An exercise with brief coaching
    leaves them out on purpose, and a flag brings them back.
    """
    spoken = _spoken_texts(subject)
    for exercise in subject.routine.exercises:
        if is_full(exercise):
            yield from _unheard_in(exercise, spoken[exercise.move])


def _spoken_texts(subject: Subject) -> SpokenTexts:
    moves = {exercise.id: exercise.move for exercise in subject.routine.exercises}
    spoken: SpokenTexts = {move: [] for move in moves.values()}
    for timeline in subject.timelines:
        for cue in timeline.cues:
            if cue.kind in WORTH_HEARING and cue.place.exercise:
                spoken[moves[cue.place.exercise]].append(cue.text)
    return spoken


def _unheard_in(exercise: Exercise, spoken: list[str]) -> Iterator[Finding]:
    for entry, point in enumerate(exercise.reminders):
        if not _is_among(spoken, point):
            hint = "say it shorter, put it first, or leave it out"
            yield Finding(exercise, "reminders", "this reminder is never heard", hint, entry)
    if exercise.why and not _is_among(spoken, exercise.why):
        hint = "say it shorter, or rest longer before the exercise"
        yield Finding(exercise, "why", "there is never time to say this reason", hint)


def _is_among(spoken: list[str], template: str) -> bool:
    """Return whether `template` is heard, with any side in it."""
    parts = re.split(r"\{(?:side|other)\}", sentence(template))
    pattern = re.compile(".+".join(map(re.escape, parts)), re.IGNORECASE)
    return any(pattern.fullmatch(text) for text in spoken)
