"""What is said about a bout: its announcement, set-up, side, form points and reason."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.reps import long_hold
from voicecoach.session.model.bouts import Bout, name_sides
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.passage import Say, WordingChoices
from voicecoach.session.model.timeline import Kind

AFTER_INSTRUCTION_MS = 600
"""The quiet after a set-up or a switch, to do what it says."""


def announcement(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the move's name and dose, after its number where that is of use."""
    facts = {"name": bout.exercise.name, "dose": dose_words(bout, book)}
    is_only_move = bout.count == 1
    # In rounds the number would come again and again, and brief coaching leaves it out.
    if is_only_move or bout.innermost_block or not is_full(bout.exercise):
        words = book.say("announce_only", **facts)
    else:
        facts |= {"count": book.number(bout.count), **book.numbered(bout.number)}
        words = book.say("announce", **facts)
    yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())


def instructions_before_work(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield everything between the announcement of a new move and its countdown."""
    if bout.exercise.setup:
        yield setup_text(bout, book)
    if bout.context.changes_position and _position_adds_to_setup(bout):
        yield position_text(bout, book)
    yield from reminders(bout, book)
    yield from first_side(bout, book)


def _position_adds_to_setup(bout: Bout) -> bool:
    """Return whether the position says something that the set-up does not."""
    setup, position = bout.exercise.setup, bout.exercise.position
    if not position:
        return False
    if not setup:
        return True
    # Only the position says which side is meant.
    return names_a_side(position) and not names_a_side(setup)


def change_of_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield what the listener needs in order to work the other side.

    The whole set-up is repeated while the move is new and its text names a side. After that, the
    position is enough.
    """
    exercise = bout.exercise
    if exercise.setup and may_repeat_setup(bout):
        is_first_set = bout.set_number == 1
        # Without a position, only the set-up says how to lie or stand.
        if not exercise.position or (is_first_set and names_a_side(exercise.setup)):
            yield setup_text(bout, book)
            return
    if exercise.position:
        yield position_text(bout, book)


def may_repeat_setup(bout: Bout) -> bool:
    """Return whether a set-up may be heard again: in full coaching, in the first round."""
    is_later_round = bout.innermost_block is not None and bout.set_number > 1
    return is_full(bout.exercise) and not is_later_round


def names_a_side(text: str) -> bool:
    """Return whether a text has {side} or {other} in it."""
    return "{" in text


def setup_text(bout: Bout, book: Phrasebook) -> Say:
    """Return how to get into the move."""
    return _author_text(Kind.SETUP, "setup", bout.exercise.setup, bout, book)


def switch_text(bout: Bout, book: Phrasebook) -> Say:
    """Return the author's words for changing to this side."""
    return _author_text(Kind.SWITCH, "switch", bout.exercise.switch, bout, book)


def _author_text(kind: Kind, key: str, text: str | None, bout: Bout, book: Phrasebook) -> Say:
    words = (sentence(name_sides(text or "", bout, book.side)),)
    return Say(kind, words, bout.place(key), gap_ms=AFTER_INSTRUCTION_MS, is_required=True)


def position_text(bout: Bout, book: Phrasebook) -> Say:
    """Return how the body is placed from now on."""
    position = name_sides(bout.exercise.position or "", bout, book.side)
    words = book.say("position", position=position)
    return Say(Kind.POSITION, words, bout.place("position"), is_required=True)


def switch_sides(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the change to the other side: the author's words, or ours."""
    if bout.exercise.switch:
        yield switch_text(bout, book)
        return
    yield Say(Kind.SWITCH, _side_wordings("switch", bout, book), bout.place("switch"))
    # To lie on the other side is to set up anew. On all fours, another leg needs no more words.
    if bout.context.changes_position:
        yield from change_of_side(bout, book)


def first_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield which side is worked first."""
    # Where only one side is worked, the dose has named it.
    if not bout.sides or bout.works_one_side_only:
        return
    cue = "side_alternate" if len(bout.sides) > 1 else "side"
    place = bout.place("sides", side=bout.sides[0])
    yield Say(Kind.SIDE, _side_wordings(cue, bout, book), place)


def _side_wordings(cue: str, bout: Bout, book: Phrasebook) -> WordingChoices:
    """Return wordings that name a side with its limb, without one, or a label as it is written."""
    side = book.side(bout.sides[0])
    if bout.exercise.labels:
        return book.say(f"{cue}_label", side=side)
    if bout.exercise.limb:
        return book.say(cue, side=side, limb=bout.exercise.limb)
    return book.say(f"{cue}_plain", side=side)


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the next form point, or all of them for a move that is done in one bout."""
    points = bout.exercise.reminders
    # A long hold has room for them in the work itself.
    if not points or long_hold(bout):
        return
    is_repeated_on_other_side = len(points) == 1 and not bout.is_first_side
    if is_repeated_on_other_side:
        return
    next_index = bout.turn % len(points)
    heard_now = points[next_index : next_index + 1]
    # The points that are not heard now would never be.
    if _is_only_bout(bout):
        heard_now = points
    for point in heard_now:
        text = sentence(name_sides(point, bout, book.side))
        yield Say(Kind.REMINDER, (text,), bout.place("reminders"))


def _is_only_bout(bout: Bout) -> bool:
    """Return whether the whole move is done in this bout."""
    has_other_side = len(bout.sides) == 1 and not bout.works_one_side_only
    return bout.set_count == 1 and not has_other_side


def reason(bout: Bout) -> Iterator[Say]:
    """Yield the reason for the move, if the author gives one."""
    if bout.exercise.why:
        words = (sentence(bout.exercise.why),)
        yield Say(Kind.WHY, words, bout.place_of_both_sides("why"))
