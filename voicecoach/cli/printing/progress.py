"""What is told on stderr while a session is made: bars on a terminal, notices anywhere."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from voicecoach.cli.printing.streams import print_notice
from voicecoach.cli.process.stopping import raise_if_stopped
from voicecoach.pipeline.notices import SessionNotice

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Reporter:
    """Shows progress and notices until it is closed; `quiet` shows neither.

    `shown` are the notices in their order. `is_about_this_run` says that there was one, shown or
    not, which another build of the same session might not give.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.is_watched = not quiet and sys.stderr.isatty()
        self.bars: Progress | None = None
        self.shown: list[str] = []
        self.is_about_this_run = False
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if self.bars:
            self.bars.stop()

    def notice(self, text: str) -> bool:
        """One sentence the user should read, and needs to read just once; whether it is shown."""
        if not isinstance(text, SessionNotice):
            self.is_about_this_run = True
        if not self.quiet and text not in self.shown:
            self.shown.append(text)
            print_notice(text)
        return not self.quiet

    def progress(self, stage: str, done: int, total: int) -> None:
        """How far `stage` is; drawn only where somebody can watch it being drawn."""
        raise_if_stopped()
        if not self.is_watched:
            return
        bars = self.bars = self.bars or _started_bars()
        if stage not in self.tasks:
            self.tasks[stage] = bars.add_task(stage)
        bars.update(self.tasks[stage], completed=done, total=total)


def _started_bars() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress

    bars = Progress(console=Console(stderr=True), transient=True)
    bars.start()
    return bars
