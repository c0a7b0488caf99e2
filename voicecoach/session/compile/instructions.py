"""What is said about a bout: its set-up, position, side and reason."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook, split_sentences
from voicecoach.session.compile.reminders import reminders
from voicecoach.session.model.author_texts import author_sentence, name_sides
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, WordingChoices
from voicecoach.session.model.timeline import Place

AFTER_INSTRUCTION_MS = 600
"""The quiet after a sentence of a set-up, or a switch, to do what it says."""

WORD_MS = 375
"""The time for a word of a set-up, its share of the pauses included: 160 words a minute."""


def instructions_before_work(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield everything between the announcement of a new move and its countdown."""
    explains = bool(bout.exercise.setup) and not bout.context.comes_again
    if explains:
        yield from setup_sentences(bout, book)
    if bout.context.changes_position and _position_is_needed(bout, explains):
        yield position_text(bout, book)
    yield from reminders(bout, book)
    yield from first_side(bout, book)


def _position_is_needed(bout: Bout, is_explained: bool) -> bool:
    """Return whether the position says something that is not said by a set-up before it."""
    position = bout.exercise.position
    if not position:
        return False
    if not is_explained:
        return True
    # Only the position says which side is meant.
    setup = bout.exercise.setup or ""
    return names_a_side(position) and not names_a_side(setup)


def change_of_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield what the listener needs in order to work the other side.

    The whole set-up is repeated while the move is new and its text names a side. After that, the
    position is enough.
    """
    if _needs_setup_again(bout):
        yield from setup_sentences(bout, book)
    elif bout.exercise.position:
        yield position_text(bout, book)


def _needs_setup_again(bout: Bout) -> bool:
    """Return whether the position would not do for the other side."""
    setup = bout.exercise.setup
    if not setup or not may_repeat_setup(bout):
        return False
    # Without a position, only the set-up says how to lie or stand.
    if not bout.exercise.position:
        return True
    is_first_set = bout.set_number == 1
    return is_first_set and names_a_side(setup)


def may_repeat_setup(bout: Bout) -> bool:
    """Return whether a set-up may be heard again: in full coaching, in the first round.

    A move that is known from an earlier exercise has been set up on both sides.
    """
    if bout.context.comes_again:
        return False
    is_later_set = bout.set_number > 1
    is_later_round = is_later_set and bout.innermost_block is not None
    return is_full(bout.exercise) and not is_later_round


def names_a_side(text: str) -> bool:
    """Return whether a text has {side} or {other} in it."""
    return "{" in text


def setup_sentences(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield how to get into the move, a sentence at a time."""
    setup = bout.exercise.setup or ""
    text = author_sentence(setup, bout, book)
    place = bout.place("setup")
    for one in split_sentences(text):
        say = _instruction(Kind.SETUP, one, place)
        yield replace(say, pace_ms=len(one.split()) * WORD_MS)


def switch_text(bout: Bout, book: Phrasebook) -> Say:
    """Return the author's words for changing to this side."""
    switch = bout.exercise.switch or ""
    text = author_sentence(switch, bout, book)
    return _instruction(Kind.SWITCH, text, bout.place("switch"))


def _instruction(kind: Kind, text: str, place: Place) -> Say:
    """Return words of the author's, with the time to do what they say."""
    return Say(kind, (text,), place, gap_ms=AFTER_INSTRUCTION_MS, is_required=True)


def position_text(bout: Bout, book: Phrasebook) -> Say:
    """Return how the body is placed from now on."""
    template = bout.exercise.position or ""
    position = name_sides(template, bout, book.side)
    words = book.say("position", position=position)
    place = bout.place("position")
    return Say(Kind.POSITION, words, place, is_required=True)


def switch_sides(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the change to the other side: the author's words, or ours."""
    if bout.exercise.switch:
        yield switch_text(bout, book)
        return
    if _position_is_change(bout):
        yield position_text(bout, book)
        return
    words = _side_wordings("switch", bout, book)
    place = bout.place("switch")
    yield Say(Kind.SWITCH, words, place)
    # To lie on the other side is to set up anew. On all fours, another leg needs no more words.
    if bout.context.changes_position:
        yield from change_of_side(bout, book)


def _position_is_change(bout: Bout) -> bool:
    """Return whether the position says all about the change of sides, since it names a side."""
    position = bout.exercise.position
    if not position or not bout.context.changes_position:
        return False
    return names_a_side(position) and not _needs_setup_again(bout)


def first_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield which side is worked first."""
    # Where only one side is worked, the dose has named it.
    if not bout.sides or bout.works_one_side_only:
        return
    cue = "side"
    if len(bout.sides) > 1:
        cue = "side_alternate"
    words = _side_wordings(cue, bout, book)
    place = bout.place("sides", side=bout.sides[0])
    yield Say(Kind.SIDE, words, place)


def first_side_unless_named(bout: Bout, change: Iterable[Say], book: Phrasebook) -> Iterator[Say]:
    """Yield which side is worked first, unless the `change` of position before it has named it."""
    exercise = bout.exercise
    texts = {
        Kind.SETUP: exercise.setup,
        Kind.SWITCH: exercise.switch,
        Kind.POSITION: exercise.position,
    }
    is_named = any("{side}" in (texts[say.kind] or "") for say in change)
    if not is_named:
        yield from first_side(bout, book)


def _side_wordings(cue: str, bout: Bout, book: Phrasebook) -> WordingChoices:
    """Return wordings that name a side with its limb, without one, or a label as it is written."""
    exercise = bout.exercise
    facts = {"side": book.side(bout.sides[0]), "other": book.side(bout.other or "")}
    if exercise.labels:
        return book.say(f"{cue}_label", **facts)
    if exercise.limb:
        return book.say(cue, limb=exercise.limb, **facts)
    return book.say(f"{cue}_plain", **facts)
