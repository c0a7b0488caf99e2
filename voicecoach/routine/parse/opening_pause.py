"""A pause before the first exercise: there is nothing to rest from, so it is time to get ready."""

from dataclasses import dataclass

from voicecoach.routine.model.notes_and_pauses import Aside


@dataclass
class OpeningPause:
    """The pauses that a routine begins with."""

    length_ms: int = 0

    is_over: bool = False
    """Whether the first exercise was read."""

    def take_from(self, aside: Aside, *, comes_again: bool) -> Aside | None:
        """Return an aside as it stands before its exercise: without a pause, if it opens.

        In a block with rounds it keeps the pause, which is one before each later round.
        """
        if self.is_over or not aside.pause:
            return aside
        self.length_ms += aside.pause
        if comes_again:
            return aside
        return aside.model_copy(update={"pause": None}) if aside.note else None

    def end(self, of_included: int = 0) -> None:
        """Note that an exercise was read, or an include with an opening pause of its own, in ms."""
        if not self.is_over:
            self.length_ms += of_included
        self.is_over = True
