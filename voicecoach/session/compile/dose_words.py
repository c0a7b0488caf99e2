"""How much there is to do, in words: of a whole exercise, and of its next set."""

from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.sets import extra_sets, ladder_in, set_doses
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Say
from voicecoach.session.model.timeline import Kind


def dose_words(bout: Bout, book: Phrasebook) -> str:
    """How much: "ten on each side", "two sets of ten steps each way", "thirty seconds".

    A ladder is told in full: "three sets: ten, eight, six reps".
    """
    said = _on_sides(_amounts(bout, book), bout, book)
    sets = len(set_doses(bout.exercise))  # rounds are told by themselves
    several = sets > 1
    if several:
        cue = "dose_ladder" if ladder_in(bout.exercise) else "dose_sets"
        said = book.part(cue, count=book.number(sets), dose=said)
    said, extra = _with_extra(said, bout, book), bout.exercise.extra
    return book.part("each_time", dose=said) if extra and extra.reps and several else said


def _with_extra(said: str, bout: Bout, book: Phrasebook) -> str:
    """ "ten on each side, and five more on the left"."""
    extra = bout.exercise.extra
    if extra is None:
        return said
    more = book.part("more_reps", count=book.number(extra.reps or 0))
    if extra.sets:
        more = book.count(extra.sets, book.part("more_sets"))
    cue = "extra_label" if bout.exercise.labels else "extra"
    return book.part(cue, dose=said, more=more, side=book.side(extra.side))


def _amounts(bout: Bout, book: Phrasebook) -> str:
    doses = set_doses(bout.exercise)
    *others, last = doses if ladder_in(bout.exercise) else doses[:1]
    told = [_bare_amount(amount, bout, book) for amount in others]
    return ", ".join([*told, _amount(last, bout, book)])


def _amount(amount: int, bout: Bout, book: Phrasebook) -> str:
    """So many steps, so many reps, so long; with sides, just so many."""
    unit = bout.exercise.unit or ("" if bout.sides else book.part("unit"))
    counted = bout.exercise.reps and unit
    return book.count(amount, unit) if counted else _bare_amount(amount, bout, book)


def _bare_amount(amount: int, bout: Bout, book: Phrasebook) -> str:
    return book.number(amount) if bout.exercise.reps else book.duration(amount)


def _on_sides(said: str, bout: Bout, book: Phrasebook) -> str:
    if bout.exercise.sides == "alternate":
        return book.part("dose_alternate", dose=said)
    if bout.exercise.one_side:
        return book.part("dose_one_side", dose=said, where=_on_side(bout, book))
    if bout.sides:
        return book.part("dose_ways" if bout.exercise.labels else "dose_each", dose=said)
    return said


def _on_side(bout: Bout, book: Phrasebook) -> str:
    """ "on your left leg", or a label just as it is."""
    side, limb = book.side(bout.sides[0]), bout.exercise.limb
    if bout.exercise.labels:
        return book.part("on_side_label", side=side)
    cue, facts = ("on_side", {"limb": limb}) if limb else ("on_side_plain", {})
    return book.part(cue, side=side, **facts)


def next_set_words(bout: Bout, book: Phrasebook) -> Say:
    """Which set comes, and how much it is of where that differs from set to set."""
    if bout.extra:
        return _extra_set(bout, book)
    facts = {"count": book.number(bout.set_count), **book.numbered(bout.set_number)}
    words = book.say("next_set", **facts)
    if ladder_in(bout.exercise):
        amount = set_doses(bout.exercise)[bout.set_number - 1]
        said = _with_extra(_on_sides(_amount(amount, bout, book), bout, book), bout, book)
        words = book.say("next_step", dose=said, **facts)
    return Say(Kind.ANNOUNCE, words, replace(bout.place("sets"), side=None))


def _extra_set(bout: Bout, book: Phrasebook) -> Say:
    count = extra_sets(bout.exercise)
    facts = {"count": book.number(count), **book.numbered(bout.extra)}
    cue = "extra_set_of" if count > 1 else "extra_set"
    words = book.say(cue, where=_on_side(bout, book), **facts)
    return Say(Kind.ANNOUNCE, words, replace(bout.place("extra"), side=None))
