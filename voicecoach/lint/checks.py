"""What a routine is looked at for: CHECKS of single exercises and of whole sessions.

To add a check, write a generator of remarks whose docstring says which practice it is taken from,
and name it here.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voicecoach.errors import Diagnostic
from voicecoach.lint.dose_limits import hasty_reps, uncommon_dose
from voicecoach.lint.equipment import unlisted_equipment
from voicecoach.lint.finding import Finding, Subject
from voicecoach.lint.instruction_texts import long_texts
from voicecoach.lint.one_sided_texts import one_side_for_both, side_to_lie_on
from voicecoach.lint.position_changes import needless_position_changes
from voicecoach.lint.short_rests import short_rests
from voicecoach.lint.unheard_texts import unheard_texts
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.key_location import Places

CHECKS_OF_EXERCISES: tuple[Callable[[Exercise], Iterator[Finding]], ...] = (
    unlisted_equipment,
    uncommon_dose,
    hasty_reps,
    one_side_for_both,
    side_to_lie_on,
    long_texts,
)

CHECKS_OF_SESSIONS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    needless_position_changes,
    short_rests,
    unheard_texts,
)


def lint_routine(routine: Routine) -> list[Diagnostic]:
    """Every remark on the routine, in the order of their lines.

    What it includes is another file, to be looked at by itself. Raises RoutineError where the
    routine makes no session.
    """
    subject, places = Subject.of(routine), Places(routine)
    remarks = [remark for check in CHECKS_OF_SESSIONS for remark in check(subject)]
    remarks += [remark for exercise in routine.exercises for remark in _of(exercise)]
    own = (remark for remark in remarks if remark.record.origin is None)
    return sorted({_placed(remark, places) for remark in own})


def _of(exercise: Exercise) -> Iterator[Finding]:
    """Remarks on an exercise, and on what its harder variant adds to them."""
    found = [remark for check in CHECKS_OF_EXERCISES for remark in check(exercise)]
    yield from found
    if exercise.harder is None:
        return
    told = {(remark.key, remark.message) for remark in found}
    for remark in (
        more for check in CHECKS_OF_EXERCISES for more in check(with_harder_variant(exercise))
    ):
        if (remark.key, remark.message) not in told:
            message = f"in the harder variant, {remark.message}"
            yield replace(remark, record=exercise.harder, message=message)


def _placed(remark: Finding, places: Places) -> Diagnostic:
    mark = places.of(remark.record, remark.key, remark.entry)
    return places.document.mistake(mark, remark.message, remark.hint)
