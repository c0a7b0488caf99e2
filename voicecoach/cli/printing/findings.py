"""Remarks on sound routines, as lines to print."""

from collections.abc import Iterable, Iterator

from voicecoach.cli.printing.report import of_each
from voicecoach.errors import Diagnostic
from voicecoach.lint.checks import lint_routine

Review = tuple[str, list[Diagnostic]]
"""The file of a routine, and the remarks on it."""


def reviews(names: Iterable[str]) -> Iterator[Review]:
    """A review of each sound routine; raises RoutineError with all that is wrong in the others."""
    return of_each(names, lambda file, routine: (file, lint_routine(routine)))


def lines(review: Review) -> Iterator[str]:
    """A line for each remark, and one that sums up."""
    file, remarks = review
    for remark in remarks:
        yield f"{remark.place}: {remark.message}; {remark.hint}"
    if count := len(remarks):
        yield f"{count} remark{'' if count == 1 else 's'} in {file}"
    else:
        yield f"{file}: fine, nothing to remark on"
