"""Between the bouts of circuits, supersets, EMOMs and AMRAPs.

In its first round a move is new: it is announced with its dose, and set up. From then on its name
is enough. In a short rest the name comes first, since there is no time to lose. Where all moves are
explained before the first round, none is new in it.
"""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.block import Block
from voicecoach.session.compile.equipment import equipment_to_fetch
from voicecoach.session.compile.get_ready import with_time_before_move
from voicecoach.session.compile.headings import has_one_move, headings
from voicecoach.session.compile.introduce_in_rounds import introduction, name_again
from voicecoach.session.compile.last_slot import ends_slot, slot_rest_length
from voicecoach.session.compile.notes import notes_before
from voicecoach.session.compile.rest_cues import (
    REST_HALFWAY_FROM_MS,
    preview_of_next,
    time_calls_in_rest,
)
from voicecoach.session.compile.tones_around_work import with_end_tone, with_lead_in
from voicecoach.session.compile.transitions_in_sets import before_first_set, between_sets
from voicecoach.session.compile.written_rests import (
    WrittenRest,
    most_words_percent,
    rest_before_move,
    time_to_settle,
)
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import (
    CHANGE_POSITION_MS,
    SETTLE_MS,
    Filler,
    Say,
    Talk,
)

SHORT_REST_MS = 20_000
"""In a shorter rest, a known move is named at once."""


LEAST_EXACT_MS = 1_000
"""The shortest rest that is kept to the second. The tones alone need about so much."""


def before_first_bout(bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk before the first bout of the session."""
    if bout.innermost_block is None:
        return before_first_set(bout, book)
    closing = (*notes_before(bout), *introduction(bout, book))
    return with_lead_in(Talk(closing=closing, settle_ms=CHANGE_POSITION_MS), bout, book)


def between_bouts(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Return a slot's rest, a rest in or before rounds, or a talk as in sets."""
    if bout.innermost_block is None or not bout.is_first_side:
        return between_sets(before, bout, book)
    if ends_slot(bout):
        talk = _talk_in_slot(before, bout, book)
    else:
        talk = with_time_before_move(_talk_in_rest(before, bout, book), bout, book)
    tone = ToneName.END if _are_in_one_block(before, bout) else ToneName.DONE
    return with_lead_in(with_end_tone(talk, before, tone), bout, book)


def _are_in_one_block(before: Bout, bout: Bout) -> bool:
    """Return whether the rest between them is one of a block."""
    return bool(_shared_blocks(before, bout))


def _shared_blocks(before: Bout, bout: Bout) -> list[Block]:
    """Return the blocks with rounds that both are in, the outermost first."""
    pairs = zip(before.rounds, bout.rounds, strict=False)
    return [a.block for a, b in pairs if a.block is b.block and not a.block.is_heading]


def _talk_in_slot(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Return what is left of the slot, to the moment: slots are counted from onset to onset."""
    length_ms = slot_rest_length(before)
    calls = time_calls_in_rest(length_ms, before.place_of_both_sides("rest"), book)
    return Talk(
        closing=(*headings(bout, book), *name_again(bout, book)),
        length_ms=length_ms,
        fillers=tuple(calls),
        exact=True,
        least_words=LeastWords.NONE,
        most_words_percent=most_words_percent(bout, length_ms),
    )


def _talk_in_rest(before: Bout, bout: Bout, book: Phrasebook) -> Talk:
    """Return a rest between two exercises, two rounds, or two blocks."""
    rest = rest_before_move(before, bout, book)
    is_inside = _are_in_one_block(before, bout)
    is_to_the_second = bout.is_known and is_inside
    opening = [*_rest_words(rest, is_inside), *notes_before(bout), *equipment_to_fetch(bout, book)]
    closing: tuple[Say, ...] = ()
    if bout.is_known and 0 < rest.length_ms < SHORT_REST_MS:
        opening += [*headings(bout, book), *name_again(bout, book)]
    else:
        closing = tuple(introduction(bout, book))
    return Talk(
        opening=tuple(opening),
        closing=closing,
        settle_ms=time_to_get_into_place(bout, rest.length_ms, explains_next=bool(closing)),
        length_ms=rest.length_ms,
        fillers=_fillers(rest, bout, book),
        is_shortest=not rest.length_ms and not (is_inside and _are_back_to_back(before, bout)),
        # Between known moves of a block, the author means the rest to the second.
        exact=rest.length_ms >= LEAST_EXACT_MS and is_to_the_second,
        least_words=LeastWords.NAMES if is_to_the_second else LeastWords.DOSES,
        most_words_percent=most_words_percent(bout, rest.length_ms),
    )


def _are_back_to_back(before: Bout, bout: Bout) -> bool:
    """Return whether what is in their block follows each other with the countdown alone."""
    block = _shared_blocks(before, bout)[-1]
    starts_round = any(one.block is block for one in bout.context.starting_rounds)
    return block.is_back_to_back and not starts_round


def _rest_words(rest: WrittenRest, is_inside: bool) -> tuple[Say, ...]:
    """Return the words at the start of the rest."""
    # Inside a block nothing is done yet.
    if is_inside:
        return tuple(say for say in rest.says if say.kind is not Kind.DONE)
    return rest.says


def _fillers(rest: WrittenRest, bout: Bout, book: Phrasebook) -> tuple[Filler, ...]:
    """Return what may be heard in the quiet of the rest, what matters most first."""
    fillers = list(time_calls_in_rest(rest.length_ms, rest.place, book))
    if rest.length_ms >= REST_HALFWAY_FROM_MS and not _goes_on_alone(bout):
        fillers.append(preview_of_next(bout, book))
    return tuple(fillers)


def _goes_on_alone(bout: Bout) -> bool:
    """Return whether the only move of a block comes once more."""
    block = bout.innermost_block
    return block is not None and has_one_move(block) and not bout.is_new


def time_to_get_into_place(bout: Bout, rest_ms: int, *, explains_next: bool) -> int:
    """Return the quiet time before the countdown, in ms."""
    if bout.context.moves_to_explain:
        return CHANGE_POSITION_MS
    if not bout.is_known:
        return time_to_settle(bout)
    # A known move follows at once, unless the rest ends with words about it.
    if rest_ms and explains_next:
        return SETTLE_MS
    return 0
