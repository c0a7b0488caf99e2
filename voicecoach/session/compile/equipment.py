"""What to fetch, and the rest that says so.

Somebody needs twenty seconds to fetch a thing. So the rest before the move says it if it is that
long, and otherwise an earlier rest that is.
"""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.flow import flow_after
from voicecoach.session.compile.written_rests import rest_ms_before
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, Talk, WordingChoices

TIME_TO_FETCH_MS = 20_000
"""The shortest rest in which one can fetch a thing and be back."""

AFTER_EQUIPMENT_MS = 800
"""The quiet after the words that name it at the start, to look round for it."""


def add_new_equipment(bouts: list[Bout]) -> list[Bout]:
    """Add the equipment that nothing before needs."""
    changed: list[Bout] = []
    known: set[str] = set()
    for index, bout in enumerate(bouts):
        # What is explained ahead must be at hand ahead, and so must all that a flow needs.
        new: list[str] = []
        for work in (*bout.context.moves_to_explain, bout, *flow_after(bouts, index)):
            for thing in work.exercise.equipment:
                if thing not in known:
                    known.add(thing)
                    new.append(thing)
        changed.append(with_context(bout, new_equipment=tuple(new)))
    return changed


def add_fetching(bouts: list[Bout]) -> list[Bout]:
    """Add to each bout the bouts for which the rest before it says what to fetch.

    The intro names everything, so the first bout has nothing left to announce.
    """
    fetching: dict[int, list[Bout]] = {}
    for index, bout in enumerate(bouts):
        if index and bout.context.new_equipment:
            fetching.setdefault(_index_of_rest(bouts, index), []).append(bout)
    changed = list(bouts)
    for index, needing in fetching.items():
        changed[index] = with_context(bouts[index], fetch_for=tuple(needing))
    return changed


def _index_of_rest(bouts: list[Bout], index: int) -> int:
    """Return the index of the bout before which it is said what to fetch for another one."""
    candidates: list[int] = []
    for earlier in range(index, 0, -1):
        bout = bouts[earlier]
        if bout.context.flow_step or not _may_say_more(bout):
            continue
        before = bouts[earlier - 1]
        if rest_ms_before(before, bout) >= TIME_TO_FETCH_MS:
            return earlier
        candidates.append(earlier)
    # Without such a rest, one rest earlier is the best there is.
    if len(candidates) > 1:
        return candidates[1]
    return index


def _may_say_more(bout: Bout) -> bool:
    """Return whether the rest before the bout has room for words that are not about it."""
    # Known moves in rounds have exact rests, and to change sides takes no rest.
    return bout.is_first_side and not (bout.innermost_block and bout.is_known)


def equipment_to_fetch(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield what to fetch, with the move or the block that it is for."""
    for needing in bout.context.fetch_for:
        words = _fetch_words(needing, book)
        place = needing.place_of_both_sides("equipment")
        yield Say(Kind.EQUIPMENT, words, place, is_required=True)


def with_equipment_at_start(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk before the first bout with what that needs, for a session without intro."""
    things = bout.context.new_equipment
    if not things:
        return talk
    words = book.say("equipment", things=book.join(things))
    place = bout.place_of_both_sides("equipment")
    say = Say(Kind.EQUIPMENT, words, place, gap_ms=AFTER_EQUIPMENT_MS, is_required=True)
    return replace(talk, opening=(say, *talk.opening))


def _fetch_words(bout: Bout, book: Phrasebook) -> WordingChoices:
    things = book.join(bout.context.new_equipment)
    if block := bout.block_to_explain:
        return book.say("fetch", things=things, name=block.name)
    return book.say("fetch_ahead", things=things, **book.numbered(bout.number))
