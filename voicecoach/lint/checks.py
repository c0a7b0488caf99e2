"""The checks of a routine: of single exercises, and of whole sessions.

To add a check, write a generator of findings whose docstring says which practice it is taken from,
and name it here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from voicecoach.errors import Diagnostic
from voicecoach.languages import phrasebook_for
from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.lint.dose_limits import reps_too_quick, uncommon_dose
from voicecoach.lint.dose_names import doses_in_names
from voicecoach.lint.equipment import unlisted_equipment
from voicecoach.lint.finding import Finding, Subject
from voicecoach.lint.form_points import forbidding_reminders, reasons_among_reminders
from voicecoach.lint.instruction_texts import long_texts, many_sides
from voicecoach.lint.one_sided_texts import one_side_for_both, side_to_lie_on
from voicecoach.lint.position_changes import needless_position_changes
from voicecoach.lint.short_rests import short_rests
from voicecoach.lint.slips import SLIPS_OF_EXERCISES, SLIPS_OF_ROUTINES
from voicecoach.lint.unheard_texts import unheard_texts
from voicecoach.lint.unread_notation import unread_notation
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.key_location import Places

CHECKS_OF_EXERCISES: tuple[Callable[[Exercise], Iterator[Finding]], ...] = (
    unlisted_equipment,
    uncommon_dose,
    reps_too_quick,
    doses_in_names,
    one_side_for_both,
    side_to_lie_on,
    long_texts,
    *SLIPS_OF_EXERCISES,
)

CHECKS_OF_WORDS: tuple[Callable[[Exercise, Phrasebook], Iterator[Finding]], ...] = (
    forbidding_reminders,
    reasons_among_reminders,
    many_sides,
)

CHECKS_OF_SESSIONS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    needless_position_changes,
    short_rests,
    unheard_texts,
    unread_notation,
)


def lint_routine(routine: Routine) -> list[Diagnostic]:
    """Return every finding about the routine, in the order of their lines.

    An included file is left out, since it is checked by itself. Raises RoutineError where the
    routine makes no session.
    """
    subject, places = Subject.of(routine), Places(routine)
    findings = [finding for check in CHECKS_OF_SESSIONS for finding in check(subject)]
    book = phrasebook_for(routine.language)
    findings += _slips_of_routine(routine)
    for exercise in routine.exercises:
        findings += _check_exercise(exercise, lambda variant: _run_checks(variant, book))
    return _diagnostics(findings, places)


def find_slips(routine: Routine) -> list[Diagnostic]:
    """Return what is almost certainly not meant in the routine, in the order of their lines.

    An included file is left out, since it is checked by itself.
    """
    findings = _slips_of_routine(routine)
    for exercise in routine.exercises:
        findings += _check_exercise(exercise, _slips_of_exercise)
    return _diagnostics(findings, Places(routine))


def _slips_of_routine(routine: Routine) -> list[Finding]:
    return [finding for check in SLIPS_OF_ROUTINES for finding in check(routine)]


def _slips_of_exercise(exercise: Exercise) -> list[Finding]:
    return [finding for check in SLIPS_OF_EXERCISES for finding in check(exercise)]


def _diagnostics(findings: Iterable[Finding], places: Places) -> list[Diagnostic]:
    """Return the findings about what the routine's own file says, each once, in order."""
    own = [finding for finding in findings if finding.record.origin is None]
    return sorted({_diagnostic(finding, places) for finding in own})


def _check_exercise(exercise: Exercise, run: Callable[[Exercise], list[Finding]]) -> list[Finding]:
    """Return the findings about an exercise, and those that only its harder variant has."""
    if exercise.origin is not None:
        return []
    findings = run(exercise)
    if exercise.harder is None:
        return findings
    known = {(finding.key, finding.message) for finding in findings}
    for finding in run(with_harder_variant(exercise)):
        if (finding.key, finding.message) not in known:
            message = f"in the harder variant, {finding.message}"
            findings.append(replace(finding, record=exercise.harder, message=message))
    return findings


def _run_checks(exercise: Exercise, book: Phrasebook | None) -> list[Finding]:
    findings = [finding for check in CHECKS_OF_EXERCISES for finding in check(exercise)]
    if book is None:
        return findings  # no words are known of a language without a phrasebook
    return findings + [finding for check in CHECKS_OF_WORDS for finding in check(exercise, book)]


def _diagnostic(finding: Finding, places: Places) -> Diagnostic:
    """Return the finding with its place in the file."""
    mark = places.of(finding.record, finding.key, finding.entry)
    return places.document.mistake(mark, finding.message, finding.hint)
