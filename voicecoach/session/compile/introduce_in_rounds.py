"""What is said of the moves of a block, when they are new and when they come again."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.announcement import announcement
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.headings import headings
from voicecoach.session.compile.instructions import (
    first_side,
    instructions_before_work,
    position_text,
    reason,
)
from voicecoach.session.compile.notes import notes_before_explanation
from voicecoach.session.compile.reminders import reminders
from voicecoach.session.model.bouts import Bout
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
        yield from _position_and_side(bout, book)
    elif bout.is_move_explained:
        yield from announce_again("again", bout, book)
    else:
        yield from announcement(bout, book)
        yield from instructions_before_work(bout, book)


def _explanations(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield every move that is explained before this bout."""
    moves = bout.context.moves_to_explain
    cues = ["explain_first", *["explain_next"] * (len(moves) - 1)]
    # A move alone is announced just by its name.
    if len(moves) == 1:
        cues = ["announce_only"]
    chapter = bout.context.chapter
    for cue, move in zip(cues, moves, strict=False):
        in_this_chapter = replace(move, context=replace(move.context, chapter=chapter))
        yield from _explain(in_this_chapter, cue, book)


def _explain(bout: Bout, cue: str, book: Phrasebook) -> Iterator[Say]:
    """Yield a move before the round in which it comes: "Then, squats. Ten reps."."""
    yield from notes_before_explanation(bout)
    words = book.say(cue, name=bout.exercise.name, dose=dose_words(bout, book))
    yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())
    yield from (say for say in instructions_before_work(bout, book) if say.kind is Kind.SETUP)


def announce_again(cue: str, bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield a known move: its name, its reps where it counts any, its position and side."""
    name = bout.exercise.name
    words = book.say(cue, name=name)
    if bout.exercise.amount.counts_reps:
        with_dose = book.say(f"{cue}_dose", dose=dose_words(bout, book), name=name)
        words = (*with_dose, *words)
    yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())
    yield from _position_and_side(bout, book)


def _position_and_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield how to lie or stand now, and the side to start with."""
    if bout.exercise.position and bout.context.changes_position:
        yield position_text(bout, book)
    yield from first_side(bout, book)


def reasons(bout: Bout) -> Iterator[Say]:
    """Yield why the new moves are done."""
    if not bout.is_new:
        return
    for move in bout.context.moves_to_explain or (bout,):
        yield from reason(move)


def reminders_of_known_move(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the form points of a move that needs no explanation before it."""
    if bout.is_move_explained:
        yield from reminders(bout, book)
