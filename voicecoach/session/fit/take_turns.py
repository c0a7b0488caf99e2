"""Lines that take turns, such as cheers: the one that has waited longest is heard next.

Only the fit knows which lines find room. A line that is too long leaves its turn to another one,
and still comes first the next time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from voicecoach.session.model.passage import Filler
from voicecoach.session.model.timeline import Cue


@dataclass
class Turns:
    """The lines that were heard, in order. The last one comes last."""

    heard: list[str] = field(default_factory=list)

    def in_turn(self, filler: Filler) -> Filler:
        """Return a filler whose lines take turns with its wordings in the order of their turns.

        The line that was heard last is left out, unless it is the only one.
        """
        if not filler.lines:
            return filler
        pairs = zip(filler.lines, filler.wordings, strict=True)
        waiting = sorted(pairs, key=self._last_turn)
        last_line, _text = waiting[-1]
        is_heard_last = self.heard[-1:] == [last_line]
        if len(waiting) > 1 and is_heard_last:
            waiting.pop()
        lines, wordings = zip(*waiting, strict=True)
        return replace(filler, lines=lines, wordings=wordings)

    def note(self, fillers: Iterable[Filler], cues: Iterable[Cue]) -> None:
        """Remember which of the fillers' lines are heard in `cues`."""
        said = {(cue.kind, cue.text) for cue in cues}
        for filler in fillers:
            for line, text in zip(filler.lines, filler.wordings, strict=False):
                if (filler.kind, text) in said:
                    self._move_to_end(line)

    def _last_turn(self, waiting: tuple[str, str]) -> int:
        """Return the place of a line among those that were heard, -1 for a new one."""
        line, _text = waiting
        if line in self.heard:
            return self.heard.index(line)
        return -1

    def _move_to_end(self, line: str) -> None:
        if line in self.heard:
            self.heard.remove(line)
        self.heard.append(line)
