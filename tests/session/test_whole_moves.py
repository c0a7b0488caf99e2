"""What fits is decided for a whole move, however long the words are and wherever they stand."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from hypothesis import given

from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, signs, spoken_in, timed
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue, Timeline

NUMBERS = {f"{ENGLISH.number(value).capitalize()}.": value for value in range(1, 100)}


def reps_of(timeline: Timeline, exercise: Exercise) -> Iterator[list[Cue]]:
    """The cues of each rep of a move that is not on alternating sides."""
    inside = [c for c in timeline.cues if c.place.exercise == exercise.id and c.place.rep]
    for _, rep in groupby(inside, lambda c: (c.place.set, c.place.side, c.place.rep)):
        yield list(rep)


@FEW
@given(routines(), seeds)
def test_rep_one_begins_alike_on_every_side_and_in_every_set(text: str, seed: int) -> None:
    routine, session = session_of(text)
    timeline, _ = timed(session, seed, longest=1_500)
    for exercise in routine.exercises:
        # "Last three" calls the first rep of a set of three.
        counts_up = exercise.count in (None, "up")
        if exercise.reps is None or exercise.sides == "alternate" or not counts_up:
            continue
        firsts = [rep[0] for rep in reps_of(timeline, exercise) if rep[0].place.rep == 1]
        assert len({_shape(cue, exercise) for cue in firsts}) <= 1


def _shape(cue: Cue, exercise: Exercise) -> str:
    """What a rep begins with: a number and a verb, one of them alone, or a tick."""
    if cue.text in NUMBERS:
        return "number"
    verb = exercise.phases[0].name
    words = cue.text.casefold().removesuffix(".")
    if verb and words.startswith(verb):
        return "verb"
    return "both" if cue.phrase else cue.text


@FEW
@given(routines(), seeds)
def test_a_later_phase_has_its_verb_in_every_rep_or_in_none(text: str, seed: int) -> None:
    routine, session = session_of(text)
    timeline, _ = timed(session, seed, longest=1_500)
    for exercise in routine.exercises:
        if exercise.reps is None:
            continue
        verbs = defaultdict(set)
        for rep in reps_of(timeline, exercise):
            said = {cue.place.phase for cue in rep if cue.kind is Kind.PHASE}
            for phase in exercise.phases[1:]:
                verbs[phase.name].add(phase.name in said)
        assert all(len(found) == 1 for found in verbs.values())


@FEW
@given(routines(), seeds)
def test_a_move_counts_every_number_or_every_fifth_or_tenth(text: str, seed: int) -> None:
    routine, session = session_of(text)
    timeline, _ = timed(session, seed, longest=1_000)
    for exercise in routine.exercises:
        if exercise.reps is None or exercise.count not in (None, "up"):
            continue
        reps = [rep[0] for rep in reps_of(timeline, exercise) if rep[0].place.side != "right"]
        known = [cue for cue in reps if (cue.place.rep or 0) > 2]
        numbers = {cue.place.rep or 0 for cue in known if cue.text in NUMBERS}
        silent = [cue for cue in known if cue.kind in (Kind.TONE, Kind.PHASE)]
        if silent:
            assert all(number % 5 == 0 for number in numbers)


@FEW
@given(routines(), seeds)
def test_a_bare_number_in_a_rep_is_the_reps_or_a_countdown(text: str, seed: int) -> None:
    routine, session = session_of(text)
    timeline, _ = timed(session, seed, longest=1_000)
    counts = {exercise.id: exercise.count for exercise in routine.exercises}
    for cue in timeline.cues:
        number = NUMBERS.get(cue.text)
        is_inside = cue.place.rep and cue.kind is not Kind.COUNTDOWN
        if number and is_inside and counts[cue.place.exercise or ""] in (None, "up", "every-5"):
            assert number == cue.place.rep


@FEW
@given(routines(), seeds)
def test_a_bare_number_in_work_is_a_reps_or_a_countdowns(text: str, seed: int) -> None:
    # Words may be so long that only their shortest wording fits.
    timeline, _ = timed(session_of(text)[1], seed, longest=9_000)
    for cue in (cue for stretch in signs(timeline) for cue in stretch):
        if cue.text in NUMBERS:
            assert cue.place.rep or cue.kind is Kind.COUNTDOWN


def test_ten_seconds_are_never_a_bare_ten() -> None:
    session = session_of("name: X\nexercises: [{name: A, time: 30s}]")[1]
    cues = spoken_in(session, 8_000).cues
    assert not [cue for cue in cues if cue.text == "Ten."]
    assert all(one not in NUMBERS for one in ENGLISH.say("ten_seconds"))
