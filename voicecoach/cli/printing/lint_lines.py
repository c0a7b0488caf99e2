"""What lint finds, as lines to print."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from voicecoach.cli.printing.answer_lines import check_all
from voicecoach.errors import Diagnostic
from voicecoach.lint.checks import lint_routine

Review = tuple[str, list[Diagnostic]]
"""The file of a routine, and what lint points out in it."""


def review_all(routines: Iterable[str | Path]) -> Iterator[Review]:
    """Yield a review of each routine. Then raise RoutineError with the mistakes in others."""
    for checked in check_all(routines):
        yield checked.source.label, lint_routine(checked.source.routine)


def review_lines(review: Review) -> Iterator[str]:
    """Yield a line for each finding, and one with their number."""
    file, findings = review
    for finding in findings:
        yield f"{finding.place}: {finding.message}; {finding.hint}"
    if not findings:
        yield f"{file}: fine, nothing to point out"
    elif len(findings) == 1:
        yield f"1 finding in {file}"
    else:
        yield f"{len(findings)} findings in {file}"
