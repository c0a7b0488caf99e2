"""A routine compiled into a session: what happens, in order, before anything is timed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from voicecoach.errors import RoutineError
from voicecoach.languages import LANGUAGES, phrasebook_for
from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.equipment import with_equipment_at_start
from voicecoach.session.compile.flow import with_flow_ahead
from voicecoach.session.compile.get_ready import with_time_to_get_ready
from voicecoach.session.compile.intro import (
    closing_words,
    intro,
    reason_of_routine,
    time_left,
)
from voicecoach.session.compile.introduce_in_rounds import first_reasons
from voicecoach.session.compile.last_slot import rest_of_last_slot
from voicecoach.session.compile.limits import check_beats, check_work, check_written_length
from voicecoach.session.compile.transitions_in_rounds import before_first_bout, between_bouts
from voicecoach.session.compile.unfold import unfold
from voicecoach.session.compile.work import bout_work
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.chapters import titles_of
from voicecoach.session.model.coaching import CoachingFilter
from voicecoach.session.model.numbers_in_words import with_numbers_marked
from voicecoach.session.model.passage import BETWEEN_WORDS_MS, Passage, Say, Talk, Work
from voicecoach.session.model.session import Session


def compile_session(routine: Routine, week: int | None = None) -> Session:
    """Return everything the listener hears and does, in order; `week` is part of its title.

    Raises RoutineError where the language has no phrasebook, or work and rests are longer than a
    session may be.
    """
    book = phrasebook_of(routine)
    title = _spoken_title(routine, week, book)
    check_work(routine)
    bouts = unfold(routine)
    check_beats(routine, bouts)
    coaching = CoachingFilter.of(routine)
    passages = tuple(_passages_at_level(routine, title, bouts, book, coaching))
    check_written_length(routine, passages)
    return Session(
        title=title,
        language=routine.language,
        chapters=titles_of(bouts, book),
        passages=passages,
        pronounce=routine.pronounce,
        intro_title=book.part("chapter_intro"),
        reasons=coaching.included(tuple(_waiting_reasons(routine, bouts[0]))),
        time_left=coaching.time_left(lambda ms: time_left(ms, book)),
    )


def _passages_at_level(
    routine: Routine, title: str, bouts: list[Bout], book: Phrasebook, coaching: CoachingFilter
) -> Iterator[Passage]:
    """Yield the passages with as much coaching as the routine asks for."""
    for passage in coaching.apply(_passages(routine, title, bouts, book)):
        yield with_numbers_marked(passage, book.names_a_number)


def _passages(
    routine: Routine, title: str, bouts: list[Bout], book: Phrasebook
) -> Iterator[Passage]:
    """Yield the intro, the works with a talk before each, and the closing words."""
    first, *others = _works(bouts, book)
    if routine.has_intro:
        with_reason = not bouts[0].context.reason_waits
        yield intro(routine, title, bouts, book, with_reason=with_reason)
    yield _first_talk(routine, bouts[0], book)
    yield first
    for (before, bout), work in zip(pairwise(bouts), others, strict=True):
        yield from _rest_of_last_slot(before, bout)
        if bout.context.flow_step is None:
            yield between_bouts(before, bout, book)
        yield work
    yield from _rest_of_last_slot(bouts[-1], None)
    work_ms = first.length_ms
    for work in others:
        work_ms += work.length_ms
    yield closing_words(routine, title, work_ms, book)


def _works(bouts: list[Bout], book: Phrasebook) -> list[Work]:
    """Return the work of each bout, with the words that lead to the next one in a flow."""
    works: list[Work] = []
    for bout in bouts:
        work = bout_work(bout, book)
        works.append(work)
    for index, bout in enumerate(bouts[1:]):
        works[index] = with_flow_ahead(works[index], bout, book)
    return works


def _rest_of_last_slot(before: Bout, bout: Bout | None) -> Iterator[Passage]:
    if rest := rest_of_last_slot(before, bout):
        yield rest


def _first_talk(routine: Routine, bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk before the first bout, with what no intro has said."""
    talk = before_first_bout(bout, book)
    if not routine.has_intro:
        talk = with_equipment_at_start(talk, bout, book)
    return with_time_to_get_ready(talk, routine, book)


def _waiting_reasons(routine: Routine, first: Bout) -> Iterator[Say]:
    """Yield the reasons that are left to the first rest with room."""
    if first.context.reason_waits:
        # In a rest, the words that follow may come as soon as after any other words.
        for reason in reason_of_routine(routine):
            yield replace(reason, gap_ms=BETWEEN_WORDS_MS)
        yield from first_reasons(first)


def shown_title(routine: Routine, week: int | None) -> str:
    """Return the session's title as it is written, with the number of its week if it has one."""
    if week is None:
        return routine.name
    number = str(week)
    return phrasebook_of(routine).part("week", name=routine.name, number=number, nth=number)


def _spoken_title(routine: Routine, week: int | None, book: Phrasebook) -> str:
    if week is None:
        return routine.name
    return book.part("week", name=routine.name, **book.numbered(week))


def phrasebook_of(routine: Routine) -> Phrasebook:
    """Return the phrasebook of its language, with the routine's own wordings in it.

    Raises RoutineError where the language has none.
    """
    if book := phrasebook_for(routine.language):
        wordings = {**book.wordings, **routine.wordings}
        return replace(book, wordings=wordings)
    message = f'there is no phrasebook for the language "{routine.language}"'
    languages = ", ".join(LANGUAGES)
    hint = f"write one of: {languages}"
    line = routine.line_of("language")
    mistake = routine.mistake(line, message, hint)
    raise RoutineError([mistake])
