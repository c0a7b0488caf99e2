"""Flows: moves that follow each other without a break, each named on its first beat.

A rest that is written, a pause, a note or a time to get ready interrupts a flow. After it, the next
move begins as any other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.flow_words import fits_first_beat, flow_wordings
from voicecoach.session.compile.headings import headings
from voicecoach.session.compile.notes import notes_before, pause_before
from voicecoach.session.compile.rests_in_flow import are_in_one_flow, rest_in_flow
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.flow_step import FlowStep
from voicecoach.session.model.passage import Filler, Say, Work

WORDS_AHEAD_MS = 6_000
"""How long before a move of a flow the words may come that lead to it."""


def add_flow(bouts: list[Bout]) -> list[Bout]:
    """Add which bouts follow the one before without a break, and what is new in them."""
    steps: list[FlowStep | None] = [None]
    for before, bout in pairwise(bouts):
        step = _flow_step(before, bout)
        steps.append(step)
    next_steps = [*steps[1:], None]
    changed: list[Bout] = []
    for bout, step, next_step in zip(bouts, steps, next_steps, strict=True):
        is_followed = next_step is not None
        bout = with_context(bout, flow_step=step, is_followed=is_followed)
        changed.append(bout)
    return changed


def _flow_step(before: Bout, bout: Bout) -> FlowStep | None:
    if not are_in_one_flow(before, bout) or _is_interrupted(before, bout):
        return None
    is_other_move = before.exercise.id != bout.exercise.id
    has_other_side = before.sides != bout.sides
    return FlowStep(is_other_move, is_other_move or has_other_side)


def _is_interrupted(before: Bout, bout: Bout) -> bool:
    """Return whether the author wrote something that comes between two bouts of a flow."""
    rest = rest_in_flow(before, bout)
    if rest and rest.low:
        return True
    if not bout.is_first_side:
        return False
    gets_ready = bout.is_new and bout.exercise.get_ready is not None
    starts = bout.is_new or bool(bout.innermost_block)
    has_pause = starts and pause_before(bout) is not None
    return gets_ready or has_pause or any(notes_before(bout))


def flow_after(bouts: Sequence[Bout], index: int) -> Iterator[Bout]:
    """Yield the bouts that follow the one at `index` without a break."""
    for bout in bouts[index + 1 :]:
        if bout.context.flow_step is None:
            return
        yield bout


def add_moves_of_flows(bouts: list[Bout]) -> list[Bout]:
    """Add the moves of a flow to what is explained before it, if they have set-ups.

    They cannot be set up once the flow has begun. Brief coaching leaves them out.
    """
    changed: list[Bout] = []
    for index, bout in enumerate(bouts):
        if bout.context.flow_step is None and not bout.context.moves_to_explain:
            later = [move for move in flow_after(bouts, index) if _needs_explanation(move)]
            if later:
                bout = with_context(bout, moves_to_explain=(bout, *later))
        changed.append(bout)
    return changed


def _needs_explanation(bout: Bout) -> bool:
    if bout.is_move_explained or not is_full(bout.exercise):
        return False
    return bool(bout.exercise.setup)


def with_flow_ahead(work: Work, bout: Bout, book: Phrasebook) -> Work:
    """Return the work before a bout of a flow, with the words that lead to that bout.

    The number of a round comes there. So does the name of a move if its first beat is too short.
    """
    step = bout.context.flow_step
    if step is None:
        return work
    fillers: list[Filler] = []
    names = flow_wordings(bout, book)
    if names and not fits_first_beat(bout, book):
        place = bout.place_of_both_sides("name")
        fillers.append(_ahead(Say(Kind.ANNOUNCE, names, place), work))
    fillers += [_ahead(say, work) for say in headings(bout, book)]
    return replace(work, fillers=(*fillers, *work.fillers), is_followed=True)


def _ahead(say: Say, work: Work) -> Filler:
    """Return words for the end of a work: just before it, or else as late as there is room."""
    end_ms = work.length_ms
    from_ms = max(end_ms - WORDS_AHEAD_MS, 0)
    just_before_ms = max(end_ms - WORDS_AHEAD_MS // 2, 0)
    return Filler(from_ms, end_ms, say.kind, say.wordings, say.place, rather_from_ms=just_before_ms)
