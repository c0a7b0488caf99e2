"""A routine compiled into a session: what happens, in order, before anything is timed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.escape_text import quoted
from voicecoach.languages import LANGUAGES, phrasebook_for
from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.limits import endless_blocks, overfull_slots
from voicecoach.session.compile.transitions.rounds import before_first_bout, between_bouts
from voicecoach.session.compile.unfold import unfold
from voicecoach.session.compile.work import beats_of, work_of
from voicecoach.session.model.adjustments import format_adjustment
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.chapters import titles_of
from voicecoach.session.model.coaching import CoachingFilter
from voicecoach.session.model.passage import Passage, Say, Session, Talk
from voicecoach.session.model.timeline import How, Kind, Place, Timeline
from voicecoach.units import SECOND_MS, format_duration, round_up

LONGEST_SESSION_MS = 12 * 3_600_000
MOST_BEATS = 30_000
"""Of reps: twelve hours of them, if each is two phases in three seconds, have 28,800."""


def compile_session(routine: Routine, week: int | None = None) -> Session:
    """Everything the listener is told and does, in order; of which `week`, where that is told.

    Raises RoutineError where the language has no phrasebook, or work and rests are longer than a
    session may be.
    """
    book = _phrasebook(routine)
    _check_work(routine)
    title, bouts = _title(routine, week, book), unfold(routine)
    _check_beats(routine, bouts)
    said = _passages(routine, title, bouts, book)
    passages = tuple(CoachingFilter.of(routine).heard(said))
    _check_total(routine, sum(passage.length_ms for passage in passages))
    return Session(
        title,
        routine.language,
        titles_of(bouts, book),
        passages,
        routine.pronounce,
        book.part("chapter_intro"),
    )


def shown_title(routine: Routine, week: int | None) -> str:
    """The session's title as it is written: with the week, if it is one of a set, as a figure."""
    if week is None:
        return routine.name
    return _phrasebook(routine).part("week", name=routine.name, number=str(week), nth=str(week))


def _title(routine: Routine, week: int | None, book: Phrasebook) -> str:
    if week is None:
        return routine.name
    return book.part("week", name=routine.name, **book.numbered(week))


def _passages(
    routine: Routine, title: str, bouts: list[Bout], book: Phrasebook
) -> Iterator[Passage]:
    yield _intro(routine, title, bouts, book)
    yield before_first_bout(bouts[0], book)
    works = [work_of(bout, book) for bout in bouts]
    yield works[0]
    for (before, bout), work in zip(pairwise(bouts), works[1:], strict=True):
        yield between_bouts(before, bout, book)
        yield work
    yield _close(routine, title, sum(work.length_ms for work in works), book)


def _intro(routine: Routine, title: str, bouts: list[Bout], book: Phrasebook) -> Talk:
    place = Place(line=routine.line_of("name"))
    words = book.say("intro", name=title, moves=_moves(routine, book))

    def total(ms: int) -> tuple[str, ...]:
        return book.say("total", length=book.duration(ms))

    says = [
        Say(Kind.INTRO, words, place),
        Say(Kind.INTRO, (), place, gap_ms=800, told=total, of_session=True),
    ]
    if routine.why:
        why = (sentence(routine.why),)
        says.append(Say(Kind.WHY, why, Place(line=routine.line_of("why")), gap_ms=800))
    if things := list(_equipment(routine, bouts, book)):
        words = book.say("equipment", things=book.join(things))
        says.append(Say(Kind.EQUIPMENT, words, Place(), gap_ms=800))
    return Talk(opening=tuple(says))


def _equipment(routine: Routine, bouts: list[Bout], book: Phrasebook) -> Iterator[str]:
    """What to fetch, in the order it is needed, and from which move on."""
    moves = enumerate(routine.exercises, 1)
    last = {thing: number for number, move in moves for thing in move.equipment}
    for bout in (bout for bout in bouts if bout.fresh):
        things = book.join(bout.fresh)
        if bout.number == 1:
            yield things
            continue
        again = any(last[thing] > bout.number for thing in bout.fresh)
        cue = "things_from" if again else "things_for"
        yield book.part(cue, things=things, **book.numbered(bout.number))


def _moves(routine: Routine, book: Phrasebook) -> str:
    count = len(routine.exercises)
    return book.part("moves", count=book.number(count)) if count > 1 else book.part("one_move")


def _close(routine: Routine, title: str, work_ms: int, book: Phrasebook) -> Talk:
    length = book.duration(max(round(work_ms / 1_000), 1) * 1_000)
    words = book.say("done", name=title, moves=_moves(routine, book), length=length)
    finish = Say(Kind.TONE, ("finish",), Place(), gap_ms=300)
    return Talk(opening=(finish, Say(Kind.DONE, words, Place(line=routine.line_of("name")))))


def _phrasebook(routine: Routine) -> Phrasebook:
    """The language's, with the routine's own wordings in it."""
    if book := phrasebook_for(routine.language):
        return replace(book, wordings={**book.wordings, **routine.wordings})
    message = f'there is no phrasebook for the language "{routine.language}"'
    hint = f"write one of: {', '.join(LANGUAGES)}"
    raise RoutineError([routine.mistake(routine.line_of("language"), message, hint)])


def _check_work(routine: Routine) -> None:
    """Refuse endless work before it is unfolded, and what no slot has room for."""
    if found := next(endless_blocks(routine, LONGEST_SESSION_MS), None):
        raise RoutineError([_too_long(routine, *found)])
    if mistakes := [_crowded(routine, *found) for found in overfull_slots(routine)]:
        raise RoutineError(mistakes)


def _check_beats(routine: Routine, bouts: Iterable[Bout]) -> None:
    if sum(map(beats_of, bouts)) > MOST_BEATS:
        message = f'"{routine.name}" has more than the {MOST_BEATS:,} beats a session may'
        hint = "lower its reps, sets or rounds, or the phases of its reps"
        raise RoutineError([routine.mistake_about(routine, message, hint, "exercises")])


def _crowded(routine: Routine, exercise: Exercise, needed: int, every: int) -> Diagnostic:
    least = format_duration(round_up(needed, SECOND_MS))
    has = format_duration(every)
    message = f'"{exercise.name}" needs {least} with three, two, one, and its slot has {has}'
    hint = f"let it be less, or write  every: {least}"
    return routine.mistake_about(exercise, message, hint, exercise.amount.key)


def _check_total(routine: Routine, length_ms: int) -> None:
    if length_ms > LONGEST_SESSION_MS:
        raise RoutineError([_too_long(routine, routine.name, routine, "exercises")])


def check_timeline(routine: Routine, timeline: Timeline) -> None:
    """Raises RoutineError where speech makes the session longer than it may be.

    So too for every text that is too long for a time which the routine makes exact.
    """
    _check_total(routine, timeline.duration_ms)
    hint = "say it shorter, or write a longer rest"
    if mistakes := [
        routine.mistake(
            found.place.line or 0, f"{quoted(found.text)}: {format_adjustment(found)}", hint
        )
        for found in timeline.adjustments
        if found.how is How.TOO_LONG
    ]:
        raise RoutineError(sorted(set(mistakes)))


def _too_long(routine: Routine, name: str, record: Record, key: str = "") -> Diagnostic:
    message = f'"{name}" lasts longer than the {format_duration(LONGEST_SESSION_MS)} a session may'
    return routine.mistake_about(
        record, message, "lower its reps, sets, rounds, time or rests", key
    )
