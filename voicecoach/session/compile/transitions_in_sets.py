"""Between the bouts of exercises in sets: getting ready, switching sides, resting."""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.equipment import equipment_to_fetch
from voicecoach.session.compile.get_ready import with_time_before_move
from voicecoach.session.compile.instructions import (
    change_of_side,
    first_side_unless_named,
    switch_sides,
    switch_text,
)
from voicecoach.session.compile.introduce_in_rounds import introduction
from voicecoach.session.compile.notes import notes_before
from voicecoach.session.compile.reminders import reminders
from voicecoach.session.compile.rest_cues import (
    REST_HALFWAY_FROM_MS,
    preview_of_next,
    time_calls_in_rest,
)
from voicecoach.session.compile.set_words import load_to_change, next_set_announcement
from voicecoach.session.compile.tones_around_work import with_end_tone, with_lead_in
from voicecoach.session.compile.written_rests import (
    most_words_percent,
    rest_before_move,
    rest_between_sets,
    rest_for_other_side,
    rest_length,
    time_to_settle,
)
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import BEAT_MS, lead_in_count
from voicecoach.session.model.cue_kinds import ToneName
from voicecoach.session.model.passage import CHANGE_POSITION_MS, Say, Talk


def before_first_set(bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk before the first bout of the session."""
    closing = (*notes_before(bout), *introduction(bout, book))
    return with_lead_in(Talk(closing=closing, settle_ms=CHANGE_POSITION_MS), bout, book)


def between_sets(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Return a switch of sides, a rest between sets, or a rest before a new move."""
    tone = ToneName.END
    if not bout.is_first_side:
        talk = _talk_between_sides(bout, book)
    elif not bout.is_new:
        talk = _talk_between_sets(before, bout, book)
    else:
        talk = with_time_before_move(_talk_before_move(before, bout, book), bout, book)
        tone = ToneName.DONE
    return with_lead_in(with_end_tone(talk, before, tone), bout, book)


def _talk_between_sides(bout: Bout, book: Phrasebook) -> Talk:
    written = bout.exercise.rests.sides
    return Talk(
        opening=(*switch_sides(bout, book), *reminders(bout, book)),
        settle_ms=time_to_settle(bout),
        length_ms=rest_length(written),
        # Without a written rest, there is as much time as the words need.
        is_shortest=written is not None and not rest_length(written),
    )


def _talk_between_sets(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    rest = rest_between_sets(before, bout, book)
    calls = time_calls_in_rest(rest.length_ms, rest.place, book)
    settle_ms = time_to_settle(bout)
    lead_in_ms = lead_in_count(bout.exercise) * BEAT_MS
    return Talk(
        opening=(
            *rest.says,
            *load_to_change(bout, rest.length_ms, book),
            *equipment_to_fetch(bout, book),
        ),
        closing=_closing_before_set(before, bout, book),
        settle_ms=max(settle_ms, rest_for_other_side(before, bout) - lead_in_ms),
        least_settle_ms=settle_ms,
        length_ms=rest.length_ms,
        is_shortest=not rest.length_ms,
        fillers=tuple(calls),
        most_words_percent=most_words_percent(bout, rest.length_ms),
    )


def _closing_before_set(before: Bout, bout: Bout, book: Phrasebook) -> tuple[Say, ...]:
    """Return which set comes, how to change for it, and its first side."""
    change: list[Say] = []
    if bout.exercise.switch and before.sides != bout.sides:
        change = [switch_text(bout, book)]
    elif bout.context.changes_position:
        change = list(change_of_side(bout, book))
    return (
        next_set_announcement(bout, book),
        *change,
        *reminders(bout, book),
        *first_side_unless_named(bout, change, book),
    )


def _talk_before_move(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    rest = rest_before_move(before, bout, book)
    fillers = list(time_calls_in_rest(rest.length_ms, rest.place, book))
    if rest.length_ms >= REST_HALFWAY_FROM_MS:
        fillers.append(preview_of_next(bout, book))
    return Talk(
        opening=(*rest.says, *notes_before(bout), *equipment_to_fetch(bout, book)),
        closing=tuple(introduction(bout, book)),
        settle_ms=time_to_settle(bout),
        length_ms=rest.length_ms,
        is_shortest=not rest.length_ms,
        fillers=tuple(fillers),
        most_words_percent=most_words_percent(bout, rest.length_ms),
    )
