"""The end of an EMOM: what is left of its last slot, before anything else begins."""

from voicecoach.session.compile.tones_around_work import with_end_tone
from voicecoach.session.compile.work import work_length
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import ToneName
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Talk


def ends_slot(bout: Bout) -> bool:
    """Return whether a slot of an EMOM ends as this bout starts."""
    block = bout.innermost_block
    if block is None or not block.kind.has_slots:
        return False
    # Before its first slot, the rest is one as before any other block.
    return not any(one.block is block and one.is_first for one in bout.context.starting_rounds)


def rest_of_last_slot(before: Bout, bout: Bout | None) -> Talk | None:
    """Return the quiet until the last slot of an EMOM ends, or None if there is no such end.

    The rest after the EMOM begins then. `bout` is the work that follows, or None at the end of the
    session.
    """
    length_ms = slot_rest_length(before)
    goes_on = bout is not None and ends_slot(bout)
    if not length_ms or goes_on:
        return None
    # There is nothing to get ready for, so nothing is said.
    talk = Talk(length_ms=length_ms, exact=True, least_words=LeastWords.NONE)
    return with_end_tone(talk, before, ToneName.END)


def slot_rest_length(bout: Bout) -> int:
    """Return how much of its slot is left after the work of a bout, in ms. It is 0 without one."""
    block = bout.innermost_block
    if block is None or not block.kind.has_slots:
        return 0
    return on_grid(block.every_ms) - work_length(bout)
