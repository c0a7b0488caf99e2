"""What is said about a bout: its announcement, set-up, side, form points and reason."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.reps import long_hold
from voicecoach.session.model.bouts import Bout, mirrored
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.passage import Say
from voicecoach.session.model.timeline import Kind


def announcement(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """The move's place in the session, its name and its dose.

    In brief, and in rounds, without the first.
    """
    facts = {"name": bout.exercise.name, "dose": dose_words(bout, book)}
    if bout.count == 1 or bout.home or not is_full(bout.exercise):
        words = book.say("announce_only", **facts)
    else:
        facts |= {"count": book.number(bout.count), **book.numbered(bout.number)}
        words = book.say("announce", **facts)
    yield Say(Kind.ANNOUNCE, words, replace(bout.place(), side=None))


def instructions_before_work(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Everything between the announcement of a new move and its countdown."""
    setup, position = bout.exercise.setup or "", bout.exercise.position or ""
    if setup:
        yield _setup(bout, book)
    if position and bout.moved and (not setup or ("{" in position and "{" not in setup)):
        yield position_text(bout, book)
    yield from reminders(bout, book)
    yield from side_first(bout, book)


def change_of_side(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Onto another side: the set-up while it is new, or has no position beside it; else that.

    In brief, a set-up is heard once, and in rounds in the first.
    """
    setup, position = bout.exercise.setup or "", bout.exercise.position or ""
    is_again = bout.home is not None and bout.set_number > 1
    setup = setup if is_full(bout.exercise) and not is_again else ""
    if setup and (not position or (bout.set_number == 1 and "{" in setup)):
        yield _setup(bout, book)
    elif position:
        yield position_text(bout, book)


def position_text(bout: Bout, book: Phrasebook) -> Say:
    """How the body is placed from now on."""
    told = mirrored(bout.exercise.position or "", bout, book.side)
    words = book.say("position", position=told)
    return Say(Kind.POSITION, words, bout.place("position"), is_owed=True)


def _setup(bout: Bout, book: Phrasebook) -> Say:
    text = mirrored(bout.exercise.setup or "", bout, book.side)
    return Say(Kind.SETUP, (sentence(text),), bout.place("setup"), gap_ms=600, is_owed=True)


def switch_sides(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """From one side to the other: the author's words, or ours and what the new side needs."""
    if bout.exercise.switch:
        yield switch_text(bout, book)
        return
    yield Say(Kind.SWITCH, _by_side("switch", bout, book), bout.place("switch"))
    # To lie on the other side is to set up anew; on all fours, another leg needs no more words.
    if bout.moved:
        yield from change_of_side(bout, book)


def switch_text(bout: Bout, book: Phrasebook) -> Say:
    """The author's words for changing to this side."""
    text = mirrored(bout.exercise.switch or "", bout, book.side)
    return Say(Kind.SWITCH, (sentence(text),), bout.place("switch"), gap_ms=600, is_owed=True)


def side_first(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Which side is worked first; of a side alone, the dose has told."""
    if bout.sides and not bout.is_alone:
        cue = "side_alternate" if len(bout.sides) > 1 else "side"
        yield Say(Kind.SIDE, _by_side(cue, bout, book), bout.place("sides", side=bout.sides[0]))


def _by_side(cue: str, bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """Wordings that name a side with its limb, without one, or a label just as it is."""
    side = book.side(bout.sides[0])
    if bout.exercise.labels:
        return book.say(f"{cue}_label", side=side)
    if limb := bout.exercise.limb:
        return book.say(cue, side=side, limb=limb)
    return book.say(f"{cue}_plain", side=side)


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """The next form point, where the work itself has no long hold to hear it in.

    A move that is done in one bout has no other moment for the rest of them.
    """
    points = bout.exercise.reminders
    if not points or long_hold(bout) or (len(points) == 1 and not bout.first_side):
        return
    next_point = points[bout.turn % len(points)]
    only_bout = bout.set_count == 1 and (bout.is_alone or len(bout.sides) != 1)
    for point in points if only_bout else (next_point,):
        text = sentence(mirrored(point, bout, book.side))
        yield Say(Kind.REMINDER, (text,), bout.place("reminders"))


def reason(bout: Bout) -> Iterator[Say]:
    """The reason for the move, if the author gives one."""
    if reason := bout.exercise.why:
        yield Say(Kind.WHY, (sentence(reason),), replace(bout.place("why"), side=None))
