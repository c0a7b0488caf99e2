"""The rests between bouts: how long they are, and the words for that."""

from collections.abc import Iterator
from typing import NamedTuple

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.block_record import NO_REST
from voicecoach.routine.model.exercise import REST_MS
from voicecoach.routine.values.amounts import Span, low
from voicecoach.session.compile.notes import (
    pause_before,
    pause_length_ms,
    pause_place,
    pause_words,
)
from voicecoach.session.compile.rest_cues import LENGTH_SAID_FROM_MS
from voicecoach.session.compile.rests_in_flow import are_in_one_flow, rest_in_flow
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import CHANGE_POSITION_MS, SETTLE_MS, Say, WordingChoices
from voicecoach.session.model.timeline import Place

FEW_WORDS_FROM_MS = 15_000
"""The shortest rest that is mostly quiet once its move is known."""

FEW_WORDS_PERCENT = 40
"""How much of such a rest words may take."""


class WrittenRest(NamedTuple):
    """A rest as the routine writes it."""

    length_ms: int
    says: tuple[Say, ...]
    """The words at its start: what is done, and how long the rest is."""
    place: Place
    """Where calls of its time belong."""


def rest_between_sets(before: Bout, bout: Bout, book: Phrasebook) -> WrittenRest:
    """Return the rest between two sets of one exercise."""
    length_ms = rest_ms_before(before, bout)
    facts = {"count": book.number(before.set_count), **book.numbered(before.set_number)}
    return _written_rest(before, length_ms, book.say("set_done", **facts), book)


def rest_for_other_side(before: Bout, bout: Bout) -> int:
    """Return the time that the author gives to change sides before another set, in ms.

    A band may take twenty seconds to move. That time is needed after a rest as well.
    """
    if before.sides == bout.sides:
        return 0
    return rest_length(bout.exercise.rests.sides)


def rest_before_move(before: Bout, bout: Bout, book: Phrasebook) -> WrittenRest:
    """Return the pause that is written before a move, or the rest after the last one."""
    done = book.say("move_done", name=before.exercise.name)
    if pause := pause_before(bout):
        place = before.place_of_both_sides("name")
        move_done = Say(Kind.DONE, done, place)
        says = (move_done, pause_words(pause, book))
        length_ms = pause_length_ms(pause)
        return WrittenRest(length_ms, says, pause_place(pause))
    rest = _rest_between(before, bout)
    length_ms = rest_length(rest, REST_MS)
    return _written_rest(before, length_ms, done, book)


def _rest_between(before: Bout, bout: Bout) -> Span | None:
    """Return the rest that is written between two exercises, or None."""
    if are_in_one_flow(before, bout):
        return rest_in_flow(before, bout) or NO_REST
    starting = bout.context.starting_rounds
    if starting and not starting[0].is_first:
        return starting[0].block.rest.rounds
    # The rest after a block counts, and not the rest after the last move in it.
    shared = len(bout.rounds) - len(starting)
    for one in before.rounds[shared:]:
        if not one.block.is_heading:
            return one.block.rest.after
    return before.exercise.rests.after


def _written_rest(
    before: Bout, length_ms: int, done: WordingChoices, book: Phrasebook
) -> WrittenRest:
    """Return a rest, which belongs to the work before it; `done` says what that was."""
    place = before.place_of_both_sides("rest")
    return WrittenRest(length_ms, tuple(_rest_words(length_ms, done, place, book)), place)


def _rest_words(
    length_ms: int, done: WordingChoices, place: Place, book: Phrasebook
) -> Iterator[Say]:
    def wordings(ms: int) -> WordingChoices:
        return book.say("rest", length=book.duration(ms))

    if length_ms >= LENGTH_SAID_FROM_MS:
        yield Say(Kind.DONE, done, place)
    if length_ms:
        yield Say(Kind.REST, (), place, wordings_for=wordings)


def rest_length(rest: Span | None, default_ms: int = 0) -> int:
    """Return the length of a rest on the grid, in ms."""
    return on_grid(low(rest, default_ms))


def rest_ms_before(before: Bout, bout: Bout) -> int:
    """Return how long the written rest before a bout is, in ms; 0 for a change of sides."""
    if not bout.is_first_side or bout.context.flow_step:
        return 0
    if bout.innermost_block is None and not bout.is_new:
        between_sets = rest_length(bout.exercise.rests.sets, REST_MS)
        return max(between_sets, rest_for_other_side(before, bout))
    if pause := pause_before(bout):
        return pause_length_ms(pause)
    return rest_length(_rest_between(before, bout), REST_MS)


def most_words_percent(bout: Bout, length_ms: int) -> int:
    """Return how much of the rest before a bout words may take."""
    is_taught = bout.is_new and not bout.is_move_explained and is_full(bout.exercise)
    explains = is_taught or bout.context.moves_to_explain
    if explains or length_ms < FEW_WORDS_FROM_MS:
        return 100
    return FEW_WORDS_PERCENT


def time_to_settle(bout: Bout) -> int:
    """Return the quiet time that the position of a bout asks for, in ms."""
    if bout.context.changes_position:
        return CHANGE_POSITION_MS
    return SETTLE_MS
