"""The words about the session as a whole: the first, the last, and those in its middle."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.advice_words import often_words
from voicecoach.session.compile.dose_words import count_moves
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.passage import Say, Talk, WordingChoices
from voicecoach.session.model.timeline import Place
from voicecoach.units import SECOND_MS

AFTER_INTRO_MS = 800
"""The quiet after each sentence of the intro that gives something to think about."""


def intro(
    routine: Routine, title: str, bouts: list[Bout], book: Phrasebook, *, with_reason: bool
) -> Talk:
    """Return the intro: the title and its moves, the length, the equipment.

    The reason for the routine is in it only `with_reason`: otherwise it waits for a rest.
    """
    place = Place(line=routine.line_of("name"))
    moves = count_moves(len(routine.exercises), book)
    words = book.say("intro", name=title, moves=moves)
    says = [Say(Kind.INTRO, words, place), _session_length(place, book)]
    if with_reason:
        says += reason_of_routine(routine)
    things = list(_things_to_fetch(routine, bouts, book))
    if things:
        words = book.say("equipment", things=book.join(things))
        says.append(Say(Kind.EQUIPMENT, words, Place(), gap_ms=AFTER_INTRO_MS))
    return Talk(opening=tuple(says))


def reason_of_routine(routine: Routine) -> Iterator[Say]:
    """Yield what the routine is good for, if the author says so."""
    if routine.why:
        place = Place(line=routine.line_of("why"))
        words = sentence(routine.why)
        yield Say(Kind.WHY, (words,), place, gap_ms=AFTER_INTRO_MS)


def time_left(ms: int, book: Phrasebook) -> Say:
    """Return about how much of the session is left."""
    words = book.say("session_left", length=book.rough_duration(ms))
    return Say(Kind.HALFWAY, words, Place())


def _session_length(place: Place, book: Phrasebook) -> Say:
    """Return the words for the length of the session, which only timing knows."""

    def wordings(ms: int) -> WordingChoices:
        return book.say("total", length=book.rough_duration(ms))

    return Say(
        Kind.INTRO,
        (),
        place,
        gap_ms=AFTER_INTRO_MS,
        wordings_for=wordings,
        names_session_length=True,
    )


def _things_to_fetch(routine: Routine, bouts: list[Bout], book: Phrasebook) -> Iterator[str]:
    """Yield what to fetch, in the order it is needed, and for which move."""
    last_uses: dict[str, int] = {}
    for number, exercise in enumerate(routine.exercises, 1):
        last_uses |= dict.fromkeys(exercise.equipment, number)
    for bout in bouts:
        new = bout.context.new_equipment
        if not new:
            continue
        things = book.join(new)
        if bout.number == 1:
            yield things
            continue
        is_used_again = any(last_uses[thing] > bout.number for thing in new)
        cue = "things_from" if is_used_again else "things_for"
        yield book.part(cue, things=things, **book.numbered(bout.number))


def closing_words(routine: Routine, title: str, work_ms: int, book: Phrasebook) -> Talk:
    """Return the end of the session: the last tone, and how much was done."""
    words = book.say(
        "done",
        name=title,
        moves=count_moves(len(routine.exercises), book),
        length=book.rough_duration(max(work_ms, SECOND_MS)),
    )
    finish = Say(Kind.TONE, (ToneName.FINISH,), Place(), gap_ms=300)
    done = Say(Kind.DONE, words, Place(line=routine.line_of("name")))
    return Talk(opening=(finish, done, *_how_often(routine, book)))


def _how_often(routine: Routine, book: Phrasebook) -> Iterator[Say]:
    """Yield how often a day the session is done, if all its moves say the same."""
    first, *others = routine.exercises
    is_shared = all(exercise.per_day == first.per_day for exercise in others)
    if first.per_day and is_shared:
        often = often_words(first.per_day, book)
        words = book.say("session_per_day", often=often)
        place = Place(line=first.line_of("per_day"))
        yield Say(Kind.DONE, words, place)
