"""The name of a move in a flow, as it is said on the first beat or just ahead of it."""

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.passage import WordingChoices
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS, likely_ms


def flow_wordings(bout: Bout, book: Phrasebook) -> WordingChoices:
    """Return sentences of what is new in a bout of a flow, the best first."""
    return tuple(sentence(text) for text in new_in_flow(bout, book))


def new_in_flow(bout: Bout, book: Phrasebook) -> WordingChoices:
    """Return what is new in a bout of a flow: its name and its side, or its side alone.

    There is nothing for the same side of the same move, nor in minimal coaching.
    """
    step = bout.context.flow_step
    if step is None or not step.is_other_side or is_bare(bout.exercise):
        return ()
    side = _side_words(bout, book)
    name = bout.exercise.name
    if not step.is_other_move:
        return (side,) if side else ()
    if not side:
        return (name,)
    both = book.part("flow_side", name=name, side=side)
    return (both, name)


def _side_words(bout: Bout, book: Phrasebook) -> str:
    """Return the one side that is worked, with its limb."""
    if len(bout.sides) != 1:
        return ""
    exercise = bout.exercise
    side = book.side(bout.sides[0])
    if exercise.labels:
        return book.part("on_side_label", side=side)
    if exercise.limb:
        return book.part("side_of_limb", side=side, limb=exercise.limb)
    return book.part("side_alone", side=side)


def fits_first_beat(bout: Bout, book: Phrasebook) -> bool:
    """Return whether the name is likely to be over when the next beat of the move comes."""
    wordings = flow_wordings(bout, book)
    if not wordings or not bout.exercise.amount.counts_reps:
        return True
    first = bout.exercise.phases[0]
    return likely_ms(wordings[-1], book.language) + MOST_ANCHOR_MS <= first.ms


def flow_wordings_with_phase(bout: Bout, phase: str, book: Phrasebook) -> WordingChoices:
    """Return what is new, after the word of the first phase and then without it."""
    with_phase: list[str] = []
    for text in new_in_flow(bout, book):
        with_phase += book.say("flow_phase", phase=phase, name=text)
    return (*with_phase, *flow_wordings(bout, book))
