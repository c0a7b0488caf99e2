"""Progress bars and notices on stderr while a session is made."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from voicecoach.cli.printing.streams import print_notice
from voicecoach.cli.process.signals import raise_if_signalled
from voicecoach.pipeline.callbacks import PassingNotice, SessionNotice

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class StatusDisplay:
    """Shows notices, and progress bars if stderr is a terminal. With `quiet` it shows neither.

    Its methods `show_progress` and `show_notice` are the callbacks of the library.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.has_bars = not quiet and sys.stderr.isatty()
        self.notices: list[str] = []
        """The notices that were shown, in their order."""
        self.has_run_notice = False
        """Whether there was a notice, shown or not, about this one run. Another build of the same
        session may not have it."""
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if self._bars:
            self._bars.stop()

    def show_notice(self, sentence: str) -> bool:
        """Show one sentence, unless it was shown before. Return False if notices are not shown."""
        if isinstance(sentence, PassingNotice):
            if not self.quiet:
                print_notice(sentence)
            return not self.quiet
        if not isinstance(sentence, SessionNotice):
            self.has_run_notice = True
        if not self.quiet and sentence not in self.notices:
            self.notices.append(sentence)
            print_notice(sentence)
        return not self.quiet

    def show_progress(self, stage: str, done: int, total: int) -> None:
        """Draw how far the stage is. Raises if a signal has come that a library swallowed."""
        raise_if_signalled()
        if not self.has_bars:
            return
        if self._bars is None:
            self._bars = _start_bars()
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage)
        self._bars.update(self._tasks[stage], completed=done, total=total)


def _start_bars() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress

    bars = Progress(console=Console(stderr=True), transient=True)
    bars.start()
    return bars
