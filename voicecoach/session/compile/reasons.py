"""The reason for a move, which is said in a rest."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import sentence
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say


def reason(bout: Bout) -> Iterator[Say]:
    """Yield the reason for the move, if the author gives one and it does not wait for a rest."""
    if not bout.context.reason_waits:
        yield from waiting_reason(bout)


def waiting_reason(bout: Bout) -> Iterator[Say]:
    """Yield the reason for the move, if the author gives one that was not heard before."""
    why = bout.exercise.why
    if why and not bout.context.comes_again:
        words = (sentence(why),)
        place = bout.place_of_both_sides("why")
        yield Say(Kind.WHY, words, place)
