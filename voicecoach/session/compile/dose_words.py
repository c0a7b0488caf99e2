"""How much there is to do, in words: of a whole exercise, and of its next set."""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.sets import extra_sets, ladder_in, set_doses
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Say
from voicecoach.session.model.timeline import Kind


def count_moves(count: int, book: Phrasebook) -> str:
    """Return "four moves", or "one move"."""
    if count == 1:
        return book.part("one_move")
    return book.part("moves", count=book.number(count))


def dose_words(bout: Bout, book: Phrasebook) -> str:
    """Return "ten on each side", "two sets of ten steps each way", "thirty seconds".

    A ladder is given in full: "three sets: ten, eight, six reps".
    """
    exercise = bout.exercise
    words = _add_sides(_amounts_of_sets(bout, book), bout, book)
    sets = len(set_doses(exercise))  # rounds are announced by themselves
    if sets > 1:
        cue = "dose_ladder" if ladder_in(exercise) else "dose_sets"
        words = book.part(cue, count=book.number(sets), dose=words)
    words = _add_extra(words, bout, book)
    # Extra reps come in every set. Extra sets come once.
    if sets > 1 and exercise.extra and exercise.extra.reps:
        return book.part("each_time", dose=words)
    return words


def _amounts_of_sets(bout: Bout, book: Phrasebook) -> str:
    """Return the amount of a set, or of each set of a ladder; the last one names the unit."""
    doses = set_doses(bout.exercise)
    if not ladder_in(bout.exercise):
        return _amount(doses[0], bout, book)
    *others, last = doses
    words = [_amount_without_unit(dose, bout, book) for dose in others]
    return ", ".join([*words, _amount(last, bout, book)])


def _amount(amount: int, bout: Bout, book: Phrasebook) -> str:
    """Return so many steps, so many reps, or a length in time."""
    unit = bout.exercise.unit
    # With sides, "ten on each side" needs no "reps".
    if not unit and not bout.sides:
        unit = book.part("unit")
    if bout.exercise.reps and unit:
        return book.count(amount, unit)
    return _amount_without_unit(amount, bout, book)


def _amount_without_unit(amount: int, bout: Bout, book: Phrasebook) -> str:
    if bout.exercise.reps:
        return book.number(amount)
    return book.duration(amount)


def _add_sides(words: str, bout: Bout, book: Phrasebook) -> str:
    """Return "ten on each side", "ten each way", "ten on your left leg"."""
    exercise = bout.exercise
    if exercise.sides == "alternate":
        return book.part("dose_alternate", dose=words)
    if exercise.one_side:
        return book.part("dose_one_side", dose=words, where=_on_side(bout, book))
    if not bout.sides:
        return words
    cue = "dose_ways" if exercise.labels else "dose_each"
    return book.part(cue, dose=words)


def _on_side(bout: Bout, book: Phrasebook) -> str:
    """Return "on your left leg", or a label as it is written."""
    side = book.side(bout.sides[0])
    if bout.exercise.labels:
        return book.part("on_side_label", side=side)
    if bout.exercise.limb:
        return book.part("on_side", side=side, limb=bout.exercise.limb)
    return book.part("on_side_plain", side=side)


def _add_extra(words: str, bout: Bout, book: Phrasebook) -> str:
    """Return "ten on each side, and five more on the left"."""
    extra = bout.exercise.extra
    if extra is None:
        return words
    if extra.sets:
        more = book.count(extra.sets, book.part("more_sets"))
    else:
        more = book.part("more_reps", count=book.number(extra.reps or 0))
    cue = "extra_label" if bout.exercise.labels else "extra"
    return book.part(cue, dose=words, more=more, side=book.side(extra.side))


def next_set_announcement(bout: Bout, book: Phrasebook) -> Say:
    """Return which set comes, and how much it is where that differs from set to set."""
    if bout.extra:
        return _extra_set_announcement(bout, book)
    facts = {"count": book.number(bout.set_count), **book.numbered(bout.set_number)}
    words = book.say("next_set", **facts)
    if ladder_in(bout.exercise):
        step = set_doses(bout.exercise)[bout.set_number - 1]
        dose = _add_sides(_amount(step, bout, book), bout, book)
        words = book.say("next_step", dose=_add_extra(dose, bout, book), **facts)
    return Say(Kind.ANNOUNCE, words, bout.place_of_both_sides("sets"))


def _extra_set_announcement(bout: Bout, book: Phrasebook) -> Say:
    count = extra_sets(bout.exercise)
    facts = {"count": book.number(count), **book.numbered(bout.extra)}
    cue = "extra_set_of" if count > 1 else "extra_set"
    words = book.say(cue, where=_on_side(bout, book), **facts)
    return Say(Kind.ANNOUNCE, words, bout.place_of_both_sides("extra"))
