"""What a run reports while it works: progress, and notices for the user."""

from collections.abc import Callable
from dataclasses import dataclass

ProgressCallback = Callable[[str, int, int], None]
"""Called with the name of a stage, how much of it is done, and how much there is."""

NoticeCallback = Callable[[str], object]
"""Called with one sentence for the user. It returns False if the user did not get to see it."""


class SessionNotice(str):
    """A notice about the session itself: every build of the same session gives it.

    A notice of no such class is about one run, such as a voice that failed. The next run may be
    different.
    """

    __slots__ = ()


class PassingNotice(str):
    """A notice about what was there before the run. The next run has no reason to repeat it."""

    __slots__ = ()


def ignore_progress(_stage: str, _done: int, _total: int) -> None:
    """Do nothing: nobody watches."""


def ignore_notice(_sentence: str) -> None:
    """Do nothing: nobody reads notices."""


@dataclass(frozen=True)
class Callbacks:
    """The two callbacks of a run."""

    progress: ProgressCallback = ignore_progress
    notice: NoticeCallback = ignore_notice
