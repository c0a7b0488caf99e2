"""What is said of the moves of a block, when they are new and when they come again."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.advice_words import dose_with_advice
from voicecoach.session.compile.announcement import (
    announce_again,
    announce_new_dose,
    announcement,
)
from voicecoach.session.compile.headings import has_one_move, headings, is_named_by_heading
from voicecoach.session.compile.instructions import (
    first_side_unless_named,
    instructions_before_work,
    position_text,
)
from voicecoach.session.compile.notes import notes_before_explanation
from voicecoach.session.compile.reasons import reason, waiting_reason
from voicecoach.session.compile.reminders import reminders
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say


def introduction(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield, just before the countdown, what starts and what is new of it."""
    yield from headings(bout, book)
    yield from _explanations(bout, book)
    # Everybody starts an AMRAP with its first move, and goes on alone.
    if bout.is_open:
        return
    explained = len(bout.context.moves_to_explain)
    if explained > 1:
        words = book.say("begin_with", name=bout.exercise.name)
        yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())
    if explained:
        yield from _ready_for_work(bout, book)
    elif bout.innermost_block and bout.is_move_explained:
        yield from name_again(bout, book)
    else:
        yield from announcement(bout, book)
        yield from reason(bout)
        yield from instructions_before_work(bout, book)


def _explanations(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield every move that is explained before this bout."""
    moves = bout.context.moves_to_explain
    cues = ["explain_first", *["explain_next"] * (len(moves) - 1)]
    # A move alone is announced just by its name.
    if len(moves) == 1:
        cues = ["announce_only"]
    context = bout.context
    facts = {
        "chapter": context.chapter,
        "reason_waits": context.reason_waits,
        "shares_per_day": context.shares_per_day,
    }
    for cue, move in zip(cues, moves, strict=False):
        yield from _explain(with_context(move, **facts), cue, book)


def _explain(bout: Bout, cue: str, book: Phrasebook) -> Iterator[Say]:
    """Yield a move before the round in which it comes: "Then, squats. Ten reps."."""
    yield from notes_before_explanation(bout)
    dose = dose_with_advice(bout, book)
    words = book.say(cue, name=bout.exercise.name, dose=dose)
    if cue == "announce_only" and is_named_by_heading(bout):
        words = book.say("word", word=dose)
    yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())
    for say in instructions_before_work(bout, book):
        if say.kind is Kind.SETUP:
            yield say
    yield from reason(bout)


def name_again(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield a known move: its name, and what it takes to begin.

    In rounds of one move, the heading with the number of the round is enough.
    """
    block = bout.innermost_block
    if block and has_one_move(block) and bout.context.starting_rounds:
        yield from announce_new_dose(bout, book)
    else:
        yield from announce_again(bout, book)
    yield from _ready_for_work(bout, book)


def _ready_for_work(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield how to lie or stand now, a form point, and the side to start with."""
    change: list[Say] = []
    if bout.exercise.position and bout.context.changes_position:
        change = [position_text(bout, book)]
    yield from change
    yield from reminders(bout, book)
    yield from first_side_unless_named(bout, change, book)


def first_reasons(bout: Bout) -> Iterator[Say]:
    """Yield why the moves are done that the first bout of a session explains."""
    for move in bout.context.moves_to_explain or (bout,):
        yield from waiting_reason(move)
